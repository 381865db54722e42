/**
 * Turns the core's HTML into nodes, and is the second lock: what is not on the list does not get in, whatever the
 * core may say. Nothing is loaded here; the images get their sources later, from `images.js`.
 */

const EVERYWHERE = ["class", "dir", "id", "lang", "title"];

/** @type {Record<string, string[]>} */
const ALLOWED = {
  ...Object.fromEntries(
    (
      "article header footer p h1 h2 h3 h4 h5 h6 figure figcaption ul li dl dt dd blockquote pre table caption thead tbody " +
      "tfoot tr hr span em strong s sub sup mark kbd code br"
    )
      .split(" ")
      .map((name) => [name, []]),
  ),
  a: ["href"],
  img: ["src", "alt", "width", "height"],
  ol: ["start"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope"],
  time: ["datetime"],
};

const HTML = "http://www.w3.org/1999/xhtml";
const SAFE_LINK = /^(https?|mailto|tel):/i;
const SAFE_IMAGE = /^https?:/i;

/**
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function safe(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll("*")) {
    // Not `instanceof HTMLElement`: in Firefox what a content script parses belongs to another world.
    if (element.namespaceURI === HTML && ALLOWED[element.localName]) clean(/** @type {HTMLElement} */ (element));
    else element.remove();
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...Array.from(body.childNodes, (node) => document.importNode(node, true)));
  return fragment;
}

/** @param {HTMLElement} element */
function clean(element) {
  const names = [...EVERYWHERE, ...ALLOWED[element.localName]];
  for (const { name } of [...element.attributes]) {
    if (!names.includes(name)) element.removeAttribute(name);
  }
  if (!SAFE_LINK.test(element.getAttribute("href") ?? "")) element.removeAttribute("href");
  const source = element.getAttribute("src") ?? "";
  element.removeAttribute("src");
  if (SAFE_IMAGE.test(source)) element.dataset.src = source;
}
