/**
 * Scrolls where the page forbids it: a page that locks its own scrolling often takes the wheel, the keys and the finger's
 * move away from whatever is under them, and was there before us. So do keys where the page has taken the focus from us.
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
  const scroll = (/** @type {number} */ top) => scroller.scrollBy({ top, behavior: "instant" });
  const passive = { passive: true, signal };
  let finger = 0;
  /** @param {WheelEvent} event */
  const wheel = ({ defaultPrevented, deltaY, deltaMode, ctrlKey }) => {
    if (defaultPrevented && !ctrlKey) scroll(deltaY * [1, LINE, scroller.clientHeight][deltaMode]);
  };
  /** @param {TouchEvent} event */
  const touch = ({ type, defaultPrevented, touches: [first, second] }) => {
    if (type === "touchmove" && defaultPrevented && !second) scroll(finger - first.clientY);
    finger = first.clientY;
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const { activeElement } = /** @type {ShadowRoot} */ (scroller.getRootNode());
    if (activeElement && (activeElement !== scroller || !event.defaultPrevented)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const far = KEYS[event.key]?.(scroller) ?? 0;
    if (far) event.preventDefault();
    scroll(event.shiftKey ? -far : far);
  };
  view.addEventListener("wheel", wheel, passive);
  view.addEventListener("touchstart", touch, passive);
  view.addEventListener("touchmove", touch, passive);
  // Before `keys.js`, which lets nobody behind it have the key.
  window.addEventListener("keydown", key, { capture: true, signal });
}
