/** A button and the menu that it opens. The menu is in nobody's way: whatever else one turns to, it closes. */

import { button } from "./button.js";
import { element } from "./element.js";

/** @import { Icon } from "./button.js" */
/** @typedef {{ name: string, icon: Icon, press: () => void }} Entry */

/**
 * @param {string} name
 * @param {Entry[]} entries
 */
export function menu(name, entries) {
  const opener = button({ name, icon: "more", press: toggle }, { "aria-haspopup": "menu", "aria-expanded": "false" });
  const items = entries.map((entry) => item(entry, () => close()));
  const panel = element("div", { class: "menu", role: "menu", "aria-label": name, hidden: "" }, ...items);
  const made = element("div", { class: "with-menu" }, opener, panel);
  made.addEventListener("focusout", ({ relatedTarget }) => {
    // Where the window loses the focus, the menu does not.
    if (!relatedTarget && !document.hasFocus()) return;
    if (!made.contains(/** @type {Node | null} */ (relatedTarget))) show(false);
  });
  /** @type {Element | null} */
  let before;
  return { made, key, hide: () => show(false) };

  /** @param {boolean} shown */
  function show(shown) {
    panel.hidden = !shown;
    opener.setAttribute("aria-expanded", String(shown));
  }

  function toggle() {
    if (!panel.hidden) return close();
    before = rootOf(panel).activeElement;
    show(true);
    items[0].focus();
  }

  /** Who came by the mouse still has the focus in the text, and reads on with the space bar. */
  function close() {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    show(false);
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was meant for the menu
   */
  function key(event) {
    if (panel.hidden) return false;
    if (event.key === "Tab") return false; // What gets the focus then closes the menu.
    if (event.key === "Escape") close();
    else if (event.type === "keydown") focusBy(event);
    return true;
  }

  /** @param {KeyboardEvent} event */
  function focusBy(event) {
    const next = itemFor(event.key, items.indexOf(/** @type {HTMLButtonElement} */ (rootOf(panel).activeElement)));
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /**
   * @param {string} key
   * @param {number} at
   */
  function itemFor(key, at) {
    if (key === "ArrowDown") return items[(at + 1) % items.length];
    if (key === "ArrowUp") return items.at(at <= 0 ? -1 : at - 1);
    if (key === "Home") return items[0];
    if (key === "End") return items.at(-1);
    const later = [...items.slice(at + 1), ...items];
    return later.find(({ textContent }) => key.length === 1 && textContent?.toLowerCase().startsWith(key.toLowerCase()));
  }
}

/**
 * @param {Node} node
 * @returns {ShadowRoot}
 */
function rootOf(node) {
  return /** @type {ShadowRoot} */ (node.getRootNode());
}

/**
 * @param {Entry} entry
 * @param {() => void} close
 */
function item({ name, icon, press }, close) {
  const pressed = () => {
    close();
    press();
  };
  const made = button({ name, icon, press: pressed }, { role: "menuitem", tabindex: "-1" });
  made.removeAttribute("title"); // It says its name itself.
  made.append(name);
  return made;
}
