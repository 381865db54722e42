/** Time and memory against the size of a page, in the module as it ships: `node tests/browser/bench/growth.js`. */

import "../../../extension/pkg/modules.js";
import * as reading from "../../../extension/pkg/reading.js";
import { bytes } from "../../../extension/base64.js";

const compiled = new WebAssembly.Module(bytes(ledeModules.reading));

const PROSE = "The tide came in over the flats, and it filled the pond behind the old mill, as it had done for two hundred years. ";
const MENU = `<li class="item"><a href="/a/story" class="link"><span>News</span> of today</a></li>`;

/**
 * Half a news page, half its menus, as often as it takes; and one that is all markup.
 *
 * @type {Record<string, string>}
 */
const KINDS = {
  "news page": `<section><h2>The mill</h2>${`<p>${PROSE.repeat(4)}<a href="/b">More</a> of <em>it</em>.</p>`.repeat(20)}<ul>${MENU.repeat(60)}</ul></section>`,
  "all markup": `<ul>${MENU.repeat(10)}</ul><p><b>A</b> <i>b</i> <u>c</u></p>`,
};

/**
 * @param {string} kind
 * @param {number} megabytes
 */
function page(kind, megabytes) {
  const piece = KINDS[kind];
  return `<html lang="en"><head><title>The mill</title></head><body><article><h1>The mill</h1>${piece.repeat((megabytes * 1e6) / piece.length)}</article></body></html>`;
}

/** @param {string} html */
function measured(html) {
  const wasm = reading.initSync({ module: compiled });
  const lists = { hidden: [], inView: [], wanted: [], images: [], frames: [] };
  const before = wasm.memory.buffer.byteLength;
  const start = performance.now();
  reading.read({ html, url: "https://mill.example/a", base: "https://mill.example/a", ...lists });
  const time = performance.now() - start;
  const memory = wasm.memory.buffer.byteLength - before;
  reading.__wbg_reset_state();
  return { time, memory };
}

/** @returns {string} a table in Markdown */
export function growthTable() {
  const rows = [];
  for (const kind of Object.keys(KINDS)) {
    measured(page(kind, 1)); // The browser optimises meanwhile.
    for (const megabytes of [0.25, 0.5, 1, 2, 5, 10, 20]) {
      const html = page(kind, megabytes);
      const elements = html.match(/<\w/g)?.length ?? 0;
      const runs = Array.from({ length: 3 }, () => measured(html));
      const time = Math.min(...runs.map(({ time }) => time));
      const per = (time / megabytes).toFixed(1);
      const memory = runs[0].memory / html.length;
      rows.push(`| ${kind} | ${megabytes} | ${elements.toLocaleString("en")} | ${time.toFixed(0)} | ${per} | ${memory.toFixed(1)} |`);
    }
  }
  return ["| page | MB | elements | ms | ms for each MB | memory, of the page's size |", "| --- | --- | --- | --- | --- | --- |", ...rows].join("\n");
}

if (process.argv[1] === import.meta.filename) console.log(growthTable());
