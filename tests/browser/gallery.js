/**
 * Pictures of the reading view, to be looked at: `node tests/browser/gallery.js [WORD]`, after `./build.sh`.
 *
 * All of them come to lie in `target/gallery`, those of the shop window in `docs/shots`. With a word only those whose name
 * has it. No test: whether something looks good no machine says.
 */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { background, chromium } from "./harness/chromium.js";
import { ROOT } from "./harness/paths.js";
import { openSite } from "./harness/site.js";
import { giveVoice } from "./harness/speech.js";
import { pause, until } from "./harness/until.js";
import { callBar, clickOn, openView, press } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const LEFT = join(ROOT, "target/gallery");
const SHOTS = join(ROOT, "docs/shots");

const SIZES = {
  phone: { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  laptop: { width: 1280, height: 800 },
  wide: { width: 1920, height: 1080 },
};

/**
 * @typedef {(subject: Subject, page: Page) => Promise<unknown>} Act
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} path
 * @property {keyof typeof SIZES} [size]
 * @property {string} [theme] as the look's settings call it
 * @property {Act} [act] before it is taken
 * @property {string} [shot] its name in the shop window
 */

const NEWS = "gallery/news.html";
const SCIENCE = "gallery/science.html";

/** @type {Act} */
const bottom = async (subject, page) => {
  await subject.inView(page, (root) => void root.querySelector(".page")?.scrollTo(0, 1e6));
};

/** @param {string} selector */
function scrollTo(selector) {
  /** @type {Act} */
  return async (subject, page) => {
    await subject.inView(page, (root, selector) => root.querySelector(selector)?.scrollIntoView({ block: "start" }), selector);
    await subject.inView(page, (root) => void root.querySelector(".page")?.scrollBy(0, -70));
    await callBar(page);
  };
}

/** @param {string} key */
function key(key) {
  /** @type {Act} */
  return (_, page) => page.keyboard.press(/** @type {any} */ (key));
}

/** @type {Act} */
const listen = async (subject, page) => {
  const voice = await giveVoice(page);
  await press(subject, page, "Listen");
  await until(voice.speaks, { what: "a voice" });
  await voice.word(4);
};

/**
 * @param {string} name
 * @param {Act} [then]
 */
function pressing(name, then) {
  /** @type {Act} */
  return async (subject, page) => {
    await callBar(page);
    await press(subject, page, name);
    await then?.(subject, page);
  };
}

/** @param {string} selector */
function click(selector) {
  /** @type {Act} */
  return (subject, page) => clickOn(subject, page, selector);
}

/** @param {...Act} acts */
function both(...acts) {
  /** @type {Act} */
  return async (subject, page) => {
    for (const act of acts) await act(subject, page);
  };
}

/** @type {Picture[]} */
const PICTURES = [
  ...["light", "sepia", "gray", "dark", "black", "contrast", "inverse", "own"].map((theme) => ({ name: `theme-${theme}`, path: NEWS, theme })),
  ...(["phone", "laptop", "wide"]).flatMap((size) =>
    ["light", "dark"].flatMap((theme) =>
      ["news", "science", "live", "arabic", "japanese"].map((page) => ({
        name: `${page}-${size}-${theme}`,
        path: `gallery/${page}.html`,
        size: /** @type {keyof typeof SIZES} */ (size),
        theme,
      })),
    ),
  ),
  ...(["phone", "laptop"]).flatMap((size) =>
    ["light", "dark"].flatMap((theme) => {
      const each = { size: /** @type {keyof typeof SIZES} */ (size), theme };
      const named = (/** @type {string} */ name) => `${name}-${size}-${theme}`;
      return [
        { ...each, name: named("text"), path: NEWS, act: scrollTo("article > p") },
        { ...each, name: named("table"), path: NEWS, act: scrollTo("article > h2:nth-of-type(2)") },
        { ...each, name: named("formulas"), path: SCIENCE, act: scrollTo("article > h2") },
        { ...each, name: named("code"), path: SCIENCE, act: scrollTo("article > h2:nth-of-type(2)") },
        { ...each, name: named("end"), path: SCIENCE, act: bottom },
        { ...each, name: named("contents"), path: NEWS, act: pressing("Contents") },
        { ...each, name: named("appearance"), path: NEWS, act: pressing("Appearance") },
        { ...each, name: named("appearance-more"), path: NEWS, act: pressing("Appearance", (subject, page) => clickOn(subject, page, "details.more summary")) },
        { ...each, name: named("menu"), path: NEWS, act: pressing("More") },
        { ...each, name: named("keys"), path: NEWS, act: key("?") },
        { ...each, name: named("left-out"), path: NEWS, act: key("x") },
        { ...each, name: named("player"), path: NEWS, act: listen },
        { ...each, name: named("picture"), path: NEWS, act: (/** @type {Subject} */ subject, /** @type {Page} */ page) => clickOn(subject, page, "figure img") },
        { ...each, name: named("note"), path: SCIENCE, act: (/** @type {Subject} */ subject, /** @type {Page} */ page) => clickOn(subject, page, "sup.note a") },
        { ...each, name: named("ruler"), path: NEWS, act: key("f") },
        { ...each, name: named("no-article"), path: "pages/login/" },
        { ...each, name: named("copied"), path: NEWS, act: key("c") },
      ];
    }),
  ),
  // Of the shop window: docs/shots/README.md.
  { name: "shot-1", shot: "news", path: NEWS, theme: "light" },
  { name: "shot-2", shot: "appearance", path: NEWS, theme: "dark", act: both(click("article > p"), scrollTo("article > p"), pressing("Appearance")) },
  { name: "shot-3", shot: "science", path: SCIENCE, theme: "sepia", act: both(click("sup.note a")) },
  { name: "shot-4", shot: "listening", path: NEWS, theme: "light", act: both(click("article > p"), scrollTo("article > h2"), listen) },
  { name: "shot-5", shot: "arabic", path: "gallery/arabic.html", theme: "gray" },
];

/**
 * @param {Subject} subject
 * @param {string} address
 * @param {Picture} picture
 */
async function take(subject, address, { name, size = "laptop", theme = "light", act, shot }) {
  const page = await subject.browser.newPage();
  await page.setViewport(SIZES[size]);
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.goto(address);
  const kept = { look: { version: 1, theme }, ruler: { version: 1, on: false } };
  await background(subject.browser, subject.id, (kept) => chrome.storage.sync.set(kept), kept);
  await openView(subject, page);
  await page.waitForNetworkIdle({ idleTime: 150 });
  await act?.(subject, page);
  await pause(250);
  await page.screenshot({ path: shot ? join(SHOTS, `${shot}.png`) : join(LEFT, `${name}.png`) });
  await page.close();
}

mkdirSync(LEFT, { recursive: true });
mkdirSync(SHOTS, { recursive: true });
const subject = await chromium();
const site = await openSite({ host: "localhost" });
try {
  for (const picture of PICTURES.filter(({ name }) => name.includes(process.argv[2] ?? ""))) {
    await take(subject, site.url(picture.path), picture);
  }
} finally {
  await subject.browser.close();
  await site.close();
}
