/** Ours as it is at a click, without the view: the page is collected, and the background worker reads and writes it. */

import { collect, lookedAt } from "../../../../extension/collect.js";
import { markdown, read } from "../../../../extension/core.js";
import { DEFAULTS } from "../../../../extension/settings.js";

async function toggle() {
  const start = performance.now();
  const { html, article } = await read(collect(lookedAt()).snapshot);
  const written = html.length + (await markdown(article, DEFAULTS)).length;
  document.documentElement.dataset.read = JSON.stringify({ all: performance.now() - start, written });
  return {};
}

globalThis.lede ??= { always: toggle, toggle, copy: toggle };
