/** Keeps the paragraph that is being read where it is, while the letters change. */

/** Where the eye is, as a share of the window's height. */
const EYE = 0.3;

const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, pre, dt, dd, tr, figure, summary";

/**
 * @param {HTMLElement} page scrolls, and holds the article
 * @param {() => void} change
 */
export function steady(page, change) {
  const { scrollTop } = page;
  const eye = page.clientHeight * EYE;
  const blocks = Array.from(page.querySelectorAll(BLOCKS), (block) => ({ block, box: block.getBoundingClientRect() }));
  // Of blocks within each other the innermost is the last.
  const read = blocks.findLast(({ box }) => box.height > 0 && box.top <= eye);
  change();
  if (!read || scrollTop === 0) return;
  const share = Math.min(1, (eye - read.box.top) / read.box.height);
  const { top, height } = read.block.getBoundingClientRect();
  // The browser may have moved the text itself to keep its own idea of the place.
  page.scrollTop += top + share * height - (share === 1 ? read.box.bottom : eye);
}
