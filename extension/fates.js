/** What of the page is not in the article, block by block, and why. */

import { own } from "./own.js";

/**
 * The reasons, in the order of their letters: the core's cutters, and what none of them asked for.
 * `tests/fates.rs` holds them to the core's.
 */
const REASONS = (
  "action ad_label app_banner author_bio breadcrumbs comments consent copyright donation event follow furniture " +
  "header_lines hidden link_list live_bar machine_summary navigation newsletter next_story paywall_prompt photo_credit " +
  "player poll pull_quote read_more related_stories repeated_title share tags tooltip translation_notice update_notice beside"
).split(" ");

/** What the header shows is not left out, and what the browser does not show nobody misses. */
const NOT_MISSED = ["header_lines", "hidden"];

const KEPT = ".";
const FIRST = "A".charCodeAt(0);

/**
 * @typedef {object} Block what was left out, in one piece
 * @property {Element[]} elements beside one another in the page
 * @property {string} reason
 *
 * @typedef {{ element: Element, reason: string | undefined }} Fate of a passage: without a reason it is in the article
 */

/**
 * @param {string} fates as the core writes them: a sign and the number of an element for each passage
 * @param {Element[]} elements by number
 * @returns {Block[]} in reading order
 */
export function leftOut(fates, elements) {
  const all = read(fates, elements);
  const kept = all.filter(({ reason }) => reason === undefined);
  const holding = new Set(kept.flatMap(({ element }) => [element, ...above(element)]));
  const missed = all.filter(({ element, reason }) => reason && !NOT_MISSED.includes(reason) && !holding.has(element));
  const reasons = reasonsIn(missed);
  /** @type {Block[]} */
  const blocks = [];
  for (const { element, reason = "" } of missed) {
    const last = blocks.at(-1);
    if (own(last?.elements.at(-1))?.contains(element)) continue;
    const whole = widest(element, holding, reasons);
    const follows = last?.reason === reason && own(last.elements.at(-1))?.nextElementSibling === whole;
    if (follows) last.elements.push(whole);
    else blocks.push({ elements: [whole], reason });
  }
  return blocks;
}

/**
 * @param {string} fates
 * @param {Element[]} elements
 * @returns {Fate[]}
 */
function read(fates, elements) {
  return Array.from(fates.matchAll(/(\D)(\d+)/g), ([, sign, number]) => ({
    element: elements[Number(number)],
    reason: sign === KEPT ? undefined : REASONS[sign.charCodeAt(0) - FIRST],
  }));
}

/**
 * @param {Element} element
 * @returns {Element[]} what it stands in, from the inside
 */
function above(element) {
  const all = [];
  for (let one = own(element).parentElement; one; one = own(one).parentElement) all.push(one);
  return all;
}

/**
 * @param {Fate[]} missed
 * @returns {Map<Element, Set<string | undefined>>} for each element the reasons that there are in it
 */
function reasonsIn(missed) {
  /** @type {Map<Element, Set<string | undefined>>} */
  const reasons = new Map();
  for (const { element, reason } of missed) {
    for (const one of [element, ...above(element)]) {
      const known = reasons.get(one) ?? new Set();
      reasons.set(one, known.add(reason));
    }
  }
  return reasons;
}

/**
 * The whole of which an element is a piece: nothing of the article is in it, and all of it has the same reason.
 *
 * @param {Element} element
 * @param {Set<Element>} holding what has something of the article in it
 * @param {Map<Element, Set<string | undefined>>} reasons
 */
function widest(element, holding, reasons) {
  let whole = element;
  for (const one of above(element)) {
    if (holding.has(one) || own(one).matches("html, body") || reasons.get(one)?.size !== 1) break;
    whole = one;
  }
  return whole;
}
