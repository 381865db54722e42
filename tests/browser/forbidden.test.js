/** Where browsers let no extension in, the toolbar button says so. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { until } from "./harness/until.js";
import { closeView, openView } from "./harness/view.js";

const subjects = await browsers();
const site = await openSite();
after(site.close);

for (const subject of subjects) {
  test(`${subject.name}: a page of the browser's own`, async () => {
    const page = await subject.openOwnPage();
    await page.bringToFront();
    await subject.click(page);
    await until(
      async () => {
        const { badge, title } = await subject.button(page);
        return badge && /can't read this page/i.test(title);
      },
      { what: "a badge, and a title that says why" },
    );
    await page.close();
  });

  test(`${subject.name}: the next tab's button says nothing of it`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("plain"));
    await openView(subject, page);
    assert.equal((await subject.button(page)).badge, "");
    await closeView(subject, page);
    await page.close();
  });
}
