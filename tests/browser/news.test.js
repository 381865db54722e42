/** Whether a page that is read again says something new: without a browser. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { newsOf } from "../../extension/news.js";

/** @import { News } from "../../extension/news.js" */
/** @import { Reading } from "../../extension/pkg/reading.js" */

const paragraph = (/** @type {number} */ number) => `<p>Paragraph ${"abcdefghij"[number]} tells of the mill, and the water it turns by.</p>`;
const text = (/** @type {number[]} */ ...numbers) => numbers.map(paragraph).join("");

/**
 * @param {string} title
 * @param {string} body
 * @param {Partial<Reading>} [rest]
 * @returns {Reading}
 */
function reading(title, body, rest = {}) {
  return { html: `<article><header><h1>${title}</h1></header>${body}</article>`, article: "", fates: "", direction: "ltr", ...rest };
}

const mill = reading("Mill", text(0, 1, 2, 3));
const none = reading("", "", { noArticle: "empty" });

/** @type {[string, Reading, Reading, News, News][]} what it is at the same address, and what at another one */
const CASES = [
  ["the same", mill, reading("Mill", text(0, 1, 2, 3)), "none", "none"],
  ["a clock in it", reading("Mill", "<p>3:59 left</p>"), reading("Mill", "<p>12:00 left</p>"), "none", "none"],
  ["other marks", mill, reading("Mill", text(0, 1, 2, 3).replaceAll("<p>", '<p class="a" id="note-1">')), "none", "none"],
  ["more of it", mill, reading("Mill", text(0, 1, 2, 3, 4, 5)), "more", "more"],
  ["the rest of a teaser", reading("Mill", text(0)), reading("Mill", text(0, 1, 2, 3, 4, 5)), "more", "more"],
  ["a correction", mill, reading("Mill", text(0, 1, 2, 5)), "more", "more"],
  ["a picture has come", mill, reading("Mill", `${text(0, 1, 2, 3)}<figure><img src="https://a.example/b.png"></figure>`), "more", "more"],
  ["less of it", mill, reading("Mill", text(0, 1)), "none", "none"],
  ["cut off by an offer", mill, reading("Mill", `${text(0)}<p>Subscribe.</p>`), "none", "other"],
  ["another article", mill, reading("Bridge", text(5, 6, 7, 8)), "other", "other"],
  ["a shorter one", mill, reading("Bridge", text(5, 6)), "other", "other"],
  ["no article any more", mill, none, "none", "none"],
  ["an article at last", none, mill, "other", "other"],
  ["none still", none, none, "none", "none"],
];

for (const [name, before, after, here, elsewhere] of CASES) {
  test(name, () => {
    assert.equal(newsOf(before, after, { isElsewhere: false }), here);
    assert.equal(newsOf(before, after, { isElsewhere: true }), elsewhere, "at another address");
  });
}
