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
    await pause(150);
    await closeView(subject, page);
    assert.deepEqual(await stateOf(page), before);
    assert.ok(await hasSameNodes(page));
    await openView(subject, page);
    await page.mouse.wheel({ deltaY: -4000 });
    await pause(150);
    await closeView(subject, page);
    const { scroll, ...rest } = await stateOf(page);
    assert.deepEqual({ ...rest, scroll: before.scroll }, before, "who has moved finds all but the scroll position as it was");
    assert.notEqual(scroll, before.scroll);
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

for (const subject of subjects) {
  test(`${subject.name}: a hundred times back to where one was: what is typed, folded, scrolled, framed, and a film`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("workshop.html"));
    await page.bringToFront();
    await page.click("#note");
    await page.keyboard.type("written by the reader");
    for (let back = 0; back < 6; back += 1) await page.keyboard.press("ArrowLeft");
    await page.evaluate(() => globalThis.startFilm());
    await page.evaluate(() => scrollTo(0, 700));
    await until(() => page.evaluate(() => scrollY === 700), { what: "the page scrolls" });
    const before = await workshop(page);
    assert.equal(before.caret, "written by the |reader");
    for (let round = 0; round < 50; round += 1) {
      await openView(subject, page);
      await closeView(subject, page);
    }
    const { film, ...now } = await workshop(page);
    assert.deepEqual(now, (({ film: _, ...rest }) => rest)(before));
    assert.ok(!film.paused && film.at > before.film.at, "the film goes on");
    await page.keyboard.type("x");
    assert.match((await workshop(page)).caret, /^written by the x\|reader$/);
    await page.close();
  });

  test(`${subject.name}: who was typing in a frame is there again`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("workshop.html"));
    await page.bringToFront();
    const frame = /** @type {import("puppeteer-core").Frame} */ (page.frames()[1]);
    await (await frame.$("input"))?.click();
    await page.keyboard.type("ab");
    await openView(subject, page);
    await closeView(subject, page);
    await page.keyboard.type("c");
    assert.equal(await frame.evaluate(() => document.querySelector("input")?.value), "abc");
    await page.close();
  });
}

/** @param {Page} page */
function workshop(page) {
  return page.evaluate(() => {
    const film = /** @type {HTMLVideoElement} */ (document.querySelector("video"));
    const selection = /** @type {Selection} */ (getSelection());
    const text = selection.anchorNode?.textContent ?? "";
    return {
      caret: `${text.slice(0, selection.anchorOffset)}|${text.slice(selection.anchorOffset)}`,
      focus: document.activeElement?.id,
      folds: Array.from(document.querySelectorAll("details"), ({ open }) => open),
      scrolled: Array.from(document.querySelectorAll("*"), ({ scrollTop }) => scrollTop).filter(Boolean),
      frame: document.querySelector("iframe")?.contentWindow?.performance.timeOrigin,
      history: history.length,
      film: { paused: film.paused, at: film.currentTime },
    };
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
