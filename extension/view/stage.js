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
import { printAlone } from "./print.js";
import { blendScrollbar } from "./scrollbar.js";
import { toastPlace } from "./toast.js";

/**
 * @import { Ways } from "./ways.js"
 *
 * @param {AbortController} life
 * @param {{ direction?: string, ways?: (page: HTMLElement, toasts: HTMLElement) => Ways }} [article]
 */
export function stage(life, { direction = "ltr", ways } = {}) {
  const { signal } = life;
  const goBack = remembered();
  const page = element("div", { class: "page", tabindex: "-1", autofocus: "" });
  const toasts = toastPlace();
  const out = ways?.(page, toasts);
  const tools = bar(page, { ways: out, close: () => life.abort() }, signal);
  const dialog = element("dialog", { "aria-label": say.toolbar, dir: direction }, tools.made, page, toasts);
  host(life, dialog, () => {
    dialog.close();
    dialog.showModal();
    page.focus({ preventScroll: true });
  });
  blendScrollbar(dialog, signal);
  printAlone(signal);
  signal.addEventListener("abort", goBack);
  takeKeys(dialog, life, { bar: tools.key, copy: out?.copy });
  return { page, toasts, ways: out };
}

const ONCE = { capture: true, once: true };

/**
 * @param {HTMLDialogElement} dialog
 * @param {AbortController} life
 * @param {{ bar: (event: KeyboardEvent) => boolean, copy?: () => void }} keys what the bar does with one, if it is meant for it
 */
function takeKeys(dialog, life, keys) {
  const { signal } = life;
  /** @type {string | undefined} */
  let barsKey;
  /** @param {KeyboardEvent} event */
  const keepKey = (event) => {
    event.stopImmediatePropagation();
    // A key that closes the menu when it is pressed is not to close the view when it is let go.
    const isLetGo = event.type !== "keydown" && event.key === barsKey;
    barsKey = isLetGo || keys.bar(event) ? event.key : undefined;
    if (!barsKey && event.key === "c" && isCommand(event) && !isTyping(dialog)) keys.copy?.();
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (barsKey) return;
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

/** @param {HTMLElement} dialog */
function isTyping(dialog) {
  const root = /** @type {ShadowRoot} */ (dialog.getRootNode());
  return root.activeElement?.matches("input, select, textarea") ?? false;
}

/**
 * A letter by itself, typed by a person.
 *
 * @param {KeyboardEvent} event
 */
function isCommand({ type, isTrusted, repeat, ctrlKey, metaKey, altKey }) {
  return type === "keydown" && isTrusted && !repeat && !ctrlKey && !metaKey && !altKey;
}
