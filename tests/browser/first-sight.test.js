/** The view is complete when it appears: the theme, the font, the layout. And it follows what the system asks for. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { chromium as launch } from "./harness/chromium.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { clickOn, closeView, openAt, openView, press } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const chromium = subjects.find(({ name }) => name === "chromium");
const site = await openSite();
after(site.close);

const TIDE = "<p>The tide came in over the flats, and it went out again, and nobody wrote it down this time.</p>";
/** Magenta, which no theme has. */
const LOUD = site.serve("loud", {
  headers: { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" },
  body: `<!doctype html><html lang="en" style="background: #f0f"><title>Loud</title><article><h1>The loud sea</h1>${TIDE.repeat(40)}</article>`,
});

/**
 * @param {Subject} subject
 * @param {...string} values of radio buttons
 */
async function choose(subject, ...values) {
  const page = await openAt(subject, LOUD);
  await press(subject, page, "Appearance");
  for (const value of values) await clickOn(subject, page, `.looks [value=${value}]`);
  await pause(150);
  await page.close();
}

/** @param {Subject} subject */
async function chooseDefaults(subject) {
  await choose(subject, "serif");
  await choose(subject, "system");
}

for (const subject of subjects) {
  test(`${subject.name}: what is there at first is there later`, async () => {
    await choose(subject, "dyslexic", "black");
    const page = await subject.browser.newPage();
    await page.goto(LOUD);
    await page.evaluate(() => {
      globalThis.seen = [];
      new MutationObserver(() => {
        if (!document.getElementById("lede-reader")) return;
        for (const { family, status } of document.fonts) globalThis.seen.push(`${family.replaceAll('"', "")} ${status}`);
      }).observe(document.documentElement, { childList: true });
    });
    await openView(subject, page);
    assert.deepEqual(await page.evaluate(() => [...new Set(globalThis.seen)]), ["Lede dyslexic loaded"]);
    const first = await subject.inView(page, seen);
    await pause(600);
    assert.deepEqual(await subject.inView(page, seen), first);
    assert.match(first ?? "", /^rgb\(0, 0, 0\) "?Lede dyslexic/);
    await page.close();
    await chooseDefaults(subject);
  });
}

test("chromium: the page's scroll bar takes the paper's colour, and has its own again", { skip: !chromium }, async (t) => {
  // Drivers hide scroll bars.
  const subject = await launch({ ignoreDefaultArgs: ["--hide-scrollbars"] });
  t.after(() => subject.browser.close());
  const page = await openAt(subject, LOUD);
  const bar = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollbarColor);
  assert.ok(await page.evaluate(() => innerWidth > document.documentElement.clientWidth), "there is one");
  assert.equal(await bar(), "rgb(253, 252, 249) rgb(253, 252, 249)");
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  assert.equal(await bar(), "rgb(27, 28, 30) rgb(27, 28, 30)");
  for (const _ of ["light", "sepia"]) await page.keyboard.press("t");
  await until(async () => (await bar()) === "rgb(246, 238, 220) rgb(246, 238, 220)", { what: "sepia" });
  await closeView(subject, page);
  assert.equal(await bar(), "auto");
});

/** @param {ShadowRoot} root */
function seen(root) {
  const places = Array.from(root.querySelectorAll("article *"), (one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join();
  });
  const page = /** @type {Element} */ (root.querySelector(".page"));
  const { backgroundColor } = getComputedStyle(/** @type {Element} */ (root.querySelector("dialog")));
  return [backgroundColor, getComputedStyle(page).fontFamily.split(",")[0], ...places].join(" ");
}

test("chromium: nothing shifts, and no other paper is seen on the way", { skip: !chromium }, async () => {
  const subject = /** @type {Subject} */ (chromium);
  await choose(subject, "dyslexic", "black");
  const page = await subject.browser.newPage();
  // Fading in would mix the colours.
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.goto(LOUD);
  await page.evaluate(() => {
    globalThis.ticks = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.ticks += /** @type {any} */ (entry).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const frames = await framesOf(page, () => openView(subject, page));
  assert.equal(await page.evaluate(() => globalThis.ticks), 0);
  assert.deepEqual([...new Set(await cornersOf(subject, frames))], ["255,0,255", "0,0,0"]);
  await page.close();
  await chooseDefaults(subject);
});

/**
 * What the screen showed meanwhile, picture by picture.
 *
 * @param {Page} page
 * @param {() => Promise<void>} act
 */
async function framesOf(page, act) {
  const session = await page.createCDPSession();
  /** @type {string[]} */
  const frames = [];
  session.on("Page.screencastFrame", ({ data, sessionId }) => {
    frames.push(data);
    session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  });
  await session.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  await until(() => frames.length, { what: "a picture of the page" });
  await act();
  await pause(700);
  await session.send("Page.stopScreencast");
  await session.detach();
  return frames;
}

/**
 * @param {Subject} subject
 * @param {string[]} frames PNG in base64
 */
async function cornersOf(subject, frames) {
  const page = await subject.browser.newPage();
  const corners = await page.evaluate(async (frames) => {
    const corner = async (/** @type {string} */ frame) => {
      const image = new Image();
      image.src = `data:image/png;base64,${frame}`;
      await image.decode();
      const drawn = new OffscreenCanvas(image.width, image.height).getContext("2d");
      drawn?.drawImage(image, 0, 0);
      return drawn?.getImageData(4, image.height - 4, 1, 1).data.slice(0, 3).join();
    };
    return Promise.all(frames.map(corner));
  }, frames);
  await page.close();
  return corners;
}

test("chromium: dark, more contrast, and colours that the system forces", { skip: !chromium }, async () => {
  const subject = /** @type {Subject} */ (chromium);
  const page = await openAt(subject, LOUD);
  const session = await page.createCDPSession();
  const paper = () =>
    subject.inView(page, (root) => {
      const { backgroundColor, color } = getComputedStyle(/** @type {Element} */ (root.querySelector("dialog")));
      return `${backgroundColor} ${color}`;
    });
  for (const [features, expected] of /** @type {[Record<string, string>, string][]} */ ([
    [{ "prefers-color-scheme": "light" }, "rgb(253, 252, 249) rgb(31, 31, 29)"],
    [{ "prefers-color-scheme": "dark" }, "rgb(27, 28, 30) rgb(217, 215, 210)"],
    [{ "prefers-color-scheme": "light", "prefers-contrast": "more" }, "rgb(255, 255, 255) rgb(0, 0, 0)"],
    [{ "prefers-color-scheme": "dark", "prefers-contrast": "more" }, "rgb(0, 0, 0) rgb(255, 255, 255)"],
    [{ "prefers-color-scheme": "light", "forced-colors": "active" }, "rgb(255, 255, 255) rgb(0, 0, 0)"],
  ])) {
    const list = Object.entries(features).map(([name, value]) => ({ name, value }));
    await session.send("Emulation.setEmulatedMedia", { features: list });
    await until(async () => (await paper()) === expected, { within: 2000, what: JSON.stringify(features) });
  }
  await session.detach();
  await page.close();
});
