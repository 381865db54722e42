/** What is selected, and no more, is what is copied: in the page and in the view. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { selectInPage, selectInView } from "./harness/selecting.js";
import { openSite } from "./harness/site.js";
import { callBar, closeView, openView, press, said } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

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

/**
 * Copies what is selected, and waits to be told so, in the view or over the page.
 *
 * @param {Subject} subject
 * @param {Page} page
 * @param {() => Promise<void>} copy
 */
async function told(subject, page, copy) {
  await subject.inView(page, (root) => root.querySelector(".toasts")?.replaceChildren());
  await copy();
  await said(subject, page, /^Copied the selection/);
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
        await told(subject, page, () => subject.copyByMenu(page));
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
        await told(subject, page, () => press(subject, page, "Copy as Markdown"));
        assert.equal((await paste(subject.browser)).trim(), expected(passage));
      });
    }
    await page.close();
  });
}

const EDGES = `<!doctype html><html lang="en"><title>Edge</title><body>
<p id="one">First paragraph.</p><p id="two">Second paragraph.</p>
<ol start="5"><li>one</li><li id="item">two <b>bold</b><ul><li id="inner">nested a</li><li>nested b</li></ul></li></ol>
<p id="sum">Sum <math><mfrac><mn id="number">1</mn><mi>T</mi></mfrac></math> end</p>
<div id="host"><template shadowrootmode="open"><p>Shadow <em>text</em> here.</p></template></div>
<p id="behind">Behind it.</p>
<iframe id="frame" srcdoc="<p>Framed <b>words</b> here.</p>" width="300" height="60"></iframe>
<p>Look: <img id="picture" src="/bridge.png" alt="The bridge" width="60" height="40"></p>
</body>`;

/** @param {string} id */
const inPage = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * What takes more than a mouse to be selected the same way in both browsers.
 *
 * @type {Record<string, [() => void, RegExp]>}
 */
const SCRIPTED = {
  "a paragraph up to the next one": [
    () => getSelection()?.setBaseAndExtent(inPage("one"), 0, inPage("two"), 0),
    /^First paragraph\.\n\n\[Edge\]\(.*#:~:text=First%20paragraph\.\)$/,
  ],
  backwards: [
    () => getSelection()?.setBaseAndExtent(inPage("two"), 1, inPage("one"), 0),
    /^First paragraph\.\n\nSecond paragraph\.\n\n\[/,
  ],
  "an item and a part of the list in it": [
    () => getSelection()?.setBaseAndExtent(inPage("item"), 0, /** @type {Node} */ (inPage("inner").firstChild), 6),
    /^6\. two \*\*bold\*\*\n {3}- nested\n\n\[/,
  ],
  "from within a formula": [
    () => getSelection()?.setBaseAndExtent(inPage("number"), 0, inPage("sum"), 3),
    /^\$\\frac\{1\}\{T\}\$ end\n\n\[/,
  ],
  "in a shadow root": [
    () => {
      const text = /** @type {HTMLElement} */ (inPage("host").shadowRoot?.querySelector("p"));
      getSelection()?.setBaseAndExtent(text, 0, text, 2);
    },
    /^Shadow \*text\*\n\n\[/,
  ],
  "over a shadow root": [
    () => getSelection()?.setBaseAndExtent(inPage("sum"), 2, /** @type {Node} */ (inPage("behind").firstChild), 6),
    /^end\n\nShadow \*text\* here\.\n\nBehind\n\n\[/,
  ],
  "a picture": [
    () => getSelection()?.selectAllChildren(/** @type {Node} */ (inPage("picture").parentNode)),
    /^!\[The bridge\]\(http.*bridge\.png\)\n\nLook:\n\n\[Edge\]\(/,
  ],
  "in a frame": [
    () => {
      const { contentWindow, contentDocument } = /** @type {HTMLIFrameElement} */ (inPage("frame"));
      contentWindow?.focus();
      contentDocument?.getSelection()?.selectAllChildren(/** @type {Node} */ (contentDocument.querySelector("p")));
    },
    /^Framed \*\*words\*\* here\.\n\n\[/,
  ],
};

for (const subject of subjects) {
  test(`${subject.name}: in odd places`, async (t) => {
    const page = await subject.browser.newPage();
    await page.goto(site.serve("edges", { body: EDGES }));
    await openView(subject, page);
    await closeView(subject, page);
    for (const [name, [select, copied]] of Object.entries(SCRIPTED)) {
      await t.test(name, async () => {
        await page.bringToFront();
        await page.mouse.click(3, 3);
        await page.evaluate(`{ const inPage = ${inPage}; (${select})(); }`);
        await told(subject, page, () => subject.copyByMenu(page));
        assert.match((await paste(subject.browser)).trim(), copied);
      });
    }
    await page.close();
  });
}
