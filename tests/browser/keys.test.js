/** Through the text by keys, the list of keys, and the focus line. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { isOpen, openView, press, read } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

/**
 * The block that a key has led to: its first words, whether it has the focus, and where it stands.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
function here(subject, page) {
  return subject.inView(page, (root) => {
    const [block, ...more] = root.querySelectorAll(".at");
    if (!block) return undefined;
    const { top } = block.getBoundingClientRect();
    const words = block.matches("figure") ? "(picture)" : block.textContent?.trim().slice(0, 18);
    const atLine = Math.abs(top / /** @type {Element} */ (block.closest(".page")).clientHeight - 0.22) < 0.01;
    return { words, alone: more.length === 0, focus: root.activeElement === block, atLine };
  });
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} key
 */
async function words(subject, page, key) {
  await page.keyboard.press(/** @type {any} */ (key));
  return (await here(subject, page))?.words;
}

/**
 * @param {Subject} subject
 * @param {Page} page
 */
function help(subject, page) {
  return subject.inView(page, (root) => {
    const dialog = root.querySelector("dialog.help");
    return dialog && { modal: dialog.matches(":modal"), rows: Array.from(dialog.querySelectorAll("li"), (row) => row.innerText.replaceAll(/\s+/g, " ")) };
  });
}

/**
 * What of the article is lit: the block in the middle of the band.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
function lit(subject, page) {
  return subject.inView(page, (root) => {
    const band = /** @type {HTMLElement} */ (root.querySelector(".band"));
    if (!band.checkVisibility()) return undefined;
    const { top, height } = band.getBoundingClientRect();
    const lit = Array.from(root.querySelectorAll("article :is(p, h2, h3, pre, figure, header)")).find((block) => {
      const { top: own, height: tall } = block.getBoundingClientRect();
      return tall > 0 && Math.abs(own + tall / 2 - top - height / 2) < 8;
    });
    return lit?.textContent?.trim().slice(0, 18);
  });
}

