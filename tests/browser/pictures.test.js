/** The pictures of the article, large: by clicks, by keys, by wheel and dragging. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { until } from "./harness/until.js";
import { clickOn, focused, isOpen, press, read } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const QUAY = "The quay at dusk, with the two who still remember";
const BRIDGE = "The bridge to the island, open";

const subjects = await browsers();
const site = await openSite();
after(site.close);

/**
 * What lies over the view: the picture, what is said of it, and how it stands.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
function shown(subject, page) {
  return subject.inView(page, (root) => {
    const dialog = root.querySelector("dialog.lightbox");
    const image = dialog?.querySelector("img");
    if (!dialog || !image?.complete || !image.naturalWidth) return null;
    const { left, top, width, height } = image.getBoundingClientRect();
    const { a: scale, e: x, f: y } = new DOMMatrix(getComputedStyle(image).transform);
    return {
      alt: image.alt,
      words: dialog.querySelector(".words")?.textContent?.trim(),
      modal: dialog.matches(":modal"),
      box: { left, top, width, height },
      scale: Math.round(scale * 100) / 100,
      moved: [Math.round(x), Math.round(y)],
    };
  });
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} [selector]
 */
async function enlarge(subject, page, selector = `img[alt="${QUAY}"]`) {
  await clickOn(subject, page, selector);
  return until(() => shown(subject, page), { what: "a picture, large" });
}

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function isGone(subject, page) {
  await until(async () => (await subject.inView(page, (root) => root.querySelector("dialog.lightbox") === null)), { what: "it is closed" });
  assert.ok(await isOpen(page), "the view stays");
}

for (const subject of subjects) {
  test(`${subject.name}: a click enlarges a picture, with its caption; Escape closes that alone, the focus returns`, async () => {
    const page = await read(subject, site.url("lighthouse.html"), { width: 1600, height: 900 });
    const before = await subject.inView(page, (root) => root.querySelector("figure img")?.clientWidth ?? 0);
    const { alt, words, modal, box } = await enlarge(subject, page);
    assert.deepEqual([alt, modal], [QUAY, true]);
    assert.match(words ?? "", /^1 of 2\s*Two who remember the keeper/);
    assert.ok(before && box.width > before, `${before} px before, ${box.width} now`);
    assert.ok(box.top >= 0 && box.left >= 0 && box.top + box.height <= 900, "the whole of it is in sight");
    await page.keyboard.press("Escape");
    await isGone(subject, page);
    await page.keyboard.press("Escape");
    await until(async () => !(await isOpen(page)), { what: "the second Escape closes the view" });
    await page.close();
  });

  test(`${subject.name}: by keys: Tab, Enter, the arrows, and back to where one was`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    const name = `Enlarge: ${QUAY}`;
    for (let tab = 0; tab < 12 && (await focused(subject, page)) !== name; tab += 1) await page.keyboard.press("Tab");
    assert.equal(await focused(subject, page), name);
    assert.equal(await subject.inView(page, (root) => root.activeElement?.role), "button");
    await page.keyboard.press("Enter");
    await until(async () => (await shown(subject, page))?.alt === QUAY, { what: "the first" });
    await page.keyboard.press("ArrowLeft");
    assert.equal((await shown(subject, page))?.alt, QUAY, "before the first there is none");
    await page.keyboard.press("ArrowRight");
    await until(async () => (await shown(subject, page))?.alt === BRIDGE, { what: "the second" });
    assert.match((await shown(subject, page))?.words ?? "", /^2 of 2\s*The bridge to the island opens/);
    await press(subject, page, "Previous picture");
    await until(async () => (await shown(subject, page))?.alt === QUAY, { what: "the first again" });
    await page.keyboard.press("Escape");
    await isGone(subject, page);
    assert.equal(await focused(subject, page), name);
    await page.keyboard.press(" ");
    await until(() => shown(subject, page), { what: "the space bar enlarges it, too" });
    await press(subject, page, "Close the picture");
    await isGone(subject, page);
    await page.close();
  });

  test(`${subject.name}: closer by the wheel, keys and a double click; moved by dragging and arrows, not beyond its edge`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    const { box } = await enlarge(subject, page);
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled();
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: -100 });
    await until(async () => (await shown(subject, page))?.scale === 1.25, { what: "one turn" });
    await page.keyboard.press("+");
    assert.equal((await shown(subject, page))?.scale, 1.56);
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    assert.equal((await shown(subject, page))?.scale, 1, "never smaller than the window");
    await page.mouse.click(x, y, { count: 2 });
    await until(async () => (await shown(subject, page))?.scale === 2.5, { what: "a double click" });
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 4 });
    await page.mouse.up();
    assert.deepEqual((await shown(subject, page))?.moved, [60, 40]);
    await page.keyboard.press("ArrowRight");
    assert.deepEqual((await shown(subject, page))?.moved, [-20, 40]);
    for (let press = 0; press < 30; press += 1) await page.keyboard.press("ArrowLeft");
    const { left = 1 } = (await shown(subject, page))?.box ?? {};
    assert.ok(left <= 1 && left > -30, `its left edge is at ${left}`);
    await page.mouse.click(x, y, { count: 2 });
    assert.deepEqual(await shown(subject, page).then((now) => [now?.scale, now?.moved]), [1, [0, 0]]);
    await press(subject, page, "Larger");
    assert.equal((await shown(subject, page))?.scale, 1.25);
    assert.equal(await scrolled(), before, "the page behind stands still");
    await page.close();
  });

  test(`${subject.name}: a click beside it closes it; on a phone it has room, too`, async () => {
    const page = await read(subject, site.url("lighthouse.html"), { width: 390, height: 780 });
    const { box } = await enlarge(subject, page);
    assert.ok(box.width > 340 && box.left >= 0 && box.left + box.width <= 390, JSON.stringify(box));
    await page.mouse.click(200, 20);
    await isGone(subject, page);
    await page.close();
  });

  test(`${subject.name}: a picture in a line that leads somewhere goes on leading there`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    const isThere = (/** @type {ShadowRoot} */ root) => {
      const sign = /** @type {HTMLImageElement} */ (root.querySelector('img[alt="To the quay"]'));
      sign.scrollIntoView({ block: "center" });
      return sign.naturalWidth > 0;
    };
    await until(() => subject.inView(page, isThere), { what: "the sign" });
    await clickOn(subject, page, 'img[alt="To the quay"]');
    await until(() => page.url() === site.url("quay.html"), { what: "the other page" });
    await page.close();
  });

  test(`${subject.name}: a picture that does not come can't be enlarged`, async () => {
    const text = "<p>The tide came in over the flats, and it went out again, and nobody on the quay wrote it down.</p>".repeat(9);
    const body = `<!doctype html><title>Lost</title><article><h1>Lost pictures</h1>${text}<figure><img src="/lost.png" alt="Lost" width="640" height="360"></figure>${text}</article>`;
    const page = await read(subject, site.serve("lost", { body }));
    const roles = () => subject.inView(page, (root) => root.querySelector(".missing")?.getAttribute("role") ?? "none");
    await until(() => subject.inView(page, (root) => root.querySelector(".missing") !== null), { what: "it has not come" });
    assert.equal(await roles(), "none");
    await page.close();
  });
}
