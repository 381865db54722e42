/** The options page: how articles look, all of it as a file, and back to the defaults. */

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { until } from "./harness/until.js";
import { openAt, openOptions } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

const SEPIA = "rgb(246, 238, 220)";

/** @param {Page} options */
const paper = (options) => options.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/**
 * @param {Page} options
 * @param {RegExp} words
 */
async function tells(options, words) {
  await until(async () => words.test((await options.$eval(".status", ({ textContent }) => textContent)) ?? ""), {
    what: String(words),
  });
}

/**
 * @param {Page} options
 * @param {string} name
 */
async function press(options, name) {
  await options.locator(`::-p-xpath(//button[text()="${name}"])`).click();
}

/**
 * @param {Page} options
 * @param {string} content
 */
async function take(options, content) {
  const file = join(mkdtempSync(join(tmpdir(), "lede-options-")), "options.json");
  writeFileSync(file, content);
  const input = await options.waitForSelector("input[type=file]");
  await /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (input).uploadFile(file);
}

/** @param {Page} options */
const wanted = (options) => options.evaluate(async () => JSON.stringify(/** @type {any} */ (await chrome.storage.sync.get("wanted")).wanted?.sites ?? {}));

for (const subject of subjects) {
  test(`${subject.name}: what was brought back for a site is in the file, is forgotten, and is there again`, async () => {
    const page = await openAt(subject, site.url("plain"));
    const options = await openOptions(subject, page);
    const sites = { "harbour.example": ["aside.history"] };
    await options.evaluate((sites) => chrome.storage.sync.set({ wanted: { version: 1, sites } }), sites);
    await press(options, "Back to the defaults");
    await tells(options, /as they were at first/);
    assert.equal(await wanted(options), "{}");
    await press(options, "Undo");
    await tells(options, /those of the file now/);
    assert.equal(await wanted(options), JSON.stringify(sites));
    const other = JSON.stringify({ lede: "options", wanted: { version: 1, sites: { "mill.example": ["p.note"] } } });
    await take(options, other);
    await until(async () => (await wanted(options)).includes("mill.example"), { what: "the file's" });
    await press(options, "Back to the defaults");
    await tells(options, /as they were at first/);
    await options.close();
    await page.close();
  });

  test(`${subject.name}: what is chosen holds on the page, in its small view, and in a view that is open`, async () => {
    const page = await openAt(subject, site.url("plain"));
    const options = await openOptions(subject, page);
    await options.click(".looks [value=sepia] + .swatch");
    await tells(options, /^Remembered$/);
    assert.equal(await paper(options), SEPIA);
    await options.click(".looks [value=indent] + span");
    const indent = await options.evaluate(() => {
      const small = document.querySelector(".view div")?.shadowRoot?.querySelectorAll("article > p");
      return small && getComputedStyle(small[1]).textIndent;
    });
    assert.match(indent ?? "", /^2\d/);
    const inView = () => subject.inView(page, (root) => getComputedStyle(/** @type {Element} */ (root.querySelector("dialog"))).backgroundColor);
    await until(async () => (await inView()) === SEPIA, { what: "the open view is sepia" });

    await press(options, "Back to the defaults");
    await tells(options, /^All options are as they were at first\./);
    await until(async () => (await paper(options)) !== SEPIA, { what: "the page is as at first" });
    assert.ok(await options.$eval("[name=theme][value=system]", (input) => /** @type {HTMLInputElement} */ (input).checked));
    await press(options, "Undo");
    await until(async () => (await paper(options)) === SEPIA, { what: "sepia again" });
    await press(options, "Back to the defaults");
    await tells(options, /as they were at first/);
    await options.close();
    await page.close();
  });

  test(`${subject.name}: a file keeps all options and brings them back; a bad one changes nothing`, async () => {
    const page = await openAt(subject, site.url("plain"));
    const options = await openOptions(subject, page);
    await options.click(".looks [value=sepia] + .swatch");
    await options.click("[name=bullet][value='1']");
    await tells(options, /^Remembered$/);
    await press(options, "Save as a file");
    const saved = join(subject.downloads, "lede-options.json");
    await until(() => existsSync(saved) && readFileSync(saved, "utf8").endsWith("}\n"), { what: saved });
    const file = readFileSync(saved, "utf8");
    assert.equal(JSON.parse(file).look.theme, "sepia");
    assert.equal(JSON.parse(file).markdown.bullet, "*");

    await press(options, "Back to the defaults");
    await tells(options, /as they were at first/);
    await until(async () => (await paper(options)) !== SEPIA, { what: "the defaults" });
    await take(options, file);
    await tells(options, /those of the file now/);
    await until(async () => (await paper(options)) === SEPIA, { what: "sepia from the file" });
    await options.waitForSelector("[name=bullet][value='1']:checked");

    for (const [bad, why] of /** @type {const} */ ([
      ["# Not JSON", /Nothing has changed: this file holds no options of Lede/],
      [file.replace('"version": 1', '"version": 9'), /Nothing has changed: this file is from a newer version/],
      [file.replace("sepia", "neon"), /Nothing has changed: .*“look.theme”/],
    ])) {
      await take(options, bad);
      await tells(options, why);
      assert.equal(await paper(options), SEPIA);
    }
    await press(options, "Back to the defaults");
    await tells(options, /as they were at first/);
    await options.close();
    await page.close();
  });
}
