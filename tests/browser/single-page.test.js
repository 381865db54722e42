/** Pages that change behind the view: applications that go on to another article, and pages that are still loading. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { closeView, isOpen, openView, press, textOf, viewCloses } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

/** @param {string} topic */
function article(topic) {
  const sentence = `The ${topic} of the old harbour has stood there for longer than anybody in the town remembers. `;
  const paragraphs = Array.from({ length: 12 }, (_, at) => `<p>${at + 1}. ${sentence.repeat(4)}</p>`);
  return `<h1>The story of the ${topic}</h1>${paragraphs.join("")}`;
}

const list = `<h1>News</h1><ul>${Array.from({ length: 30 }, (_, at) => `<li><a href="/${at}">A headline of today, number ${at}</a></li>`).join("")}</ul>`;
const shell = (/** @type {string} */ content) =>
  `<!doctype html><html lang="en"><title>Harbour</title><main id="app"><article id="story">${content}</article></main><aside id="aside"></aside>`;
const app = site.serve("app", { body: shell(article("crane")) });

/** @param {Subject} subject @param {string} [address] */
async function openApp({ browser }, address = app) {
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 600 });
  await page.goto(address);
  return page;
}

/**
 * What an application does when one goes back in its history, or it goes on by itself.
 *
 * @param {Page} page
 * @param {string | undefined} address
 * @param {string} content
 */
async function replaceContent(page, address, content) {
  await page.evaluate(
    (address, content) => {
      if (address) history.replaceState({}, "", address);
      scrollTo(0, 0);
      /** @type {Element} */ (document.getElementById("story")).innerHTML = content;
    },
    address,
    content,
  );
}

/** @param {Subject} subject @param {Page} page @param {RegExp} words */
const reads = (subject, page, words) =>
  until(async () => words.test(await textOf(subject, page)), { what: `the view says ${words}` });

/** @param {Subject} subject @param {Page} page */
const scrolled = (subject, page) => subject.inView(page, (root) => root.querySelector(".page")?.scrollTop ?? 0);

for (const subject of subjects) {
  test(`${subject.name}: another article at another address, from its beginning, and the page is left as it is`, async () => {
    const page = await openApp(subject);
    await page.evaluate(() => scrollTo(0, 600));
    await openView(subject, page);
    await replaceContent(page, "/app/lighthouse", article("lighthouse"));
    await reads(subject, page, /story of the lighthouse/);
    assert.doesNotMatch(await textOf(subject, page), /crane/);
    assert.equal(await scrolled(subject, page), 0);
    await closeView(subject, page);
    assert.ok((await page.evaluate(() => scrollY)) < 100, "not where one was in the former article");
    await page.close();
  });

  test(`${subject.name}: more of the same article leaves one where one is`, async () => {
    const page = await openApp(subject);
    await openView(subject, page);
    await subject.inView(page, (root) => root.querySelector(".page")?.scrollTo(0, 900));
    await pause(200);
    const sixth = () =>
      subject.inView(page, (root) => {
        const found = Array.from(root.querySelectorAll("p")).find(({ textContent }) => textContent?.startsWith("6."));
        return Math.round(/** @type {Element} */ (found).getBoundingClientRect().top);
      });
    const [before, top] = [Number(await sixth()), await scrolled(subject, page)];
    await page.evaluate(() => {
      const story = /** @type {Element} */ (document.getElementById("story"));
      const more = (/** @type {string} */ words) => Object.assign(document.createElement("p"), { textContent: words.repeat(6) });
      story.querySelector("p")?.before(more("In the beginning there was another paragraph, which came late. "));
      story.append(more("And at the end one more was added to it, as it happens in a live report. "));
    });
    await reads(subject, page, /one more was added/);
    assert.notEqual(await scrolled(subject, page), top, "something came in above");
    const now = Number(await sixth());
    assert.ok(Math.abs(now - before) <= 2, `the sixth paragraph stood at ${before} and stands at ${now}`);
    await page.close();
  });

  test(`${subject.name}: less of it is no news, nor are advertisements, nor clocks`, async () => {
    const page = await openApp(subject);
    await openView(subject, page);
    await subject.inView(page, (root) => root.querySelector("article")?.setAttribute("title", "drawn once"));
    await page.evaluate(() => {
      const aside = /** @type {Element} */ (document.getElementById("aside"));
      setInterval(() => (aside.innerHTML = `<p>It is ${Date.now()} now, and this is an offer that you should not miss.</p>`), 50);
      for (const paragraph of [...document.querySelectorAll("#story p")].slice(5)) paragraph.remove();
    });
    await pause(3500);
    assert.match(await textOf(subject, page), /12\. The crane/);
    assert.equal(await subject.inView(page, (root) => root.querySelector("article")?.title), "drawn once");
    await page.close();
  });

  test(`${subject.name}: a page that has become a list of articles is shown as it is`, async () => {
    const page = await openApp(subject);
    await openView(subject, page);
    await replaceContent(page, "/app", list);
    await page.evaluate(() => history.replaceState({}, "", "/list"));
    await viewCloses(page);
    assert.equal(await page.evaluate(() => document.querySelectorAll("li").length), 30);
    await page.close();
  });

  test(`${subject.name}: a page that is still empty shows its article when it comes`, async () => {
    const page = await openApp(subject, site.serve("slow", { body: shell("<p>Please wait.</p>") }));
    await openView(subject, page);
    await reads(subject, page, /No article found/);
    await replaceContent(page, undefined, article("windmill"));
    await reads(subject, page, /story of the windmill/);
    await closeView(subject, page);
    await page.close();
  });

  test(`${subject.name}: not while a panel is open, but then`, async () => {
    const page = await openApp(subject);
    await openView(subject, page);
    await press(subject, page, "More");
    await replaceContent(page, "/app/bridge", article("bridge"));
    await pause(2500);
    assert.match(await textOf(subject, page), /story of the crane/);
    await page.keyboard.press("Escape");
    await reads(subject, page, /story of the bridge/);
    assert.ok(await isOpen(page));
    await page.close();
  });
}
