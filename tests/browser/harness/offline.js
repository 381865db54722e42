/** Pages at their own addresses, without a network. */

/** @import { Browser, Page } from "puppeteer-core" */

/**
 * @param {Browser} browser
 * @returns {Promise<{ page: Page, open: (address: string, html: string) => Promise<void> }>} a tab, and what shows
 *   another page in it
 */
export async function offlineTab(browser) {
  const page = await browser.newPage();
  let shown = { address: "", html: "" };
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (!request.isNavigationRequest()) return request.abort();
    // So the page stays where it would leave for another, or for itself, as some do where nothing runs.
    if (request.url() !== shown.address) return request.abort("aborted");
    const { html } = shown;
    shown = { address: "", html: "" };
    return request.respond({ contentType: "text/html", body: Buffer.from(html) });
  });
  const open = async (/** @type {string} */ address, /** @type {string} */ html) => {
    shown = { address, html };
    await page.goto(address, { waitUntil: "domcontentloaded" });
  };
  return { page, open };
}
