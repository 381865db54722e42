/**
 * The browser's own find-in-page finds the article, brings it into sight, and does not find the page behind it.
 *
 * Chromium has no door for a driver to its find bar; `window.find` there asks the same of the same text, but brings nothing into
 * sight that stands in the top layer. That was tried by hand.
 */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { isFound } from "./harness/firefox.js";
import { openSite } from "./harness/site.js";
import { until } from "./harness/until.js";
import { closeView, read } from "./harness/view.js";

const subjects = await browsers();
const firefox = /** @type {import("./harness/browsers.js").Subject} */ (subjects.find(({ name }) => name === "firefox"));
const chromium = /** @type {import("./harness/browsers.js").Subject} */ (subjects.find(({ name }) => name === "chromium"));
const site = await openSite();
after(site.close);

const TEXT = "<p>The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.</p>".repeat(30);
site.serve("find", {
  body: `<!doctype html><title>Find</title><nav><a href="/a">Ferries to the islands</a></nav><article><h1>The flats</h1>${TEXT}<p>In the last of all years somebody wrote it down after all, with a pencil, on the wall of the shed.</p></article>`,
});

test("firefox: find-in-page", { skip: !firefox }, async () => {
  const page = await read(firefox, site.url("find"));
  const top = () => firefox.inView(page, (root) => root.querySelector(".page")?.scrollTop ?? 0);
  assert.equal(await isFound(firefox, "wall of the shed"), true);
  await until(async () => ((await top()) ?? 0) > 500, { what: "it comes into sight" });
  assert.equal(await isFound(firefox, "no such words"), false);
  assert.equal(await isFound(firefox, "Ferries to the islands"), false, "what is behind the view");
  await closeView(firefox, page);
  assert.equal(await isFound(firefox, "Ferries to the islands"), true, "without the view");
  await page.close();
});

test("chromium: what find-in-page would find", { skip: !chromium }, async () => {
  const page = await read(chromium, site.url("find"));
  const found = (/** @type {string} */ words) => page.evaluate((words) => /** @type {any} */ (window).find(words), words);
  assert.equal(await found("wall of the shed"), true);
  assert.equal(await chromium.inView(page, (root) => String(/** @type {any} */ (root).getSelection())), "wall of the shed");
  assert.equal(await found("no such words"), false);
  assert.equal(await found("Ferries to the islands"), false, "what is behind the view");
  await closeView(chromium, page);
  await page.evaluate(() => getSelection()?.removeAllRanges()); // It goes on from there.
  assert.equal(await found("Ferries to the islands"), true, "without the view");
  await page.close();
});
