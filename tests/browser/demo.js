/**
 * `./build.sh run [URL or FILE]`: opens a page in Chromium and clicks the toolbar button.
 *
 * With a display the window stays until the person closes it. Without one, what they would have seen and copied is left
 * in `target/demo`.
 */

import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { chromium } from "./harness/chromium.js";
import { paste } from "./harness/clipboard.js";
import { PAGES, ROOT } from "./harness/paths.js";
import { TYPES, openSite } from "./harness/site.js";
import { copyByButton, openView } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const BUNDLED = join(PAGES, "al-jazeera/page.html");
/** The test pages name pictures and have none. This one stands in, so that the view shows what it does with them. */
const PICTURE = join(ROOT, "tests/browser/site/talks.svg");
const LEFT = join(ROOT, "target/demo");
/** Room for a header, a picture and the first paragraphs. */
const SHEET = { width: 1100, height: 1400 };

const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A mistake of the person's, or of the network's: said in one line, without a stack. */
class Failure extends Error {}

/** @param {string} file */
function contentsOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Failure(`there is no file ${file}`);
  if (!found.isFile()) throw new Failure(`${file} is not a file`);
  return readFileSync(file);
}

/**
 * @param {Page} page
 * @param {string} address
 */
async function goTo(page, address) {
  try {
    await page.goto(address, { waitUntil: "load", timeout: 30_000 });
  } catch (error) {
    const [why] = String(error instanceof Error ? error.message : error).split("\n");
    throw new Failure(`${address} can't be opened: ${why}`);
  }
}

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function open(subject, page) {
  try {
    await openView(subject, page);
  } catch {
    const { title } = await subject.button(page);
    throw new Failure(`no reading view opened; the toolbar button says: ${title}`);
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForNetworkIdle({ idleTime: 300, timeout: 5_000 }).catch(() => undefined);
}

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function leaveBehind(subject, page) {
  mkdirSync(LEFT, { recursive: true });
  const picture = join(LEFT, "reading-view.png");
  const article = join(LEFT, "article.md");
  await page.screenshot({ path: picture });
  await copyByButton(subject, page);
  writeFileSync(article, await paste(subject.browser));
  console.log(`${picture}\n${article}`);
}

/** @param {string} address */
async function show(address) {
  const subject = await chromium({ headless: !hasDisplay, defaultViewport: hasDisplay ? null : SHEET });
  try {
    const [page] = await subject.browser.pages();
    // The picture is not to catch the view half faded in.
    if (!hasDisplay) await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    await goTo(page, address);
    await open(subject, page);
    if (!hasDisplay) return await leaveBehind(subject, page);
    console.log("Click the toolbar button to toggle the reading view; close the window to end.");
    await new Promise((closed) => subject.browser.once("disconnected", closed));
  } finally {
    await subject.browser.close();
  }
}

/** @param {string} file */
async function showFile(file) {
  const body = contentsOf(file);
  const site = await openSite({ host: "localhost" });
  try {
    const [, ...pictures] = file === BUNDLED ? body.toString().split('src="/') : [];
    for (const source of pictures) {
      site.serve(source.split(/[?"]/)[0], { type: "image/svg+xml", body: readFileSync(PICTURE) });
    }
    await show(site.serve(encodeURIComponent(basename(file)), { type: TYPES[extname(file)] ?? "text/html", body }));
  } finally {
    await site.close();
  }
}

const wanted = process.argv[2] ?? BUNDLED;
try {
  await (/^https?:\/\//i.test(wanted) ? show(wanted) : showFile(wanted));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`build.sh run: ${error.message}`);
  process.exitCode = 1;
}
