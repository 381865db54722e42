/** Which pages of the corpus are read: as many of each size, the same ones in each run. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Pages with at least so many bytes, up to the next, are a class. */
const CLASSES = [0, 50_000, 100_000, 200_000, 400_000, 800_000];

/** Sets whose pages are whole, as they were on the web. */
const SETS = ["wcxb", "aeb", "traf", "moz", "postlight"];

/**
 * @typedef {object} Sample
 * @property {string} name
 * @property {Buffer} html
 * @property {string} size the name of its class
 *
 * @param {string} corpus its directory
 * @param {number} count of pages in each class
 * @returns {Sample[]}
 */
export function samples(corpus, count) {
  const lines = readFileSync(join(corpus, "manifest.jsonl"), "utf8").trim().split("\n");
  /** @type {Record<string, any>[]} */
  const listed = lines.map((line) => JSON.parse(line));
  const wanted = listed.filter(({ set, page_type: type }) => SETS.includes(set) && (type ?? "article") === "article");
  /** @type {Sample[][]} */
  const classes = CLASSES.map(() => []);
  // In an order that has nothing to do with what the pages are.
  for (const { set, id, page } of wanted.sort((a, b) => spread(a.id) - spread(b.id))) {
    if (classes.every((samples) => samples.length >= count)) break;
    const html = gunzipSync(readFileSync(join(corpus, page)));
    const at = CLASSES.findLastIndex((least) => html.length >= least);
    if (classes[at].length < count) classes[at].push({ name: `${set}/${id}`, html, size: nameOf(at) });
  }
  return classes.flat();
}

/** @param {number} at */
function nameOf(at) {
  const [least, most] = [CLASSES[at], CLASSES[at + 1]].map((bytes) => bytes && bytes / 1000);
  if (!least) return `under ${most} KB`;
  return most ? `${least} to ${most} KB` : `over ${least} KB`;
}

/**
 * A number that looks like chance and is none.
 *
 * @param {string} text
 */
function spread(text) {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
