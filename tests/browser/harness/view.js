/** What a person does with the reading view, and sees in it. */

import { pause, until } from "./until.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./browsers.js" */

/**
 * Whatever the page has put in the place of its document's methods.
 *
 * @param {Page} page
 */
export function isOpen(page) {
  return page.evaluate(() => Document.prototype.querySelector.call(document, "html > #lede-reader") !== null);
}

/**
 * Clicks the toolbar button and waits for the view.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
export async function openView(subject, page) {
  await page.bringToFront();
  await subject.click(page);
  await until(() => isOpen(page), { what: "the reading view opens" });
}

/**
 * A new tab with the view open in it.
 *
 * @param {Subject} subject
 * @param {string} address
 * @param {{ width: number, height: number }} [size]
 */
export async function read(subject, address, size = { width: 1280, height: 800 }) {
  const page = await subject.browser.newPage();
  await page.setViewport(size);
  await page.goto(address);
  await openView(subject, page);
  return page;
}

/**
 * What has the focus in the view: how it is called, or else what it says.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
export function focused(subject, page) {
  return subject.inView(page, ({ activeElement }) => activeElement?.ariaLabel ?? activeElement?.textContent?.trim());
}

/**
 * Clicks the toolbar button again and waits until the page is back.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
export async function closeView(subject, page) {
  await subject.click(page);
  await viewCloses(page);
}

/** @param {Page} page */
export async function viewCloses(page) {
  await until(async () => !(await isOpen(page)), { what: "the reading view closes" });
}

/**
 * Brings the bar back, if it has slid away, as a person does who wants to press something on it.
 *
 * @param {Page} page
 */
export async function callBar(page) {
  await page.mouse.move(300, 40);
  await page.mouse.move(320, 30);
  await pause(250);
}

/**
 * Waits for what fades in, or moves.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
export async function still(subject, page) {
  const isStill = (/** @type {ShadowRoot} */ root) =>
    // What goes with the scrolling runs for ever.
    root.getAnimations().every(({ playState, timeline }) => playState !== "running" || timeline !== document.timeline);
  await until(() => subject.inView(page, isStill), { what: "nothing moves" });
}

/**
 * Clicks a control of the view with the mouse.
 *
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} name its accessible name
 */
export async function press(subject, page, name) {
  const { x, y } = await until(() => subject.inView(page, middleOf, name), { what: `a button “${name}”` });
  await page.mouse.click(x, y);
}

/**
 * Waits for a word on what happened.
 *
 * @param {Subject} subject
 * @param {Page} page
 * @param {RegExp} words
 */
export async function said(subject, page, words) {
  const toasts = () => subject.inView(page, (root) => root.querySelector(".toasts")?.textContent);
  await until(async () => words.test((await toasts()) ?? ""), { what: String(words) });
}

/**
 * Copies by the button, and waits until that is done.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
export async function copyByButton(subject, page) {
  await press(subject, page, "Copy as Markdown");
  await said(subject, page, /^Copied .*Markdown/);
}

/**
 * @param {ShadowRoot} root
 * @param {string} name
 */
function middleOf(root, name) {
  const button = Array.from(root.querySelectorAll("button")).find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent?.trim()) === name && one.checkVisibility(),
  );
  if (!button) return undefined;
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/**
 * Clicks something in the article with the mouse.
 *
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} selector
 */
export async function clickOn(subject, page, selector) {
  const where = await until(() => subject.inView(page, middleOfFirst, selector), { what: `${selector} in the view` });
  await page.mouse.click(where.x, where.y);
}

/**
 * @param {ShadowRoot} root
 * @param {string} selector
 */
function middleOfFirst(root, selector) {
  // In a panel that is closed there may be another of its kind.
  const found = Array.from(root.querySelectorAll(selector)).find((one) => one.checkVisibility());
  if (!found) return undefined;
  found.scrollIntoView({ block: "center" });
  // Of a link that runs over two lines the first.
  const [{ x, y, width, height }] = found.getClientRects();
  return { x: x + width / 2, y: y + height / 2 };
}

/**
 * All text that the view shows.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
export async function textOf(subject, page) {
  const text = await subject.inView(page, (root) =>
    Array.from(root.children, (child) => (child instanceof HTMLElement ? child.innerText : "")).join("\n"),
  );
  return text ?? "";
}

/**
 * A new tab with the view in it.
 *
 * @param {Subject} subject
 * @param {string} address
 */
export async function openAt(subject, address) {
  const page = await subject.browser.newPage();
  await page.goto(address);
  await openView(subject, page);
  return page;
}

/**
 * Chooses something in the menu of the bar.
 *
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} name
 */
export async function choose(subject, page, name) {
  await press(subject, page, "More");
  await press(subject, page, name);
}

/**
 * The options, by way of the view.
 *
 * @param {Subject} subject
 * @param {Page} page
 * @returns {Promise<Page>}
 */
export async function openOptions(subject, page) {
  const before = await subject.browser.pages();
  await page.bringToFront();
  await choose(subject, page, "Options");
  const opened = await until(
    async () => (await subject.browser.pages()).find((one) => !before.includes(one)),
    { what: "the options" },
  );
  await opened.waitForSelector("pre");
  return opened;
}
