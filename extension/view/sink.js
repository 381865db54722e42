/**
 * Turns the core's HTML into nodes, and is the second lock: what is not on the list does not get in, whatever the
 * core may say. Nothing is loaded here; the images get their sources later, from `images.js`.
 */

const EVERYWHERE = ["class", "dir", "id", "lang", "title"];

/** The elements of HTML, and the attributes of each besides those. */
const ELEMENTS = table({
  ...bare(
    "article section header footer aside p h1 h2 h3 h4 h5 h6 figure figcaption ul li dl dt dd blockquote pre table " +
      "caption thead tbody tfoot tr hr summary span em strong s sub sup mark kbd code br abbr ruby rp rt",
  ),
  a: ["href"],
  details: ["open"],
  img: ["src", "alt", "width", "height"],
  ol: ["start", "type"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope"],
  time: ["datetime"],
});

/** The elements of MathML, and all attributes of each. `src/article/math.rs` has the same. */
const FORMULAS = table({
  ...bare(
    "semantics mi mn mo mtext ms mspace mrow mfrac msqrt mroot mstyle mpadded mphantom menclose msub msup " +
      "msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd",
    ["linethickness", "mathvariant", "stretchy"],
  ),
  math: ["display"],
  annotation: ["encoding"],
});

const HTML = "http://www.w3.org/1999/xhtml";
const MATHML = "http://www.w3.org/1998/Math/MathML";

/** A place within the article that something may lead to: a note, where the text refers to one, any other. */
const PLACE = /^(note|ref|place)-\d+$/;
const SAFE_LINK = /^(https?:|mailto:|tel:|#(note|ref|place)-\d+$)/i;
const SAFE_IMAGE = /^https?:/i;

/** Of a form, `remove` may be one of its fields. */
const { remove } = Element.prototype;

/**
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function safe(html) {
  const fragment = document.createDocumentFragment();
  fragment.append(...Array.from(cleaned(html).childNodes, (node) => document.importNode(node, true)));
  return fragment;
}

/**
 * @param {string} html
 * @returns {HTMLElement} in a document of its own, which is shown nowhere
 */
export function cleaned(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll("*")) {
    const attributes = allowed(element);
    if (attributes) clean(element, attributes);
    else remove.call(element);
  }
  return body;
}

/**
 * Not the object itself, which has a `constructor`, too.
 *
 * @param {Record<string, string[]>} elements
 */
function table(elements) {
  return new Map(Object.entries(elements));
}

/**
 * @param {string} names
 * @param {string[]} attributes what each of them may have
 * @returns {Record<string, string[]>}
 */
function bare(names, attributes = []) {
  return Object.fromEntries(names.split(" ").map((name) => [name, attributes]));
}

/**
 * By namespace, not by `instanceof`: in Firefox what a content script parses belongs to another world.
 *
 * @param {Element} element
 * @returns {string[] | undefined} the attributes that it may have, if it may be there itself
 */
function allowed({ namespaceURI, localName, parentElement }) {
  if (namespaceURI === MATHML) return FORMULAS.get(localName);
  // In some elements of MathML a parser goes back to HTML. No formula needs that.
  if (namespaceURI !== HTML || parentElement?.namespaceURI === MATHML) return undefined;
  const attributes = ELEMENTS.get(localName);
  return attributes && [...EVERYWHERE, ...attributes];
}

/**
 * @param {Element} element
 * @param {string[]} attributes
 */
function clean(element, attributes) {
  for (const { name } of [...element.attributes]) {
    if (!attributes.includes(name)) element.removeAttribute(name);
  }
  if (!PLACE.test(element.id)) element.removeAttribute("id");
  if (!SAFE_LINK.test(element.getAttribute("href") ?? "")) element.removeAttribute("href");
  const source = element.getAttribute("src") ?? "";
  element.removeAttribute("src");
  if (SAFE_IMAGE.test(source)) element.setAttribute("data-src", source);
}
