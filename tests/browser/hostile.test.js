/**
 * The attacks of `tests/hostile` in real browsers: given to the second lock alone, and on pages that a person reads by a
 * click. The pages run what is theirs; the view must run nothing, hold nothing but words, links and pictures, and ask the
 * network for those pictures alone.
 */

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "esbuild";
import { attacks, intruders, listen } from "./harness/attacks.js";
import { browsersThrough } from "./harness/browsers.js";
import { ROOT } from "./harness/paths.js";
import { openProxy } from "./harness/proxy.js";
import { openSite } from "./harness/site.js";
import { pause } from "./harness/until.js";
import { closeView, openView } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

/** Attacks on one page: few enough for the article to be one still, and for the test to end. */
const PER_PAGE = 45;

/** Long enough for what a page starts to have run. */
const SETTLED = 500;

const ATTACKS = attacks();

const site = await openSite();
const proxy = await openProxy(site.url(""));
const subjects = await browsersThrough(proxy.port);
after(() => Promise.all([site.close(), proxy.close()]));

const { outputFiles } = await build({
  stdin: { contents: `export { safe } from ${JSON.stringify(join(ROOT, "extension/view/sink.js"))}`, resolveDir: ROOT },
  bundle: true,
  format: "iife",
  globalName: "sink",
  write: false,
});

const PROSE = [
  "The swing bridge at the mouth of the old harbour will close to all traffic in May, and work on it is to last until spring.",
  "Engineers found cracks in two of the four main girders last autumn, when divers inspected the foundations for once.",
  "For the people on the north quay the closure means a detour of four kilometres by the road bridge upstream, or a ferry.",
];

/** @param {unknown} value a script's literal, also within an element */
const literal = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

/**
 * A page whose script puts the attacks between the paragraphs and into them, one by one, so that none can swallow the next.
 *
 * @param {{ markup: string }[]} attacks
 */
function pageOf(attacks) {
  const prose = attacks.map((_, at) => `<p>${PROSE[at % PROSE.length]}</p><div class="place"></div>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>The bridge closes</title><script>(${listen})()</script></head>
<body><main><article><h1>The bridge closes</h1>${prose}<p>${PROSE[0]}</p></article></main>
<script>
const places = Array.from(document.querySelectorAll(".place"));
for (const [at, markup] of ${literal(attacks.map(({ markup }) => markup))}.entries()) {
  const place = at % 3 ? places[at] : places[at].previousElementSibling;
  if (markup.includes("shadowroot")) place.setHTMLUnsafe(markup);
  else place.append(Range.prototype.cloneRange.call(document.createRange()).createContextualFragment(markup));
}
</script></body></html>`;
}

/** A style that comes by a variable is looked up anew whenever the browser styles the page anew. */
const PAGES_OWN = "http://evil.test/var";

/** @param {Page} page */
async function callsOn(page) {
  return page.evaluate(() => globalThis.calls.splice(0));
}

/**
 * Looks at all of the view, and touches it.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
async function readOn(subject, page) {
  for (let step = 0; step < 4; step += 1) {
    for (const y of [120, 260, 400, 540]) await page.mouse.move(300 + 40 * step, y);
    await page.keyboard.press("Tab");
    await page.mouse.wheel({ deltaY: 4000 });
  }
  await page.mouse.click(40, 300);
  await subject.inView(page, (root) => root.querySelector(".page")?.scrollTo(0, 1e9));
  await pause(SETTLED);
}

/**
 * A frame of the page has an `alert` of its own, which would keep all waiting.
 *
 * @param {Subject} subject
 */
async function newPage({ browser }) {
  const page = await browser.newPage();
  page.on("dialog", (dialog) => dialog.dismiss().catch(() => undefined));
  return page;
}

/** @param {ShadowRoot} root */
const sourcesIn = (root) => Array.from(root.querySelectorAll("img"), (image) => image.src || image.dataset.src);

for (const subject of subjects) {
  test(`${subject.name}: the second lock alone lets nothing through`, async () => {
    const page = await newPage(subject);
    await page.goto(site.serve("lock", { body: `<!doctype html><title>Lock</title><script>(${listen})()</script>` }));
    await pause(SETTLED);
    const before = proxy.requests.length;
    const found = await page.evaluate(`(() => {
      ${outputFiles[0].text}
      return ${literal(ATTACKS)}.flatMap(({ place, markup }) => {
        const box = document.createElement("div");
        document.body.append(box);
        box.append(sink.safe(markup));
        return (${intruders})(box).map((intruder) => place + " " + intruder);
      });
    })()`);
    assert.deepEqual(found, []);
    await page.mouse.move(200, 200);
    await pause(SETTLED);
    assert.deepEqual(await callsOn(page), []);
    assert.deepEqual(proxy.requests.slice(before), []);
    await page.close();
  });

  for (let first = 0; first < ATTACKS.length; first += PER_PAGE) {
    const some = ATTACKS.slice(first, first + PER_PAGE);
    test(`${subject.name}: a page with ${some[0].place} and what follows`, async () => {
      const page = await newPage(subject);
      await page.goto(site.serve(`hostile-${first}`, { body: pageOf(some) }), { waitUntil: "domcontentloaded" });
      await pause(SETTLED);
      await callsOn(page);
      const before = proxy.requests.length;
      await openView(subject, page);
      const words = await subject.inView(page, (root) => root.querySelector("article")?.textContent?.length);
      assert.ok(words && words > 120 * some.length, "the article is there");
      await readOn(subject, page);
      assert.deepEqual(await subject.inView(page, /** @type {any} */ (inArticle), `${intruders}`), []);
      assert.deepEqual(await callsOn(page), []);
      const pictures = new Set(await subject.inView(page, sourcesIn));
      assert.deepEqual(proxy.requests.slice(before).filter((address) => !pictures.has(address) && address !== PAGES_OWN), []);
      await closeView(subject, page);
      await page.close();
    });
  }
}

/**
 * Runs in the view. What the view itself adds to an article is left aside: its buttons, and what they say of themselves to
 * those who can't see them.
 *
 * @param {ShadowRoot} root
 * @param {string} ask
 */
function inArticle(root, ask) {
  const article = /** @type {HTMLElement} */ (root.querySelector("article")?.cloneNode(true));
  for (const ours of article.querySelectorAll(".last-line, .code > button")) ours.remove();
  for (const element of article.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) if (/^(role|aria-\w+)$/.test(name)) element.removeAttribute(name);
  }
  return (0, eval)(`(${ask})`)(article);
}
