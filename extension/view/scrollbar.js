/**
 * Lets the page's scroll bar fade into the view, where one stands beside it.
 *
 * Taking it away would make the page wider, and the page would be laid out anew, twice; so it only takes the paper's
 * colour. The rule is in a style sheet of the document, not on a node of the page.
 */

import { sheets } from "./dress.js";

/** @param {AbortSignal} signal */
export function blendScrollbar(signal) {
  if (innerWidth <= document.documentElement.clientWidth) return;
  const { around } = sheets();
  document.adoptedStyleSheets.push(around);
  signal.addEventListener("abort", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== around);
  });
}
