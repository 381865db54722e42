/** How the article looks: each choice by real clicks and keys, remembered, and with the bundled fonts on any page. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { callBar, clickOn, closeView, isOpen, openAt, openView, press } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
const elsewhere = await openSite({ host: "img.test" });
after(() => Promise.all([site.close(), elsewhere.close()]));

const TIDE = "The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.";
const paragraphs = Array.from({ length: 200 }, (_, at) => `<p>${at}. ${TIDE}</p>`).join("");
const LONG = site.serve("long", {
  body: `<!doctype html><html lang="en"><title>The long sea</title><article><h1>The long sea</h1>${paragraphs}</article>`,
});

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} selector
 * @param {string} property
 */
function style(subject, page, selector, property) {
  return subject.inView(
    page,
    (root, [selector, property]) => {
      const found = root.querySelector(selector);
      return found && getComputedStyle(found).getPropertyValue(property);
    },
    [selector, property],
  );
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} selector
 * @param {string} property
 * @param {string | RegExp} expected
 */
async function becomes(subject, page, selector, property, expected) {
  /** @type {string | null | undefined} */
  let found;
  const isSo = async () => {
    found = await style(subject, page, selector, property);
    return typeof expected === "string" ? found === expected : expected.test(found ?? "");
  };
  await until(isSo, { within: 3000, what: `${property} of ${selector} is ${expected}` }).catch((error) => {
    throw new Error(`${error.message}, but ${found}`);
  });
}

const PARAGRAPH = "article > p:not([class])";

