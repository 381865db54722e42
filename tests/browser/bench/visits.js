/**
 * Pages of the corpus, opened as they were saved, each visit in a process of its own.
 *
 * Nothing runs in them and nothing is loaded: a page's own scripts would disturb the clock, and there is no network.
 * Each visit has another host, which to both browsers is another site, so that nothing is warm that a click finds cold.
 */

import { openSite } from "../harness/site.js";

/** @import { Browser, Page } from "puppeteer-core" */
/** @import { Sample } from "./pages.js" */

/** The contestants are scripts, and one is WebAssembly. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-eval' 'wasm-unsafe-eval'";

/** With these a page's clock shows microseconds, not tenths of milliseconds. */
const FINE_CLOCK = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** A page that is not there by then never will be. */
const LONGEST = 20_000;

const site = await openSite({ host: "localhost" });
let visits = 0;

export const { close } = site;

/**
 * Opens the page, and gives what `look` makes of it.
 *
 * @template T
 * @param {Browser} browser
 * @param {Sample} sample
 * @param {(page: Page) => Promise<T>} look
 * @returns {Promise<T>}
 */
export async function visit(browser, { html }, look) {
  visits += 1;
  const headers = { "content-security-policy": POLICY, ...FINE_CLOCK };
  const address = new URL(site.serve("page", { type: "text/html", headers, body: html }));
  address.hostname = `visit-${visits}.localhost`;
  const page = await browser.newPage();
  try {
    await page.goto(address.href, { waitUntil: "load", timeout: LONGEST });
    return await look(page);
  } finally {
    await page.close();
  }
}
