/** The view and the options speak the browser's language, whatever that of the article is. */

import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { background, chromium } from "./harness/chromium.js";
import { firefox } from "./harness/firefox.js";
import { DIST, profile } from "./harness/paths.js";
import { openSite } from "./harness/site.js";
import { until } from "./harness/until.js";
import { messagesOf } from "./harness/words.js";
import { openOptions, openView, press } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const site = await openSite();
after(site.close);

const wanted = process.env.LEDE_BROWSERS?.split(",") ?? ["chromium", "firefox"];

const ENGLISH = `<!doctype html><html lang="en"><title>The tide</title><meta property="article:published_time" content="2026-03-02">
<article><h1>The tide</h1>${"<p>The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.</p>".repeat(9)}</article>`;
const ARABIC = `<!doctype html><html lang="ar" dir="rtl"><title>المرفأ</title><article><h1>المرفأ القديم</h1>${"<p>جاء المد فوق السهول ثم عاد من جديد، ولم يكتب أحد على الرصيف شيئا في هذه المرة، ولم يسأل عنه أحد.</p>".repeat(9)}</article>`;
site.serve("english", { body: ENGLISH });
site.serve("arabic", { body: ARABIC });
site.serve("empty", { body: "<!doctype html><title>Nothing</title>" });

/**
 * Firefox has other languages in packages of their own. It takes what an extension calls its default where it finds none
 * for its own, so there it is an extension without English.
 *
 * @param {string} language
 */
function withoutEnglish(language) {
  const directory = profile("extension");
  cpSync(join(DIST, "firefox"), directory, { recursive: true });
  rmSync(join(directory, "_locales/en"), { recursive: true });
  const file = join(directory, "manifest.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), default_locale: language }));
  return directory;
}

/** @type {[string, (language: string) => Promise<Subject>][]} */
const LAUNCHERS = [
  ["chromium", (language) => chromium({ language: language.replace("_", "-") })],
  ["firefox", (language) => firefox({ extension: withoutEnglish(language) })],
];

/**
 * @param {Subject} subject
 * @param {string} address
 */
async function opened(subject, address) {
  const page = await subject.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address);
  await openView(subject, page);
  await until(() => subject.inView(page, (root) => root.querySelector(".page > *")), { what: "the view is filled" });
  return page;
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} name
 */
function shot(subject, page, name) {
  return process.env.LEDE_SHOTS ? page.screenshot({ path: join(process.env.LEDE_SHOTS, `${name}-${subject.name}.png`) }) : undefined;
}

/** What the view says of itself, and which way it runs: its dialog, its article, what is open in it. */
const told = (/** @type {ShadowRoot} */ root) => {
  const of = (/** @type {string} */ selector) => {
    const found = root.querySelector(selector);
    return found ? { lang: /** @type {HTMLElement} */ (found).lang, direction: getComputedStyle(found).direction } : undefined;
  };
  const bar = /** @type {Element} */ (root.querySelector(".bar")).getBoundingClientRect();
  const titles = Array.from(root.querySelectorAll(".bar button[title]:not([hidden] *)"), (button) => /** @type {HTMLElement} */ (button).title);
  const article = root.querySelector("article");
  return { dialog: of("dialog"), page: of(".page"), article: of("article"), toast: of(".toast"), titles, isLeft: bar.left < 100, date: article?.querySelector("time")?.textContent };
};

