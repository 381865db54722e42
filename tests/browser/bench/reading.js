/** How long each contestant takes to load itself and to read a page. */

import { join } from "node:path";
import { build } from "esbuild";
import { visit } from "./visits.js";

/**
 * What a contestant says of a run: the letters that came out, and the milliseconds of its steps.
 *
 * @typedef {{ written: number, parts?: Record<string, number> }} Read
 *
 * A run's milliseconds, and by step; `load` is part of a first run only.
 *
 * @typedef {Record<string, number>} Times
 *
 * @import { Page } from "puppeteer-core"
 * @import { Subject } from "../harness/browsers.js"
 * @import { Sample } from "./pages.js"
 */

export const READERS = ["readability", "defuddle", "lede"];

/** Where it is not the page that reads: there is no such script to be run by itself, so a click starts it. */
export const WORKER = "worker";

/** Runs that nobody counts: the browser is still compiling. */
const BEFORE = 4;

/** @returns {Promise<Record<string, string>>} scripts by contestant, each of which leaves a variable of that name */
export async function scripts() {
  const built = READERS.map(async (name) => {
    const entry = join(import.meta.dirname, "contestants", `${name}.js`);
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      format: "iife",
      globalName: name,
      footer: { js: `globalThis.${name} = ${name};` },
      minify: name !== "lede", // As it ships; the rivals at their best.
      write: false,
    });
    return [name, outputFiles[0].text];
  });
  return Object.fromEntries(await Promise.all(built));
}

/**
 * The first run in a process.
 *
 * @param {Subject} subject
 * @param {Sample} sample
 * @param {string} name
 * @param {string} script
 * @returns {Promise<Times>}
 */
export function cold({ browser }, sample, name, script) {
  return visit(browser, sample, (page) => worldOf(page).evaluate(runFirst, name, script));
}

/**
 * Runs in a process that has seen many, alternating.
 *
 * @param {Subject} subject
 * @param {Sample} sample
 * @param {Record<string, string>} scripts
 * @param {number} rounds
 * @returns {Promise<Record<string, Times[]>>}
 */
export function warm({ browser }, sample, scripts, rounds) {
  return visit(browser, sample, async (page) => {
    const world = worldOf(page);
    for (const [name, script] of Object.entries(scripts)) await world.evaluate(runFirst, name, script);
    /** @type {Record<string, Times[]>} */
    const times = Object.fromEntries(READERS.map((name) => [name, []]));
    for (let round = 0; round < BEFORE + rounds; round += 1) {
      for (const name of turned(READERS, round)) {
        const time = await world.evaluate(runAgain, name);
        if (round >= BEFORE) times[name].push(time);
      }
    }
    return times;
  });
}

/**
 * The first click in a process and those that follow, without the view. The time begins when the script is in the page.
 *
 * @param {Subject} subject
 * @param {Sample} sample
 * @param {number} rounds
 * @returns {Promise<{ cold: Times, warm: Times[] }>}
 */
export function byWorker(subject, sample, rounds) {
  return visit(subject.browser, sample, async (page) => {
    await page.bringToFront();
    const times = [];
    for (let round = 0; round < 1 + BEFORE + rounds; round += 1) {
      await subject.click(page);
      times.push(await page.evaluate(lastRead));
    }
    return { cold: times[0], warm: times.slice(1 + BEFORE) };
  });
}

/**
 * Runs in the page.
 *
 * @returns {Promise<Times>}
 */
async function lastRead() {
  const { dataset } = document.documentElement;
  while (!dataset.read) await new Promise((done) => setTimeout(done, 5));
  const { all } = JSON.parse(dataset.read);
  delete dataset.read;
  return { all };
}

/**
 * The names, each time another one first.
 *
 * @param {string[]} names
 * @param {number} round
 */
export function turned(names, round) {
  const by = round % names.length;
  return [...names.slice(by), ...names.slice(0, by)];
}

/**
 * A world as a content script has it, with the page's nodes and without its scripts.
 *
 * @param {Page} page
 * @returns {{ evaluate<A extends unknown[], T>(run: (...given: A) => T, ...given: A): Promise<T> }}
 */
function worldOf(page) {
  return /** @type {any} */ (page.mainFrame()).isolatedRealm();
}

/**
 * Runs in the page.
 *
 * @param {string} name
 * @param {string} script
 * @returns {Times}
 */
function runFirst(name, script) {
  const start = performance.now();
  (0, eval)(script);
  const loaded = performance.now();
  const { parts } = /** @type {any} */ (globalThis)[name].read();
  return { all: performance.now() - start, load: loaded - start, ...parts };
}

/**
 * Runs in the page.
 *
 * @param {string} name
 * @returns {Times}
 */
function runAgain(name) {
  const start = performance.now();
  const { parts } = /** @type {any} */ (globalThis)[name].read();
  return { all: performance.now() - start, ...parts };
}