for (const subject of subjects) {
  test(`${subject.name}: j and k go from block to block, and bring each to the same line`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    assert.equal(await words(subject, page, "j"), "The light at Skarh");
    assert.equal(await words(subject, page, "j"), "(picture)");
    assert.equal(await words(subject, page, "j"), "Nobody reads most ");
    assert.equal(await words(subject, page, "j"), "The old ledgers");
    assert.deepEqual(await here(subject, page), { words: "The old ledgers", alone: true, focus: true, atLine: true });
    assert.equal(await words(subject, page, "k"), "Nobody reads most ");
    assert.deepEqual(await here(subject, page), { words: "Nobody reads most ", alone: true, focus: true, atLine: true });
    await page.mouse.click(100, 400);
    assert.equal(await here(subject, page), undefined, "a click takes the mark away");
    await page.close();
  });

  test(`${subject.name}: h and H go from heading to heading`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    const seen = [];
    for (const key of ["h", "h", "h", "H"]) seen.push(await words(subject, page, key));
    assert.deepEqual(seen, ["The old ledgers", "How they type", "What they found", "How they type"]);
    await page.close();
  });

  test(`${subject.name}: after scrolling j goes on from where one reads; tables and code are one step`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    await words(subject, page, "j");
    await subject.inView(page, (root) => {
      const page = /** @type {HTMLElement} */ (root.querySelector(".page"));
      page.scrollTop += /** @type {Element} */ (root.querySelector("pre")).getBoundingClientRect().top - 250;
    });
    assert.equal(await words(subject, page, "j"), 'def odd(day):\n\t"""');
    assert.equal(await words(subject, page, "j"), "The rest is patien");
    for (const _ of "123") await page.keyboard.press("j");
    assert.equal((await here(subject, page))?.words, "The keepers and th");
    assert.equal(await words(subject, page, "j"), "The lamp");
    await page.close();
  });

  test(`${subject.name}: Home, End and the space bar stay the browser's`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    const top = () => subject.inView(page, (root) => root.querySelector(".page")?.scrollTop ?? 0);
    await page.keyboard.press("j");
    await page.keyboard.press("End");
    await until(async () => ((await top()) ?? 0) > 900, { what: "the end" });
    await pause(500); // Chromium glides there.
    await page.keyboard.press("Home");
    await until(async () => (await top()) === 0, { what: "the beginning" });
    await pause(500);
    await page.keyboard.press(" ");
    await until(async () => ((await top()) ?? 0) > 300, { what: "a screen further" });
    await page.close();
  });

  test(`${subject.name}: ? lists the keys of all features; Escape, ? and a click beside close it, and not the view`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    await page.keyboard.press("?");
    const { modal, rows = [] } = (await help(subject, page)) ?? {};
    assert.equal(modal, true);
    for (const row of ["Contents O", "Next paragraph J", "Previous heading Shift H", "Copy as Markdown C", "Focus line F", "Keys ?"]) {
      assert.ok(rows.includes(row), `${row} in ${rows}`);
    }
    const isGone = () => until(async () => (await help(subject, page)) === null, { what: "the list is gone" });
    await page.keyboard.press("j");
    assert.equal(await here(subject, page), undefined, "while it is open no other key does anything");
    await page.keyboard.press("Escape");
    await isGone();
    await page.keyboard.press("?");
    await page.keyboard.press("?");
    await isGone();
    await page.keyboard.press("?");
    await page.mouse.click(60, 400);
    await isGone();
    assert.ok(await isOpen(page));
    await press(subject, page, "More");
    await press(subject, page, "Keys");
    await press(subject, page, "Close the list of keys");
    await isGone();
    await page.close();
  });

  test(`${subject.name}: no key is a command while one types, and the page sees none of them`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("lighthouse.html"));
    await page.evaluate(() => {
      globalThis.seen = [];
      for (const type of ["keydown", "keypress", "keyup"]) {
        document.addEventListener(type, (event) => globalThis.seen.push(/** @type {KeyboardEvent} */ (event).key), true);
      }
    });
    await openView(subject, page);
    for (const key of ["j", "h", "o", "o", "f", "f", "?", "Escape"]) await page.keyboard.press(/** @type {any} */ (key));
    assert.deepEqual(await page.evaluate(() => globalThis.seen), []);
    await subject.inView(page, (root) => {
      const field = document.createElement("input");
      root.querySelector(".page")?.append(field);
      field.focus();
      root.querySelector(".at")?.classList.remove("at");
    });
    for (const key of ["j", "h", "o", "f", "?"]) await page.keyboard.press(/** @type {any} */ (key));
    assert.equal(await subject.inView(page, (root) => /** @type {HTMLInputElement | null} */ (root.querySelector(".page > input"))?.value), "jhof?");
    assert.equal(await here(subject, page), undefined);
    assert.equal(await lit(subject, page), undefined);
    assert.equal(await help(subject, page), null);
    assert.deepEqual(await page.evaluate(() => globalThis.seen), []);
    await page.close();
  });

  test(`${subject.name}: the focus line follows keys, pointer and scrolling, and is remembered`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    assert.equal(await lit(subject, page), undefined, "off unless chosen");
    await page.keyboard.press("f");
    await page.keyboard.press("j");
    await until(async () => (await lit(subject, page)) === "The light at Skarh", { what: "the first paragraph" });
    for (const _ of "123") await page.keyboard.press("j");
    await until(async () => (await lit(subject, page)) === "The old ledgers", { what: "the heading" });
    const { x, y } = /** @type {{ x: number, y: number }} */ (
      await subject.inView(page, (root) => {
        const wanted = Array.from(root.querySelectorAll("p")).find((one) => one.textContent?.startsWith("Whoever wants"));
        const { x, y } = /** @type {Element} */ (wanted).getBoundingClientRect();
        return { x, y };
      })
    );
    await page.mouse.move(x + 40, y + 20);
    await until(async () => (await lit(subject, page)) === "Whoever wants to c", { what: "what the pointer is at" });
    await page.mouse.wheel({ deltaY: 300 });
    await until(async () => !["Whoever wants to c", undefined].includes(await lit(subject, page)), { what: "what came there" });
    const band = () => subject.inView(page, (root) => root.querySelector(".band")?.getBoundingClientRect().top ?? 0);
    await until(async () => Math.abs(((await band()) ?? 0) - y) < 200, { what: "the band is at the pointer" });
    await page.close();
    const again = await read(subject, site.url("lighthouse.html"));
    await until(async () => (await lit(subject, again)) !== undefined, { what: "it is on in another tab" });
    await press(subject, again, "More");
    const checked = await subject.inView(again, (root) => {
      const switches = Array.from(root.querySelectorAll("[role=menuitemcheckbox]"));
      return switches.find((one) => one.textContent === "Focus line")?.ariaChecked;
    });
    assert.equal(checked, "true");
    await press(subject, again, "Focus line");
    assert.equal(await lit(subject, again), undefined);
    await pause(100);
    await again.close();
  });
}