/** What is clicked (a slider in its middle), and what that does. */
const CONTROLS = /** @type {const} */ ([
  ["[name=theme][value=sepia]", "dialog", "background-color", "rgb(246, 238, 220)"],
  ["[name=theme][value=black]", PARAGRAPH, "color", "rgb(200, 200, 200)"],
  ["[name=theme][value=inverse]", "dialog", "color-scheme", "dark"],
  ["[name=font][value=sans]", PARAGRAPH, "font-family", /^"?Lede sans"?/],
  ["[name=font][value=dyslexic]", PARAGRAPH, "font-family", /^"?Lede dyslexic"?/],
  ["[name=font][value=system]", PARAGRAPH, "font-family", /^system-ui/],
  ["[name=size]", ".page", "font-size", /^3\d/],
  ["[name=measure]", "article", "max-width", /^min\(1\d{3}/],
  ["[name=leading]", "article", "line-height", /^6\d/],
  ["[name=letters]", PARAGRAPH, "letter-spacing", /^3\.\d/],
  ["[name=words]", PARAGRAPH, "word-spacing", /^1\d\.?\d*px/],
  ["[name=paragraphs][value=indent]", `${PARAGRAPH} + p`, "text-indent", /^4\d|^5\d/],
  ["[name=align][value=justify]", PARAGRAPH, "text-align", "justify"],
  ["[name=hyphens]", PARAGRAPH, "hyphens", "manual"],
  ["[name=links]", "article p a", "text-decoration-color", "rgba(0, 0, 0, 0)"],
  ["[name=images]", "article img", "display", "none"],
]);

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function openPanel(subject, page) {
  await callBar(page);
  await press(subject, page, "Appearance");
  await clickOn(subject, page, "details.more summary");
}

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function backToDefaults(subject, page) {
  await clickOn(subject, page, ".panel .back");
  await becomes(subject, page, "dialog", "--size", "1");
  await becomes(subject, page, PARAGRAPH, "font-family", /Charter/);
  await pause(100);
  await page.close();
}

/**
 * @param {Subject} subject
 * @param {Page} page
 */
function panelOf(subject, page) {
  return subject.inView(page, (root) => ({
    open: root.querySelector(".panel.appearance")?.checkVisibility(),
    focus: root.activeElement?.getAttribute("aria-label") ?? root.activeElement?.className,
  }));
}

for (const subject of subjects) {
  test(`${subject.name}: each choice does at once what it says, and is kept, here and elsewhere`, async () => {
    const page = await openAt(subject, site.url("plain"));
    await openPanel(subject, page);
    for (const [control, selector, property, expected] of CONTROLS) {
      await clickOn(subject, page, `.looks ${control}`);
      await becomes(subject, page, selector, property, expected);
      assert.equal((await panelOf(subject, page))?.open, true, `the panel stays, after ${control}`);
    }
    await pause(200);
    await page.keyboard.press("Escape");
    await closeView(subject, page);
    await openView(subject, page);
    const other = await openAt(subject, elsewhere.url("plain"));
    const last = new Map(CONTROLS.map(([, selector, property, expected]) => [`${selector} ${property}`, [selector, property, expected]]));
    for (const [selector, property, expected] of /** @type {Iterable<any>} */ (last.values())) {
      if (property !== "background-color" && property !== "color") {
        await becomes(subject, page, selector, property, expected);
        await becomes(subject, other, selector, property, expected);
      }
    }
    await page.close();
    await openPanel(subject, other);
    await backToDefaults(subject, other);
  });

  test(`${subject.name}: by keys alone, and Escape closes the panel first`, async () => {
    const page = await openAt(subject, site.url("plain"));
    await page.keyboard.down("Shift");
    for (let tries = 0; tries < 8; tries += 1) {
      if ((await panelOf(subject, page))?.focus === "Appearance") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.up("Shift");
    await page.keyboard.press("Enter");
    assert.deepEqual(await panelOf(subject, page), { open: true, focus: "Like the system" });
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await becomes(subject, page, "dialog", "background-color", "rgb(246, 238, 220)");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await becomes(subject, page, PARAGRAPH, "font-family", /^"?Lede sans"?/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    const size = () => subject.inView(page, (root) => root.querySelector("[name=size]")?.getAttribute("aria-valuetext"));
    assert.equal(await size(), "110%");
    await page.keyboard.press("Escape");
    assert.deepEqual(await panelOf(subject, page), { open: false, focus: "Appearance" });
    assert.ok(await isOpen(page), "the view is still there");
    await openPanel(subject, page);
    await backToDefaults(subject, page);
  });

  test(`${subject.name}: T, +, - and 0`, async () => {
    const page = await openAt(subject, LONG);
    const said = () => subject.inView(page, (root) => root.querySelector(".toast")?.textContent);
    for (const [key, selector, property, expected, words] of /** @type {const} */ ([
      ["t", "dialog", "background-color", "rgb(253, 252, 249)", "Theme: Light"],
      ["t", "dialog", "background-color", "rgb(246, 238, 220)", "Theme: Sepia"],
      ["+", "dialog", "--size", "1.1", "Text size 110%"],
      ["+", "dialog", "--size", "1.2", "Text size 120%"],
      ["-", "dialog", "--size", "1.1", "Text size 110%"],
      ["0", "dialog", "--size", "1", "Text size 100%"],
    ])) {
      await page.keyboard.press(key);
      await becomes(subject, page, selector, property, expected);
      assert.equal(await said(), words);
    }
    for (let themes = 2; themes < 8; themes += 1) await page.keyboard.press("t");
    await until(async () => (await said()) === "Theme: Like the system", { what: "once round" });
    await pause(100);
    await page.close();
  });

  test(`${subject.name}: the paragraph that is being read stays where it is`, async () => {
    const page = await openAt(subject, LONG);
    await subject.inView(page, (root) => root.querySelectorAll("article p")[90].scrollIntoView({ block: "start" }));
    await pause(100);
    const atEye = () =>
      subject.inView(page, (root) => {
        const all = [...root.querySelectorAll("article p")];
        return all.findLast((one) => one.getBoundingClientRect().top <= innerHeight * 0.3)?.textContent?.split(".")[0];
      });
    const before = await atEye();
    for (let times = 0; times < 6; times += 1) {
      await page.keyboard.press("+");
      await pause(60);
      assert.equal(await atEye(), before);
    }
    await becomes(subject, page, "dialog", "--size", "1.6");
    await page.keyboard.press("0");
    await pause(200);
    assert.equal(await atEye(), before);
    await page.close();
  });

  test(`${subject.name}: one's own colours, and what is wrong with them`, async () => {
    const page = await openAt(subject, site.url("plain"));
    await openPanel(subject, page);
    const paint = (/** @type {string} */ name, /** @type {string} */ colour) =>
      subject.inView(page, setColour, [name, colour]); // The browser's own window for colours is out of a driver's reach.
    const warning = () => subject.inView(page, (root) => root.querySelector(".looks .warning")?.textContent);
    await clickOn(subject, page, ".looks [name=theme][value=own]");
    await becomes(subject, page, "dialog", "background-color", "rgb(255, 248, 231)");
    assert.equal(await warning(), "");
    await paint("paper", "#102030");
    await becomes(subject, page, "dialog", "background-color", "rgb(16, 32, 48)");
    assert.match((await warning()) ?? "", /^The text is hard to see on this paper: its contrast is 1\.2, and should be 7 or more\./);
    await paint("ink", "#eeeeee");
    await paint("accent", "#ffcc66");
    await becomes(subject, page, PARAGRAPH, "color", "rgb(238, 238, 238)");
    await becomes(subject, page, "dialog", "color-scheme", "dark");
    assert.equal(await warning(), "");
    await backToDefaults(subject, page);
  });

  for (const situation of ["csp-none", "csp-none-sandbox", "csp-trusted-types", "plain"]) {
    test(`${subject.name}: the bundled fonts are used, and gone with the view: ${situation}`, async () => {
      const page = await openAt(subject, site.url(situation));
      await openPanel(subject, page);
      for (const font of ["sans", "dyslexic"]) {
        const before = await subject.inView(page, widthOfSample);
        await clickOn(subject, page, `.looks [name=font][value=${font}]`);
        await until(async () => (await subject.inView(page, widthOfSample)) !== before, { what: `other letters: ${font}` });
        const width = await subject.inView(page, widthOfSample);
        const without = await subject.inView(page, widthWithout, font);
        assert.notEqual(width, without, `${font} is not what the system has instead`);
      }
      assert.deepEqual(await familiesIn(page), ["Lede dyslexic", "Lede sans"]);
      await closeView(subject, page);
      assert.deepEqual(await familiesIn(page), []);
      await openView(subject, page);
      assert.deepEqual(await familiesIn(page), ["Lede dyslexic"], "at the first sight, and no other");
      await openPanel(subject, page);
      await backToDefaults(subject, page);
    });
  }

  test(`${subject.name}: what is chosen in another tab holds here, too`, async () => {
    const one = await openAt(subject, site.url("plain"));
    const other = await openAt(subject, elsewhere.url("plain"));
    await other.keyboard.press("+");
    await becomes(subject, one, "dialog", "--size", "1.1");
    await other.keyboard.press("0");
    await becomes(subject, one, "dialog", "--size", "1");
    await one.close();
    await other.close();
  });

  test(`${subject.name}: Arabic and Japanese have lines of their own, and their letters hang together`, async () => {
    for (const [lang, leading] of /** @type {const} */ ([["ar", 1.8], ["ja", 1.75], ["hi", 1.7], ["en", 1.6]])) {
      const body = `<!doctype html><html lang="${lang}"><title>x</title><article><h1>${TIDE}</h1>${paragraphs}</article>`;
      const page = await openAt(subject, site.serve(`in-${lang}`, { body }));
      const ratio = await subject.inView(page, (root) => {
        const { lineHeight, fontSize } = getComputedStyle(/** @type {Element} */ (root.querySelector("article p")));
        return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
      });
      assert.ok(Math.abs((ratio ?? 0) - leading) < 0.01, `${lang}: ${ratio}`);
      await page.close();
    }
  });
}

/**
 * @param {ShadowRoot} root
 * @param {string[]} chosen
 */
function setColour(root, [name, colour]) {
  const input = /** @type {HTMLInputElement} */ (root.querySelector(`.looks input[type=color][name=${name}]`));
  input.value = colour;
  for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
}

/** @param {ShadowRoot} root */
function widthOfSample(root) {
  const range = document.createRange();
  range.selectNodeContents(/** @type {Element} */ (root.querySelector("article h1")));
  return Math.round(range.getClientRects()[0].width * 10);
}

/**
 * @param {ShadowRoot} root
 * @param {string} font
 */
function widthWithout(root, font) {
  const title = /** @type {HTMLElement} */ (root.querySelector("article h1"));
  title.style.fontFamily = font === "sans" ? "system-ui, sans-serif" : "OpenDyslexic, sans-serif";
  const range = document.createRange();
  range.selectNodeContents(title);
  const width = Math.round(range.getClientRects()[0].width * 10);
  title.style.removeProperty("font-family");
  return width;
}

/** @param {Page} page */
function familiesIn(page) {
  return page.evaluate(() => {
    const faces = [...document.fonts].filter(({ status }) => status === "loaded");
    return [...new Set(faces.map(({ family }) => family.replaceAll('"', "")))].filter((name) => name !== "Lede serif").sort();
  });
}
