/**
 * “Copy as Markdown” in the toolbar button's own menu, without opening the view.
 *
 * In Firefox alone: Chromium draws that menu outside of all that a driver can reach, so there it is tried by hand.
 */

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { markdownOf } from "./harness/core.js";
import { chooseInButtonMenu } from "./harness/firefox.js";
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
