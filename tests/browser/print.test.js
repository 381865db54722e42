/** What comes out of the printer, by the text of the PDF that Chromium makes; the view is open, and dark. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { profile } from "./harness/paths.js";
import { openSite } from "./harness/site.js";
import { until } from "./harness/until.js";
import { clickOn, openView, press } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */

const [chromium] = await browsers("chromium");
const site = await openSite();
after(site.close);
const file = join(profile("pdf"), "printed.pdf");

const RECORDS = "https://records.example/tides/1884";
const SENTENCE = "The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time. ";
const parts = Array.from(
  { length: 40 },
  (_, at) => `<h2>Part ${at} of the book</h2><p>${SENTENCE.repeat(1 + (at % 7))}</p><p>${SENTENCE.repeat(2)}</p>`,
);
const article = `<article><h1>The endless sea</h1><p>${SENTENCE}See <a href="${RECORDS}">the records</a>, or <a href="${RECORDS}">them</a> again.</p>${parts.join("")}</article>`;
const behind = `<style>@page { size: a6; margin: 0 }</style><nav>Subscribe to the paper today</nav>`;
site.serve("endless", { body: `<!doctype html><html lang="en"><title>The endless sea</title>${behind}${article}` });

/** @param {string} path */
async function opened(path) {
  const page = await chromium.browser.newPage();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await page.goto(site.url(path));
  await openView(chromium, page);
  return page;
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>} the lines of each sheet, one below the other
 */
async function printed(page) {
  await page.pdf({ path: file, format: "a4", preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1);
}

const options = { skip: !chromium };

test("print: the article with its address and page numbers, and nothing else", options, async () => {
  const page = await opened("tides.html");
  await clickOn(chromium, page, "article summary"); // What is folded away is printed, too.
  const sheets = await printed(page);
  const text = sheets.join("\n");
  assert.ok(sheets[0].includes(site.url("tides.html")));
  assert.match(text, /How the harbour learned to count its tides.+The Admiralty's clerk.+It is kept in a drawer/s);
  assert.match(sheets[0], /1\s?\/\s?2\s*$/);
  assert.doesNotMatch(text, /Copy|Listen|More|Close|Subscribe|\bmin\b/);
  assert.ok(sheets.length <= 2);
  await page.close();
});

test("print: afterwards the view is as it was", options, async () => {
  const page = await opened("tides.html");
  await clickOn(chromium, page, "article summary");
  const html = () => chromium.inView(page, (root) => root.querySelector("article")?.outerHTML);
  const before = await html();
  await printed(page);
  assert.equal(await html(), before);
  await page.close();
});

test("print: on white, whatever the theme", options, async () => {
  const page = await opened("tides.html");
  await page.emulateMediaType("print");
  const colours = await chromium.inView(page, (root) => {
    const { color, backgroundColor } = getComputedStyle(/** @type {Element} */ (root.querySelector("dialog")));
    return [color, backgroundColor];
  });
  assert.deepEqual(colours, ["rgb(17, 17, 17)", "rgba(0, 0, 0, 0)"]);
  await page.close();
});

test("print: no heading ends a sheet, and the page's own sheets don't count", options, async () => {
  const page = await opened("endless");
  const sheets = await printed(page);
  assert.ok(sheets.length >= 6 && sheets.length <= 16, `${sheets.length} sheets`);
  const last = sheets.map((sheet) => sheet.trim().split("\n").filter((line) => line.trim()).at(-2));
  assert.deepEqual(last.filter((line) => line?.trim().startsWith("Part")), []);
  assert.doesNotMatch(sheets.join(), /Subscribe|records\.example/);
  await page.close();
});

test("print: the links in a list, if they are wanted, each address once", options, async () => {
  const page = await opened("endless");
  const isOn = () => chromium.inView(page, (root) => root.querySelector("[role=menuitemcheckbox]")?.ariaChecked);
  for (const wanted of ["true", "false"]) {
    await press(chromium, page, "More");
    await press(chromium, page, "List links when printing");
    await press(chromium, page, "More");
    await until(async () => (await isOn()) === wanted, { what: `the switch says ${wanted}` });
    await page.keyboard.press("Escape");
    const text = (await printed(page)).join("\n");
    assert.equal(text.split(RECORDS).length - 1, wanted === "true" ? 1 : 0);
    assert.equal(/the records[^a-z,]{1,3}1/.test(text), wanted === "true");
  }
  await page.close();
});
