/** How much text there is in a block, and whether it is text to be read or a list of links. */

import { own } from "./own.js";

/** @import { Block } from "./fates.js" */

/** Letters of a long sentence, or two short ones. */
const FEWEST = 100;

/** Of running text at most this share is in links. */
const MOST_LINKED = 0.4;

/**
 * @param {ArrayLike<Element>} elements
 * @returns {number} letters, white space aside
 */
export function lettersOf(elements) {
  return Array.from(elements, (element) => own(element).textContent?.replace(/\s+/g, "").length ?? 0).reduce((sum, one) => sum + one, 0);
}

/** @param {Block} block */
export function isProse({ elements }) {
  const letters = lettersOf(elements);
  const linked = lettersOf(elements.flatMap((element) => Array.from(own(element).querySelectorAll("a"))));
  return letters >= FEWEST && linked <= letters * MOST_LINKED;
}
