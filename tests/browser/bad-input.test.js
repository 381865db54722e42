/**
 * Pages that are empty, huge, deep, broken, no pages at all, or that work against us: a clear answer, and no harm done.
 */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { closeView, isOpen, openView, press, textOf } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

/** The issue wants an answer in two seconds. A busy machine that runs two browsers gets some more. */
const PATIENCE = 6000;

const PROSE = `<p>${"The tide came in over the flats and filled the pond behind the old mill once more. ".repeat(4)}</p>`;
const NOISE = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * at * 31 + (at >> 3)) & 255));
const STORY = `<article><h1>The mill</h1>${PROSE.repeat(5)}</article>`;

const subjects = await browsers();
const site = await openSite();
after(site.close);

/** @type {Record<string, import("./harness/site.js").Answer & { says?: RegExp }>} */
const PAGES = {
  "empty page": { body: "<!doctype html><title></title>", says: /no text/i },
  "nothing at all": { body: "", says: /no text/i },
  "text/plain": { type: "text/plain", body: "Notes.\n\nNothing to see but a few plain words.\n" },
  "bytes called HTML": { type: "text/html", body: NOISE },
  "100,000 deep": { body: `<h1>Deep</h1>${"<div>".repeat(100_000)}${PROSE}${"</div>".repeat(100_000)}` },
  "10,000 deep": { body: `<h1>Deep</h1>${"<div>".repeat(10_000)}${PROSE}${"</div>".repeat(10_000)}` },
  "150,000 siblings": { body: `${STORY}${"<i>x</i>".repeat(150_000)}`, says: /The tide came in/ },
  "a million siblings": { body: `${STORY}${"<br>".repeat(1_000_000)}`, says: /larger than Lede can read/ },
  "50 MB of markup": { body: `${STORY}<!--${"-<p>-".repeat(10_000_000)}-->`, says: /The tide came in[^]*far down in it is missing/ },
  "broken UTF-8": {
    body: Buffer.concat([
      Buffer.from("<title>Mill</title><h1>The mill</h1>"),
      Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
      Buffer.from(PROSE.repeat(5)),
    ]),
    says: /The tide came in/,
  },
};

/** Without us Firefox takes half a minute to show them. */
const TOO_MUCH_FOR_FIREFOX = new Set(["100,000 deep", "a million siblings"]);

const addresses = Object.fromEntries(
  Object.entries(PAGES).map(([name, answer]) => [name, site.serve(name.replaceAll(/\W/g, "-"), answer)]),
);

/**
 * Enough of the page to see a change in it, and little enough for a page of a hundred thousand elements.
 *
 * @param {Page} page
 */
function sizeOf(page) {
  return page.evaluate(
    () => `${document.querySelectorAll("*").length} ${document.documentElement.textContent?.length}`,
  );
}

/**
 * Clicks, and waits for a view or for a word on the button.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
async function answerTo(subject, page) {
  await page.bringToFront();
  await subject.click(page);
  return until(
    async () => {
      if (await isOpen(page)) return (await textOf(subject, page)) || undefined;
      const { badge, title } = await subject.button(page);
      // Firefox shows the badge before the tooltip.
      return badge && title !== "Read this page" ? title : undefined;
    },
    { within: PATIENCE, what: "an answer" },
  );
}

/** @param {Page} page */
async function removeHost(page) {
  await page.evaluate(() => document.getElementById("lede-reader")?.remove());
  await pause(50);
}

for (const subject of subjects) {
  for (const [name, { says = /\S/ }] of Object.entries(PAGES)) {
    test(
      `${subject.name}: ${name}`,
      { skip: subject.name === "firefox" && TOO_MUCH_FOR_FIREFOX.has(name) },
      async () => {
        const page = await subject.browser.newPage();
        await page.goto(addresses[name]);
        const before = await sizeOf(page);
        assert.match(await answerTo(subject, page), says);
        if (await isOpen(page)) await closeView(subject, page);
        assert.equal(await sizeOf(page), before);
        await page.close();
      },
    );
  }

  test(`${subject.name}: a picture is no page`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("bridge.png"));
    assert.match(await answerTo(subject, page), /file of another kind/);
    await page.close();
  });

  test(`${subject.name}: the page removes our host`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("plain"));
    await openView(subject, page);
    await removeHost(page);
    assert.match(await textOf(subject, page), /The swing bridge at the mouth/, "once may be by mistake");

    for (let time = 0; time < 5; time += 1) await removeHost(page);
    assert.equal(await isOpen(page), false, "and then the page means it");
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).overflow), "visible");

    await openView(subject, page);
    await closeView(subject, page);
    await page.close();
  });

  test(`${subject.name}: the page changes while it is read`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("plain"));
    await openView(subject, page);
    await page.evaluate(() => document.body.replaceChildren(document.createElement("main")));
    assert.match(await textOf(subject, page), /The swing bridge at the mouth/, "what is being read stays");
    await closeView(subject, page);
    assert.equal(await page.evaluate(() => document.body.innerHTML), "<main></main>", "what the page did stays, too");
    await page.close();
  });

  test(`${subject.name}: no article, and the best guess on demand`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("short.html"));
    await openView(subject, page);
    await until(async () => /No article found/.test(await textOf(subject, page)), { what: "the notice" });
    await press(subject, page, "Show the best guess");
    await until(async () => /every twenty minutes/.test(await textOf(subject, page)), { what: "the guess" });
    await closeView(subject, page);
    await page.close();
  });
}
