/** What Node and browsers have in common: all but how they get at the module's bytes. */

import { __wbg_reset_state, initSync, read } from "./pkg/library.js";

/**
 * @param {BufferSource} bytes the module's
 * @returns {Promise<typeof import("./index.d.ts").read>}
 */
export async function reader(bytes) {
  const module = await WebAssembly.compile(bytes);
  return (html, url = "", options = {}) => {
    if (typeof html !== "string" || typeof url !== "string") throw new TypeError("read(html, url): both are strings");
    initSync({ module }); // Once: it does nothing where there is an instance.
    try {
      return read(html, url, options);
    } catch (error) {
      __wbg_reset_state(); // What a panic left can't be trusted: the next call gets an instance of its own.
      throw error;
    }
  };
}
