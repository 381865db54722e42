/** The two modules by themselves, without a browser: when each is compiled, and what bad input does. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as engine from "../../extension/engine.js";

const PROSE = "The tide came in over the flats and filled the pond behind the old mill once more. ".repeat(4);

/** @returns {string} an article as reading has packed it */
function packed() {
  const html = `<html><head></head><body><h1>Tide</h1>${`<p>${PROSE}</p>`.repeat(4)}</body></html>`;
  const url = "https://paper.example/tide";
  return engine.read({ html, url, base: url, hidden: [], inView: [], wanted: [], images: [], frames: [] }).article;
}

test("each module is compiled on its first use, and once", (context) => {
  const { Module } = WebAssembly;
  let compiled = 0;
  context.after(() => (WebAssembly.Module = Module));
  WebAssembly.Module = new Proxy(Module, {
    construct(target, bytes) {
      compiled += 1;
      return Reflect.construct(target, bytes);
    },
  });
  const article = packed();
  packed();
  assert.equal(compiled, 1, "reading needs one module");
  assert.match(engine.markdown(article), /^# Tide\n/);
  engine.markdown(article);
  assert.equal(compiled, 2);
});

test("what is no packed article is refused, and the next one is written all the same", () => {
  const article = packed();
  for (const bad of ["", "Tide", "潮", article.slice(0, -9), `${article}\0`]) {
    assert.throws(() => engine.markdown(bad), /no article that Lede packed/);
  }
  assert.match(engine.markdown(article), /^# Tide\n/);
});
