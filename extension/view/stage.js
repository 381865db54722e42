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
import { takeKeys } from "./keys.js";
import { remembered } from "./place.js";
import { printAlone } from "./print.js";
import { blendScrollbar } from "./scrollbar.js";
import { toastPlace } from "./toast.js";

/**
 * @import { Feature, Place } from "./feature.js"
 *
 * @param {AbortController} life
 * @param {{ direction?: string, furnish?: (place: Pick<Place, "page" | "toasts" | "signal">) => Feature[] }} [article]
 */
export function stage(life, { direction = "ltr", furnish = () => [] } = {}) {
  const { signal } = life;
  const goBack = remembered();
  const page = element("div", { class: "page", tabindex: "-1", autofocus: "" });
  const toasts = toastPlace();
  const features = furnish({ page, toasts, signal });
  const tools = features.flatMap((feature) => feature.tools ?? []);
  const { made, key } = bar(page, { tools, close: () => life.abort() }, signal);
  const dialog = element("dialog", { "aria-label": say.toolbar, dir: direction }, made, page, toasts);
  host(life, dialog, () => {
    dialog.close();
    dialog.showModal();
    page.focus({ preventScroll: true });
  });
  blendScrollbar(signal);
  printAlone(signal);
  signal.addEventListener("abort", goBack);
  takeKeys(dialog, life, { open: key, commands: features.flatMap(({ commands }) => commands ?? []) });
  // The browser may close a dialog on its own account, as by Android's back gesture.
  dialog.addEventListener("close", () => dialog.open || life.abort(), { signal });
  return { page, toasts };
}
