/** What covers the whole view until it is closed: a modal dialog within the view's own. */

import { element } from "./element.js";

/**
 * @param {HTMLElement} page
 * @param {{ name: string, kind: string }} shown
 */
export function cover(page, { name, kind }) {
  const made = element("dialog", { class: `cover ${kind}`, "aria-label": name });
  made.addEventListener("click", ({ target }) => target === made && made.close());
  // The browser closes it, too, as by Android's back gesture. Either way the focus goes back to where it was.
  made.addEventListener("close", () => made.remove());
  return { made, open, close: () => made.close(), key };

  function open() {
    page.after(made);
    made.showModal();
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was meant for what covers the view
   */
  function key(event) {
    if (!made.open) return false;
    if (event.type === "keydown" && event.key === "Escape") made.close();
    return true;
  }
}
