/**
 * The live page as one value: the browser's own serialization, and as lists of numbers what that loses.
 *
 * It changes nothing in the page, and it is synchronous, so it is the page of one moment.
 */

/** @import { Snapshot } from "./pkg/reading.js" */
import { isBox, isHidden } from "./hidden.js";
import { say } from "./say.js";

/**
 * In UTF-16 units. Of 2,100 articles none has half of it, and if all of it is markup the core takes two seconds for it. Of
 * a larger page the beginning is read.
 */
const LARGEST = 6_000_000;

/** Seven hundred thousand kept Chromium busy for fourteen seconds, most of it in laying out the view: there is none then. */
const MOST_ELEMENTS = 200_000;

export class TooLarge extends Error {}

/** A frame with fewer letters is an advertisement or a widget. */
const FRAME_TEXT = 200;

/** Of a window's height: people read above its middle, and above that a bar may cover the page. */
const LOOKED_AT = 0.4;

const { contains } = Node.prototype;

/** Asking takes one or two microseconds an element. Past a tenth of a second the reader waits for it. */
const MOST_ASKED = 50_000;

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

/** @returns {Set<Element>} what stands where the reader looks; to be asked before the view covers the page */
export function lookedAt() {
  return new Set(document.elementsFromPoint(innerWidth / 2, innerHeight * LOOKED_AT));
}

/**
 * @param {Set<Element>} looked where the reader looks
 * @returns {{ snapshot: Snapshot, elements: Element[], isCut: boolean }} with the elements by number; nothing in it is
 *   wanted more than the rest; `isCut` if it is the beginning of the page
 */
export function collect(looked) {
  const elements = Array.from(document.getElementsByTagName("*"));
  if (elements.length > MOST_ELEMENTS) throw new TooLarge();
  /** @type {number[]} */
  const hidden = [];
  /** @type {number[]} */
  const inView = [];
  /** @type {[number, string][]} */
  const images = [];
  /** @type {[number, string][]} */
  const frames = [];
  /** @type {ShadowRoot[]} */
  const roots = [];
  /** @type {Element | undefined} */
  let inside;
  for (const [number, element] of elements.entries()) {
    const name = element.localName;
    // A form that has a field of that name: what it is called is not to be had, and not worth more words.
    if (typeof name !== "string") continue;
    if (name === "img") {
      const source = chosenSource(/** @type {HTMLImageElement} */ (element));
      if (source) images.push([number, source]);
    } else if (name === "iframe") {
      const html = frameHtml(/** @type {HTMLIFrameElement} */ (element));
      if (html) frames.push([number, html]);
    }
    if (looked.has(element)) inView.push(number);
    if (!isBox(name)) continue;
    if (name !== "form" && element.shadowRoot) roots.push(...withNested(element.shadowRoot));
    if (number > MOST_ASKED || (inside && contains.call(inside, element))) continue;
    if (isHidden(/** @type {HTMLElement} */ (element))) {
      hidden.push(number);
      inside = element;
    }
  }
  const whole = serialized(roots);
  const html = whole.slice(0, LARGEST);
  const snapshot = { html, url: location.href, base: document.baseURI, hidden, inView, wanted: [], images, frames };
  return { snapshot, elements, isCut: html.length < whole.length };
}

/**
 * @param {Document} where
 * @returns {ShadowRoot[]}
 */
export function openRoots(where) {
  return Array.from(where.querySelectorAll("*")).flatMap(({ shadowRoot }) => (shadowRoot ? withNested(shadowRoot) : []));
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
  // Names in it may stand in for its body.
  if (!frame.offsetHeight || (content?.body?.innerText?.length ?? 0) < FRAME_TEXT) return undefined;
  return content?.documentElement.outerHTML;
}

/** @param {HTMLIFrameElement} frame */
function ownDocument(frame) {
  try {
    return frame.contentDocument;
  } catch {
    return null; // Firefox throws where Chromium says null: the frame is another site's.
  }
}
