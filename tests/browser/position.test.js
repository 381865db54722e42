/** The view opens where one was in the page, and the page is where one was in the view. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause } from "./harness/until.js";
import { closeView, openView } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

/** Pixels: the view has its own measure, so a word stands a line or two higher or lower in its paragraph. */
const NEAR = 90;

/** A page that says one sentence three hundred times is no article's. */
const WHO = ["The tide", "The river", "A fishing boat", "Her father's mill", "The old wheel", "Nobody in town", "A pair of herons"];
const DID = ["<em>came in</em> over the flats", "stood <em>still</em> for an hour", "was <em>late</em> that spring", "had seen <em>worse</em>"];
const SO = ["and the miller saw it", "but the harvest was near", "though few remember the year", "as the ledgers say", "so they waited"];

/** Each sentence has a number, by which it is found again. @param {number} number */
function paragraph(number) {
  const one = (/** @type {string[]} */ among, /** @type {number} */ at) => among[(number * 5 + at) % among.length];
  const sentences = [1, 2, 3, 4, 5].map((at) => `[${number}.${at}] ${one(WHO, at)} ${one(DID, at)}, ${one(SO, number + at)}.`);
  return sentences.join(" ");
}

const numbers = Array.from({ length: 60 }, (_, at) => at + 1);
const marked = (/** @type {string} */ open, /** @type {string} */ close) =>
  numbers.map((number) => open + paragraph(number) + close).join("\n");
const title = "<h1>The tide mill at the mouth of the river</h1>";
const aside = `<nav>${"<a href='/x'>Another page of this site</a> ".repeat(40)}</nav>`;
const style = "<style>body { font: 15px/1.4 sans-serif; margin: 0 } article { width: 420px; margin: 0 auto } nav { height: 500px }</style>";
const head = `<!doctype html><html lang="en"><title>The tide mill</title>${style}`;
const story = `<article>${title}${marked("<p>", "</p>")}</article>`;
const refrain = "<p>So the tide goes out and the tide comes in, and the wheel of the mill goes round and round again.</p>";
const picture = '<figure><img src="/bridge.png" style="width: 400px; height: 2000px; display: block"></figure>';

/** @type {Record<string, string>} */
const PAGES = {
  plain: aside + story,
  "lines broken by hand": `${aside}<article>${title}<div>${marked("", "<br><br>")}</div></article>`,
  "a notice over it": `${aside}${story}<div style="position: fixed; inset: 0; background: #fff8">We value your privacy, and ask you to agree.</div>`,
  "a box that scrolls": `<style>main { position: fixed; inset: 0; overflow: auto }</style><main>${aside}${story}</main>`,
  "a copy that nobody sees": `<div style="display: none">${story}</div>${aside}${story}`,
  "a refrain": `${aside}<article>${title}${marked("<p>", `</p>${refrain}`)}</article>`,
};
for (const [name, body] of Object.entries(PAGES)) site.serve(name.replaceAll(" ", "-"), { body: head + body });

/**
 * @param {Subject} subject
 * @param {string} name
 */
async function openPage({ browser }, name) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  await page.goto(site.url(name.replaceAll(" ", "-")));
  await page.bringToFront();
  return page;
}

/**
 * Runs in the browser: how far below the window's upper edge each sentence is that is in sight.
 *
 * @param {Document | ShadowRoot} root
 * @returns {Record<string, number>}
 */
function sentencesIn(root) {
  /** @type {Record<string, number>} */
  const tops = {};
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = /** @type {Text | null} */ (walker.nextNode())); ) {
    const at = node.data.search(/\[\d+\.\d+\]/);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 3);
    const { top, height } = range.getBoundingClientRect();
    if (height && top > 0 && top < innerHeight) tops[/** @type {any} */ (/\[\d+\.\d+\]/.exec(node.data))[0]] = top;
  }
  return tops;
}

/** @param {Page} page @returns {Promise<Record<string, number>>} */
const inPage = (page) => page.evaluate(`(${sentencesIn})(document)`).then((tops) => /** @type {any} */ (tops));

/** @param {Subject} subject @param {Page} page */
const inView = async (subject, page) => (await subject.inView(page, sentencesIn)) ?? {};

/**
 * @param {Record<string, number>} before
 * @param {Record<string, number>} after
 */
function assertSamePlace(before, after) {
  const line = 700 / 3;
  const [at] = Object.keys(before).sort((one, other) => Math.abs(before[one] - line) - Math.abs(before[other] - line));
  assert.ok(at, "there are sentences in sight");
  const off = Math.abs(after[at] - before[at]);
  assert.ok(off < NEAR, `${at} stood at ${before[at]} and stands at ${after[at]}`);
}

