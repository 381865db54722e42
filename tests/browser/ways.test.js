/** The ways out of the view: the menu, files, rich and plain text, Obsidian; and what was chosen for Markdown. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste, pasteBoth } from "./harness/clipboard.js";
import { markdownOf, readingOf } from "./harness/core.js";
import { allowToOpen, handOver } from "./harness/firefox.js";
import { selectInView } from "./harness/selecting.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { callBar, choose, copyByButton, isOpen, openAt, openOptions, press, said } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const PAGE = join(import.meta.dirname, "site/harbour.html");
const TITLE = "The old swing bridge closes for a year";

const subjects = await browsers();
const site = await openSite();
const secure = await openSite({ host: "localhost" });
after(() => Promise.all([site.close(), secure.close()]));

const ENDLESS = `<article><h1>The endless sea</h1>${"<p>The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.</p>".repeat(200)}</article>`;
site.serve("endless", { body: `<!doctype html><title>The endless sea</title>${ENDLESS}` });

/**
 * @param {Subject} subject
 * @param {Page} page
 */
function menuOf(subject, page) {
  return subject.inView(page, (root) => ({
    open: root.querySelector(".menu")?.checkVisibility(),
    expanded: root.querySelector("[aria-label=More]")?.getAttribute("aria-expanded"),
    focus: root.activeElement?.getAttribute("aria-label") ?? root.activeElement?.className,
  }));
}

