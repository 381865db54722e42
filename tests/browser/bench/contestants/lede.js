/** Ours, without the view: the extension's own way from the document to the article as HTML and as Markdown. */

import { collect, lookedAt } from "../../../../extension/collect.js";
import * as engine from "../../../../extension/engine.js";

/** @returns {import("../reading.js").Read} */
export function read() {
  const start = performance.now();
  const { snapshot } = collect(lookedAt());
  const collected = performance.now();
  const { html, article } = engine.read(snapshot);
  const composed = performance.now();
  const markdown = engine.markdown(article);
  const parts = {
    snapshot: collected - start,
    core: composed - collected,
    markdown: performance.now() - composed,
  };
  return { written: html.length + markdown.length, parts };
}
