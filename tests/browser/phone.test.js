/**
 * Firefox for Android, as far as it can be tried without a phone: its missing menus, and a window as narrow as its own.
 */

import assert from "node:assert/strict";
import { test, after } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause } from "./harness/until.js";
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

const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const LINE = "The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.";

/** @type {Record<string, string>} what a page says of its width, and what a phone makes of it: 980 pixels, or what it says */
const MADE_FOR_DESKS = {
  nothing: "",
  "a fixed width": `<meta name="viewport" content="width=1200">`,
};

/**
 * In pixels of the screen.
 *
 * @param {ShadowRoot} root
 */
function sizes(root) {
  const { scale } = /** @type {VisualViewport} */ (visualViewport);
  const box = (/** @type {string} */ selector) => /** @type {Element} */ (root.querySelector(selector)).getBoundingClientRect();
  const size = (/** @type {string} */ selector) => parseFloat(getComputedStyle(/** @type {Element} */ (root.querySelector(selector))).fontSize) * scale;
  const [bar, button, image] = [box(".bar"), box(".bar button"), box("article img")];
  return {
    letters: size("article p"),
    controls: size(".toasts"),
    button: Math.min(button.width, button.height) * scale,
    bar: bar.top > innerHeight / 2 ? "below" : "above",
    image: image.width * scale,
    column: box("article").width * scale,
    wide: Array.from(root.querySelectorAll("*")).filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length,
  };
}

for (const subject of subjects.filter(({ name }) => name === "chromium")) {
  for (const [says, meta] of Object.entries(MADE_FOR_DESKS)) {
    test(`${subject.name}: on a phone a page that says ${says} of its width is as legible as others`, async () => {
      const page = await subject.browser.newPage();
      await page.setViewport(PHONE);
      const body = (/** @type {string} */ meta) =>
        `<!doctype html><html lang="en"><title>The flats</title>${meta}<article><h1>The flats at low tide</h1><p>${LINE}</p>` +
        `<figure><img src="/bridge.png" width="320" height="200" alt="The bridge"><figcaption>The bridge</figcaption></figure>${`<p>${LINE}</p>`.repeat(9)}</article>`;
      await page.goto(site.serve("usual", { body: body(`<meta name="viewport" content="width=device-width">`) }));
      await openView(subject, page);
      const usual = /** @type {ReturnType<typeof sizes>} */ (await subject.inView(page, sizes));
      await page.goto(site.serve("desk", { body: body(meta) }));
      assert.ok((await page.evaluate(() => innerWidth)) > 900);
      await openView(subject, page);
      await pause(200); // It fades in.
      const large = /** @type {ReturnType<typeof sizes>} */ (await subject.inView(page, sizes));
      for (const [name, is] of Object.entries(usual)) {
        const now = large[/** @type {keyof typeof usual} */ (name)];
        if (typeof is === "number") assert.ok(Math.abs(Number(now) - is) < 1.5, `${name}: ${now} for ${is}`);
        else assert.equal(now, is, name);
      }
      if (process.env.LEDE_PICTURES) await page.screenshot({ path: `target/phone-desk-${subject.name}.png` });
      await closeView(subject, page);
      await page.close();
    });
  }
}

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
