/** axe-core finds nothing: in any theme, whatever is open, and on our own page. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DEFAULTS } from "../../extension/look.js";
import { THEMES, tokens } from "../../extension/view/themes.js";
import { COLOURS, foundIn, foundInView } from "./harness/axe.js";
import { browsers } from "./harness/browsers.js";
import { forceColours as forceInFirefox } from "./harness/firefox.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { callBar, clickOn, openAt, openOptions, press, read, still } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

const THEME_NAMES = ["light", "sepia", "gray", "dark", "black", "contrast", "inverse", "own"];

/** Of a text that is scrolled away axe does not say how well it can be read. */
const WHOLE = { width: 1280, height: 4000 };

/**
 * What one can open, on a page that has it.
 *
 * @type {{ name: string, path: string, open: (subject: Subject, page: Page) => Promise<unknown>, shown: string }[]}
 */
const PANELS = [
  { name: "contents", path: "gallery/news.html", open: (_, page) => page.keyboard.press("o"), shown: ".panel.contents" },
  { name: "appearance", path: "gallery/news.html", open: openAppearance, shown: ".panel.appearance details[open]" },
  { name: "the menu", path: "gallery/news.html", open: (subject, page) => press(subject, page, "More"), shown: ".panel.menu" },
  { name: "the keys", path: "gallery/news.html", open: (_, page) => page.keyboard.press("?"), shown: ".help" },
  { name: "a picture", path: "gallery/news.html", open: (subject, page) => clickOn(subject, page, "figure img"), shown: ".lightbox img" },
  { name: "the player", path: "gallery/news.html", open: (subject, page) => press(subject, page, "Listen"), shown: ".player" },
  { name: "what was left out", path: "gallery/news.html", open: (_, page) => page.keyboard.press("x"), shown: ".left-out" },
  { name: "a note", path: "gallery/science.html", open: (subject, page) => clickOn(subject, page, "sup.note a"), shown: ".popover" },
];

