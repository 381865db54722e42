/**
 * What an article says, read back from HTML: its words, and how many of what there are. The same as
 * `tests/articles_support/shape.rs`, of the browser's own nodes.
 *
 * @typedef {object} Shape
 * @property {string[]} words
 * @property {string[]} headings
 * @property {string[]} codeBlocks
 * @property {string} code without borders: code beside code is one
 * @property {string[]} links
 * @property {string[][]} images
 * @property {number} items
 * @property {number} lists
 * @property {number} cells
 * @property {number} quotes
 * @property {number} breaks
 * @property {number} formulas
 * @property {number} notes
 * @property {string[]} strong the letters and digits that it covers, in runs
 * @property {string[]} emphasis
 * @property {string[]} strike
 */

const HEADING = "h1, h2, h3, h4, h5, h6";
const BLOCK = `${HEADING}, summary, details, section, footer, aside, p, li, ul, ol, dl, dt, dd, blockquote, pre, td, th, tr, table, figure, figcaption`;

/** The sign of a note, the way back from it. */
const SIGN =
  "sup.note, sup.footnote-ref, a.label, a.footnote-backref, a[href^='#note-'], a[href^='#ref-']";
const FORMULA = "math, code.math";
const NOTE = "li[id^='note-'], li.footnote-item";
const NOTES = ".notes, .footnotes";

const STYLES = {
  strong: "strong, dt, summary, .when > time, p.title",
  emphasis: "em",
  strike: "s, del",
};

/** @typedef {keyof typeof STYLES} Style */
const NAMES = /** @type {Style[]} */ (Object.keys(STYLES));

/**
 * @param {Element} root
 * @returns {Shape}
 */
export function shapeOf(root) {
  // The name of a kind of callout, which readers of Markdown show by themselves.
  for (const title of root.querySelectorAll(".markdown-alert-title, .callout > .title")) {
    const kind = title.textContent?.trim().toLowerCase() ?? "";
    const isKind = title.parentElement?.matches(`.${CSS.escape(kind || "-")}`) && !title.closest("td, th") && !title.firstElementChild;
    if (isKind || title.matches(".markdown-alert-title")) title.remove();
  }
  const reader = new Reader();
  reader.children(root);
  reader.shape.words = reader.text.split(/\s+/).filter(Boolean);
  return reader.shape;
}

class Reader {
  /** @type {Shape} */
  shape = {
    ...{ words: [], headings: [], codeBlocks: [], code: "", links: [], images: [], items: 0, lists: 0, cells: 0 },
    ...{ quotes: 0, breaks: 0, formulas: 0, notes: 0, strong: [], emphasis: [], strike: [] },
  };
  text = "";
  cellsOpen = 0;
  /** For each style how deep in it, and whether the last letter was in it. */
  styles = NAMES.map((name) => ({ name, depth: 0, goesOn: false }));

  /** @param {Node} node */
  children(node) {
    for (const child of node.childNodes) {
      if (child instanceof Element) this.element(child);
      else if (child instanceof Text) this.letters(child.data);
    }
  }

  /** @param {Element} element */
  element(element) {
    if (element.matches(SIGN)) return;
    if (element.matches(FORMULA)) {
      this.shape.formulas += 1;
      return;
    }
    if (element.matches(NOTE)) this.shape.notes += 1;
    this.count(element);
    const isCell = element.matches("td, th");
    const isBreak = element.matches("br");
    this.cellsOpen += Number(isCell);
    // In Markdown a break in a cell may be the border of two paragraphs.
    const isBlock = element.matches(BLOCK) || (isBreak && this.cellsOpen > 0);
    if (isBreak) this.text += " ";
    this.endLine(isBlock);
    const styles = this.styles.filter(({ name }) => element.matches(STYLES[name]));
    for (const style of styles) style.depth += 1;
    this.children(element);
    for (const style of styles) style.depth -= 1;
    this.endLine(isBlock);
    this.cellsOpen -= Number(isCell);
  }

  /** @param {Element} element */
  count(element) {
    const { shape } = this;
    const text = element.textContent ?? "";
    // In a cell each line of code is by itself.
    if (element.matches("code")) shape.code += text.replace(this.cellsOpen > 0 ? /\s/g : /\n+$/, "");
    if (element instanceof HTMLImageElement) {
      shape.images.push([decoded(element.getAttribute("src")), lettersOf(element.alt).join("")]);
    }
    // A cell can't hold a break, and none parts the notes from the text.
    if (element.matches("hr:not(.footnotes-sep)") && this.cellsOpen === 0) shape.breaks += 1;
    if (!isVisible(element)) return;
    const href = element.getAttribute("href");
    if (element.matches("a") && href !== null && !href.startsWith("#")) shape.links.push(decoded(href));
    if (this.cellsOpen > 0) return;
    if (element.matches("td, th")) shape.cells += 1;
    if (element.matches(HEADING)) shape.headings.push(element.localName);
    if (element.matches("pre")) shape.codeBlocks.push(text.replace(/\n+$/, ""));
    if (element.matches("blockquote")) shape.quotes += 1;
    if (isOfNotes(element)) return;
    if (element.matches("li")) shape.items += 1;
    if (element.matches("ul, ol")) shape.lists += 1;
  }

  /** @param {boolean} isBlock */
  endLine(isBlock) {
    if (!isBlock) return;
    this.text += "\n";
    for (const style of this.styles) style.goesOn = false;
  }

  /** @param {string} data */
  letters(data) {
    // The boxes of tasks are elements where they are read back.
    const text = data.replace(/[\u2610\u2611]/g, "");
    this.text += text;
    for (const letter of lettersOf(text)) {
      for (const style of this.styles) {
        const list = this.shape[style.name];
        if (style.depth > 0 && style.goesOn) list[list.length - 1] += letter;
        else if (style.depth > 0) list.push(letter);
        style.goesOn = style.depth > 0;
      }
    }
  }
}

/**
 * Of what is said of a picture markdown-it 14 loses all that is escaped, so this is all that can be compared of it.
 *
 * @param {string} text
 * @returns {string[]} its letters and digits
 */
function lettersOf(text) {
  return text.match(/[\p{Alphabetic}\p{N}]/gu) ?? [];
}

/**
 * Is it one of the notes, or the list that they are in?
 *
 * @param {Element} element
 */
function isOfNotes(element) {
  return Boolean(element.parentElement?.closest(NOTES)) && !element.parentElement?.closest("li");
}

/** @param {Element} element */
function isVisible(element) {
  return element.matches("img") || Boolean(element.textContent?.trim() || element.querySelector("img"));
}

/**
 * An address without percent-encoding, of which each renderer has its own idea.
 *
 * @param {string | null} address
 */
function decoded(address) {
  const bytes = new TextEncoder().encode(address ?? "");
  const out = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const digits = bytes[at] === 0x25 ? String.fromCharCode(...bytes.slice(at + 1, at + 3)) : "";
    const isEncoded = /^[0-9a-f]{2}$/i.test(digits);
    out.push(isEncoded ? parseInt(digits, 16) : bytes[at]);
    at += isEncoded ? 2 : 0;
  }
  return new TextDecoder().decode(new Uint8Array(out));
}
