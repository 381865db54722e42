/** Where one is in the article: the list of contents and the line of progress. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { callBar, focused, isOpen, press, read } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const HEADINGS = ["The old ledgers", "How they type", "What they found", "The lamp", "Who still looks"];
const PHONE = { width: 390, height: 780 };

const subjects = await browsers();
const site = await openSite();
after(site.close);
const LONG = "<p>The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.</p>".repeat(30);
site.serve("two", { body: `<!doctype html><title>Two</title><article><h1>Two parts</h1><h2>One</h2>${LONG}<h2>Two</h2>${LONG}</article>` });
site.serve("rtl", {
  body: `<!doctype html><html lang="ar" dir="rtl"><title>المرفأ</title><article><h1>المرفأ القديم</h1>${["أ", "ب", "ج"].map((name) => `<h2>${name}</h2>${"<p>جاء المد فوق السهول ثم عاد من جديد، ولم يكتب أحد على الرصيف شيئا في هذه المرة، ولم يسأل عنه أحد.</p>".repeat(9)}`).join("")}</article>`,
});

/**
 * The list: its entries with their depth, and which one is marked.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
function list(subject, page) {
  return subject.inView(page, (root) => {
    const panel = /** @type {HTMLElement} */ (root.querySelector(".panel.contents"));
    const items = Array.from(panel.querySelectorAll("button"));
    return {
      shown: panel.checkVisibility(),
      names: items.map((item) => item.textContent),
      depths: items.map((item) => item.closest("ul")?.parentElement?.closest("li") ? 2 : 1),
      current: panel.querySelector("[aria-current=true]")?.textContent,
      width: panel.offsetWidth,
    };
  });
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} heading
 */
function topOf(subject, page, heading) {
  return subject.inView(
    page,
    (root, words) => Array.from(root.querySelectorAll("article :is(h2, h3)")).find((one) => one.textContent === words)?.getBoundingClientRect().top ?? -1,
    heading,
  );
}

for (const subject of subjects) {
  test(`${subject.name}: the list opens by its button, leads to a heading and marks it`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    await press(subject, page, "Contents");
    const { shown, names, depths, width } = (await list(subject, page)) ?? {};
    assert.deepEqual({ shown, names, depths }, { shown: true, names: HEADINGS, depths: [1, 2, 2, 1, 1] });
    assert.ok(width && width < 220, `${width} px wide`);
    await press(subject, page, "The lamp");
    const top = (await topOf(subject, page, "The lamp")) ?? -1;
    assert.ok(top > 0 && top < 300, `${top} px from the top`);
    assert.equal((await list(subject, page))?.current, "The lamp");
    assert.equal((await list(subject, page))?.shown, true, "on a wide screen it stays");
    await page.mouse.click(200, 400);
    assert.equal((await list(subject, page))?.shown, false);
    await page.close();
  });

  test(`${subject.name}: the list by keys alone`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    await page.keyboard.press("o");
    assert.equal(await focused(subject, page), HEADINGS[0]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(subject, page), HEADINGS[2]);
    await page.keyboard.press("Enter");
    assert.equal((await list(subject, page))?.current, HEADINGS[2]);
    await page.keyboard.press("End");
    assert.equal(await focused(subject, page), HEADINGS[4]);
    await page.keyboard.press("Escape");
    assert.equal((await list(subject, page))?.shown, false);
    assert.ok(await isOpen(page), "Escape closes the list and not the view");
    await page.keyboard.press("o");
    await page.keyboard.press("o");
    assert.equal((await list(subject, page))?.shown, false);
    await page.close();
  });

  test(`${subject.name}: the mark follows the scrolling`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    await press(subject, page, "Contents");
    assert.equal((await list(subject, page))?.current, undefined, "above the first heading none is marked");
    const marks = new Set();
    await page.mouse.move(500, 500);
    for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel({ deltaY: 120 });
      await pause(30);
      marks.add((await list(subject, page))?.current);
    }
    assert.deepEqual([...marks].filter(Boolean), HEADINGS);
    await page.close();
  });

  test(`${subject.name}: on a phone the list closes when one has chosen`, async () => {
    const page = await read(subject, site.url("lighthouse.html"), PHONE);
    await press(subject, page, "Contents");
    await press(subject, page, "Who still looks");
    assert.equal((await list(subject, page))?.shown, false);
    assert.equal(await focused(subject, page), "Who still looks");
    await page.close();
  });

  test(`${subject.name}: two headings are no contents`, async () => {
    const page = await read(subject, site.url("two"));
    const isThere = () => subject.inView(page, (root) => root.querySelector("[aria-label=Contents]")?.checkVisibility());
    assert.equal(await isThere(), false);
    await page.keyboard.press("o");
    assert.equal((await list(subject, page))?.shown, false);
    await page.close();
  });

  for (const motion of ["no-preference", "reduce"]) {
    test(`${subject.name}: the line grows with what has been read, motion: ${motion}`, async () => {
      const page = await subject.browser.newPage();
      if (subject.name === "chromium") await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: motion }]);
      await page.goto(site.url("two"));
      await subject.click(page);
      const ends = () =>
        subject.inView(page, (root) => {
          const line = /** @type {HTMLElement} */ (root.querySelector(".progress"));
          const { width, height } = line.getBoundingClientRect();
          return { part: Math.round((100 * width) / /** @type {HTMLElement} */ (line.parentElement).clientWidth), height, hidden: line.ariaHidden };
        });
      await until(ends, { what: "the line" });
      assert.equal((await ends())?.part, 0);
      await subject.inView(page, (root) => {
        const page = /** @type {HTMLElement} */ (root.querySelector(".page"));
        page.scrollTop = (page.scrollHeight - page.clientHeight) / 2;
      });
      await until(async () => (await ends())?.part === 50, { what: "half of it" });
      await page.keyboard.press("End");
      await until(async () => (await ends())?.part === 100, { what: "all of it" });
      assert.deepEqual(await ends(), { part: 100, height: 2, hidden: "true" });
      await page.close();
    });
  }

  test(`${subject.name}: where the article runs from right to left, the line grows from there; the list stays with the bar`, async () => {
    const page = await read(subject, site.url("rtl"));
    await callBar(page);
    await press(subject, page, "Contents");
    const where = await subject.inView(page, (root) => {
      const box = (/** @type {string} */ name) => /** @type {Element} */ (root.querySelector(name)).getBoundingClientRect();
      const headings = getComputedStyle(/** @type {Element} */ (root.querySelector(".panel.contents button"))).direction;
      return { right: box(".panel.contents").right, headings, origin: getComputedStyle(/** @type {Element} */ (root.querySelector(".progress"))).transformOrigin };
    });
    assert.ok(where && where.right > 1200, JSON.stringify(where));
    assert.equal(where?.headings, "rtl");
    assert.ok(where && parseFloat(where.origin) > 1000, JSON.stringify(where));
    await page.close();
  });
}
