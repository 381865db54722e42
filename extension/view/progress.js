/** A hairline at the top edge: how far one has read. */

import { element } from "./element.js";

/** @import { Feature, Place } from "./feature.js" */

/**
 * @param {Pick<Place, "page">} place
 * @returns {Feature}
 */
export function progress({ page }) {
  const line = element("div", { class: "progress", "aria-hidden": "true" });
  return { drawn };

  /**
   * @param {HTMLElement} _
   * @param {AbortSignal} signal
   */
  function drawn(_, signal) {
    page.before(line);
    // `about.css` binds it to the scrolling, where a browser can do that without asking a script.
    if (CSS.supports("timeline-scope", "--read")) return;
    page.addEventListener("scroll", show, { signal, passive: true });
    show();
  }

  function show() {
    const { scrollTop, scrollHeight, clientHeight } = page;
    line.style.scale = `${Math.min(1, scrollTop / Math.max(1, scrollHeight - clientHeight))} 1`;
  }
}
