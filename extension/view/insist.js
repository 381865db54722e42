/**
 * Scrolls where the page forbids it: a page that locks its own scrolling often takes the wheel, the keys and the finger's
 * move away from whatever is under them, and was there before us.
 */

/** Pixels, as browsers have it. */
const LINE = 40;

/** Of the height of the view. */
const PAGE = 0.9;

/** @type {Record<string, (box: Element) => number>} how far each key scrolls */
const KEYS = {
  ArrowDown: () => LINE,
  ArrowUp: () => -LINE,
  PageDown: (box) => box.clientHeight * PAGE,
  PageUp: (box) => -box.clientHeight * PAGE,
  Home: (box) => -box.scrollHeight,
  End: (box) => box.scrollHeight,
  " ": (box) => box.clientHeight * PAGE,
};

/**
 * @param {HTMLElement} view
 * @param {HTMLElement} scroller
 * @param {AbortSignal} signal
 */
export function insistOnScrolling(view, scroller, signal) {
  let finger = 0;
  view.addEventListener("wheel", ({ defaultPrevented, deltaY, deltaMode, ctrlKey }) => {
    const unit = [1, LINE, scroller.clientHeight][deltaMode];
    if (defaultPrevented && !ctrlKey) scroller.scrollBy({ top: deltaY * unit, behavior: "instant" });
  }, { passive: true, signal });
  view.addEventListener("touchstart", ({ touches }) => (finger = touches[0].clientY), { passive: true, signal });
  view.addEventListener("touchmove", ({ defaultPrevented, touches }) => {
    const { clientY } = touches[0];
    if (defaultPrevented && touches.length === 1) scroller.scrollBy({ top: finger - clientY, behavior: "instant" });
    finger = clientY;
  }, { passive: true, signal });
  // Before `keys.js`, which lets nobody behind it have the key.
  window.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!event.defaultPrevented || !isPlain || !isReading(scroller)) return;
    const far = KEYS[event.key]?.(scroller) ?? 0;
    scroller.scrollBy({ top: event.shiftKey ? -far : far, behavior: "instant" });
  }, { capture: true, signal });
}

/** @param {HTMLElement} scroller */
function isReading(scroller) {
  const { activeElement } = /** @type {ShadowRoot} */ (scroller.getRootNode());
  return !activeElement || activeElement === scroller;
}
