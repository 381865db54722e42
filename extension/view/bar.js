/** The bar at the top end of the view, at the bottom on a phone. It steps back while one reads on. */

import { say } from "../say.js";
import { button } from "./button.js";
import { element } from "./element.js";

/** @import { Tool } from "./feature.js" */

/**
 * @param {HTMLElement} scroller
 * @param {{ tools: Tool[], close: () => void }} controls
 * @param {AbortSignal} signal
 * @returns {{ made: HTMLElement, key: (event: KeyboardEvent) => boolean }} `key` says whether a key was meant for what is open
 */
export function bar(scroller, { tools, close }, signal) {
  const made = element("div", { class: "bar", role: "toolbar", "aria-label": say.toolbar });
  made.append(...tools.map((tool) => tool.made));
  // The browser closes the dialog by itself, too: Firefox takes our scripts out of the page with the extension.
  const bySelf = { command: "close", commandfor: "view" };
  made.append(button({ name: say.close, hint: say.closeHint, icon: "close", press: close }, bySelf));
  made.addEventListener("mousedown", (event) => {
    const pressed = /** @type {Element} */ (event.target);
    // Pressing a button shall not take away what is selected: it may be what is to be copied.
    if (!pressed.closest("input, select, label")) event.preventDefault();
    for (const tool of tools) if (!tool.made.contains(pressed)) tool.hide?.();
  });
  stepBack(made, scroller, signal);
  return { made, key: (event) => tools.some((tool) => tool.key?.(event)) };
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
