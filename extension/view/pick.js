/**
 * Something missing: the view steps aside, and a click on a block of the page takes it into the article. The page hears
 * nothing of that click.
 */

import { isBox } from "../hidden.js";
import { own } from "../own.js";
import { say } from "../say.js";
import { element } from "./element.js";

const words = say.left;

/**
 * @param {HTMLElement} page
 * @param {(elements: Element[], reason: string) => void} picked
 * @param {AbortSignal} signal
 */
export function picker(page, picked, signal) {
  const frame = element("div", { class: "frame" });
  const layer = element("div", { class: "pick", popover: "manual", tabindex: "-1", role: "application" }, frame);
  layer.append(element("p", { role: "status" }, words.pickHow));
  /** @type {Element | undefined} */
  let block;
  // A finger comes down without having moved.
  for (const type of ["pointermove", "pointerdown"]) {
    layer.addEventListener(type, (event) => {
      const { clientX, clientY } = /** @type {PointerEvent} */ (event);
      mark(blockAt(clientX, clientY));
    });
  }
  layer.addEventListener("click", (event) => event.isTrusted && take());
  layer.addEventListener("wheel", ({ deltaY }) => scrollBy({ top: deltaY, behavior: "instant" }), { passive: true });
  signal.addEventListener("abort", () => layer.remove());
  return { start, key, isOn: () => layer.isConnected };

  function start() {
    const dialog = /** @type {HTMLDialogElement} */ (page.closest("dialog"));
    dialog.classList.add("picking");
    // Behind a modal dialog nothing of the page can be found by where it is.
    dialog.close();
    dialog.show();
    dialog.append(layer);
    layer.showPopover();
    layer.focus({ preventScroll: true });
    mark(blockAt(innerWidth / 2, innerHeight / 2));
  }

  function stop() {
    const dialog = /** @type {HTMLDialogElement} */ (page.closest("dialog"));
    layer.remove();
    dialog.classList.remove("picking");
    dialog.close();
    dialog.showModal();
    page.focus({ preventScroll: true });
  }

  function take() {
    const taken = block;
    stop();
    if (taken) picked([taken], "beside");
  }

  /** @param {Element | undefined} found */
  function mark(found) {
    block = found;
    frame.hidden = !found;
    if (!found) return;
    const { left, top, width, height } = own(found).getBoundingClientRect();
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was meant for the picking
   */
  function key(event) {
    if (!layer.isConnected) return false;
    if (event.type !== "keydown") return true;
    if (event.key === "Escape") stop();
    else if (event.key === "Enter") take();
    else if (event.key.startsWith("Arrow")) step(event.key);
    return true;
  }

  /** @param {string} key */
  function step(key) {
    const next = block && /** @type {Record<string, () => Element | null>} */ (STEPS)[key]?.call(own(block));
    if (!next || own(next).matches("html, body")) return;
    own(next).scrollIntoView({ block: "nearest" });
    mark(next);
  }
}

/** Up and down the page, and into a block and out of it. */
const STEPS = {
  /** @this {Element} */
  ArrowUp() {
    return this.previousElementSibling ?? this.parentElement;
  },
  /** @this {Element} */
  ArrowDown() {
    return this.nextElementSibling ?? this.parentElement;
  },
  /** @this {Element} */
  ArrowLeft() {
    return this.parentElement;
  },
  /** @this {Element} */
  ArrowRight() {
    return this.firstElementChild;
  },
};

/**
 * @param {number} x
 * @param {number} y
 * @returns {Element | undefined} the innermost box of the page that has text, there
 */
function blockAt(x, y) {
  return document.elementsFromPoint(x, y).find((found) => {
    const one = own(found);
    return one.id !== "lede-reader" && !one.matches("html, body") && isBox(one.localName) && one.textContent?.trim();
  });
}