for (const subject of subjects) {
  test(`${subject.name}: the menu by keys, and Escape closes it first`, async () => {
    const page = await openAt(subject, site.url("plain"));
    await page.keyboard.down("Shift");
    for (let tries = 0; tries < 8; tries += 1) {
      if ((await menuOf(subject, page))?.focus === "More") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.up("Shift");
    await page.keyboard.press("Enter");
    assert.deepEqual(await menuOf(subject, page), { open: true, expanded: "true", focus: "Download as Markdown" });
    await page.keyboard.press("ArrowDown");
    assert.equal((await menuOf(subject, page))?.focus, "Copy as rich text");
    await page.keyboard.press("End");
    assert.equal((await menuOf(subject, page))?.focus, "Options");
    await page.keyboard.press("ArrowDown");
    assert.equal((await menuOf(subject, page))?.focus, "Download as Markdown");
    await page.keyboard.press("p");
    assert.equal((await menuOf(subject, page))?.focus, "Print");
    await page.keyboard.press("Escape");
    assert.deepEqual(await menuOf(subject, page), { open: false, expanded: "false", focus: "More" });
    assert.ok(await isOpen(page), "the view is still there");
    await page.keyboard.press("Escape");
    await until(async () => !(await isOpen(page)), { what: "the view closes" });
    assert.deepEqual(await page.evaluate(() => globalThis.seen.filter((one) => /Escape/.test(one))), []);
    await page.close();
  });

  test(`${subject.name}: the menu closes when one turns to something else`, async () => {
    const page = await openAt(subject, site.url("plain"));
    await press(subject, page, "More");
    assert.equal((await menuOf(subject, page))?.open, true);
    await page.mouse.click(60, 400);
    assert.deepEqual(await menuOf(subject, page), { open: false, expanded: "false", focus: "page" });
    await press(subject, page, "More");
    await press(subject, page, "More");
    assert.deepEqual(await menuOf(subject, page), { open: false, expanded: "false", focus: "page" });
    await page.close();
  });

  test(`${subject.name}: the key C copies`, async () => {
    const address = site.url("plain");
    const page = await openAt(subject, address);
    await page.keyboard.press("c");
    await said(subject, page, /^Copied as Markdown/);
    assert.equal((await paste(subject.browser)).trim(), markdownOf(PAGE, address).trim());
    await page.close();
  });

  for (const address of [site.url("plain"), secure.url("csp-strict"), secure.url("clipboard-forbidden")]) {
    test(`${subject.name}: rich text, ${address.replace(/:\d+/, "")}`, async () => {
      const page = await openAt(subject, address);
      await choose(subject, page, "Copy as rich text");
      await said(subject, page, /^Copied as rich text, \d+ words$/);
      const { text, html } = await pasteBoth(subject.browser);
      assert.equal(text.trim(), readingOf("text", PAGE, address).trim());
      assert.match(html, /<h1[^>]*>The old swing bridge closes for a year<\/h1>/);
      assert.match(html, /<li[^>]*>The bridge closes on 4 May\.<\/li>/);
      assert.match(html, new RegExp(`<img[^>]*src="${new URL("/bridge.png", address).href}"`));
      assert.doesNotMatch(html, /class=|data-src|Imprint/);
      await page.close();
    });
  }

  test(`${subject.name}: plain text`, async () => {
    const address = site.url("plain");
    const page = await openAt(subject, address);
    await choose(subject, page, "Copy as plain text");
    await said(subject, page, /^Copied as plain text, \d+ words$/);
    assert.equal((await paste(subject.browser)).trim(), readingOf("text", PAGE, address).trim());
    await page.close();
  });

  test(`${subject.name}: a selection as rich and as plain text`, async () => {
    const page = await openAt(subject, site.url("quay.html"));
    await selectInView(subject, page, "up to the", "ring");
    await choose(subject, page, "Copy as plain text");
    await said(subject, page, /^Copied the selection as plain text, 5 words$/);
    assert.equal(await paste(subject.browser), "up to the third ring");
    await page.bringToFront();
    await choose(subject, page, "Copy as rich text");
    await said(subject, page, /rich text/);
    assert.match((await pasteBoth(subject.browser)).html, /<em[^>]*>up to the third<\/em> ring/);
    await page.close();
  });

  test(`${subject.name}: a file`, async () => {
    const address = site.url("plain");
    const page = await openAt(subject, address);
    await choose(subject, page, "Download as Markdown");
    await said(subject, page, new RegExp(`${TITLE}\\.md`));
    const file = join(subject.downloads, `${TITLE}.md`);
    await until(() => readdirSync(subject.downloads).includes(`${TITLE}.md`), { what: file });
    await until(() => readFileSync(file, "utf8").length, { what: "the file has a content" });
    assert.equal(readFileSync(file, "utf8").trim(), markdownOf(PAGE, address).trim());
    await page.close();
  });

  test(`${subject.name}: a page in a sandbox may save nothing, and the text is offered`, async () => {
    const page = await openAt(subject, site.url("csp-none-sandbox"));
    await choose(subject, page, "Download as Markdown");
    await said(subject, page, /not allowed to save files/);
    const offered = await subject.inView(page, (root) => root.querySelector("textarea")?.value);
    assert.match(offered ?? "", /^# The old swing bridge/);
    await page.close();
  });

  test(`${subject.name}: too long for Obsidian`, async () => {
    const page = await openAt(subject, site.url("endless"));
    await choose(subject, page, "Open in Obsidian");
    await said(subject, page, /too long to hand to Obsidian\. Copy it as Markdown, or download it/);
    await page.close();
  });

  test(`${subject.name}: what was chosen is remembered, and holds in a view that is open`, async () => {
    const address = site.url("plain");
    const page = await openAt(subject, address);
    const options = await openOptions(subject, page);
    await options.click("input[name=bullet][value='1']");
    await options.click("input[name=frontMatter][value='1']");
    await until(() => options.$eval(".status", ({ textContent }) => textContent === "Remembered"), { what: "remembered" });
    assert.match(await options.$eval("pre", ({ textContent }) => textContent), /^---\n[^]*\n\* Run, and be seen to run\./);
    await options.close();
    const again = await openOptions(subject, page);
    await again.waitForSelector("input[name=bullet][value='1']:checked");
    await again.close();

    await page.bringToFront();
    await callBar(page);
    await copyByButton(subject, page);
    const copied = await paste(subject.browser);
    assert.match(copied, /^---\ntitle: /);
    assert.match(copied, /^retrieved: "?\d{4}-\d\d-\d\d"?$/m);
    assert.match(copied, /^\* The bridge closes on 4 May\.$/m);
    await page.bringToFront();
    await selectInView(subject, page, "The ferry starts", "ring road.");
    await callBar(page);
    await press(subject, page, "Copy as Markdown");
    await said(subject, page, /^Copied the selection as Markdown, \d+ words$/);
    assert.match(await paste(subject.browser), /^\* The ferry starts on 2 May\.\n\* The detour/, "a part has no front matter");
    await page.close();
    await chooseDefaults(subject);
  });
}

test("chromium: a short article goes to Obsidian", async (t) => {
  const subject = subjects.find(({ name }) => name === "chromium");
  if (!subject) return t.skip("Chromium is left out");
  const page = await openAt(subject, site.url("plain"));
  const session = await page.createCDPSession();
  /** @type {string[]} */
  const asked = [];
  session.on("Page.frameRequestedNavigation", ({ url }) => asked.push(url));
  await session.send("Page.enable");
  await choose(subject, page, "Open in Obsidian");
  await until(() => asked.length, { what: "Obsidian is asked for" });
  isTheArticle(asked[0]);
  assert.ok(await isOpen(page));
  await page.close();
});

test("firefox: a short article goes to Obsidian", async (t) => {
  const subject = subjects.find(({ name }) => name === "firefox");
  if (!subject) return t.skip("Firefox is left out");
  const vault = site.serve("vault", { body: "<!doctype html><title>Vault</title>" });
  await handOver(subject, "obsidian", `${vault}?asked=%s`);
  const page = await openAt(subject, site.url("plain"));
  await choose(subject, page, "Open in Obsidian");
  await allowToOpen(subject);
  const shown = await until(
    async () => (await subject.browser.pages()).map((one) => one.url()).find((address) => address.startsWith(vault)),
    { what: "Obsidian is asked for" },
  );
  isTheArticle(new URL(shown).searchParams.get("asked") ?? "");
  await page.close();
});

/** @param {string} asked of Obsidian */
function isTheArticle(asked) {
  const address = new URL(asked);
  assert.equal(`${address.protocol}//${address.host}${address.pathname}`.replace(/\/$/, ""), "obsidian://new");
  assert.equal(address.searchParams.get("name"), TITLE);
  assert.equal(address.searchParams.get("content")?.trim(), markdownOf(PAGE, site.url("plain")).trim());
}

/** @param {Subject} subject */
async function chooseDefaults(subject) {
  const page = await openAt(subject, site.url("plain"));
  const options = await openOptions(subject, page);
  for (const name of ["bullet", "frontMatter"]) {
    await options.click(`input[name=${name}][value='0']`);
    await pause(100);
  }
  await options.close();
  await page.close();
}
