/**
 * The frame of the view: a modal dialog that fills the window.
 *
 * A modal one, because the browser then makes the page behind it inert, and touches none of its nodes for that: Tab
 * stays in the view, scripts of the page can't take the focus away, find-in-page and screen readers find the article
 * once.
 */

import { say } from "../say.js";
import { bar } from "./bar.js";
import { element } from "./element.js";
import { host } from "./host.js";
import { remembered } from "./place.js";
import { blendScrollbar } from "./scrollbar.js";
import { toastPlace } from "./toast.js";

/**
 * @param {AbortController} life
 * @param {{ direction?: string, copy?: () => void }} [article]
 */
export function stage(life, { direction = "ltr", copy } = {}) {
  const { signal } = life;
  const goBack = remembered();
  const page = element("div", { class: "page", tabindex: "-1", autofocus: "" });
  const toasts = toastPlace();
  const tools = bar(page, { copy, close: () => life.abort() }, signal);
  const dialog = element("dialog", { "aria-label": say.toolbar, dir: direction }, tools, page, toasts);
  host(life, dialog, () => {
    dialog.close();
    dialog.showModal();
    page.focus({ preventScroll: true });
  });
  blendScrollbar(dialog, signal);
  signal.addEventListener("abort", goBack);
  closeByKey(dialog, life);
  return { page, toasts };
}

const ONCE = { capture: true, once: true };

/**
 * @param {HTMLDialogElement} dialog
 * @param {AbortController} life
 */
function closeByKey(dialog, life) {
  const { signal } = life;
  /** @param {KeyboardEvent} event */
  const keepKey = (event) => {
    event.stopImmediatePropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    life.abort();
    // The key is still down, and the page shall not see it being let go.
    window.addEventListener("keyup", (up) => up.key === "Escape" && up.stopImmediatePropagation(), ONCE);
  };
  // On the window, since that is where a page listens that wants its keys before anybody else. Such a page may take
  // Escape away when it is pressed; few do when it is let go.
  for (const type of /** @type {const} */ (["keydown", "keypress", "keyup"])) {
    window.addEventListener(type, keepKey, { capture: true, signal });
  }
  // The browser may close a dialog on its own account, as by Android's back gesture.
  dialog.addEventListener("close", () => dialog.open || life.abort(), { signal });
}
