/**
 * Firefox for Android, as far as it can be tried without a phone: its missing menus, and a window as narrow as its own.
 */

import assert from "node:assert/strict";
import { test, after } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { closeView, openView } from "./harness/view.js";

const subjects = await browsers();
const site = await openSite();
after(() => site.close());

test("the background runs where there are no menus", async () => {
  /** @type {string[]} */
  const heard = [];
  /** @param {string} name @returns {any} */
  const anything = (name) =>
    new Proxy(() => Promise.resolve([]), {
      get: (_, key) => (key === "addListener" ? () => heard.push(name) : anything(`${name}.${String(key)}`)),
    });
  const known = ["runtime", "action", "permissions", "scripting", "storage"];
  Object.assign(globalThis, { chrome: Object.fromEntries(known.map((name) => [name, anything(name)])) });
  await import("../../extension/background.js");
  assert.ok(heard.includes("action.onClicked"));
  assert.ok(heard.includes("runtime.onMessage"));
  assert.ok(!heard.some((name) => name.startsWith("contextMenus")));
});

for (const subject of subjects) {
  test(`${subject.name}: the view fits a phone`, async () => {
    const page = await subject.browser.newPage();
    await page.setViewport({ width: 360, height: 640 });
    await page.goto(site.url("plain"));
    await openView(subject, page);
    const wide = await subject.inView(page, (root) =>
      Array.from(root.querySelectorAll("*"))
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < 0 || right > innerWidth);
        })
        .map((element) => `${element.localName}.${element.className}`),
    );
    assert.deepEqual(wide, []);
    if (process.env.LEDE_PICTURES) await page.screenshot({ path: `target/phone-${subject.name}.png` });
    await closeView(subject, page);
    await page.close();
  });
}
