/**
 * Markdown that is read back says what the article says: each page is read and written by the modules, markdown-it
 * makes HTML of the Markdown, and the browser's own nodes of both are compared, words and counts. `tests/round_trip.rs`
 * does the same natively, with two other readers.
 *
 * Turndown with its GFM plugin writes the same HTML, and how both fare is printed. `LEDE_PAGES` names a list of other
 * pages, as `lede batch` reads it: of those, what differs is shown and counted.
 */

/** @import { Trip } from "./markdown/entry.js" */
/** @import { Shape } from "./markdown/shape.js" */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { browsers } from "./harness/browsers.js";
import { offlineTab } from "./harness/offline.js";
import { PAGES } from "./harness/paths.js";

const ENTRY = join(import.meta.dirname, "markdown/entry.js");

/** For a saved page that does not know where it was. */
const NOWHERE = "https://paper.example/story";

/** @typedef {{ id: string, path: string, url: string }} Job */

const [chromium] = await browsers("chromium");
const { outputFiles } = await build({ entryPoints: [ENTRY], bundle: true, format: "iife", write: false });
const script = outputFiles[0].text;

/** @returns {Job[]} */
function ownPages() {
  return readdirSync(PAGES).map((id) => {
    const { url } = JSON.parse(readFileSync(join(PAGES, id, "page.json"), "utf8"));
    return { id, path: join(PAGES, id, "page.html"), url };
  });
}

/**
 * @param {string} list
 * @returns {Job[]}
 */
function listed(list) {
  return readFileSync(list, "utf8").trim().split("\n").map((line) => JSON.parse(line));
}

/**
 * What takes the trip of a page. A saved page does not run, and its policy is not ours.
 *
 * @returns {Promise<(job: Job) => Promise<Trip>>}
 */
async function traveller() {
  const { page, open } = await offlineTab(chromium.browser);
  await page.setJavaScriptEnabled(false);
  await page.setBypassCSP(true);
  return async ({ path, url }) => {
    const address = URL.canParse(url) && url.startsWith("http") ? new URL(url).href.split("#")[0] : NOWHERE;
    await open(address, readFileSync(path, "utf8"));
    // At once: a page may be about to leave for another.
    return /** @type {Promise<Trip>} */ (page.evaluate(`${script}\nglobalThis.roundTrip()`));
  };
}

/** How many pages came back whole. */
class Tally {
  all = 0;
  inWords = 0;
  inAll = 0;

  /**
   * @param {Shape} ours
   * @param {Shape} back
   */
  add(ours, back) {
    const differing = differences(ours, back);
    this.all += 1;
    this.inWords += Number(!differing.includes("words"));
    this.inAll += Number(differing.length === 0);
  }

  /** @param {string} name */
  line(name) {
    const share = (/** @type {number} */ count) => `${((100 * count) / this.all).toFixed(2)} %`;
    return `${name}: ${this.all} pages, words differ on ${share(this.all - this.inWords)}, anything on ${share(this.all - this.inAll)}`;
  }
}

/**
 * @param {Shape} ours
 * @param {Shape} back
 */
function differences(ours, back) {
  const kinds = /** @type {(keyof Shape)[]} */ (Object.keys(ours));
  return kinds.filter((kind) => JSON.stringify(ours[kind]) !== JSON.stringify(back[kind]));
}

/**
 * Where the first of what differs does.
 *
 * @param {Shape} ours
 * @param {Shape} back
 */
function firstDifference(ours, back) {
  const kind = differences(ours, back)[0];
  const [mine, other] = [ours[kind], back[kind]];
  if (!Array.isArray(mine) || !Array.isArray(other)) return `${kind}: ${mine} | ${other}`.slice(0, 200);
  const at = Math.max(0, mine.findIndex((one, at) => String(one) !== String(other[at])));
  return `${kind}: ${mine.slice(at, at + 5).join(" ")} | ${other.slice(at, at + 5).join(" ")}`;
}

test("pages come back whole from Markdown", { skip: !chromium }, async (t) => {
  const others = process.env.LEDE_PAGES;
  const tallies = { Lede: new Tally(), Turndown: new Tally() };
  const tripOf = await traveller();
  for (const job of others ? listed(others) : ownPages()) {
    const { ours, back, turndown, markdown } = await tripOf(job);
    tallies.Lede.add(ours, back);
    tallies.Turndown.add(ours, turndown);
    if (!others) assert.deepEqual(back, ours, `${job.id}:\n${markdown}`);
    else if (differences(ours, back).length > 0) t.diagnostic(`${job.id}: ${firstDifference(ours, back)}`);
  }
  assert.notEqual(tallies.Lede.all, 0);
  for (const [name, tally] of Object.entries(tallies)) t.diagnostic(tally.line(name));
});
