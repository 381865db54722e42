/** What a text has besides paragraphs: notes, links to its own places, formulas, films, what is folded away. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { clickOn, openView } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const FILM = "films/embed/machine";

const subjects = await browsers();
const site = await openSite();
after(site.close);
site.serve(FILM, { body: "<!doctype html><title>A film</title>" });

/** @param {Subject} subject */
async function openTides(subject) {
  const page = await subject.browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  await page.goto(site.url("tides.html"));
  await page.evaluate(() => scrollTo(0, 50));
  await openView(subject, page);
  return page;
}

/**
 * What of the page could tell that somebody followed a link in the view.
 *
 * @param {Page} page
 */
function traces(page) {
  return page.evaluate(() => [location.href, history.length, scrollY]);
}

/**
 * Where one has come to by a link: what is marked, what has the focus, and whether it is in sight.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
function here(subject, page) {
  return subject.inView(page, (root) => {
    const marked = Array.from(root.querySelectorAll(".here"));
    const [first] = marked;
    if (!first) return undefined;
    const { top, bottom } = first.getBoundingClientRect();
    return {
      marks: marked.length,
      text: first.textContent?.slice(0, 24),
      focus: root.activeElement?.id || root.activeElement?.getAttribute("href"),
      inSight: top >= 0 && bottom <= innerHeight,
    };
  });
}

for (const subject of subjects) {
  test(`${subject.name}: to a note and back, without a trace in the page`, async () => {
    const page = await openTides(subject);
    const before = await traces(page);
    await clickOn(subject, page, "#ref-1");
    await clickOn(subject, page, ".to-note");
    const note = { marks: 1, text: "1 It was cut by the maso", focus: "note-1", inSight: true };
    assert.deepEqual(await here(subject, page), note);
    await clickOn(subject, page, "#note-1 .label");
    assert.deepEqual(await here(subject, page), { marks: 1, text: "1", focus: "ref-1", inSight: true });
    assert.deepEqual(await traces(page), before);
    await page.close();
  });

  test(`${subject.name}: a note leads back to the reference that one came by, also by keys`, async () => {
    const page = await openTides(subject);
    await subject.inView(page, (root) =>
      /** @type {HTMLElement} */ (root.querySelector('a[href="#note-1"]:not([id])')).focus(),
    );
    for (const key of /** @type {const} */ (["Enter", "Tab", "Enter"])) await page.keyboard.press(key);
    assert.equal((await here(subject, page))?.focus, "note-1");
    await page.keyboard.press("Tab");
    assert.equal(await subject.inView(page, (root) => root.activeElement?.getAttribute("href")), "#ref-1");
    await page.keyboard.press("Enter");
    assert.deepEqual(await here(subject, page), { marks: 1, text: "1", focus: "#note-1", inSight: true });
    await page.close();
  });

  test(`${subject.name}: a link to another part of the text`, async () => {
    const page = await openTides(subject);
    const before = await traces(page);
    await clickOn(subject, page, 'a[href="#place-2"]');
    const part = { marks: 1, text: "The night of the surge", focus: "place-2", inSight: true };
    assert.deepEqual(await here(subject, page), part);
    assert.deepEqual(await traces(page), before);
    await page.close();
  });

  test(`${subject.name}: what is folded away opens by a click, and for who is led into it`, async () => {
    const page = await openTides(subject);
    const isOpen = () => subject.inView(page, (root) => root.querySelector("details > p")?.checkVisibility());
    assert.equal(await isOpen(), true);
    await clickOn(subject, page, "summary");
    assert.equal(await isOpen(), false);
    await clickOn(subject, page, 'a[href="#place-1"]');
    assert.equal(await isOpen(), true);
    assert.equal((await here(subject, page))?.text, "The Admiralty's clerk to");
    await page.close();
  });

  test(`${subject.name}: a film is asked for at a click and not before`, async () => {
    const before = site.requests.length;
    const page = await openTides(subject);
    await subject.inView(page, (root) => root.querySelector(".embed")?.scrollIntoView());
    await pause(300);
    assert.ok(!site.requests.slice(before).includes(`/${FILM}`));
    await clickOn(subject, page, ".embed a");
    await until(() => page.url() === site.url(FILM), { what: "the film's page" });
    await page.close();
  });

  test(`${subject.name}: a formula is set, and its LaTeX is not shown beside it`, async () => {
    const page = await openTides(subject);
    const formula = await subject.inView(page, (root) => {
      const box = (/** @type {string} */ name) => root.querySelector(`math ${name}`)?.getBoundingClientRect();
      const [over, under, latex] = [box("mrow mrow"), box("mfrac > mi"), box("annotation")];
      return { isSet: over && under && over.height > 0 && over.bottom <= under.top + 2, latex: latex?.width };
    });
    assert.deepEqual(formula, { isSet: true, latex: 0 });
    await page.close();
  });

  test(`${subject.name}: the header speaks the reader's language, the text its own`, async () => {
    const page = await openTides(subject);
    const { minutes, published, inText } = (await subject.inView(page, (root) => ({
      minutes: root.querySelector(".minutes")?.textContent,
      published: root.querySelector(".published")?.textContent,
      inText: root.querySelector("p:not(.byline) > time")?.textContent,
    }))) ?? {};
    const said = await page.evaluate(() => [
      new Intl.NumberFormat([], { style: "unit", unit: "minute" }).format(2),
      new Date("2026-10-14T00:00").toLocaleString([], { dateStyle: "long" }),
    ]);
    assert.deepEqual([minutes, published], said);
    assert.equal(inText, "the spring of that year");
    await page.close();
  });
}
