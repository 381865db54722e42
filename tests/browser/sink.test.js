/**
 * The second lock: whatever HTML reaches the view, only what is on its list gets in. The core never writes what is tried
 * here, so the lock is tried alone, in an ordinary page.
 */

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "esbuild";
import { browsers } from "./harness/browsers.js";
import { readingOf } from "./harness/core.js";
import { ROOT } from "./harness/paths.js";
import { openSite } from "./harness/site.js";

const SINK = join(ROOT, "extension/view/sink.js");
const TIDES = join(import.meta.dirname, "site/tides.html");

/** @type {Record<string, [string, string]>} what goes in, and what of it comes out */
const CASES = {
  "scripts, styles, frames, forms": [
    "<script>x()</script><style>p{}</style><iframe src=//a.example></iframe><form><input></form><svg><a href=x></a></svg>a",
    "a",
  ],
  "names that every object has": ["<constructor>a</constructor><p>b</p>", "<p>b</p>"],
  handlers: ['<p onclick="x()" style="color: red" class="dek">a</p>', '<p class="dek">a</p>'],
  "other links": [
    '<a href="javascript:x()">a</a><a href=" javascript:x()">b</a><a href="data:text/html,x">c</a><a href="/d">d</a>',
    "<a>a</a><a>b</a><a>c</a><a>d</a>",
  ],
  "links within the article": [
    '<a href="#note-1" id="ref-1">a</a><a href="#top">b</a><a href="#note-1x">c</a><a href="https://a.example/#note-1">d</a>',
    '<a href="#note-1" id="ref-1">a</a><a>b</a><a>c</a><a href="https://a.example/#note-1">d</a>',
  ],
  "ids of others": ['<p id="place-2">a</p><p id="lede-reader">b</p>', '<p id="place-2">a</p><p>b</p>'],
  "pictures are loaded later": ['<img src="https://a.example/i.png" srcset="j.png 2x" onerror="x()" alt="a">', '<img alt="a" data-src="https://a.example/i.png">'],
  "pictures of other kinds": ['<img src="data:image/png,x" alt="a">', '<img alt="a">'],
  "what the view adds itself": ['<p data-src="javascript:x()">a</p><img data-src="data:x">', "<p>a</p><img>"],
  "what is folded away, numbered, read aloud": [
    '<details open ontoggle="x()"><summary accesskey="a">a</summary></details><ol type="i" reversed></ol><ruby>b<rp>(</rp><rt>c</rt></ruby>',
    '<details open=""><summary>a</summary></details><ol type="i"></ol><ruby>b<rp>(</rp><rt>c</rt></ruby>',
  ],
  "a formula": [
    '<math display="block"><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math>',
    '<math display="block"><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math>',
  ],
  "attributes in a formula": [
    '<math id="place-1" class="a" style="color: red" onclick="x()" href="https://a.example/"><mi href="javascript:x()" xlink:href="javascript:x()" mathcolor="red" encoding="a">x</mi></math>',
    "<math><mi>x</mi></math>",
  ],
  "a formula that acts": [
    '<math><maction actiontype="statusline#x"><mi>a</mi><mtext>b</mtext></maction><mi>c</mi></math>',
    "<math><mi>c</mi></math>",
  ],
  "a formula that loads": [
    '<math><mtext><mglyph src="https://a.example/i.png"></mglyph>a</mtext><mi>b</mi></math>',
    "<math><mtext>a</mtext><mi>b</mi></math>",
  ],
  "HTML and SVG in a formula": [
    '<math><semantics><mi>a</mi><annotation-xml encoding="text/html"><p><img src="https://a.example/i.png"></p></annotation-xml>' +
      '<annotation-xml encoding="SVG1.1"><svg><script>x()</script></svg></annotation-xml></semantics></math>',
    "<math><semantics><mi>a</mi></semantics></math>",
  ],
  "HTML where a formula has text": [
    '<math><mtext>a<p>b</p><a href="https://a.example/">c</a></mtext><mi><script>x()</script><img src="https://a.example/i.png">d</mi></math>',
    "<math><mtext>a</mtext><mi>d</mi></math>",
  ],
  "scripts and styles in a formula": [
    "<math><script>x()</script><style>a</style><mi>a</mi></math>",
    "<math><mi>a</mi></math>",
  ],
  "a comment that hides the end of a formula": [
    "<math><script>x()</script><style><!--</style><mi>a</mi><style>--></style></math>",
    "<math></math>",
  ],
  "elements of one kind in the other": ["<mi>a</mi><annotation>b</annotation><math><p>c</p></math>", "<math></math><p>c</p>"],
};

const subjects = await browsers();
const { outputFiles } = await build({
  stdin: { contents: `export { safe } from ${JSON.stringify(SINK)}`, resolveDir: ROOT },
  bundle: true,
  format: "iife",
  globalName: "sink",
  write: false,
});
const site = await openSite();
after(site.close);
const empty = site.serve("empty", { body: "<!doctype html><title>Empty</title>" });

/** @param {string} html */
const through = (html) => `(() => {
  ${outputFiles[0].text}
  const box = document.createElement("div");
  box.append(sink.safe(${JSON.stringify(html)}));
  return box.innerHTML;
})()`;

for (const subject of subjects) {
  test(`${subject.name}: what is not on the list stays out`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(empty);
    for (const [name, [html, expected]] of Object.entries(CASES)) {
      assert.equal(await page.evaluate(through(html)), expected, name);
    }
    await page.close();
  });

  test(`${subject.name}: all that the core writes gets in`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(empty);
    const html = readingOf("html", TIDES, "https://estuary.example/tides");
    const asParsed = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML.replaceAll(" src=", " data-src="),
      html,
    );
    assert.equal(await page.evaluate(through(html)), asParsed);
    await page.close();
  });
}
