/** What breaks in mid-read, or under an open view: each ends in a clear state, and the page is as it was. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { chromium } from "./harness/chromium.js";
import { firefox } from "./harness/firefox.js";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { closeView, isOpen, openView, press, textOf } from "./harness/view.js";

/** @import { Browser, Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const PROSE = `<p>${"The tide came in over the flats and filled the pond behind the old mill once more. ".repeat(4)}</p>`;

/** So large that reading it takes a while. */
const LONG = {
  headers: { "content-security-policy": "default-src 'none'" },
  body: `<!doctype html><title>The mill</title><article><h1>The mill</h1>${PROSE.repeat(6000)}</article>`,
};

const subjects = await browsers();
const site = await openSite();
after(site.close);
const long = site.serve("long", LONG);

/**
 * @param {Subject} subject
 * @param {string} address
 */
async function opened({ browser }, address) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  return page;
}

/**
 * The next page is read as if nothing had happened.
 *
 * @param {Subject} subject
 */
async function stillReads(subject) {
  const page = await opened(subject, site.url("csp-none"));
  await openView(subject, page);
  await until(async () => /The swing bridge/.test(await textOf(subject, page)), { what: "the article" });
  await closeView(subject, page);
  await page.close();
}

/** @param {Browser} browser */
async function stopWorker(browser) {
  const target = browser.targets().find((one) => one.type() === "service_worker");
  const worker = await target?.worker();
  await worker?.close();
}

for (const subject of subjects) {
  test(`${subject.name}: the tab goes elsewhere in mid-read`, async () => {
    const page = await opened(subject, long);
    await subject.click(page);
    await page.goto(site.url("plain"));
    await pause(300);
    assert.equal(await isOpen(page), false, "nobody asked for the view of this page");
    await openView(subject, page);
    assert.match(await textOf(subject, page), /The swing bridge/);
    await page.close();
  });

  test(`${subject.name}: the tab is closed in mid-read`, async () => {
    const page = await opened(subject, long);
    await subject.click(page);
    await page.close();
    await stillReads(subject);
  });

  test(`${subject.name}: a second click in mid-read takes the first one back`, async () => {
    const page = await opened(subject, long);
    const before = await page.evaluate(() => document.documentElement.outerHTML.length);
    await subject.click(page);
    await subject.click(page);
    await pause(1500);
    if (await isOpen(page)) await closeView(subject, page);
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML.length), before);
    await page.close();
  });
}

test("chromium: the worker is stopped in mid-read", async (t) => {
  const subject = subjects.find(({ name }) => name === "chromium");
  if (!subject) return t.skip("Chromium is left out");
  const page = await opened(subject, long);
  await subject.click(page);
  await pause(500); // The scripts are in the page, it has asked, and the worker is at it.
  await stopWorker(subject.browser);
  await until(async () => /The tide came in/.test(await textOf(subject, page)), { what: "the article" });
  await page.close();
  await stillReads(subject);
});

test("chromium: the worker is stopped under an open view, which copies all the same", async (t) => {
  const subject = subjects.find(({ name }) => name === "chromium");
  if (!subject) return t.skip("Chromium is left out");
  const page = await opened(subject, site.url("csp-none"));
  await openView(subject, page);
  await stopWorker(subject.browser);
  await press(subject, page, "Copy as Markdown");
  await until(async () => /Copied as Markdown/.test(await textOf(subject, page)), { what: "that it was copied" });
  await page.close();
});

test("chromium: the page dies in mid-read", async (t) => {
  const subject = subjects.find(({ name }) => name === "chromium");
  if (!subject) return t.skip("Chromium is left out");
  const page = await opened(subject, long);
  await subject.click(page);
  const session = await page.createCDPSession();
  session.send("Page.crash").catch(() => undefined);
  await pause(300);
  await page.close();
  await stillReads(subject);
});

for (const [name, launch] of Object.entries({ chromium, firefox })) {
  test(`${name}: the extension is removed under an open view`, async (t) => {
    if (!subjects.some((subject) => subject.name === name)) return t.skip(`${name} is left out`);
    const subject = await launch();
    try {
      const page = await opened(subject, site.url("csp-none"));
      await openView(subject, page);
      await removeExtension(subject);
      await press(subject, page, "Copy as Markdown");
      await saysOrCopied(subject, page);
      await page.keyboard.press("Escape");
      await until(async () => !(await isInTheWay(subject, page)), { what: "the view closes" });
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), "visible");
    } finally {
      await subject.browser.close();
    }
  });

  test(`${name}: nor is the button for closing in need of it`, async (t) => {
    if (!subjects.some((subject) => subject.name === name)) return t.skip(`${name} is left out`);
    const subject = await launch();
    try {
      const page = await opened(subject, site.url("plain"));
      await openView(subject, page);
      await removeExtension(subject);
      await press(subject, page, "Close reading view");
      await until(async () => !(await isInTheWay(subject, page)), { what: "the view closes" });
    } finally {
      await subject.browser.close();
    }
  });
}

/** @param {Subject} subject */
async function removeExtension({ browser, id }) {
  await browser.uninstallExtension(id);
  await pause(300);
}

/**
 * Firefox ends our scripts with the extension. Then an empty element is left, which nobody sees.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
async function isInTheWay(subject, page) {
  return (await isOpen(page)) && subject.inView(page, (root) => root.querySelector("dialog")?.open);
}

/**
 * It copies what it can without the extension, and says so; or it says that it can't, and why. In Firefox there is nobody
 * left to say anything.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
async function saysOrCopied(subject, page) {
  if (subject.name === "firefox") return;
  await until(async () => /Copied as Markdown|updated or switched off|Press Ctrl\+C/.test(await textOf(subject, page)), {
    what: "a word on what became of it",
  });
}
