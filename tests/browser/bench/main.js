/**
 * `./build.sh bench [--corpus DIR] [--pages N] [--runs N] [--browsers chromium,firefox] [--write]`: Lede beside
 * Readability.js and Defuddle in real browsers, page by page, alternating. Prints its report; `--write` puts it into
 * `docs/speed.md`.
 */

import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../harness/paths.js";
import { VIEWS, click, launched } from "./clicks.js";
import { growthTable } from "./growth.js";
import { samples } from "./pages.js";
import { READERS, WORKER, byWorker, cold, scripts, turned, warm } from "./reading.js";
import { STATES, clickTable, readingTable, stepsTable } from "./tables.js";
import { close } from "./visits.js";

/**
 * @import { Subject } from "../harness/browsers.js"
 * @import { Sample } from "./pages.js"
 * @import { Result } from "./tables.js"
 * @import { Times } from "./figures.js"
 */

const { values: asked } = parseArgs({
  options: {
    corpus: { type: "string", default: join(ROOT, "../shared/corpus") },
    pages: { type: "string", default: "6" },
    runs: { type: "string", default: "5" },
    browsers: { type: "string", default: "chromium,firefox" },
    write: { type: "boolean", default: false },
  },
});
const runs = Number(asked.runs);
const contestants = await scripts();

/**
 * @param {Sample[]} pages
 * @param {(page: Sample) => Promise<Pick<Result, "cold" | "warm">>} measure
 * @returns {Promise<Result[]>} of the pages that could be opened
 */
async function measured(pages, measure) {
  const results = [];
  for (const page of pages) {
    try {
      results.push({ name: page.name, size: page.size, ...(await measure(page)) });
    } catch (error) {
      console.error(`left out: ${page.name}: ${error}`);
    }
  }
  return results;
}

/**
 * @param {Record<string, Subject>} subjects
 * @returns {(page: Sample) => Promise<Pick<Result, "cold" | "warm">>}
 */
function readings({ lede, worker }) {
  return async (page) => {
    /** @type {Result["cold"]} */
    const first = Object.fromEntries([...READERS, WORKER].map((name) => [name, []]));
    /** @type {Times[]} */
    let clicked = [];
    for (let run = 0; run < runs; run += 1) {
      for (const name of turned(READERS, run)) first[name].push(await cold(lede, page, name, contestants[name]));
      const times = await byWorker(worker, page, runs * 2);
      first[WORKER].push(times.cold);
      clicked = times.warm;
    }
    return { cold: first, warm: { ...(await warm(lede, page, contestants, runs * 2)), [WORKER]: clicked } };
  };
}

/**
 * @param {Record<string, Subject>} subjects
 * @returns {(page: Sample) => Promise<Pick<Result, "cold" | "warm">>}
 */
function clicks(subjects) {
  return async (page) => {
    /** @type {Pick<Result, "cold" | "warm">} */
    const result = { cold: {}, warm: {} };
    for (const state of STATES) result[state] = Object.fromEntries(VIEWS.map((name) => [name, []]));
    for (let run = 0; run < runs; run += 1) {
      for (const name of turned(VIEWS, run)) {
        const times = await click(subjects[name], page);
        for (const state of STATES) result[state][name].push({ all: times[state] });
      }
    }
    return result;
  };
}

/** @param {"chromium" | "firefox"} browser */
async function reported(browser) {
  const subjects = await launched(browser);
  const pages = samples(asked.corpus, Number(asked.pages));
  const read = await measured(pages, readings(subjects));
  const clicked = await measured(pages, clicks(subjects));
  const version = await subjects.lede.browser.version();
  for (const { browser } of Object.values(subjects)) await browser.close();
  return [
    `## ${version.replace("/", " ")}`,
    ...STATES.flatMap((state) => [`### Reading, ${state}`, readingTable(read, state)]),
    "### Lede's steps",
    stepsTable(read),
    ...STATES.flatMap((state) => [`### From the click to the first frame, ${state}`, clickTable(clicked, state)]),
  ].join("\n\n");
}

/** What the figures depend on. */
function circumstances() {
  const [{ model }] = cpus();
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();
  const load = loadavg().map((load) => load.toFixed(1));
  const command = `./build.sh bench --pages ${asked.pages} --runs ${asked.runs} --browsers ${asked.browsers}`;
  return `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${cpus().length} × ${model}; load average at the end ${load.join(", ")}.`;
}

const INTRODUCTION = `# Speed

Milliseconds, the median page's median run. Ratios are geometric means over the pages, by each page's median and, in
brackets, by its least run, which a busy machine disturbs less. *Cold* is the first run in a process of its own, which is
what a click costs; *warm* is one of many. Lede writes the article as HTML and as Markdown, Readability (with its
\`cloneNode(true)\`) and Defuddle as HTML alone. *Lede slower on* counts pages. At a click it is the
background worker that reads for Lede, which is awake here: *by the worker* is that, from the page to the article and back, without
taking up the script; in the other columns of *reading* all run in the page, as any module could.`;

const GROWTH = `In Node.js, the least of three runs. Half of a news page is its text, half its menus; the other page has a tag for
every 25 letters. Memory is what the module takes until it has answered; then it is gone.`;

async function main() {
  if (!existsSync(join(asked.corpus, "manifest.jsonl"))) throw new Error(`no corpus in ${asked.corpus}; name it by --corpus`);
  const parts = [INTRODUCTION];
  for (const browser of asked.browsers.split(",")) parts.push(await reported(/** @type {any} */ (browser)));
  parts.splice(1, 0, circumstances());
  parts.push("## The module by the size of a page", GROWTH, growthTable());
  const report = `${parts.join("\n\n")}\n`;
  if (asked.write) writeFileSync(join(ROOT, "docs/speed.md"), report);
  console.log(report);
  await close();
}

await main();
