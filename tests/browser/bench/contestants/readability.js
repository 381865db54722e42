/** Mozilla's, as its README says: it takes the document apart, so it gets a copy. It writes no Markdown. */

import { Readability } from "@mozilla/readability";

/** @returns {import("../reading.js").Read} */
export function read() {
  const copy = /** @type {Document} */ (document.cloneNode(true));
  return { written: new Readability(copy).parse()?.content?.length ?? 0 };
}
