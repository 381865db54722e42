/** Leaving by a link, as a click on it would do, without a permission and without the page noticing. */

import { element } from "./element.js";

/** Long enough for the browser to have taken the file. */
const KEPT = 60_000;

/** A page in a sandbox may not save anything, and the browser does not say so. */
export function isAllowedToSave() {
  return !(/^https?:$/.test(location.protocol) && origin === "null");
}

/**
 * @param {string} name
 * @param {string} content
 * @param {string} [type]
 */
export function download(name, content, type = "text/markdown") {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  follow({ href: address, download: name });
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** @param {string} address one of another program's */
export function openAddress(address) {
  follow({ href: address });
}

/**
 * The link is in no document, so its click passes by all that listens.
 *
 * @param {Record<string, string>} attributes
 */
function follow(attributes) {
  element("a", attributes).click();
}
