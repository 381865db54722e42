/** The bar at the top end of the view, at the bottom on a phone. It steps back while one reads on. */

import { say } from "../say.js";
import { element } from "./element.js";

const ICONS = {
  copy: "M9 9h10v11H9z M15 9V4H5v11h4",
  close: "M6 6l12 12 M18 6L6 18",
};

/**
 * @param {HTMLElement} scroller
 * @param {{ copy?: () => void, close: () => void }} actions
 * @param {AbortSignal} signal
 */
export function bar(scroller, actions, signal) {
  const made = element("div", { class: "bar", role: "toolbar", "aria-label": say.toolbar });
  if (actions.copy) made.append(button(say.copy, say.copy, ICONS.copy, actions.copy));
  made.append(button(say.close, say.closeHint, ICONS.close, actions.close));
  stepBack(made, scroller, signal);
  return made;
}

/**
 * @param {string} name
 * @param {string} hint
 * @param {string} icon
 * @param {() => void} press
 */
function button(name, hint, icon, press) {
  const made = element("button", { type: "button", "aria-label": name, title: hint }, drawn(icon));
  // A page could press our button with an event of its own making; only a person's may reach the clipboard.
  made.addEventListener("click", (event) => event.isTrusted && press());
  return made;
}

/** @param {string} path */
function drawn(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
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
