/**
 * What a range holds that shows: pieces of text, and elements that stand for themselves, in their order.
 *
 * Elements around them are not among these. So an element with nothing selected in it is none of the selection, and
 * where the selection ends at the start of the next paragraph, as after three clicks, that paragraph is out.
 */

import { isBox, isHidden } from "./hidden.js";
import { own } from "./own.js";

/**
 * A piece of text, or an element: all of it, or of a cell only that it is there, even if it is empty.
 *
 * @typedef {{ node: Node, from?: number, to?: number }} Atom
 */

/** Nothing that one could read or select. */
const NEVER = new Set(
  "audio head link meta noscript option script select style svg template textarea title".split(" "),
);
const WHOLE = new Set("br embed hr iframe img math object video".split(" "));

/** Asking takes a few microseconds an element. */
const MOST_ASKED = 50_000;

/**
 * @param {Range} range
 * @returns {Atom[]}
 */
export function atomsIn(range) {
  const rough = withWholeFormulas(range);
  const atoms = trimmed(Array.from(between(rough)));
  const whole = withWholeCells(rough, atoms);
  return whole ? trimmed(Array.from(between(whole))) : atoms;
}

/**
 * @param {Range} range
 * @returns {Generator<Atom>}
 */
function* between(range) {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const end = nodeAt(endContainer, endOffset);
  let asked = 0;
  for (let node = nodeAt(startContainer, startOffset); node && node !== end; ) {
    const text = isText(node);
    const out = !text && (!isElement(node) || isLeftOut(node, (asked += 1)));
    if (text) yield piece(node, range);
    else if (!out && standsForItself(/** @type {Element} */ (node))) yield { node };
    const deeper = !text && !out && !isWhole(/** @type {Element} */ (node));
    if (!deeper && end && own(node).contains(end)) return;
    node = (deeper && own(node).firstChild) || following(node);
  }
  if (end && isText(end) && end === endContainer) yield piece(end, range);
}

/**
 * The first node at or after a place. A text is a node that one can be within.
 *
 * @param {Node} container
 * @param {number} offset
 * @returns {Node | null}
 */
function nodeAt(container, offset) {
  if (isText(container)) return container;
  return own(container).childNodes[offset] ?? following(container);
}

/**
 * @param {Node} node
 * @returns {Node | null} the next one that is not within it
 */
function following(node) {
  /** @type {Node | null} */
  let above = node;
  while (above && !own(above).nextSibling) above = own(above).parentNode;
  return own(above)?.nextSibling ?? null;
}

/**
 * @param {Node} node
 * @param {Range} range
 * @returns {Atom}
 */
function piece(node, { startContainer, startOffset, endContainer, endOffset }) {
  return {
    node,
    from: node === startContainer ? startOffset : 0,
    to: node === endContainer ? endOffset : textOf({ node }).length,
  };
}

/** @param {Atom} atom */
export function textOf({ node, from, to }) {
  return isText(node) ? /** @type {Text} */ (node).data.slice(from, to) : "";
}

/** @param {Node} node */
export function isText(node) {
  const { nodeType } = own(node);
  return nodeType === 3 || nodeType === 4;
}

/**
 * By its type, for it may belong to another world or to a frame.
 *
 * @param {Node} node
 * @returns {node is Element}
 */
function isElement(node) {
  return own(node).nodeType === 1;
}

/** @param {Element} element */
function standsForItself(element) {
  return isWhole(element) || isCell(element) || isTick(element) || own(element).shadowRoot;
}

/** @param {Element} element */
export function isWhole(element) {
  return WHOLE.has(own(element).localName);
}

/** @param {Element} element */
export function isTick(element) {
  return own(element).localName === "input" && element.getAttribute("type")?.toLowerCase() === "checkbox";
}

/** @param {Element} element */
function isCell(element) {
  const { localName } = own(element);
  return localName === "td" || localName === "th";
}

/**
 * Also what the page keeps from being selected: numbers of lines, the signs of folds.
 *
 * @param {Element} element
 * @param {number} asked
 */
function isLeftOut(element, asked) {
  const { localName } = own(element);
  if (NEVER.has(localName)) return true;
  if (asked > MOST_ASKED || !("style" in element)) return false;
  if (isBox(localName) && isHidden(/** @type {HTMLElement} */ (element))) return true;
  if (localName === "img") return false;
  const { display, userSelect } = getComputedStyle(element);
  return display === "none" || userSelect === "none";
}

/**
 * @param {Atom[]} atoms
 * @returns {Atom[]} from the first that shows to the last
 */
function trimmed(atoms) {
  const first = atoms.findIndex(shows);
  return first < 0 ? [] : atoms.slice(first, atoms.findLastIndex(shows) + 1);
}

/** @param {Atom} atom */
function shows(atom) {
  const text = textOf(atom);
  if (text.trim()) return true;
  if (isText(atom.node)) return Boolean(text) && !text.includes("\n") && isInCode(atom.node);
  const { localName } = /** @type {Element} */ (own(atom.node));
  return localName !== "br" && !isCell(/** @type {Element} */ (atom.node));
}

/** @param {Node} node */
function isInCode(node) {
  return Boolean(own(node.parentElement)?.closest("pre"));
}

/**
 * A part of a formula means something else, or nothing.
 *
 * @param {Range} range
 */
function withWholeFormulas(range) {
  const [start, end] = [formulaAround(range.startContainer), formulaAround(range.endContainer)];
  if (!start && !end) return range;
  const whole = range.cloneRange();
  if (start) whole.setStartBefore(start);
  if (end) whole.setEndAfter(end);
  return whole;
}

/** @param {Node} node */
function formulaAround(node) {
  return own(isElement(node) ? node : own(node).parentElement)?.closest("math");
}

/**
 * The range, where it runs from cell to cell, without cells of which only a part is in it.
 *
 * @param {Range} range
 * @param {Atom[]} atoms
 * @returns {Range | undefined}
 */
function withWholeCells(range, atoms) {
  if (!atoms.length) return undefined;
  const [{ node: first }, { node: last }] = [atoms[0], atoms[atoms.length - 1]];
  const start = cellWithout(first, last);
  const end = cellWithout(last, first);
  if (!start && !end) return undefined;
  const whole = range.cloneRange();
  if (start) whole.setStartBefore(start);
  if (end) whole.setEndAfter(end);
  return whole;
}

/** In such a cell a whole page may stand. */
const LAYOUT = "table, h1, h2, h3, article, main";

/**
 * @param {Node} node
 * @param {Node} other
 * @returns {Element | undefined} the outermost cell around a node that the other is not in
 */
function cellWithout(node, other) {
  let found;
  for (let above = own(node).parentElement; above && !own(above).contains(other); above = own(above).parentElement) {
    if (isCell(above) && !above.querySelector(LAYOUT)) found = above;
  }
  return found;
}
