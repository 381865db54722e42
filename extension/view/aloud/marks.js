/**
 * Marks what is being spoken, and keeps it in sight.
 *
 * Not by the CSS Custom Highlight API: its registry is the document's, so the page could take our range from it, and go
 * from there into the closed shadow root. So the marks are boxes behind the text.
 */

import { element } from "../element.js";
import { rangeIn } from "./passages.js";

/**
 * @import { Passage } from "./passages.js"
 * @import { Span } from "./sentences.js"
 */

/** Where the eye is held: what is spoken outside of these shares of the window is brought to the first. */
const HOLDS = { from: 0.15, to: 0.75 };

/**
 * @param {HTMLElement} page
 * @param {HTMLElement} article
 * @param {{ signal: AbortSignal, lost: (isLost: boolean) => void }} watched `lost` is told when the person has scrolled away
 *   from what is read, and when they are back
 */
export function marks(page, article, { signal, lost }) {
  const layer = element("div", { class: "spoken", "aria-hidden": "true" });
  article.after(layer);
  /** @type {{ passage: Passage, span?: Span } | undefined} */
  let shown;
  let follows = true;
  const sizes = new ResizeObserver(draw);
  sizes.observe(article);
  signal.addEventListener("abort", () => sizes.disconnect());
  page.addEventListener("scroll", () => shown && follow(isInSight()), { signal, passive: true });
  return { show, clear, goThere, remove: () => layer.remove() };

  /**
   * @param {Passage} passage
   * @param {Span} [span]
   */
  function show(passage, span) {
    shown = { passage, span };
    draw();
    if (follows) keepInSight();
    else follow(isInSight());
  }

  function clear() {
    shown = undefined;
    draw();
    follow(true);
  }

  function goThere() {
    follow(true);
    keepInSight();
  }

  /** @param {boolean} does */
  function follow(does) {
    if (follows !== does) lost(!does);
    follows = does;
  }

  function draw() {
    const whole = shown?.passage.block.getClientRects()[0];
    const words = shown?.span ? Array.from(spokenRange().getClientRects()) : [];
    layer.replaceChildren(...(whole ? [boxAt(whole, "passage")] : []), ...words.map((rect) => boxAt(rect, "word")));
  }

  /**
   * @param {DOMRect} rect
   * @param {string} name
   */
  function boxAt({ left, top, width, height }, name) {
    const origin = layer.getBoundingClientRect();
    const made = element("div", { class: name });
    made.style.cssText = `left:${left - origin.left}px;top:${top - origin.top}px;width:${width}px;height:${height}px`;
    return made;
  }

  function spokenRange() {
    const { passage, span } = /** @type {NonNullable<typeof shown>} */ (shown);
    return rangeIn(passage, span?.start ?? 0, span?.end ?? 1);
  }

  function isInSight() {
    const { top, bottom } = spokenRange().getBoundingClientRect();
    return bottom > 0 && top < page.clientHeight;
  }

  /** At once, not in a glide: what is in sight stays where it is, until it must move. */
  function keepInSight() {
    if (!shown) return;
    const { top, bottom } = spokenRange().getBoundingClientRect();
    const height = page.clientHeight;
    if (top >= 0 && bottom <= height * HOLDS.to) return;
    page.scrollBy({ top: top - height * HOLDS.from, behavior: "instant" });
  }
}
