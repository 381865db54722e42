/** From a real click on the toolbar button to the first frame of the view, with four extensions. */

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "../harness/chromium.js";
import { firefox } from "../harness/firefox.js";
import { DIST, profile } from "../harness/paths.js";
import { until } from "../harness/until.js";
import { isOpen } from "../harness/view.js";
import { visit } from "./visits.js";

/**
 * @import { Page } from "puppeteer-core"
 * @import { Subject } from "../harness/browsers.js"
 * @import { Sample } from "./pages.js"
 * @import { Times } from "./figures.js"
 */

const LAUNCH = { chromium, firefox };

/**
 * Ours; the same with Readability in the place of the core; one that shows a fixed text and reads nothing. (And one that reads
 * and shows nothing, for `reading.js`.)
 */
export const VIEWS = ["fixed", "readability", "lede"];

/**
 * One browser for each extension, so that a click means one of them.
 *
 * @param {keyof typeof LAUNCH} name
 * @returns {Promise<Record<string, Subject>>}
 */
export async function launched(name) {
  /** @type {Record<string, Subject>} */
  const subjects = {};
  for (const view of [...VIEWS, "worker"]) subjects[view] = await LAUNCH[name]({ extension: await extension(name, view) });
  return subjects;
}

/**
 * Ours as it was built, with another script in the page.
 *
 * @param {string} browser
 * @param {string} view
 */
async function extension(browser, view) {
  const built = join(DIST, browser);
  if (view === "lede") return built;
  const directory = profile(`bench-${view}`);
  cpSync(built, directory, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "contestants", `${view}.view.js`)],
    bundle: true,
    charset: "utf8",
    loader: { ".css": "text" },
    plugins: view === "readability" ? [READ_BY_READABILITY] : [],
    write: false,
  });
  writeFileSync(join(directory, "extension/content.js"), outputFiles[0].text);
  return directory;
}

/** @type {import("esbuild").Plugin} */
const READ_BY_READABILITY = {
  name: "read by Readability",
  setup({ onLoad }) {
    onLoad({ filter: /\/extension\/(core|collect)\.js$/ }, ({ path }) => {
      const name = path.endsWith("core.js") ? "core" : "collect";
      const file = join(import.meta.dirname, "contestants", `readability.${name}.js`);
      return { contents: readFileSync(file, "utf8"), resolveDir: join(import.meta.dirname, "contestants") };
    });
  },
};

/**
 * The first click in a process, and the one after the view was closed again.
 *
 * @param {Subject} subject
 * @param {Sample} sample
 * @returns {Promise<Times>}
 */
export function click(subject, sample) {
  const look = async (/** @type {Page} */ page) => {
    await page.bringToFront();
    const cold = await opened(subject, page);
    await subject.click(page);
    await until(async () => !(await isOpen(page)), { what: "the view closes" });
    return { cold, warm: await opened(subject, page) };
  };
  return visit(subject.browser, sample, look);
}

/**
 * Both clocks tell the time of the day, to the microsecond.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
async function opened(subject, page) {
  await page.evaluate(watch);
  const start = performance.timeOrigin + performance.now();
  await subject.click(page);
  const frame = await page.evaluate(() => globalThis.firstFrame);
  return frame - start;
}

/** Runs in the page: a frame is drawn when the tasks go on that waited for it. */
function watch() {
  globalThis.firstFrame = new Promise((done) => {
    const look = new MutationObserver(() => {
      if (!document.getElementById("lede-reader")) return;
      look.disconnect();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.timeOrigin + performance.now());
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
    look.observe(document.documentElement, { childList: true });
  });
}
