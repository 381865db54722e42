/** What the browser does not show, although it is in the page. */

import { own } from "./own.js";

/** Asking each `<a>` and `<em>` as well would cost more than it finds. */
const BOXES = new Set(
  (
    "address article aside blockquote button center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup label li main nav ol p pre search section span summary table tbody tfoot " +
    "thead tr td th ul"
  ).split(" "),
);

/** Closed, but one click away: text that its author wants read. */
const CLOSED = "details:not([open]), [hidden='until-found' i]";

/** Of a form, `contains` and the like may be fields of it, by their names. */
const { checkVisibility, getElementsByTagName } = Element.prototype;

/**
 * @param {string} name
 * @returns {boolean} whether an element of that name is worth asking
 */
export function isBox(name) {
  return BOXES.has(name) || name.includes("-");
}

/**
 * @param {HTMLElement} element
 * @returns {boolean}
 */
export function isHidden(element) {
  if (isShown(element)) return isClipped(element);
  const { display } = getComputedStyle(element);
  if (display === "contents") return false;
  if (display !== "none" && own(own(element).parentElement)?.closest(CLOSED)) return false;
  return display === "none" || !Array.from(getElementsByTagName.call(element, "*")).some(isShown);
}

/** @param {Element} element */
function isShown(element) {
  return checkVisibility.call(element, { visibilityProperty: true });
}

/**
 * Text for screen readers, such as "Advertisement" or "list of 4 items": a box of a pixel that hides what runs over.
 *
 * @param {HTMLElement} element
 * @returns {boolean}
 */
function isClipped(element) {
  if (element.offsetWidth > 1 || element.offsetHeight > 1) return false;
  const { position, overflowX, clip, clipPath } = getComputedStyle(element);
  const out = position === "absolute" || position === "fixed";
  return out && (overflowX !== "visible" || clip !== "auto" || clipPath !== "none");
}
