/** Defuddle, the bundle for browsers. It makes its own copies. Its Markdown would take a larger bundle. */

import * as bundle from "defuddle";

// Its types say something else than its bundle.
const Defuddle = /** @type {any} */ (bundle).default;

/** @returns {import("../reading.js").Read} */
export function read() {
  const { content } = new Defuddle(document, { url: location.href }).parse();
  return { written: content.length };
}
