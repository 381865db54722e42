/** The bar at the top end of the view, at the bottom on a phone. It steps back while one reads on. */

import { say } from "../say.js";
import { button } from "./button.js";
import { element } from "./element.js";
import { menu } from "./menu.js";

/** @import { Ways } from "./ways.js" */

/**
 * @param {HTMLElement} scroller
 * @param {{ ways?: Ways, close: () => void }} actions
 * @param {AbortSignal} signal
 * @returns {{ made: HTMLElement, key: (event: KeyboardEvent) => boolean }} `key` says whether a key was meant for the bar
 */
export function bar(scroller, { ways, close }, signal) {
  const made = element("div", { class: "bar", role: "toolbar", "aria-label": say.toolbar });
  const more = ways && menu(say.more, entries(ways));
  if (ways) made.append(button({ name: say.copy, hint: say.copyHint, icon: "copy", press: ways.copy }));
  if (more) made.append(more.made);
  made.append(button({ name: say.close, hint: say.closeHint, icon: "close", press: close }));
  // Pressing a button shall not take away what is selected: it may be what is to be copied.
  made.addEventListener("mousedown", (event) => {
    event.preventDefault();
    if (!more?.made.contains(/** @type {Node} */ (event.target))) more?.hide();
  });
  stepBack(made, scroller, signal);
  return { made, key: (event) => more?.key(event) ?? false };
}

/** @param {Ways} ways */
function entries(ways) {
  const icons = /** @type {const} */ (["download", "richText", "plainText", "obsidian", "print", "options"]);
  return icons.map((icon) => ({ name: say.ways[icon], icon, press: ways[icon] }));
}

/** Pixels at the top of the window where the pointer calls the bar back. */
const CALL = 64;

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} scroller
 * @param {AbortSignal} signal
 */
function stepBack(bar, scroller, signal) {
  let last = 0;
  scroller.addEventListener(
    "scroll",
    () => {
      const top = scroller.scrollTop;
      if (Math.abs(top - last) < 8) return;
      bar.classList.toggle("away", top > last && top > CALL);
      last = top;
    },
    { signal, passive: true },
  );
  scroller.addEventListener("pointermove", ({ clientY }) => clientY < CALL && bar.classList.remove("away"), { signal });
}
