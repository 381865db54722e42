/** With fingers, on a phone: scrolling, tapping, swiping, pinching, and holding down. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { isOpen, openView } from "./harness/view.js";

/** @import { Page, CDPSession } from "puppeteer-core" */

const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

// Firefox's driver has no phone to show.
const [subject] = await browsers("chromium");
const site = await openSite();
after(site.close);
const NEWS = site.url("gallery/news.html");

/** @typedef {{ x: number, y: number }} Point */

/** @param {string} address */
async function onPhone(address) {
  const page = await subject.browser.newPage();
  await page.setViewport(PHONE);
  await page.goto(address);
  await openView(subject, page);
  await pause(200); // It fades in.
  return { page, fingers: await page.createCDPSession() };
}

/**
 * @param {CDPSession} session
 * @param {Point[][]} way where each finger is, step by step; they come down at the first and go up at the last
 */
async function fingers(session, way) {
  const touch = (/** @type {"touchStart" | "touchMove" | "touchEnd"} */ type, /** @type {Point[]} */ points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  const [first, ...others] = way;
  // One after the other, as fingers come.
  for (let count = 1; count <= first.length; count += 1) await touch("touchStart", first.slice(0, count));
  for (const points of others) {
    await touch("touchMove", points);
    await pause(16);
  }
  for (let count = first.length - 1; count >= 0; count -= 1) await touch("touchEnd", (way.at(-1) ?? first).slice(0, count));
}

/**
 * @param {Point} from
 * @param {Point} to
 */
function line(from, to, steps = 10) {
  return Array.from({ length: steps + 1 }, (_, at) => ({ x: from.x + ((to.x - from.x) * at) / steps, y: from.y + ((to.y - from.y) * at) / steps }));
}

/** @param {CDPSession} session @param {Point} from @param {Point} to */
const swipe = (session, from, to) => fingers(session, line(from, to).map((point) => [point]));

/**
 * @param {Page} page
 * @param {string} selector
 */
async function middle(page, selector) {
  const where = await until(
    () =>
      subject.inView(
        page,
        (root, selector) => {
          const found = Array.from(root.querySelectorAll(selector)).find((one) => one.checkVisibility());
          found?.scrollIntoView({ block: "nearest" });
          const { left, top, width, height } = found?.getClientRects()[0] ?? {};
          return found && { x: (left ?? 0) + (width ?? 0) / 2, y: (top ?? 0) + (height ?? 0) / 2 };
        },
        selector,
      ),
    { what: selector },
  );
  return /** @type {Point} */ (where);
}

/** @param {Page} page @param {string} selector */
async function tap(page, selector) {
  const { x, y } = await middle(page, selector);
  await page.touchscreen.tap(x, y);
}

/** @param {Page} page */
const scrolled = async (page) => (await subject.inView(page, (root) => root.querySelector(".page")?.scrollTop)) ?? 0;

/** @param {Page} page */
const bar = (page) => subject.inView(page, (root) => (root.querySelector(".bar")?.getBoundingClientRect().top ?? 0) < innerHeight - 20);

/** @param {Page} page of the picture that is shown large */
const picture = (page) =>
  subject.inView(page, (root) => {
    const image = root.querySelector(".lightbox img");
    if (!image) return null;
    const { a: scale, e: x, f: y } = new DOMMatrix(getComputedStyle(image).transform);
    return { alt: /** @type {HTMLImageElement} */ (image).alt, scale, x, y };
  });

test("a finger scrolls the text, and not the page; the bar goes and comes", { skip: !subject }, async () => {
  const { page, fingers: session } = await onPhone(NEWS);
  await swipe(session, { x: 180, y: 700 }, { x: 180, y: 200 });
  await until(async () => (await scrolled(page)) > 300, { what: "it scrolls" });
  assert.equal(await page.evaluate(() => scrollY), 0);
  await until(async () => !(await bar(page)), { what: "the bar is away" });
  await pause(300);
  await swipe(session, { x: 180, y: 300 }, { x: 180, y: 500 });
  await until(() => bar(page), { what: "the bar is back" });
  await page.close();
});

test("a finger scrolls where the page takes its moves away", { skip: !subject }, async () => {
  const text = "<p>The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.</p>".repeat(40);
  const lock = `<script>for (const type of ["touchstart", "touchmove"]) addEventListener(type, (event) => event.preventDefault(), { passive: false, capture: true })</script>`;
  const body = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Flats</title>${lock}<article><h1>Flats</h1>${text}</article>`;
  const { page, fingers: session } = await onPhone(site.serve("locked", { body }));
  await swipe(session, { x: 180, y: 700 }, { x: 180, y: 200 });
  await until(async () => (await scrolled(page)) > 300, { what: "it scrolls" });
  await page.close();
});

test("taps: the menu, a theme, a note, a heading, and close", { skip: !subject }, async () => {
  const { page } = await onPhone(site.url("gallery/science.html"));
  await tap(page, "sup.note a");
  await until(() => subject.inView(page, (root) => root.querySelector(".popover")?.checkVisibility()), { what: "the note" });
  await tap(page, ".popover button");
  await tap(page, ".bar [aria-label=Appearance]");
  await tap(page, ".looks [value=sepia] + .swatch");
  await until(() => subject.inView(page, (root) => root.querySelector("[name=theme]:checked")?.getAttribute("value") === "sepia"), { what: "sepia" });
  await tap(page, ".looks [value=system] + .swatch");
  await tap(page, ".bar [aria-label=Appearance]");
  await tap(page, ".bar [aria-label=Contents]");
  await tap(page, ".panel.contents li:last-child button");
  await until(async () => (await scrolled(page)) > 300, { what: "the heading" });
  await subject.inView(page, (root) => void root.querySelector(".page")?.scrollBy(0, -80));
  await until(() => bar(page), { what: "the bar" });
  await pause(200);
  await tap(page, ".bar > button:last-child");
  await until(async () => !(await isOpen(page)), { what: "it is closed" });
  await page.close();
});

test("a picture: a tap, two fingers, one, a double tap, and a swipe to the next one", { skip: !subject }, async () => {
  const { page, fingers: session } = await onPhone(NEWS);
  await tap(page, "figure img");
  await until(async () => (await picture(page))?.scale === 1, { what: "the picture, large" });
  const first = (await picture(page))?.alt;
  const [x, y] = [195, 400];
  await fingers(session, line({ x: 20, y: 0 }, { x: 60, y: 0 }).map(({ x: by }) => [{ x: x - by, y }, { x: x + by, y }]));
  await until(async () => Math.abs(((await picture(page))?.scale ?? 0) - 3) < 0.3, { what: "three times as large" });
  assert.equal(await page.evaluate(() => visualViewport?.scale), 1, "the page is not enlarged");
  const before = await picture(page);
  await swipe(session, { x: 200, y: 400 }, { x: 140, y: 400 });
  const moved = await picture(page);
  assert.ok(before && moved && Math.abs(before.x - 60 - moved.x) < 8, JSON.stringify([before, moved]));
  assert.equal(moved.alt, first, "a picture that is larger than the window is moved, not left");
  await fingers(session, line({ x: 100, y: 0 }, { x: 10, y: 0 }).map(({ x: by }) => [{ x: x - by, y }, { x: x + by, y }]));
  await until(async () => (await picture(page))?.scale === 1, { what: "as large as the window" });
  assert.equal((await picture(page))?.alt, first, "two fingers that close turn no page");
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
  await until(async () => (await picture(page))?.scale === 2.5, { what: "a double tap" });
  await pause(600); // Or they would be the third and the fourth of a row.
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
  await until(async () => (await picture(page))?.scale === 1, { what: "another one" });
  await swipe(session, { x: 300, y: 400 }, { x: 120, y: 400 });
  await until(async () => (await picture(page))?.alt !== first, { what: "the next" });
  await pause(500); // A tap that comes at once only ends what the swipe has begun.
  await page.touchscreen.tap(195, 60);
  await until(async () => (await picture(page)) === null, { what: "a tap beside it closes it" });
  assert.ok(await isOpen(page));
  await page.close();
});

// The driver's finger is never held long enough for the browser to select a word, not even on the page itself.
test("nothing is in the way of a finger that is held down on the text", { skip: !subject }, async () => {
  const { page, fingers: session } = await onPhone(NEWS);
  const { x, y } = await middle(page, "article > p");
  await subject.inView(page, (root) => {
    /** @type {unknown[]} */
    const taken = (globalThis.asked = []);
    for (const type of ["touchstart", "touchend", "contextmenu", "selectstart"]) {
      root.addEventListener(type, (event) => setTimeout(() => taken.push(event.defaultPrevented)));
    }
  });
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y: y - 60 }] });
  await pause(700);
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.mouse.click(x, y - 60, { button: "right" });
  const taken = await until(async () => {
    const all = await subject.inView(page, () => globalThis.asked);
    return all && all.length > 2 ? all : undefined;
  }, { what: "three events" });
  assert.deepEqual([...new Set(taken)], [false]);
  const styles = await subject.inView(page, (root) => {
    const { userSelect, touchAction } = getComputedStyle(/** @type {Element} */ (root.querySelector("article > p")));
    return [userSelect, touchAction];
  });
  assert.deepEqual(styles, ["text", "auto"]);
  await page.close();
});

test("something missing: the page scrolls below the finger, and a tap takes what is there", { skip: !subject }, async () => {
  const text = (/** @type {string} */ day) => `<p>On day ${day} the tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.</p>`;
  const box = `<div class="newsletter-box"><p>Sign up for our newsletter and have the news of the harbour in your mailbox.</p></div>`;
  const days = Array.from({ length: 12 }, (_, at) => text(String(at)));
  const body = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Days</title><article><h1>Days</h1>${days.join("")}${box}${days.join("")}</article>`;
  const { page, fingers: session } = await onPhone(site.serve("days", { body }));
  await page.keyboard.press("x");
  await tap(page, ".left-out > div > button");
  await until(() => subject.inView(page, (root) => root.querySelector(".pick")?.checkVisibility()), { what: "the page to pick from" });
  await swipe(session, { x: 180, y: 600 }, { x: 180, y: 300 });
  await until(async () => (await page.evaluate(() => scrollY)) > 100, { what: "the page scrolls" });
  await pause(600);
  await page.evaluate(() => document.querySelector(".newsletter-box")?.scrollIntoView({ block: "center" }));
  const { x, y } = await page.evaluate(() => {
    const { left, top, height } = /** @type {Element} */ (document.querySelector(".newsletter-box p")).getBoundingClientRect();
    return { x: left + 40, y: top + height / 4 };
  });
  await page.touchscreen.tap(x, y);
  await until(() => subject.inView(page, (root) => /Sign up for our/.test(root.querySelector("article")?.textContent ?? "")), { what: "it is in the article" });
  await page.close();
});
