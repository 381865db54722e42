/**
 * Selected passages as a small document: what is selected, and of the elements around it those that say what it is.
 *
 * It is written as text and not built from nodes. So nothing of the page is touched, nothing is loaded, no policy is
 * asked, and a page as deep as one likes can't overflow a stack.
 */

import { atomsIn, isText, isTick, isWhole, textOf } from "./atoms.js";
import { own } from "./own.js";

/** @import { Atom } from "./atoms.js" */

/**
 * - `html`: the passages.
 * - `blocks`: their text, one for each block, with the words at both ends made whole.
 * - `language`: of the first passage, if the page says it.
 *
 * @typedef {{ html: string, blocks: string[], language: string }} Excerpt
 */

/**
 * - `common`: the innermost node around all of a passage.
 * - `keeps`: whether an element around a part of it belongs to it.
 *
 * @typedef {{ common: Node, keeps: (element: Element) => boolean }} Passage
 */

/** What these say of a passage holds for each part of it. */
const INLINE =
  "a abbr b bdi bdo cite code del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup " +
  "time tt u var";
const KEPT = words(`${INLINE} pre blockquote`);
const RUNNING = words(`${INLINE} br`);

/** Its parts mean nothing without it. */
const WITH_PARTS = words("dl figure ol ruby table tbody tfoot thead tr ul");

/** Such a block is kept for the whole of it: three words of a heading are words. */
const WHOLE_BLOCK = "li, dt, dd, h1, h2, h3, h4, h5, h6";

/** A box around code whose class tells the language. */
const NAMES_LANGUAGE = /(^|[\s_-])(brush|highlight|lang|language|source)\b/i;

/** A cell may say that it spans a million. */
const MOST_COLUMNS = 100;

const VOID = words("br embed hr img input");

/** @param {string} names */
function words(names) {
  return new Set(names.split(" "));
}

/**
 * @param {Range[]} ranges
 * @returns {Excerpt | undefined} nothing, if nothing is selected that shows
 */
export function excerptOf(ranges) {
  const page = sheet();
  const selected = ranges.map((range) => ({ range, atoms: atomsIn(range) })).filter(({ atoms }) => atoms.length);
  for (const { range, atoms } of selected) {
    const passage = passageOf(atoms, range);
    for (const atom of atoms) page.put(atom, passage);
  }
  const all = selected.flatMap(({ atoms }) => atoms);
  const [first, last = first] = [all[0], all.at(-1)];
  if (!first) return undefined;
  const { html, blocks } = page.end();
  return { html, blocks: wholeWords(blocks, first, last), language: languageOf(first.node) };
}

/** Elements are opened when there is something to put into them, and closed when the next thing is not in them. */
function sheet() {
  /** @type {string[]} */
  const html = [];
  /** @type {Element[]} */
  const open = [];
  const isOpen = new Set();
  /** @type {string[]} */
  const blocks = [];
  /** @type {Element | null | undefined} */
  let block;

  return { put, end };

  /**
   * @param {Atom} atom
   * @param {Passage} passage
   */
  function put(atom, passage) {
    const around = [];
    let above = isText(atom.node) || isSingle(atom.node) ? atom.node.parentElement : /** @type {Element} */ (atom.node);
    for (; above && !isOpen.has(above); above = own(above).parentElement) if (passage.keeps(above)) around.push(above);
    while (open.length && open[open.length - 1] !== above) close();
    for (let at = around.length - 1; at >= 0; at -= 1) begin(around[at], around[at - 1], passage);
    html.push(isText(atom.node) ? escaped(textOf(atom)) : single(/** @type {Element} */ (atom.node)));
    note(atom);
  }

  /**
   * @param {Element} element
   * @param {Element | undefined} inner
   * @param {Passage} passage
   */
  function begin(element, inner, { common }) {
    open.push(element);
    isOpen.add(element);
    html.push(own(element).localName === "ol" ? listFrom(element, inner) : tag(element));
    if (inner && element.localName === "tr" && element !== common) html.push(cellsBefore(inner));
  }

  function close() {
    const element = /** @type {Element} */ (open.pop());
    isOpen.delete(element);
    html.push(`</${own(element).localName}>`);
  }

  /** @param {Atom} atom */
  function note(atom) {
    const own = blockAround(atom.node);
    if (own !== block) blocks.push("");
    block = own;
    if (blocks.length) blocks[blocks.length - 1] += isText(atom.node) ? textOf(atom) : " ";
  }

  function end() {
    while (open.length) close();
    return { html: html.join(""), blocks };
  }
}

/**
 * @param {Node} node
 * @returns {Element | null}
 */
function blockAround(node) {
  let above = isText(node) ? node.parentElement : /** @type {Element} */ (node);
  while (above && RUNNING.has(own(above).localName)) above = own(above).parentElement;
  return above;
}

/**
 * @param {Atom[]} atoms
 * @param {Range} range
 * @returns {Passage}
 */
function passageOf(atoms, range) {
  const [first, last] = [atoms[0], atoms[atoms.length - 1]];
  const common = commonOf(first, last, range);
  const around = new Set();
  let code = false;
  const block = blockOf(/** @type {Element} */ (common), first, last);
  let outward = /** @type {Element | null} */ (own(common).nodeType === 1 ? common : null);
  // Once a list or a table is in, what that stands in is out.
  let parts = outward !== null && WITH_PARTS.has(own(outward).localName);
  for (; outward; outward = own(outward).parentElement) {
    const name = own(outward).localName;
    code ||= name === "pre";
    const named = code && NAMES_LANGUAGE.test(own(outward).className);
    const structure = parts && WITH_PARTS.has(name);
    if (KEPT.has(name) || named || structure || outward === block) around.add(outward);
    parts = (parts && WITH_PARTS.has(name) && !/^([du]l|ol|table)$/.test(name)) || outward === block;
  }
  return { common, keeps: (element) => around.has(element) || (element !== common && own(common).contains(element)) };
}

