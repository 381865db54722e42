/**
 * Links within the article: to a note and back, and to the article's own places.
 *
 * The browser would look for them in the page, and change its address. So they are followed here, and the page and its
 * history know nothing of it.
 */

import { focusOn, unfold } from "./blocks.js";

/** @import { Feature, Place } from "./feature.js" */

const WITHIN = 'a[href^="#"]';

/** What is marked where the target itself is only a point in the text. */
const AROUND = "h2, h3, h4, h5, h6, p, li, dt, dd, td, th, caption, figcaption, summary";

/**
 * @param {Pick<Place, "page">} place
 * @returns {Feature}
 */
export function jumps({ page }) {
  return { drawn: (_, signal) => followJumps(page, signal) };
}

/**
 * @param {HTMLElement} scroller with the article in it
 * @param {AbortSignal} signal
 */
function followJumps(scroller, signal) {
  /** @type {Map<Element, HTMLElement>} for each note the reference that one came by: there may be several */
  const origins = new Map();

  for (const link of scroller.querySelectorAll(WITHIN)) {
    if (!targetOf(link)) link.removeAttribute("href");
  }
  const follow = (/** @type {MouseEvent} */ event) => {
    const link = /** @type {Element} */ (event.target).closest(WITHIN);
    if (!(link instanceof HTMLElement) || event.defaultPrevented) return;
    event.preventDefault();
    const note = link.closest(".notes li");
    const target = (note && link.matches(".label") && origins.get(note)) || targetOf(link);
    if (!target) return;
    origins.set(target, link);
    arrive(target);
  };
  scroller.addEventListener("click", follow, { signal });

  /**
   * @param {Element} link
   * @returns {HTMLElement | null}
   */
  function targetOf(link) {
    return scroller.querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`);
  }

  /** @param {HTMLElement} target */
  function arrive(target) {
    unfold(target);
    const shown = target.textContent ? target : (target.closest(/** @type {"p"} */ (AROUND)) ?? target);
    scroller.querySelector(".here")?.classList.remove("here");
    shown.classList.add("here");
    shown.scrollIntoView({ block: shown === target ? "center" : "start", behavior: "instant" });
    focusOn(target);
  }
}
