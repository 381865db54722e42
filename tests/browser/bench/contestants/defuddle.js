/** Defuddle, the bundle for browsers. It makes its own copies. Its Markdown would take a larger bundle. */

import Defuddle from "defuddle";

/** @returns {import("../reading.js").Read} */
export function read() {
  const { content } = new Defuddle(document, { url: location.href }).parse();
  return { written: content.length };
}
