/**
 * Keeps the view above the page, whatever the page puts into the browser's top layer after it: dialogs, popovers, an
 * element that fills the screen. Nothing of that is changed, and it is there when the view is gone.
 */

/** More often than so many times in so many milliseconds: the page means it. */
const TIMES = 10;
const WITHIN = 5000;

const POPOVERS = ":popover-open";

/**
 * @param {AbortController} life
 * @param {HTMLElement} host
 * @param {() => void} appear puts the view into the top layer, where what came last is on top
 * @returns {() => void} does that, too, and remembers what it has closed
 */
export function onTop(life, host, appear) {
  const { signal } = life;
  const mayAgain = patience(life);
  const again = () => mayAgain() && rise();
  /** @type {Set<HTMLElement>} */
  const closed = new Set();

  // These do not bubble, but can be caught. What happens in our own root is not heard of here.
  document.addEventListener("toggle", ({ target }) => matches(target, POPOVERS) && again(), { capture: true, signal });
  document.addEventListener("fullscreenchange", () => document.fullscreenElement && again(), { capture: true, signal });
  const dialogs = new MutationObserver((records) => records.some(({ target }) => matches(target, ":modal")) && again());
  dialogs.observe(document.getRootNode(), { subtree: true, attributeFilter: ["open"] });
  // Some attributes would take the life out of all that is in the host: `inert`, `popover`.
  const attributes = new MutationObserver(() => {
    const foreign = host.getAttributeNames().filter((name) => name !== "id");
    if (foreign.length && mayAgain()) for (const name of foreign) host.removeAttribute(name);
  });
  attributes.observe(host, { attributes: true });
  signal.addEventListener("abort", () => {
    for (const watch of [dialogs, attributes]) watch.disconnect();
    for (const popover of closed) if (popover.isConnected && popover.popover) popover.showPopover();
  });
  return rise;

  /** A modal dialog closes such popovers as close by themselves. */
  function rise() {
    /** @type {HTMLElement[]} */
    const open = Array.from(document.querySelectorAll(POPOVERS));
    appear();
    for (const popover of open) if (!popover.matches(POPOVERS)) closed.add(popover);
  }
}

/**
 * @param {AbortController} life ends when the patience does
 * @returns {() => boolean} whether there is any left
 */
function patience(life) {
  /** @type {number[]} */
  let times = [];
  return () => {
    const now = performance.now();
    times = [...times.filter((time) => time > now - WITHIN), now];
    if (times.length > TIMES) life.abort();
    return !life.signal.aborted;
  };
}

/**
 * @param {EventTarget | null} target
 * @param {string} selector
 */
function matches(target, selector) {
  return target instanceof Element && target.matches(selector);
}
