/** What the extension had on the page when the browser updated it, or started it anew: it can be closed. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { background } from "./harness/chromium.js";
import { openSite } from "./harness/site.js";
import { pause } from "./harness/until.js";
import { closeView, isOpen, openView, viewCloses } from "./harness/view.js";

const subjects = await browsers();
const site = await openSite();
after(site.close);

for (const subject of subjects) {
  test(`${subject.name}: a click takes away what nobody answers for any more, the next one opens the view`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("plain"));
    await page.evaluate(() => document.documentElement.append(Object.assign(document.createElement("div"), { id: "lede-reader" })));
    await page.bringToFront();
    await subject.click(page);
    await viewCloses(page);
    await openView(subject, page);
    await closeView(subject, page);
    await page.close();
  });
}

const chromium = subjects.find(({ name }) => name === "chromium");

test("chromium: Escape closes the view of an extension that was started anew", { skip: !chromium }, async () => {
  const subject = /** @type {import("./harness/browsers.js").Subject} */ (chromium);
  const [id] = (await subject.browser.extensions()).keys();
  const page = await subject.browser.newPage();
  await page.goto(site.url("plain"));
  await openView(subject, page);
  await background(subject.browser, id, () => setTimeout(() => chrome.runtime.reload()));
  await pause(2000);
  assert.ok(await isOpen(page));
  await page.keyboard.press("Escape");
  await viewCloses(page);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  await page.close();
});
