/** A small article of our own, which has a little of everything that the options change. */

import { read } from "../engine.js";
import { say } from "../say.js";
import { direction, language } from "../tongue.js";

const URL = "https://lede.example/ferry";

const { title, leaves, picture, things, run, call, pay } = say.options.article;

const HTML = `<html lang="${language}" dir="${direction}"><head><title>${title}</title>
<meta name="author" content="Mina Okafor"><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2026-03-02"></head><body><article>
<h1>${title}</h1>
<p>${marked(leaves, "https://lede.example/port/times")}</p>
<figure><img src="https://lede.example/ferry.jpg" alt="${picture}" width="640" height="360"></figure>
<p>${marked(things, "https://lede.example/bait")}</p>
<ul><li>${run}</li><li>${call}</li><li>${pay}</li></ul>
</article></body></html>`;

/**
 * @param {string} text with `*emphasis*` and `[a link]`
 * @param {string} address
 */
function marked(text, address) {
  return text.replace(/\*(.+?)\*/, "<em>$1</em>").replace(/\[(.+?)\]/, `<a href="${address}">$1</a>`);
}

/** @type {import("../pkg/reading.js").Reading | undefined} */
let reading;

/** Read once. */
export function sample() {
  reading ??= read({ html: HTML, url: URL, base: URL, hidden: [], inView: [], wanted: [], images: [], frames: [] });
  return reading;
}