for (const [name, launch] of LAUNCHERS) {
  for (const language of ["de", "ar", "ja", "zh_CN"]) {
    if (name === "firefox" && language !== "ar") continue;
    const messages = messagesOf(language);
    const word = (/** @type {string} */ message) => messages[message].message;
    const code = language.replace("_", "-");
    const direction = language === "ar" ? "rtl" : "ltr";

    test(`${name}, ${code}: controls, messages and the options in this language, the article in its own`, { skip: !wanted.includes(name) }, async () => {
      const subject = await launch(language);
      try {
        assert.equal((await subject.button(await subject.browser.newPage())).title, word("manifest_button"));
        const page = await opened(subject, site.url("english"));
        const english = await subject.inView(page, told);
        assert.deepEqual(english?.dialog, { lang: code, direction });
        assert.deepEqual([english?.page, english?.article], [{ lang: "", direction: "ltr" }, { lang: "en", direction: "ltr" }]);
        assert.equal(english?.isLeft, direction === "rtl");
        for (const hint of ["closeHint", "copyHint", "look_hint"]) assert.ok(english?.titles.includes(word(hint)), String(english?.titles));
        if (name === "chromium") assert.equal(english?.date, new Date(2026, 2, 2).toLocaleDateString(code, { dateStyle: "long" }));
        await press(subject, page, word("look_name"));
        await shot(subject, page, `${language}-english`);
        await page.keyboard.press("t");
        await page.close();

        const other = await opened(subject, site.url("arabic"));
        await other.keyboard.press("t");
        await until(() => subject.inView(other, (root) => root.querySelector(".toast")?.textContent), { what: "a toast" });
        const arabic = await subject.inView(other, told);
        assert.deepEqual([arabic?.dialog?.direction, arabic?.article], [direction, { lang: "ar", direction: "rtl" }]);
        assert.equal(arabic?.toast?.direction, direction);
        await press(subject, other, word("more"));
        await shot(subject, other, `${language}-arabic`);
        await other.close();

        const none = await opened(subject, site.url("empty"));
        assert.ok((await subject.inView(none, (root) => root.querySelector(".message")?.textContent))?.includes(word("noArticle_empty")));
        assert.equal((await subject.inView(none, told))?.page?.direction, direction);
        await none.close();
        if (name === "chromium") await optionsSpeak(subject, language);
      } finally {
        await subject.browser.close();
      }
    });
  }
}

/**
 * @param {Subject} subject
 * @param {string} language
 */
async function optionsSpeak(subject, language) {
  const { options_heading, language: code, direction } = messagesOf(language);
  await background(subject.browser, subject.id, () => void chrome.runtime.openOptionsPage());
  const options = await until(
    async () => (await subject.browser.pages()).find((page) => page.url().endsWith("options.html")),
    { what: "the options" },
  );
  await options.setViewport({ width: 1280, height: 2200 });
  await options.waitForSelector("h1");
  const said = await options.evaluate(() => ({ heading: document.querySelector("h1")?.textContent, lang: document.documentElement.lang, dir: document.dir }));
  assert.deepEqual(said, { heading: options_heading.message, lang: code.message, dir: direction.message });
  await shot(subject, options, `${language}-options`);
}

const FORM = `<form name="chrome"><input name="i18n"><input name="runtime"></form>`;

/**
 * What a page calls like the extension's own object, and whether the browser can be asked all the same. (Into a frame of
 * another origin by such a name Chromium 156 lets no extension's script: the tab crashes.)
 *
 * @type {Record<string, [string, boolean]>}
 */
const NAMESAKES = {
  "a form": [FORM, true],
  "a frame": [`<iframe name="chrome"></iframe>`, true],
  "two frames": [`<iframe name="chrome"></iframe><iframe name="browser"></iframe>`, true],
  "two forms": [FORM + FORM.replace("chrome", "browser"), false],
};

test("chromium: what the page calls like the extension's own object does not leave the view without words", { skip: !wanted.includes("chromium") }, async (t) => {
  const subject = await chromium();
  const en = messagesOf("en");
  for (const [name, [markup, canAsk]] of Object.entries(NAMESAKES)) {
    await t.test(name, async () => {
      site.serve("namesake", { body: ENGLISH + markup });
      if (!canAsk) return isToldOnButton(subject, site.url("namesake"));
      const page = await opened(subject, site.url("namesake"));
      const said = await subject.inView(page, told);
      assert.deepEqual(said?.dialog, { lang: "en", direction: "ltr" });
      assert.ok(said?.titles.includes(en.closeHint.message), String(said?.titles));
      await (await openOptions(subject, page)).close();
    });
  }
  await subject.browser.close();
});

/**
 * @param {Subject} subject
 * @param {string} address
 */
async function isToldOnButton(subject, address) {
  const page = await subject.browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await subject.click(page);
  const told = { badge: "–", title: messagesOf("en").notHere.message };
  await until(async () => JSON.stringify(await subject.button(page)) === JSON.stringify(told), { what: told.title });
}
