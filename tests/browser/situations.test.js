/**
 * A click, the view, the copied Markdown, and a second click: in each situation a page can put us in.
 */

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { markdownOf } from "./harness/core.js";
import { openSite } from "./harness/site.js";
import { SITUATIONS } from "./harness/situations.js";
import { closeView, copyByButton, openView, textOf } from "./harness/view.js";

const PAGE = join(import.meta.dirname, "site/harbour.html");

const subjects = await browsers();
const site = await openSite();
const secure = await openSite({ host: "localhost" });
after(() => Promise.all([site.close(), secure.close()]));

/** On plain http there is no `navigator.clipboard`; `localhost` counts as secure and has one. */
const addresses = [...Object.keys(SITUATIONS).map(site.url), secure.url("plain"), secure.url("clipboard-forbidden")];

for (const subject of subjects) {
  for (const address of addresses) {
    test(`${subject.name}: ${address.replace(/:\d+/, "")}`, async () => {
      const page = await subject.browser.newPage();
      await page.goto(address);

      await openView(subject, page);
      const text = await textOf(subject, page);
      assert.match(text, /The old swing bridge closes for a year/);
      assert.match(text, /the painters had their second Christmas dinner in my shop/);
      assert.doesNotMatch(text, /Imprint/);
      const spacing = await subject.inView(page, (root) => {
        const paragraph = root.querySelector("p");
        return paragraph && getComputedStyle(paragraph).letterSpacing;
      });
      assert.equal(spacing, "normal", "the page's style sheet must not reach the view");

      await copyByButton(subject, page);
      assert.equal((await paste(subject.browser)).trim(), markdownOf(PAGE, address).trim());

      await page.bringToFront();
      await closeView(subject, page);
      await page.close();
    });
  }
}
