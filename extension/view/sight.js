/** What stands at the line where people read, and bringing something there. */

import { own } from "../own.js";
import { isText, piecesOf } from "./letters.js";

/** @import { Piece, Spot } from "./letters.js" */

/** Of a window's height: people read above its middle. */
const LINE = 1 / 3;

/** Of the window's width and height, where to look if at the first point there is nothing of the article. */
const POINTS = [
  [0.5, LINE],
  [0.5, 0.45],
  [0.35, LINE],
  [0.65, LINE],
  [0.5, 0.2],
  [0.5, 0.6],
  [0.5, 0.8],
];

/** @typedef {{ spot: Spot, top: number }} Sight a letter, and how far below the window's upper edge it is */

/**
 * What of the page the reader may be looking at, the likeliest first. Nothing, where nothing is scrolled.
 *
 * @returns {Sight[]}
 */
export function sightsInPage() {
  const points = POINTS.map(([x, y]) => ({ x: innerWidth * x, y: innerHeight * y }));
  const boxes = points.map(({ x, y }) => document.elementsFromPoint(x, y));
  if (!scrollY && !boxes[0].some(isScrolled)) return [];
  /** @type {Map<Element, Piece[]>} */
  const known = new Map();
  return points.flatMap(({ y }, index) =>
    innermost(boxes[index]).flatMap((box) => {
      const pieces = known.get(box) ?? piecesOf(own(box).shadowRoot ?? box);
      known.set(box, pieces);
      return sightIn(pieces, y) ?? [];
    }),
  );
}

/**
 * Of the boxes at one point those without another one inside: a notice that lies over the text, and the paragraph.
 *
 * @param {Element[]} boxes
 */
function innermost(boxes) {
  return boxes.filter((box, index) => !boxes.slice(0, index).some((above) => own(box).contains(above)));
}

/** @param {Element} box */
function isScrolled(box) {
  return own(box).scrollTop > 0;
}

/**
 * @param {Piece[]} pieces in the order in which they stand below each other
 * @param {number} [line]
 * @returns {Sight | undefined} the first letter that does not end above the line
 */
export function sightIn(pieces, line = innerHeight * LINE) {
  const piece = pieces[first(pieces.length, (index) => isBelow(boxOf(pieces[index]), line))];
  if (!piece) return undefined;
  const at = isText(piece) ? first(piece.length - 1, (at) => isBelow(boxOf(piece, at), line) ?? false) : 0;
  const box = boxOf(piece, at);
  return box && { spot: { piece, at }, top: box.top };
}

/**
 * @param {DOMRect | undefined} box
 * @param {number} line
 * @returns {boolean | undefined} not known of what has no box
 */
function isBelow(box, line) {
  return box && box.bottom > line;
}

/**
 * @param {number} count
 * @param {(index: number) => boolean | undefined} holds of all from some index on; of some it may be unknown
 * @returns {number} the first index of which it holds
 */
function first(count, holds) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    let known = middle;
    while (known < high && holds(known) === undefined) known += 1;
    if (known === high || holds(known)) high = middle;
    else low = known + 1;
  }
  let found = low;
  while (found < count && holds(found) === undefined) found += 1;
  return found;
}

/**
 * @param {Piece} piece
 * @param {number} [at] a letter; without it the whole piece
 * @returns {DOMRect | undefined} nothing, if it is not shown
 */
function boxOf(piece, at) {
  if (!isText(piece)) return shown(piece.getBoundingClientRect());
  const range = document.createRange();
  if (at === undefined) range.selectNodeContents(piece);
  else {
    range.setStart(piece, at);
    range.setEnd(piece, Math.min(at + 1, piece.length));
  }
  return shown(range.getBoundingClientRect());
}

/** @param {DOMRect} box */
function shown(box) {
  return box.height || box.width ? box : undefined;
}

/**
 * @param {Spot} spot
 * @returns {number | undefined} how far it is below the window's upper edge, if it is shown
 */
export function topOf({ piece, at }) {
  return boxOf(piece, at)?.top;
}

/**
 * Scrolls the page until the spot stands there, in the innermost box that can, and then in those around it.
 *
 * @param {Spot} spot
 * @param {number} top
 */
export function bringTo(spot, top) {
  for (let box = parentOf(spot.piece); box; box = parentOf(box)) {
    const off = (topOf(spot) ?? top) - top;
    if (Math.abs(off) < 1) return;
    if (canScroll(box)) own(box).scrollBy({ top: off, behavior: "instant" });
  }
}

/**
 * @param {Node} node
 * @returns {Element | null}
 */
function parentOf(node) {
  const { parentNode, parentElement } = own(node);
  return parentNode instanceof ShadowRoot ? parentNode.host : parentElement;
}

/** @param {Element} box */
function canScroll(box) {
  if (box === document.scrollingElement) return true;
  const { scrollHeight, clientHeight } = own(box);
  if (box === document.documentElement || scrollHeight <= clientHeight) return false;
  return /auto|scroll/.test(getComputedStyle(box).overflowY);
}
