/**
 * The part of a page that is looked through for a place, for a page may have a hundred thousand elements, and to ask each of
 * them takes a second. The browser itself gives all their text at once.
 */

import { own } from "../own.js";
import { bare } from "./letters.js";

/** Letters: some paragraphs before and behind a place tell it from others that read alike. */
const ENOUGH = 6000;

/**
 * @param {Node} node
 * @returns {Element} what is around it and holds enough
 */
export function partAround(node) {
  let part = own(node).parentElement ?? document.documentElement;
  for (let above; lengthOf(part) < ENOUGH && (above = own(part).parentElement); ) part = above;
  return part;
}

/**
 * @param {string[]} samples of the text, without spaces
 * @returns {Element} what of the page holds most of them and enough around them, as far as it is shown
 */
export function partWith(samples) {
  let part = document.documentElement;
  for (;;) {
    const inside = Array.from(own(part).children, (child) => ({ child, count: countIn(child, samples) }));
    const most = Math.max(0, ...inside.map(({ count }) => count));
    const found = inside.find(({ count }) => count === most)?.child;
    if (!most || !found || lengthOf(found) < ENOUGH) return part;
    part = /** @type {HTMLElement} */ (found);
  }
}

/**
 * @param {Element} element
 * @param {string[]} samples
 */
function countIn(element, samples) {
  if (!own(element).checkVisibility()) return 0;
  const text = bare(own(element).textContent ?? "");
  return samples.filter((sample) => text.includes(sample)).length;
}

/** @param {Element} element */
function lengthOf(element) {
  return own(element).textContent?.length ?? 0;
}
