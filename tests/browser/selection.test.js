/** What is selected, and no more, is what is copied: in the page and in the view. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { selectInPage, selectInView } from "./harness/selecting.js";
import { openSite } from "./harness/site.js";
import { pause } from "./harness/until.js";
import { callBar, closeView, openView, press } from "./harness/view.js";

const subjects = await browsers();
const site = await openSite();
after(site.close);

const ADDRESS = site.url("quay.html");
const ROW = site.url("row");

/** @type {Record<string, { from: string, to: string, copied: string, text: string }>} */
const PASSAGES = {
  "words across paragraphs": {
    from: "third",
    to: "would say so",
    copied: `*third* ring before midnight, and it stayed there for as long as the wind did.

Nobody slept in the [lower row](${ROW}), though nobody would say so`,
    text: "third%20ring%20before%20midnight%2C%20and%20it,row%2C%20though%20nobody%20would%20say%20so",
  },
  "parts of words": {
    from: "ater came",
    to: "up",
    copied: "ater came *up*",
    text: "water%20came%20up",
  },
  "a part of a list": {
    from: "closed at ten",
    to: "all four",
    copied: "2. closed at ten.\n3. The pumps were started, all four",
    text: "closed%20at%20ten.,The%20pumps%20were%20started%2C%20all%20four",
  },
  "a word of an item": { from: "pumps", to: "pumps", copied: "pumps", text: "pumps" },
  "a whole item": {
    from: "The pumps",
    to: "four of them.",
    copied: "3. The pumps were started, all four of them.",
    text: "The%20pumps%20were%20started%2C%20all%20four%20of%20them.",
  },
  "words of a quote": {
    from: "said the keeper",
    to: "a lot of it.”",
    copied: "> said the keeper, “but there is a lot of it.”",
    text: "said%20the%20keeper%2C%20%E2%80%9Cbut%20there%20is%20a%20lot%20of%20it.%E2%80%9D",
  },
  "from cell to cell": {
    from: "evening",
    to: "Mid",
    copied: "| | |\n| --- | --- |\n| Ten in the evening | The second |\n| Midnight | |",
    text: "Ten%20in%20the%20evening,Midnight",
  },
  "from a second cell": {
    from: "The third",
    to: "Four",
    copied: "| | |\n| --- | --- |\n| | The third |\n| Four | |",
    text: "The%20third,Four",
  },
  "with the row of headers": {
    from: "Hour",
    to: "second",
    copied: "| Hour | Ring |\n| --- | --- |\n| Ten in the evening | The second |",
    text: "Hour,The%20second",
  },
  "words of a heading": { from: "was done", to: "done", copied: "was done", text: "was%20done" },
  "lines of code": {
    from: "    if",
    to: "print(hour)",
    copied: "```python\n    if hour.ring > 2:\n        print(hour)\n```",
    text: "if%20hour.ring%20%3E%202%3A%20print%28hour%29",
  },
};

/** @param {{ copied: string, text: string }} passage */
function expected({ copied, text }) {
  return `${copied}\n\n[Notes from the quay](${ADDRESS}#:~:text=${text})`;
}

for (const subject of subjects) {
  test(`${subject.name}: in the page`, async (t) => {
    const page = await subject.browser.newPage();
    await page.goto(ADDRESS);
    await openView(subject, page);
    await closeView(subject, page);
    for (const [name, passage] of Object.entries(PASSAGES)) {
      await t.test(name, async () => {
        await page.bringToFront();
        await selectInPage(page, passage.from, passage.to);
        await subject.copyByMenu(page);
        await pause(300);
        assert.equal((await paste(subject.browser)).trim(), expected(passage));
      });
    }
    await page.close();
  });

  test(`${subject.name}: in the view`, async (t) => {
    const page = await subject.browser.newPage();
    await page.goto(ADDRESS);
    await openView(subject, page);
    for (const [name, passage] of Object.entries(PASSAGES)) {
      await t.test(name, async () => {
        await page.bringToFront();
        await selectInView(subject, page, passage.from, passage.to);
        await callBar(page);
        await press(subject, page, "Copy as Markdown");
        assert.equal((await paste(subject.browser)).trim(), expected(passage));
      });
    }
    await page.close();
  });
}
