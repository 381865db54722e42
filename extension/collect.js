/**
 * The live page as one value: the browser's own serialization, and as lists of numbers what that loses.
 *
 * It changes nothing in the page, and it is synchronous, so it is the page of one moment.
 */

/** @import { Snapshot } from "./pkg/lede.js" */
import { say } from "./say.js";

/** In UTF-16 units. Chromium passes no message above 64 MB, and nobody reads such a page. */
const LARGEST = 60_000_000;

/** A frame with fewer letters is an advertisement or a widget. */
const FRAME_TEXT = 200;

/**
 * Why there is nothing here that could be read: a picture, a film, a PDF or bare XML, shown by the browser itself.
 *
 * @returns {string | undefined}
 */
export function unreadable() {
  if (!/^(text\/|application\/xhtml\+xml)/.test(document.contentType)) return say.notAPage;
  if (!(document.documentElement instanceof HTMLElement)) return say.notAPage;
  if (document.querySelector("body > embed[type='application/pdf']:only-child")) return say.notAPage;
  return undefined;
}

/** @returns {Snapshot} */
export function collect() {
  const elements = document.getElementsByTagName("*");
  /** @type {number[]} */
  const hidden = [];
  /** @type {[number, string][]} */
  const images = [];
  /** @type {[number, string][]} */
  const frames = [];
  /** @type {ShadowRoot[]} */
  const roots = [];
  /** @type {Element | undefined} */
  let inside;
  for (let number = 0, element; (element = elements[number]); number += 1) {
    if (element.shadowRoot) roots.push(...withNested(element.shadowRoot));
    if (element instanceof HTMLImageElement) {
      const source = chosenSource(element);
      if (source) images.push([number, source]);
    } else if (element instanceof HTMLIFrameElement) {
      const html = frameHtml(element);
      if (html) frames.push([number, html]);
    }
    if (inside?.contains(element)) continue;
    if (isHidden(element)) {
      hidden.push(number);
      inside = element;
    }
  }
  const html = serialized(roots);
  if (html.length > LARGEST) throw new RangeError(say.tooLarge);
  return { html, url: location.href, base: document.baseURI, hidden, images, frames };
}

/**
 * @param {ShadowRoot} root
 * @returns {ShadowRoot[]}
 */
function withNested(root) {
  const found = [root];
  for (let next = 0; next < found.length; next += 1) {
    for (const element of found[next].querySelectorAll("*")) {
      if (element.shadowRoot) found.push(element.shadowRoot);
    }
  }
  return found;
}

/**
 * `outerHTML` knows no shadow roots and writes XHTML as XML. `getHTML` can do both but leaves out the element itself.
 *
 * @param {ShadowRoot[]} shadowRoots
 * @returns {string}
 */
function serialized(shadowRoots) {
  const root = document.documentElement;
  if (!shadowRoots.length && document.contentType === "text/html") return root.outerHTML;
  const attributes = Array.from(root.attributes, ({ name, value }) => ` ${name}="${escaped(value)}"`);
  return `<html${attributes.join("")}>${root.getHTML({ shadowRoots })}</html>`;
}

/** @param {string} value */
function escaped(value) {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * What the browser chose from `srcset`, or a script put there, where the attribute does not say it.
 *
 * @param {HTMLImageElement} image
 * @returns {string | undefined}
 */
function chosenSource(image) {
  const source = image.currentSrc;
  return source === image.src || !/^https?:/.test(source) ? undefined : source;
}

/**
 * @param {HTMLIFrameElement} frame
 * @returns {string | undefined}
 */
function frameHtml(frame) {
  const content = ownDocument(frame);
  if (!content?.body || !frame.offsetHeight || content.body.innerText.length < FRAME_TEXT) return undefined;
  return content.documentElement.outerHTML;
}

/** @param {HTMLIFrameElement} frame */
function ownDocument(frame) {
  try {
    return frame.contentDocument;
  } catch {
    return null; // Firefox throws where Chromium says null: the frame is another site's.
  }
}

/** Asking each `<a>` and `<em>` would cost more than it finds. */
const ASKED = new Set(
  "address article aside blockquote button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup label li main nav ol p pre search section span summary table tbody tfoot thead tr td th ul".split(
    " ",
  ),
);

/** Closed, but one click away: text that its author wants read. */
const CLOSED = "details:not([open]), [hidden='until-found' i]";

/**
 * @param {Element} element
 * @returns {boolean}
 */
function isHidden(element) {
  if (!(element instanceof HTMLElement)) return false;
  if (!ASKED.has(element.localName) && !element.localName.includes("-")) return false;
  if (isShown(element)) return isClipped(element);
  const { display } = getComputedStyle(element);
  if (display === "contents") return false;
  if (display !== "none" && element.parentElement?.closest(CLOSED)) return false;
  return display === "none" || !Array.from(element.getElementsByTagName("*")).some(isShown);
}

/** @param {Element} element */
function isShown(element) {
  return element.checkVisibility({ visibilityProperty: true });
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