const PATHS = new Set(PANELS.map(({ path }) => path));

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function openAppearance(subject, page) {
  await press(subject, page, "Appearance");
  await clickOn(subject, page, "details.more summary");
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {typeof PANELS[number]} panel
 */
async function open(subject, page, { name, open, shown }) {
  await callBar(page);
  await open(subject, page);
  await until(() => subject.inView(page, (root, shown) => root.querySelector(shown)?.checkVisibility(), shown), { what: name });
  await still(subject, page);
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {Page} options where the theme is changed: whatever is open in the view stays
 * @param {string} theme
 */
async function wear(subject, page, options, theme) {
  const { paper, ink } = theme === "own" ? DEFAULTS : tokens(/** @type {Record<string, string>} */ (THEMES)[theme]);
  await options.evaluate((theme) => chrome.storage.sync.set({ look: { version: 1, theme } }), theme);
  const isWorn = (/** @type {ShadowRoot} */ root, /** @type {string} */ worn) => {
    const style = getComputedStyle(/** @type {Element} */ (root.querySelector("dialog")));
    return `${style.getPropertyValue("--paper")} ${style.getPropertyValue("--ink")}` === worn;
  };
  await until(() => subject.inView(page, isWorn, `${paper} ${ink}`), { what: theme });
  await still(subject, page);
}

/**
 * A word on what has just happened.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
async function copied(subject, page) {
  await page.keyboard.press("c");
  await until(() => subject.inView(page, (root) => root.querySelector(".toast")), { what: "a word on it" });
  await still(subject, page);
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {Page} options
 * @param {string} what is open
 * @param {() => Promise<unknown>} [before] each look
 */
async function checkThemes(subject, page, options, what, before = async () => {}) {
  for (const theme of THEME_NAMES) {
    await wear(subject, page, options, theme);
    await before();
    assert.deepEqual(await foundInView(subject, page, COLOURS), [], `${what}, ${theme}`);
  }
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} path its
 * @param {string[]} [rules]
 */
async function checkPanels(subject, page, path, rules) {
  for (const panel of PANELS.filter((one) => one.path === path)) {
    await open(subject, page, panel);
    assert.deepEqual(await foundInView(subject, page, rules), [], panel.name);
    await page.keyboard.press("Escape");
  }
}

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function forceColours(subject, page) {
  if (subject.name === "firefox") return forceInFirefox(subject);
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
}

/** @param {ShadowRoot} root */
function spoil(root) {
  const button = root.querySelector(".bar > button");
  for (const name of ["aria-label", "title"]) button?.removeAttribute(name);
  const title = /** @type {HTMLElement} */ (root.querySelector("h1"));
  title.style.color = "#bbb";
}

for (const subject of subjects) {
  test(`${subject.name}: axe sees into the view: a faint line and a button without a name are found`, async () => {
    const page = await openAt(subject, site.url("gallery/news.html"));
    await still(subject, page);
    await subject.inView(page, spoil);
    const found = (await foundInView(subject, page)).map((one) => one.split(":")[0]);
    assert.deepEqual(found, ["button-name", "color-contrast"]);
    assert.equal(await page.evaluate(() => document.getElementById("lede-reader")?.shadowRoot), null, "closed again");
    await page.close();
  });

  for (const path of PATHS) {
    test(`${subject.name}: whatever is open on ${path}`, async () => {
      const page = await read(subject, site.url(path));
      await checkPanels(subject, page, path);
      await page.close();
    });
  }

  for (const path of ["gallery/news.html", "gallery/science.html", "gallery/live.html", "gallery/arabic.html", "tides.html"]) {
    test(`${subject.name}: ${path}, also where it is narrow`, async () => {
      const page = await read(subject, site.url(path), WHOLE);
      await still(subject, page);
      assert.deepEqual(await foundInView(subject, page), []);
      await page.setViewport({ ...WHOLE, width: 320 });
      await still(subject, page);
      assert.deepEqual(await foundInView(subject, page), []);
      await page.close();
    });
  }

  test(`${subject.name}: no article, a guess, and a text to be copied by hand`, async () => {
    for (const path of ["pages/login/", "pages/front-page/"]) {
      const page = await openAt(subject, site.url(path));
      await still(subject, page);
      assert.deepEqual(await foundInView(subject, page), [], path);
      await page.close();
    }
    const page = await openAt(subject, site.url("csp-none-sandbox"));
    await page.keyboard.press("d");
    await until(() => subject.inView(page, (root) => root.querySelector(".offer textarea")), { what: "an offer" });
    await still(subject, page);
    assert.deepEqual(await foundInView(subject, page), []);
    await page.close();
  });

  for (const path of PATHS) {
    test(`${subject.name}: the colours of everything on ${path}, in each theme`, async () => {
      const page = await read(subject, site.url(path), WHOLE);
      const options = await openOptions(subject, page);
      await page.bringToFront();
      await checkThemes(subject, page, options, "the article", () => copied(subject, page));
      await page.setViewport({ width: 1280, height: 800 });
      for (const panel of PANELS.filter((one) => one.path === path)) {
        await open(subject, page, panel);
        await checkThemes(subject, page, options, panel.name);
        await page.keyboard.press("Escape");
      }
      await options.evaluate(() => chrome.storage.sync.remove("look"));
      await options.close();
      await page.close();
    });
  }

  test(`${subject.name}: the options, light and dark`, async () => {
    const page = await openAt(subject, site.url("gallery/news.html"));
    const options = await openOptions(subject, page);
    await options.click(".looks [value=light] + .swatch");
    await options.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    assert.deepEqual(await foundIn(options), []);
    await options.click(".looks [value=dark] + .swatch");
    await pause(200); // As long as something may take to fade in.
    assert.deepEqual(await foundIn(options), []);
    await options.evaluate(() => chrome.storage.sync.remove("look"));
    await options.close();
    await page.close();
  });

  test(`${subject.name}: where the system forces its colours`, async () => {
    for (const path of PATHS) {
      const page = await read(subject, site.url(path));
      await forceColours(subject, page);
      await until(() => page.evaluate(() => matchMedia("(forced-colors: active)").matches), { what: "they are forced" });
      await checkPanels(subject, page, path);
      await page.close();
    }
  });
}
