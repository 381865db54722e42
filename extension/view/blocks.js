/** The article as a row of blocks: what one reads, and steps through, one after the other. */

const BLOCKS = "header, h2, h3, h4, h5, h6, p, li, dt, dd, summary, pre, figure, .wide";

/** Whatever is in these is a part of them. */
const WHOLE = "header, figure, .wide";

/** What only holds blocks. */
const HOLDS = ":is(li, dd):has(> :is(p, pre, figure, .wide))";

/**
 * @param {Element} article
 * @returns {HTMLElement[]} from top to bottom
 */
export function blocksOf(article) {
  const all = /** @type {HTMLElement[]} */ (Array.from(article.querySelectorAll(BLOCKS)));
  return all.filter((block) => !block.parentElement?.closest(WHOLE) && !block.matches(HOLDS));
}

/** Where one reads, as a part of the window's height: a few lines stay in sight of what one has read. */
const LINE = 0.22;

/**
 * On the last screen it goes down to the end, so that every block comes to it.
 *
 * @param {HTMLElement} page
 * @returns {number} pixels from the top of the window
 */
export function readingLine({ clientHeight, scrollHeight, scrollTop }) {
  const below = scrollHeight - scrollTop - clientHeight;
  return Math.max(clientHeight * LINE, clientHeight - below);
}

/**
 * @param {HTMLElement} page
 * @param {Element} block
 */
export function bringToLine(page, block) {
  page.scrollTop += block.getBoundingClientRect().top - page.clientHeight * LINE;
}

/**
 * @template {Element} Block
 * @param {Block[]} blocks
 * @param {number} y pixels from the top of the window
 * @returns {Block | undefined} the last that begins above; what is folded away does not count
 */
export function blockAt(blocks, y) {
  /** @type {Block | undefined} */
  let found;
  for (const block of blocks) {
    const { top, height } = block.getBoundingClientRect();
    if (!height) continue;
    if (top > y + 1) break;
    found = block;
  }
  return found;
}

/**
 * Opens what something is folded away in.
 *
 * @param {Element} target
 */
export function unfold(target) {
  for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}

/**
 * Gives the focus to something in the text, so that Tab and screen readers go on from there.
 *
 * @param {HTMLElement} block
 */
export function focusOn(block) {
  if (!block.matches("a, summary, [tabindex]")) block.tabIndex = -1;
  block.focus({ preventScroll: true });
}
