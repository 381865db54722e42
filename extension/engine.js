/**
 * The core: two modules, each compiled on its first use. This runs in the background worker and in the options page.
 *
 * Reading runs at each click, writing when something is copied; what a click does not need, it does not wait for.
 * Everything here is synchronous: the bytes are at hand.
 */

/** @import { Reading, Snapshot } from "./pkg/reading.js" */
/** @import { MarkdownOptions } from "./pkg/writing.js" */
import { bytes } from "./base64.js";
import "./pkg/modules.js";
import * as reading from "./pkg/reading.js";
import * as writing from "./pkg/writing.js";

const onReading = lazily(reading, "reading");
const onWriting = lazily(writing, "writing");

/** A page that has a bit of everything, and no address. */
const SMALL = `<html lang="en"><head><title>A</title></head><body><article><h1>A</h1>${"<p>Words that stand <a href='/'>together</a>, and more.</p>".repeat(9)}</article></body></html>`;

/** Whether reading was tried before. */
let isReady = false;

/**
 * Gets ready what a click needs: browsers compile each function when it is called first. It takes as long as a page needs to
 * take up the scripts and to be looked at.
 */
export function prepare() {
  if (isReady) return;
  isReady = true;
  const lists = { hidden: [], inView: [], wanted: [], images: [], frames: [] };
  try {
    read({ html: SMALL, url: "about:blank", base: "about:blank", ...lists });
  } catch {
    // Who asks for a page will be told.
  }
}

/**
 * @param {Snapshot} snapshot
 * @returns {Reading}
 */
export function read(snapshot) {
  return onReading((reading) => reading.read(snapshot));
}

/**
 * Both at once: what is selected is to be copied, before one goes elsewhere.
 *
 * @param {Snapshot} snapshot of a part of the page
 * @param {MarkdownOptions} options
 * @returns {{ reading: Reading, markdown: string }} all of it
 */
export function readPart(snapshot, options) {
  const reading = read({ ...snapshot, isPart: true });
  return { reading, markdown: markdown(reading.article, options) };
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
