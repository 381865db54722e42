/**
 * The frame of the view: a modal dialog that fills the window. It speaks the language of the browser, whatever the article's is.
 *
 * A modal one, because the browser then makes the page behind it inert, and touches none of its nodes for that: Tab
 * stays in the view, scripts of the page can't take the focus away, find-in-page and screen readers find the article
 * once.
 */

import { say } from "../say.js";
import { direction, language } from "../tongue.js";
import { bar } from "./bar.js";
import { element } from "./element.js";
import { host } from "./host.js";
import { insistOnScrolling } from "./insist.js";
import { takeKeys } from "./keys.js";
import { remembered } from "./place.js";
import { keepPosition } from "./position.js";
import { printAlone } from "./print.js";
import { blendScrollbar } from "./scrollbar.js";
import { toastPlace } from "./toast.js";

/**
 * @import { Feature, Place } from "./feature.js"
 *
 * Makes it; `raise` puts it over the page, and gives the keeper of the reader's place.
 *
 * @param {AbortController} life
 * @param {{ furnish?: (place: Pick<Place, "page" | "toasts" | "signal">) => Feature[] }} [article]
 */
export function stage(life, { furnish = () => [] } = {}) {
  const { signal } = life;
  const page = element("div", { class: "page", tabindex: "-1", autofocus: "" });
  /** @type {ReturnType<typeof keepPosition> | undefined} */
  let position;
  /** @type {(() => void) | undefined} */
  let wayBack;
  // The first of those who hear of the end, while the view still stands.
  signal.addEventListener("abort", () => (wayBack = position?.wayBack()));
  const toasts = toastPlace();
  const features = furnish({ page, toasts, signal });
  const tools = features.flatMap((feature) => feature.tools ?? []);
  const { made, key } = bar(page, { tools, close: () => life.abort() }, signal);
  const known = { "aria-label": say.toolbar, lang: language, dir: direction };
  const dialog = element("dialog", { id: "view", ...known }, made, page, toasts);
  const appear = host(life, dialog, () => show(dialog, page));
  return { dialog, page, toasts, raise };

  function raise() {
    const goBack = remembered();
    position = keepPosition(page);
    appear();
    blendScrollbar(signal);
    printAlone(signal);
    signal.addEventListener("abort", () => goBack(wayBack));
    insistOnScrolling(dialog, page, signal);
    keepFocus(dialog, page, signal);
    const open = (/** @type {KeyboardEvent} */ event) => features.some((feature) => feature.key?.(event)) || key(event);
    takeKeys(dialog, life, { open, commands: features.flatMap(({ commands }) => commands ?? []) });
    // The browser may close a dialog on its own account, as by Android's back gesture.
    dialog.addEventListener("close", () => dialog.open || life.abort(), { signal });
    return position;
  }
}

/**
 * In the top layer what was shown last is on top, so the second time it is hidden first, and is as it was.
 *
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} page
 */
function show(dialog, page) {
  const { activeElement } = /** @type {ShadowRoot} */ (dialog.getRootNode());
  const { scrollTop } = page;
  dialog.close();
  dialog.showModal();
  page.scrollTop = scrollTop;
  (activeElement instanceof HTMLElement ? activeElement : page).focus({ preventScroll: true });
}

/**
 * The page can't take the focus, but it can have it taken from us. Then the space bar would scroll nothing.
 *
 * @param {HTMLElement} dialog
 * @param {HTMLElement} page
 * @param {AbortSignal} signal
 */
function keepFocus(dialog, page, signal) {
  const root = /** @type {ShadowRoot} */ (dialog.getRootNode());
  const takeBack = () => signal.aborted || root.activeElement || page.focus({ preventScroll: true });
  dialog.addEventListener("focusout", ({ relatedTarget }) => relatedTarget || setTimeout(takeBack), { signal });
}