/**
 * @param {Atom} first
 * @param {Atom} last
 * @param {Range} range
 * @returns {Node}
 */
function commonOf(first, last, { startContainer, endContainer }) {
  // Firefox lets one select cells by themselves, and has a range for each.
  if (startContainer === endContainer && own(startContainer).nodeName.toLowerCase() === "tr") return startContainer;
  const around = /** @type {Document} */ (own(first.node).ownerDocument).createRange();
  around.setStartBefore(first.node);
  around.setEndAfter(last.node);
  return around.commonAncestorContainer;
}

/**
 * @param {Element} common
 * @param {Atom} first
 * @param {Atom} last
 * @returns {Element | undefined} the block that a passage is all of, or the item that it has several blocks of
 */
function blockOf(common, first, last) {
  if (own(common).localName === "li" && blockAround(first.node) !== blockAround(last.node)) return common;
  const block = own(common).nodeType === 1 ? own(common).closest(WHOLE_BLOCK) : undefined;
  if (!block) return undefined;
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  const all = atomsIn(range);
  return all.length && textBefore(all[0], first) && textBehind(all[all.length - 1], last) ? block : undefined;
}

/**
 * @param {Atom} all
 * @param {Atom} first
 */
function textBefore(all, first) {
  return all.node === first.node && !textOf({ node: all.node, from: 0, to: first.from }).trim();
}

/**
 * @param {Atom} all
 * @param {Atom} last
 */
function textBehind(all, last) {
  return all.node === last.node && !textOf({ node: all.node, from: last.to, to: undefined }).trim();
}

/**
 * What is written at once. A cell is not: it may be put down only to be there.
 *
 * @param {Node} node
 */
function isSingle(node) {
  const element = /** @type {Element} */ (node);
  return isWhole(element) || isTick(element);
}

/** @param {Element} element */
function single(element) {
  const { shadowRoot } = own(element);
  if (shadowRoot) return `<template shadowrootmode="open">${shadowRoot.innerHTML}</template>`;
  if (!isSingle(element)) return "";
  return VOID.has(element.localName) ? tag(element) : element.outerHTML;
}

/**
 * @param {Element} element
 * @param {Record<string, string>} [instead] attributes that differ from the element's
 */
function tag(element, instead) {
  const { localName, attributes: stated } = own(element);
  if (!instead && !stated.length) return `<${localName}>`;
  const written = Object.fromEntries(Array.from(stated, ({ name, value }) => [name, value]));
  const attributes = { ...written, ...asShown(element), ...instead };
  const signs = Object.entries(attributes)
    .filter(([name]) => !/^(on|style$)/i.test(name) && !(name === "href" && leadsWithinView(element)))
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', "&quot;")}"`);
  return `<${localName}${signs.join("")}>`;
}

/**
 * Elsewhere there is no such place.
 *
 * @param {Element} link
 */
function leadsWithinView(link) {
  const { host } = /** @type {ShadowRoot} */ (link.getRootNode());
  return host?.id === "lede-reader" && link.getAttribute("href")?.startsWith("#");
}

/**
 * What the browser knows better than the attributes: which image it has chosen, whether a box is ticked.
 *
 * @param {Element} element
 * @returns {Record<string, string>}
 */
function asShown(element) {
  if (element.localName === "img") {
    const { currentSrc, dataset } = /** @type {HTMLImageElement} */ (element);
    const source = /^https?:/.test(currentSrc) ? currentSrc : dataset.src;
    return source ? { src: source } : {};
  }
  return isTick(element) && /** @type {HTMLInputElement} */ (element).checked ? { checked: "" } : {};
}

/**
 * @param {Element} list
 * @param {Element | undefined} first the first item of it that is selected
 */
function listFrom(list, first) {
  const { start, reversed } = /** @type {HTMLOListElement} */ (list);
  let number = start;
  for (const item of list.children) {
    if (item.localName !== "li") continue;
    if (item.hasAttribute("value")) number = /** @type {HTMLLIElement} */ (item).value;
    if (item === first) return tag(list, { start: String(number) });
    number += reversed ? -1 : 1;
  }
  return tag(list);
}

/**
 * Where the first of several rows is selected from the second cell on, that cell stays in the second column.
 *
 * @param {Element} cell
 */
function cellsBefore(cell) {
  let cells = "";
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) {
    const { colSpan = 1 } = /** @type {HTMLTableCellElement} */ (before);
    cells += "<td></td>".repeat(Math.min(colSpan, MOST_COLUMNS));
  }
  return cells;
}

/**
 * A browser finds no half of a word.
 *
 * @param {string[]} blocks
 * @param {Atom} first
 * @param {Atom} last
 */
function wholeWords(blocks, first, last) {
  const made = [...blocks];
  if (first.from) made[0] = wordAround(first.node, first.from).before + made[0];
  if (last.to) made[made.length - 1] += wordAround(last.node, last.to).behind;
  return made;
}

/**
 * @param {Node} node
 * @param {number} at
 * @returns {{ before: string, behind: string }} of the word that a place is within, what is on either side of it
 */
function wordAround(node, at) {
  const text = textOf({ node });
  const word = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text).containing(at);
  if (!word?.isWordLike || word.index === at) return { before: "", behind: "" };
  return { before: text.slice(word.index, at), behind: text.slice(at, word.index + word.segment.length) };
}

/** @param {Node} node */
function languageOf(node) {
  return own(own(own(node).parentElement)?.closest("[lang]"))?.getAttribute("lang") ?? "";
}

/** @param {string} text */
function escaped(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("\u00a0", "&nbsp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
