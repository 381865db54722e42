/**
 * Opens and closes the view again and again in one browser, and looks at the memory: `node tests/browser/soak.js [TIMES]
 * [FOLDER]`, after `./build.sh`. Not a test that runs with the others, for 2,000 times take a quarter of an hour.
 *
 * The pages are those of `tests/pages`, or the HTML files of a folder. Every hundred times it says what the scripts have in
 * use after their garbage was collected, and how many nodes there are. It fails where a view does not open or close, and where
 * the scripts never come back to what they had after the first hundred, a tenth more allowed: single measures go up and down, as
 * the browser keeps pages that one has left for a while.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./harness/chromium.js";
import { PAGES } from "./harness/paths.js";
import { openSite } from "./harness/site.js";
import { closeView, openView } from "./harness/view.js";

/** @import { CDPSession } from "puppeteer-core" */

const [times = "2000", folder] = process.argv.slice(2);
const STEP = 100;

/** The view is opened so often on each page before the next one. */
const A_PAGE = 10;

/** Saved pages shall ask nobody for what they once had. */
const ALONE = { "content-security-policy": "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src 'unsafe-inline'" };

const site = await openSite();
const subject = await chromium();
const addresses = folder ? saved(folder) : readdirSync(PAGES).map((name) => site.url(`pages/${name}/`));
const page = await subject.browser.newPage();
const session = await page.createCDPSession();

/** @param {string} folder */
function saved(folder) {
  const files = readdirSync(folder).filter((name) => /\.html?$/.test(name));
  return files.map((name) => site.serve(encodeURIComponent(name), { headers: ALONE, body: readFileSync(join(folder, name)) }));
}

/**
 * In bytes: the heap of the scripts, ours and the page's; and the browser's nodes, documents and listeners, which a view that
 * is not let go of would add to.
 *
 * @param {CDPSession} session
 */
async function measured(session) {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, documents, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { heap: usedSize, nodes, documents, listeners: jsEventListeners };
}

/** The same page each time, so that only what was left behind makes a difference. */
async function measure() {
  await page.goto(site.url("short.html"));
  await openView(subject, page);
  await closeView(subject, page);
  return measured(session);
}

/** @type {number[]} */
const heaps = [];
for (let time = 0; time < Number(times); time += 1) {
  if (time % A_PAGE === 0) {
    await page.goto(addresses[(time / A_PAGE) % addresses.length], { waitUntil: "domcontentloaded" });
  }
  await openView(subject, page);
  await closeView(subject, page);
  if ((time + 1) % STEP) continue;
  const now = await measure();
  heaps.push(now.heap);
  console.log(time + 1, JSON.stringify(now));
}
if (Math.min(...heaps.slice(-5)) > 1.1 * heaps[0]) {
  console.error("It has grown by more than a tenth since the first hundred.");
  process.exitCode = 1;
}
await subject.browser.close();
await site.close();