/**
 * @param {Page} page
 * @param {number} top
 */
async function scrollPage(page, top) {
  await page.evaluate((top) => (document.querySelector("main") ?? document.scrollingElement)?.scrollTo(0, top), top);
  await pause(100);
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {number} by
 */
async function scrollView(subject, page, by) {
  await subject.inView(page, (root, by) => root.querySelector(".page")?.scrollBy(0, by), by);
  await pause(100);
}

for (const subject of subjects) {
  for (const name of Object.keys(PAGES)) {
    test(`${subject.name}: there and back: ${name}`, async () => {
      const page = await openPage(subject, name);
      for (const top of [1500, 4000]) {
        await scrollPage(page, top);
        const before = await inPage(page);
        await openView(subject, page);
        await pause(200);
        assertSamePlace(before, await inView(subject, page));
        await scrollView(subject, page, 1700);
        const read = await inView(subject, page);
        assert.equal(before[Object.keys(read)[0]], undefined, "that is another part of the text");
        await closeView(subject, page);
        assertSamePlace(read, await inPage(page));
      }
      await page.close();
    });
  }

  test(`${subject.name}: from the top of the page to the top of the article`, async () => {
    const page = await openPage(subject, "plain");
    await openView(subject, page);
    const { top, scrolled } = /** @type {any} */ (
      await subject.inView(page, (root) => ({
        top: root.querySelector("h1")?.getBoundingClientRect().top,
        scrolled: root.querySelector(".page")?.scrollTop,
      }))
    );
    assert.ok(top > 0 && top < 400);
    assert.equal(scrolled, 0);
    await closeView(subject, page);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.close();
  });

  test(`${subject.name}: who has not moved finds the page where it was, to the pixel`, async () => {
    const page = await openPage(subject, "plain");
    await page.evaluate(() => scrollTo(0, 2345));
    await openView(subject, page);
    await pause(300);
    await closeView(subject, page);
    assert.equal(await page.evaluate(() => scrollY), 2345);
    await page.close();
  });

  test(`${subject.name}: at a picture`, async () => {
    site.serve("picture", { body: `${head}${aside}<article>${title}<p>${paragraph(1)}</p>${picture}${marked("<p>", "</p>")}</article>` });
    const page = await openPage(subject, "picture");
    await page.evaluate(() => scrollTo(0, 1700));
    await openView(subject, page);
    await pause(300);
    const box = await subject.inView(page, (root) => root.querySelector("figure")?.getBoundingClientRect().toJSON());
    assert.ok(box.top < 700 && box.bottom > 0, JSON.stringify(box));
    await closeView(subject, page);
    assert.equal(await page.evaluate(() => scrollY), 1700);
    await page.close();
  });

  test(`${subject.name}: from among the comments to the end`, async () => {
    const comments = Array.from({ length: 300 }, (_, at) => `<p>User ${at}: I do not think so, whatever they say of it.</p>`);
    site.serve("comments", { body: `${head}${aside}${story}<section id="comments"><h2>Comments</h2>${comments.join("")}</section>` });
    const page = await openPage(subject, "comments");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await openView(subject, page);
    const end = await subject.inView(page, (root) => {
      const view = /** @type {Element} */ (root.querySelector(".page"));
      return view.scrollHeight - view.clientHeight - view.scrollTop;
    });
    assert.ok(end !== undefined && end < 800, `${end} pixels above the end`);
    await page.close();
  });

  test(`${subject.name}: it is quick on a page of a hundred thousand elements`, async () => {
    const rest = "<div><b>one</b> <i>or</i> <span>another</span></div>".repeat(25_000);
    site.serve("large", { body: `${head}${aside}${story}<footer>${rest}</footer>` });
    const page = await openPage(subject, "large");
    const times = [];
    for (const top of [0, 3000]) {
      await page.evaluate((top) => scrollTo(0, top), top);
      await pause(300);
      const before = await inPage(page);
      const started = performance.now();
      await openView(subject, page);
      times.push(Math.round(performance.now() - started));
      if (top) assertSamePlace(before, await inView(subject, page));
      await closeView(subject, page);
    }
    console.log(`# ${subject.name}: opened at the top in ${times[0]} ms, further down in ${times[1]} ms`);
    assert.ok(times[1] < times[0] + 1500, String(times));
    await page.close();
  });
}
