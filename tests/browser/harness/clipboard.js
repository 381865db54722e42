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
export async function paste(browser) {
  const page = await browser.newPage();
  try {
    await page.setContent("<textarea autofocus></textarea>");
    await page.bringToFront();
    await page.focus("textarea");
    await page.keyboard.down("Control");
    await page.keyboard.press("KeyV", { commands: ["Paste"] });
    await page.keyboard.up("Control");
    return await until(() => page.evaluate(() => document.querySelector("textarea")?.value), {
      what: "something to paste",
    });
  } finally {
    await page.close();
  }
}
