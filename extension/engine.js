/**
 * The core, compiled on its first use. The same file serves the page and the background worker.
 *
 * Everything here is synchronous: the bytes are at hand, and a click has nothing better to do than to wait the
 * millisecond that compiling them takes.
 */

/** @import { Reading, Snapshot } from "./pkg/lede.js" */
import * as core from "./pkg/lede.js";
import base64 from "./pkg/wasm.js";

/** @type {WebAssembly.Module | undefined} */
let compiled;

/**
 * @param {Snapshot} snapshot
 * @returns {Reading}
 */
export function read(snapshot) {
  compiled ??= new WebAssembly.Module(bytes());
  core.initSync({ module: compiled });
  try {
    return core.read(snapshot);
  } finally {
    // The core never gives memory back (see bump.rs), and after a panic what it left there can't be trusted: each
    // reading gets an instance of its own. That takes a third of a millisecond.
    core.__wbg_reset_state();
  }
}

/** @returns {Uint8Array<ArrayBuffer>} */
function bytes() {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
