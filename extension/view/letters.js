/**
 * All text under a node as one, without spaces, and which letter of it stands where.
 *
 * A page and its article break lines, nest boxes and mark words in different ways; the letters are the same. Pictures are
 * in it by the name of their file.
 */

import { own } from "../own.js";
import { PICTURE } from "./counterpart.js";

/**
 * @typedef {Text | HTMLImageElement} Piece
 * @typedef {{ text: string, pieces: Piece[], starts: number[] }} Letters `starts[i]` is where piece `i` begins in the text
 * @typedef {{ piece: Piece, at: number }} Spot a letter of the piece's own text, spaces counted; of a picture 0
 */

/** Spaces, and signs that nobody sees. */
const NO_LETTERS = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g;

const LETTER = /[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/;

/** What is text to the parser and nobody else. */
const UNREAD = new Set(["script", "style", "noscript", "template", "textarea", "title"]);

/** A picture that is its own address has no other name. */
const LONGEST_NAME = 60;

/**
 * @param {Node} root
 * @returns {Letters}
 */
export function lettersOf(root) {
  const pieces = piecesOf(root);
  const texts = pieces.map((piece) => (isText(piece) ? bare(piece.data) : nameOf(piece)));
  let end = 0;
  const starts = texts.map((text) => (end += text.length) - text.length);
  return { text: texts.join(""), pieces, starts };
}

/**
 * @param {Node} root
 * @returns {Piece[]} the texts and pictures under it, also in open shadow roots
 */
export function piecesOf(root) {
  /** @type {Piece[]} */
  const pieces = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) {
      if (LETTER.test(node.data) && !UNREAD.has(own(node.parentElement)?.localName ?? "")) pieces.push(node);
      continue;
    }
    const element = own(/** @type {Element} */ (node));
    if (element.localName === "img") pieces.push(/** @type {HTMLImageElement} */ (element));
    if (element.shadowRoot) pieces.push(...piecesOf(element.shadowRoot));
  }
  return pieces;
}

/**
 * @param {Letters} letters
 * @param {number} at
 * @returns {Spot}
 */
export function spotAt({ pieces, starts }, at) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return { piece, at: isText(piece) ? withSpaces(piece.data, at - starts[low]) : 0 };
}

/**
 * @param {Letters} letters
 * @param {Spot} spot
 * @returns {number | undefined} where in the text the spot is
 */
export function placeOf({ pieces, starts }, { piece, at }) {
  const index = pieces.indexOf(piece);
  if (index < 0) return undefined;
  return starts[index] + (isText(piece) ? bare(piece.data.slice(0, at)).length : 0);
}

/**
 * @param {Node} node
 * @returns {node is Text}
 */
export function isText(node) {
  return own(node).nodeType === Node.TEXT_NODE;
}

/** @param {string} text */
export function bare(text) {
  return text.replace(NO_LETTERS, "");
}

/**
 * @param {string} text
 * @param {number} count
 * @returns {number} where the letter stands that comes after so many
 */
function withSpaces(text, count) {
  const spaces = new RegExp(NO_LETTERS.source, "y");
  let at = 0;
  for (let left = count; ; left -= 1, at += 1) {
    spaces.lastIndex = at;
    if (spaces.test(text)) at = spaces.lastIndex;
    if (left === 0 || at >= text.length) return Math.min(at, Math.max(0, text.length - 1));
  }
}

/**
 * The file's name, for one picture is often there in several sizes, and the article may show another one.
 *
 * @param {HTMLImageElement} image
 */
function nameOf(image) {
  const source = image.dataset.src ?? (image.currentSrc || image.src);
  const name = source.split(/[?#]/)[0].split("/").at(-1) ?? "";
  return name && PICTURE + name.slice(0, LONGEST_NAME) + PICTURE;
}
