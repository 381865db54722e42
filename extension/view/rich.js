/** The article as mail programs and word processors take it: HTML without our classes, with the images' addresses. */

import { localise } from "./header.js";
import { cleaned } from "./sink.js";

/** They lead to places within the view. */
const WITHIN = 'a[href^="#"]';

/**
 * @param {string} html as the core has written it
 * @returns {string}
 */
export function richText(html) {
  // This document is shown nowhere, so nothing of it is loaded.
  const body = cleaned(html);
  localise(body);
  for (const link of body.querySelectorAll(WITHIN)) link.replaceWith(...link.childNodes);
  for (const element of body.querySelectorAll("*")) {
    const source = element.getAttribute("data-src");
    if (source) element.setAttribute("src", source);
    for (const name of ["class", "data-src", "id"]) element.removeAttribute(name);
  }
  return body.innerHTML;
}
