/**
 * What is read aloud of an article: a passage for each paragraph, heading, item or caption, and where each of its letters
 * stands.
 *
 * @typedef {object} Passage
 * @property {HTMLElement} block that it fills, or a part of it
 * @property {string} text as long as what stands in the article
 * @property {string} lang as the article states it, maybe nothing
 * @property {boolean} isHeading
 * @property {{ node: Text, start: number }[]} pieces
 */

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, figcaption, caption, summary, blockquote, footer, div, section, article";

/**
 * What no one would read aloud to a friend: code, cells of tables, formulas on lines of their own, notes and their numbers,
 * names and dates above the text, how words are pronounced, what players and frames are called, and controls.
 */
const SKIPPED =
  "pre, td, th, .formula, math[display=block], annotation, sup.note, .notes, .kicker, .byline, .source, .rights, " +
  "rt, rp, .embed, button, [hidden], [aria-hidden=true]";

/**
 * @param {HTMLElement} article
 * @returns {Passage[]}
 */
export function passagesOf(article) {
  /** @type {Passage[]} */
  const passages = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && isSkipped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node; (node = walker.nextNode()); ) {
    const block = /** @type {HTMLElement | null} */ (node.parentElement?.closest(BLOCKS));
    const last = passages.at(-1);
    if (node instanceof Element) {
      if (node.localName === "br" && last && last.block === block) last.text += " ";
    } else if (block && node instanceof Text) {
      const passage = last?.block === block ? last : begun(block, passages);
      passage.pieces.push({ node, start: passage.text.length });
      passage.text += node.data.replace(/\s/g, " ");
    }
  }
  return passages.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** @param {Element} element */
function isSkipped(element) {
  return element.matches(SKIPPED) || (element.matches("details > :not(summary)") && !element.closest("details")?.open);
}

/**
 * @param {HTMLElement} block
 * @param {Passage[]} passages
 * @returns {Passage}
 */
function begun(block, passages) {
  const lang = /** @type {HTMLElement | null} */ (block.closest("[lang]"))?.lang ?? "";
  const made = { block, text: "", lang, isHeading: /^H\d$/i.test(block.localName), pieces: [] };
  passages.push(made);
  return made;
}

/**
 * @param {Passage} passage
 * @param {number} from
 * @param {number} to
 * @returns {Range}
 */
export function rangeIn({ pieces }, from, to) {
  const range = document.createRange();
  const first = pieces.findLast(({ start }) => start <= from) ?? pieces[0];
  const last = pieces.findLast(({ start }) => start < to) ?? first;
  range.setStart(first.node, Math.min(from - first.start, first.node.length));
  range.setEnd(last.node, Math.min(to - last.start, last.node.length));
  return range;
}

/**
 * @param {Passage[]} passages
 * @param {Range} range
 * @returns {{ passage: number, letter: number } | undefined} where the first word lies that is in the range
 */
export function placeOf(passages, range) {
  for (const [passage, { pieces }] of passages.entries()) {
    const piece = pieces.find(({ node }) => range.intersectsNode(node));
    if (!piece) continue;
    const inside = piece.node === range.startContainer ? range.startOffset : 0;
    return { passage, letter: piece.start + inside };
  }
  return undefined;
}
