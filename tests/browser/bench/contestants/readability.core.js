/** In the place of `extension/core.js`. */

import { Readability } from "@mozilla/readability";

export async function read() {
  const found = new Readability(/** @type {Document} */ (document.cloneNode(true))).parse();
  const html = `<article><header><h1>${found?.title ?? ""}</h1></header>${found?.content ?? ""}</article>`;
  return { html, article: "", direction: found?.dir ?? "ltr", fates: new Int32Array() };
}

export const readPart = read;
export const markdown = async () => "";
export const text = async () => "";
export const isGone = () => false;
