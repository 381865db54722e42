/**
 * What is on the clipboard, by the way a person finds out: pasting it elsewhere.
 *
 * No permission, no `readText`, so it shows that the text has left the page.
 */

import { until } from "./until.js";

/** @import { Browser } from "puppeteer-core" */

/**
 * @param {Browser} browser
 * @returns {Promise<string>}
 */
export function paste(browser) {
  return pasted(browser, () => document.querySelector("textarea")?.value);
}

/**
 * Both kinds, as a program finds them that takes either.
 *
 * @param {Browser} browser
 * @returns {Promise<{ text: string, html: string }>}
 */
export async function pasteBoth(browser) {
  return pasted(browser, () => globalThis.taken);
}

/**
 * @template T
 * @param {Browser} browser
 * @param {() => T} ask
 */
async function pasted(browser, ask) {
  const page = await browser.newPage();
  try {
    await page.setContent("<textarea autofocus></textarea>");
    await page.evaluate(() =>
      addEventListener("paste", ({ clipboardData }) => {
        const get = (/** @type {string} */ type) => clipboardData?.getData(type) ?? "";
        globalThis.taken = { text: get("text/plain"), html: get("text/html") };
      }),
    );
    await page.bringToFront();
    await page.focus("textarea");
    await page.keyboard.down("Control");
    await page.keyboard.press("KeyV", { commands: ["Paste"] });
    await page.keyboard.up("Control");
    return await until(() => page.evaluate(ask), { what: "something to paste" });
  } finally {
    await page.close();
  }
}
