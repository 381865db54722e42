/**
 * The page that started it: an aggregator's copy of an Al Jazeera article, wrapped in promotions.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { markdownOf } from "./harness/core.js";
import { PAGES } from "./harness/paths.js";
import { openSite } from "./harness/site.js";
import { closeView, copyByButton, openView, textOf } from "./harness/view.js";

const LAYOUTS = ["inkl-named", "inkl-hashed", "inkl-soup"];

const subjects = await browsers();
const site = await openSite();
after(site.close);

for (const subject of subjects) {
  for (const name of LAYOUTS) {
    test(`${subject.name}: ${name}`, async () => {
      const address = site.url(`pages/${name}/`);
      const page = await subject.browser.newPage();
      await page.goto(address);
      const before = await page.content();

      await openView(subject, page);
      const text = folded(await textOf(subject, page));
      checkHead(name, text);
      checkText(name, text);
      await copyByButton(subject, page);
      const pasted = await paste(subject.browser);
      checkText(name, folded(pasted));
      assert.equal(pasted.trim(), markdownOf(join(PAGES, name, "page.html"), address).trim());

      await page.bringToFront();
      await closeView(subject, page);
      assert.equal(await page.content(), before);
      await page.close();
    });
  }
}

/**
 * All paragraphs that a person wrote down, in their order, and nothing of what that person never wants to see.
 *
 * @param {string} name
 * @param {string} text
 */
function checkText(name, text) {
  const { paragraphs, never } = pageOf(name);
  const truth = readFileSync(join(PAGES, name, "truth.md"), "utf8")
    .split(/\n{2,}/)
    .map(folded)
    .filter(Boolean);
  assert.equal(truth.length, paragraphs);
  const places = truth.map((paragraph) => text.indexOf(paragraph));
  assert.deepEqual(
    truth.filter((_, at) => places[at] < 0),
    [],
    "paragraphs that are missing",
  );
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
    "paragraphs out of order",
  );

  assert.deepEqual(
    never.filter((/** @type {string} */ words) => text.includes(words)),
    [],
    "promotions that came along",
  );
}

/**
 * @param {string} name
 * @param {string} text
 */
function checkHead(name, text) {
  const { title, publisher, section, lead } = pageOf(name).meta;
  const wanted = [title, publisher, section, lead.caption, lead.credit];
  const shown = text.toLowerCase(); // A section may stand there in capitals.
  const missing = wanted.filter((words) => !shown.includes(words.toLowerCase()));
  assert.deepEqual(missing, [], "what belongs to the article's head");
}

/** @param {string} name */
function pageOf(name) {
  return JSON.parse(readFileSync(join(PAGES, name, "page.json"), "utf8"));
}

/** @param {string} text */
function folded(text) {
  return text.replace(/\s+/g, " ").trim();
}
