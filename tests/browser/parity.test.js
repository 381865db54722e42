/**
 * Two doors, one page: what Chromium holds, collected and read by the module, gives the same as the file on disk, read
 * natively. Where the two differ, either the benchmark measures something that no reader gets, or the reverse.
 */

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { browsers } from "./harness/browsers.js";
import { readingOf } from "./harness/core.js";
import { offlineTab } from "./harness/offline.js";
import { PAGES } from "./harness/paths.js";

const ENTRY = join(import.meta.dirname, "parity.entry.js");

const [chromium] = await browsers("chromium");
const { outputFiles } = await build({ entryPoints: [ENTRY], bundle: true, format: "iife", write: false });
const script = outputFiles[0].text;

const names = existsSync(PAGES) ? readdirSync(PAGES).sort() : [];

test("there are pages to compare", () => assert.notEqual(names.length, 0));

for (const name of names) {
  test(`both doors: ${name}`, { skip: !chromium }, async () => {
    const file = join(PAGES, name, "page.html");
    const { url } = JSON.parse(readFileSync(join(PAGES, name, "page.json"), "utf8"));
    const { page, open } = await offlineTab(chromium.browser);
    await open(url, readFileSync(file, "utf8"));
    await page.evaluate(script);
    const { markdown, html } = await page.evaluate(() => globalThis.readThisPage());
    assert.equal(markdown.trim(), readingOf("markdown", file, url).trim());
    assert.equal(html.trim(), readingOf("html", file, url).trim());
    await page.close();
  });
}

/** Only a browser knows where its reader is: the command line gives the first article. */
test("of several articles the one in view is read", { skip: !chromium }, async () => {
  const folder = join(PAGES, "stacked-first");
  const { url } = JSON.parse(readFileSync(join(folder, "page.json"), "utf8"));
  const style = "<style>article { min-height: 100vh }</style>";
  const { page, open } = await offlineTab(chromium.browser);
  await open(url, readFileSync(join(folder, "page.html"), "utf8").replace("</head>", `${style}</head>`));
  await page.evaluate(script);
  const title = async (/** @type {number} */ article) => {
    await page.evaluate((article) => document.querySelectorAll("article")[article].scrollIntoView(), article);
    const { markdown } = await page.evaluate(() => globalThis.readThisPage());
    return markdown.split("\n")[0];
  };
  assert.equal(await title(1), "# Baths sold to violin maker");
  assert.equal(await title(2), "# Choir sings on the platform");
  assert.equal(await title(0), "# The lock that nobody opens");
  await page.close();
});
