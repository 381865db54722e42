/** What was left out: the line at the end, the drawer, bringing a block back, and taking one from the page. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { openSite } from "./harness/site.js";
import { until } from "./harness/until.js";
import { isOpen, press, read, textOf } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const TIDES = Array.from(
  { length: 8 },
  (_, at) => `<p>On day ${at + 1} the tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.</p>`,
);
const LETTER = "Sign up for our newsletter and have the news of the harbour in your mailbox each morning before the first ferry has left.";
const BODY = `<!doctype html><html lang="en"><title>Eight days of tides</title>
<nav class="menu"><a href="/">Front page</a> <a href="/port">Port</a></nav>
<main><article><h1>Eight days of tides</h1>${TIDES.slice(0, 3).join("")}
<div class="newsletter-box"><p>${LETTER}</p><button onclick="globalThis.pressed = true">Sign up</button></div>
${TIDES.slice(3).join("")}</article></main>
<footer><p>© Harbour Post</p></footer>`;

const subjects = await browsers();
const site = await openSite();
after(site.close);
for (const name of ["back", "site", "pick", "keys", "line"]) site.serve(name, { body: BODY });
site.serve("all", { body: `<!doctype html><title>Tides</title><article><h1>Tides</h1>${TIDES.join("")}</article>` });

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function openDrawer(subject, page) {
  await page.keyboard.press("x");
  await until(() => subject.inView(page, (root) => root.querySelector(".left-out")?.checkVisibility()), { what: "the drawer" });
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} words
 */
async function articleHas(subject, page, words) {
  const text = await subject.inView(page, (root) => /** @type {HTMLElement} */ (root.querySelector("article")).innerText);
  return text?.includes(words) ?? false;
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {boolean} isThere
 */
function letterIs(subject, page, isThere) {
  return until(async () => (await articleHas(subject, page, LETTER)) === isThere, { what: `the letter is there: ${isThere}` });
}

for (const subject of subjects) {
  test(`${subject.name}: the last line says how much is shown, and leads to the rest`, async () => {
    const page = await read(subject, site.url("line"));
    assert.match(await textOf(subject, page), /This is 8\d% of the page’s running text\. 3 blocks were left out\./);
    await subject.inView(page, (root) => root.querySelector(".last-line button")?.scrollIntoView());
    await press(subject, page, "See what was left out");
    const items = await until(
      () => subject.inView(page, (root) => root.querySelector(".left-out") && Array.from(root.querySelectorAll(".left-out li"), ({ textContent }) => textContent ?? "")),
      { what: "the drawer" },
    );
    const letter = items?.find((text) => text.includes("Sign up"));
    assert.match(letter ?? "", /^A newsletter · 2\d words/);
    assert.ok(items?.some((text) => text.includes("Front page")), "the menu is listed, too");
    await page.keyboard.press("Escape");
    assert.ok(await isOpen(page), "Escape closes the drawer alone");
    await page.close();
  });

  test(`${subject.name}: what is all of the text is said to be`, async () => {
    const page = await read(subject, site.url("all"));
    assert.match(await textOf(subject, page), /This is all of the page’s text/);
    await page.close();
  });

  test(`${subject.name}: a block comes back in its place, in the copy as well, and goes again`, async () => {
    const page = await read(subject, site.url("back"));
    await openDrawer(subject, page);
    await press(subject, page, "Bring back");
    await letterIs(subject, page, true);
    const text = await textOf(subject, page);
    assert.ok(text.indexOf("On day 3") < text.indexOf(LETTER) && text.indexOf(LETTER) < text.indexOf("On day 4"));
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
    await until(async () => (await textOf(subject, page)).includes("Copied"), { what: "it is copied" });
    assert.ok((await paste(subject.browser)).includes(LETTER));
    await page.bringToFront();
    await openDrawer(subject, page);
    await press(subject, page, "Leave out again");
    await letterIs(subject, page, false);
    await page.close();
  });

  test(`${subject.name}: what is wanted of a site is there the next time, until it is not`, async () => {
    const page = await read(subject, site.url("site"));
    await openDrawer(subject, page);
    await press(subject, page, "Bring back");
    await letterIs(subject, page, true);
    await press(subject, page, "Always on this site");
    await until(async () => (await textOf(subject, page)).includes("It will be in all articles"), { what: "it is remembered" });
    await page.close();
    const other = await read(subject, site.url("line"));
    assert.ok(await articleHas(subject, other, LETTER));
    await openDrawer(subject, other);
    await press(subject, other, "Leave out again");
    await letterIs(subject, other, false);
    await other.close();
    const last = await read(subject, site.url("back"));
    assert.ok(!(await articleHas(subject, last, LETTER)));
    await last.close();
  });

  test(`${subject.name}: what is missing is taken with a click in the page, which hears nothing of it`, async () => {
    const page = await read(subject, site.url("pick"));
    await openDrawer(subject, page);
    await press(subject, page, "Choose in the page");
    const button = await page.evaluate(() => document.querySelector(".newsletter-box p")?.getBoundingClientRect().toJSON());
    await page.mouse.move(button.x + 50, button.y + 8);
    await page.mouse.click(button.x + 60, button.y + 8);
    await letterIs(subject, page, true);
    assert.equal(await page.evaluate(() => globalThis.pressed), undefined);
    await page.close();
  });

  test(`${subject.name}: and with keys; Escape goes back to the view`, async () => {
    const page = await read(subject, site.url("keys"));
    await openDrawer(subject, page);
    await press(subject, page, "Choose in the page");
    await page.keyboard.press("Escape");
    assert.ok(await isOpen(page));
    assert.ok(!(await articleHas(subject, page, LETTER)));
    await openDrawer(subject, page);
    await press(subject, page, "Choose in the page");
    await page.mouse.move(200, (await page.evaluate(() => document.querySelector("h1")?.getBoundingClientRect().y ?? 0)) + 5);
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await letterIs(subject, page, true);
    await page.close();
  });
}
