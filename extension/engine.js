/**
 * The core: two modules, each compiled on its first use. The same file serves the page and the background worker.
 *
 * Reading runs at each click, writing when something is copied; what a click does not need, it does not wait for.
 * Everything here is synchronous: the bytes are at hand, and a click has nothing better to do than to wait the
 * millisecond that compiling them takes. Copying has to happen while the browser still counts the click.
 */

/** @import { Reading, Snapshot } from "./pkg/reading.js" */
/** @import { MarkdownOptions } from "./pkg/writing.js" */
import { bytes } from "./base64.js";
import "./pkg/modules.js";
import * as reading from "./pkg/reading.js";
import * as writing from "./pkg/writing.js";

const onReading = lazily(reading, "reading");
const onWriting = lazily(writing, "writing");

/**
 * @param {Snapshot} snapshot
 * @returns {Reading}
 */
export function read(snapshot) {
  return onReading((reading) => reading.read(snapshot));
}

/**
 * @param {string} article as `read` has packed it
 * @param {MarkdownOptions} [options]
 * @returns {string}
 */
export function markdown(article, options = {}) {
  return onWriting((writing) => writing.markdown(article, options));
}

/**
 * @param {string} article as `read` has packed it
 * @returns {string} without any signs
 */
export function text(article) {
  return onWriting((writing) => writing.text(article));
}

/**
 * @template {Pick<typeof reading | typeof writing, "initSync" | "__wbg_reset_state">} Core
 * @param {Core} core
 * @param {keyof typeof ledeModules} name
 */
function lazily(core, name) {
  /** @type {WebAssembly.Module | undefined} */
  let compiled;

  /**
   * @template T
   * @param {(core: Core) => T} call
   */
  return (call) => {
    compiled ??= new WebAssembly.Module(bytes(ledeModules[name]));
    core.initSync({ module: compiled });
    try {
      return call(core);
    } finally {
      // The core never gives memory back (see modules/memory), and after a panic what it left there can't be trusted:
      // each call gets an instance of its own. That takes a third of a millisecond.
      core.__wbg_reset_state();
    }
  };
}
