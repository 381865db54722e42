/** Reads the page that is open, and knows afterwards which element each number stood for. */

import { collect, lookedAt } from "./collect.js";
import { read } from "./core.js";
import { leftOut } from "./fates.js";
import { wantedHere } from "./wanted.js";

/**
 * @import { Block } from "./fates.js"
 * @import { Reading } from "./pkg/reading.js"
 *
 * @typedef {Reading & { leftOut: () => Block[] }} PageReading
 */

/**
 * @param {Set<Element>} [looked] where the reader looks
 * @returns {Promise<PageReading>}
 */
export async function readPage(looked = lookedAt()) {
  const { snapshot, elements } = collect(looked, await wantedHere());
  const reading = await read(snapshot);
  /** @type {Block[] | undefined} */
  let blocks;
  return { ...reading, leftOut: () => (blocks ??= leftOut(reading.fates, elements)) };
}
