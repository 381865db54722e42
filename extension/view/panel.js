/** A button, and what it opens over the text. That is in nobody's way: whatever else one turns to, it closes. */

import { button } from "./button.js";
import { element } from "./element.js";

/**
 * @import { Icon } from "./button.js"
 *
 * @typedef {object} Opening
 * @property {string} name
 * @property {string} [hint] what the tooltip says, with the key
 * @property {Icon} icon
 * @property {string} role of what is opened
 * @property {(panel: HTMLElement) => void} opened fills it, if it must, and gives the focus to something in it
 * @property {(event: KeyboardEvent, panel: HTMLElement) => void} [pressed] a key, while it is open
 *
 * @param {Opening} opening
 */
export function panel({ name, hint, icon, role, opened, pressed }) {
  const popup = role === "menu" ? "menu" : "dialog";
  const opener = button({ name, hint, icon, press: toggle }, { "aria-haspopup": popup, "aria-expanded": "false" });
  // What is pressed in it and takes no focus gives it to the panel, not away.
  const shown = element("div", { class: `panel ${icon}`, role, "aria-label": name, tabindex: "-1", hidden: "" });
  const made = element("div", { class: "with-panel" }, opener, shown);
  made.addEventListener("focusout", ({ relatedTarget }) => {
    // Where the window loses the focus, the panel does not.
    if (!relatedTarget && !document.hasFocus()) return;
    if (!made.contains(/** @type {Node | null} */ (relatedTarget))) show(false);
  });
  /** @type {Element | null} */
  let before;
  return { made, panel: shown, key, toggle, close, hide: () => show(false) };

  /** @param {boolean} open */
  function show(open) {
    shown.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  }

  function toggle() {
    if (!shown.hidden) return close();
    before = rootOf(shown).activeElement;
    show(true);
    opened(shown);
  }

  /** Who came by the mouse still has the focus in the text, and reads on with the space bar. */
  function close() {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    show(false);
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was meant for the panel
   */
  function key(event) {
    if (shown.hidden) return false;
    if (event.key === "Tab") return false; // What gets the focus then closes it.
    if (event.key === "Escape") close();
    else if (event.type === "keydown") pressed?.(event, shown);
    return true;
  }
}

/**
 * @param {Node} node
 * @returns {ShadowRoot}
 */
export function rootOf(node) {
  return /** @type {ShadowRoot} */ (node.getRootNode());
}
