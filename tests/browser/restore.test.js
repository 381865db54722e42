/**
 * Closing the view gives the page back exactly: the same nodes, in the state the reader left them in.
 */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { closeView, isOpen, openView, press, viewCloses } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

/** @param {Subject} subject */
async function openLivelyPage({ browser }) {
  const page = await browser.newPage();
  await page.goto(site.url("lively.html"));
  await page.bringToFront();
  await page.focus("#search");
  await page.keyboard.type("typed by the reader");
  await page.mouse.wheel({ deltaY: 700 });
  await until(() => page.evaluate(() => scrollY > 300), { what: "the page scrolls" });
  return page;
}

/**
 * All that a reader could notice, and what a script of the page could.
 *
 * @param {Page} page
 */
function stateOf(page) {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML.replace(/<output>\d+<\/output>/, "<output></output>"),
    scroll: Math.round(scrollY),
    focus: document.activeElement?.id,
    typed: /** @type {HTMLInputElement} */ (document.getElementById("search")).value,
    selection: String(getSelection()),
    history: history.length,
    sheets: document.adoptedStyleSheets.length,
    overflow: getComputedStyle(document.documentElement).overflow,
  }));
}

/**
 * Holds on to every node, to tell later whether they are the same ones.
 *
 * @param {Page} page
 */
function rememberNodes(page) {
  return page.evaluate(() => {
    globalThis.remembered = [...document.querySelectorAll("*")];
  });
}

/** @param {Page} page */
function hasSameNodes(page) {
  return page.evaluate(() => {
    const now = [...document.querySelectorAll("*")];
    return now.length === globalThis.remembered.length && now.every((node, at) => node === globalThis.remembered[at]);
  });
}

for (const subject of subjects) {
  test(`${subject.name}: the second click restores the page`, async () => {
    const page = await openLivelyPage(subject);
    await rememberNodes(page);
    const before = await stateOf(page);
    await openView(subject, page);
    await page.mouse.wheel({ deltaY: 400 });
    await pause(150);
    await closeView(subject, page);
    assert.deepEqual(await stateOf(page), before);
    assert.ok(await hasSameNodes(page));
    await page.close();
  });

  test(`${subject.name}: a selection survives`, async () => {
    const page = await openLivelyPage(subject);
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector("h1"))));
    const before = await stateOf(page);
    assert.notEqual(before.selection, "");
    await openView(subject, page);
    await closeView(subject, page);
    assert.equal((await stateOf(page)).selection, before.selection);
    await page.close();
  });

  test(`${subject.name}: sound plays on, timers run on, nothing is loaded again`, async () => {
    const page = await openLivelyPage(subject);
    await page.evaluate(() => document.querySelector("audio")?.play());
    await openView(subject, page);
    const during = await soundAndTime(page);
    assert.ok(!during.paused, "the sound must not stop");
    await pause(300);
    await closeView(subject, page);
    const later = await soundAndTime(page);
    assert.ok(!later.paused);
    assert.ok(later.ticks > during.ticks, "the page's timer must run on");
    assert.equal(later.loadedAt, during.loadedAt, "the page must not load again");
    await page.close();
  });

  test(`${subject.name}: a hundred toggles leave nothing behind`, async () => {
    const page = await openLivelyPage(subject);
    const before = await stateOf(page);
    for (let round = 0; round < 50; round += 1) {
      await openView(subject, page);
      await closeView(subject, page);
    }
    assert.deepEqual(await stateOf(page), before);
    await openView(subject, page);
    assert.ok(await isOpen(page), "and it opens once more");
    await page.close();
  });

  test(`${subject.name}: Escape closes, and the page does not see the key`, async () => {
    const page = await openLivelyPage(subject);
    const before = await stateOf(page);
    await openView(subject, page);
    await page.keyboard.press("Escape");
    await viewCloses(page);
    assert.deepEqual(await stateOf(page), before);
    assert.equal(await page.evaluate(() => globalThis.escapes), 0);
    await page.close();
  });

  test(`${subject.name}: the close button closes`, async () => {
    const page = await openLivelyPage(subject);
    const before = await stateOf(page);
    await openView(subject, page);
    await press(subject, page, "Close reading view");
    await viewCloses(page);
    assert.deepEqual(await stateOf(page), before);
    await page.close();
  });

  test(`${subject.name}: two quick clicks are two clicks`, async () => {
    const page = await openLivelyPage(subject);
    const before = await stateOf(page);
    await Promise.all([subject.click(page), subject.click(page)]);
    await pause(700);
    if (await isOpen(page)) await closeView(subject, page);
    assert.deepEqual(await stateOf(page), before);
    await page.close();
  });
}

/** @param {Page} page */
function soundAndTime(page) {
  return page.evaluate(() => ({
    paused: document.querySelector("audio")?.paused,
    ticks: globalThis.ticks,
    loadedAt: performance.timeOrigin,
  }));
}
