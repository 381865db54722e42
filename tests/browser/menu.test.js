/**
 * “Copy as Markdown” in the toolbar button's own menu and in the page's, without opening the view.
 *
 * In Firefox alone: Chromium draws those menus outside of all that a driver can reach, so there they are tried by hand.
 */

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { markdownOf } from "./harness/core.js";
import { chooseInButtonMenu, chooseInPageMenu } from "./harness/firefox.js";
import { selectInPage } from "./harness/selecting.js";
import { openSite } from "./harness/site.js";
import { pause } from "./harness/until.js";

const PAGE = join(import.meta.dirname, "site/harbour.html");

const [firefox] = await browsers("firefox");
const site = await openSite();
after(site.close);

for (const situation of ["plain", "csp-none", "clipboard-forbidden"]) {
  test(`firefox: ${situation}`, { skip: !firefox }, async () => {
    const address = site.url(situation);
    const page = await firefox.browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    await chooseInButtonMenu(firefox, "Copy as Markdown");
    await pause(500);
    assert.equal((await paste(firefox.browser)).trim(), markdownOf(PAGE, address).trim());
    await page.close();
  });
}

/** A word of each page, and its title. */
const SELECTED = {
  "quay.html": ["pumps", "Notes from the quay"],
  "csp-none": ["painters", "The old swing bridge closes for a year"],
  "csp-none-sandbox": ["painters", "The old swing bridge closes for a year"],
  "clipboard-forbidden": ["painters", "The old swing bridge closes for a year"],
};

for (const [situation, [word, title]] of Object.entries(SELECTED)) {
  test(`firefox: a selection in ${situation}, by the page's menu`, { skip: !firefox }, async () => {
    const address = site.url(situation);
    const page = await firefox.browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    await selectInPage(page, word, word);
    const where = await page.evaluate(() => {
      const { x, y, width, height } = /** @type {Selection} */ (getSelection()).getRangeAt(0).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await chooseInPageMenu(firefox, page, where, "Copy as Markdown");
    await pause(500);
    assert.equal((await paste(firefox.browser)).trim(), `${word}\n\n[${title}](${address}#:~:text=${word})`);
    await page.close();
  });
}
