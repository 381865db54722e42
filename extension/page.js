/** Reads the page that is open, and knows afterwards which element each number stood for. */

import { collect, lookedAt } from "./collect.js";
import { read } from "./core.js";
import { leftOut } from "./fates.js";
import { wantedHere } from "./wanted.js";

/**
 * @import { TimedReading } from "./core.js"
 * @import { Block } from "./fates.js"
 *
 * @typedef {TimedReading & { leftOut: () => Block[], isCut: boolean }} PageReading `isCut` if only the beginning of the page was read
 */

/**
 * @param {Set<Element>} [looked] where the reader looks
 * @param {() => void} [meanwhile] what there is to do while others read
 * @returns {Promise<PageReading>}
 */
export async function readPage(looked = lookedAt(), meanwhile = () => {}) {
  const { snapshot, elements, isCut } = collect(looked);
  const asked = read({ ...snapshot, wanted: numbersOf(await wantedHere(), elements) });
  meanwhile();
  const reading = await asked;
  /** @type {Block[] | undefined} */
  let blocks;
  return { ...reading, isCut, leftOut: () => (blocks ??= leftOut(reading.fates, elements)) };
}

/**
 * @param {Set<Element>} some
 * @param {Element[]} elements
 */
function numbersOf(some, elements) {
  return elements.flatMap((element, number) => (some.has(element) ? number : []));
}
