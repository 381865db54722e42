/**
 * The one element that Lede adds to a page, and the closed shadow root in it.
 *
 * The page's styles end at the root, its own nodes stay as they are, and when the life of the view ends the element
 * goes and nothing is left.
 */

import aloud from "./aloud/aloud.css";
import appearance from "./appearance.css";
import article from "./article.css";
import asides from "./asides.css";
import controls from "./controls.css";
import { sheets } from "./dress.js";
import { element } from "./element.js";
import parts from "./parts.css";
import print from "./print.css";
import view from "./view.css";

/** A page that throws us out a third time means it. */
const RETURNS = 2;

/**
 * @param {AbortController} life
 * @param {HTMLElement} content
 * @param {() => void} appear puts the content into the top layer; again, if the page removes us
 */
export function host(life, content, appear) {
  const { signal } = life;
  const host = element("div", { id: "lede-reader" });
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(view + article + parts + asides + controls + appearance + aloud + print);
  root.adoptedStyleSheets = [sheet, sheets().view];
  root.append(content);
  document.documentElement.append(host);
  appear();

  let returns = 0;
  const watch = new MutationObserver(() => {
    if (host.isConnected) return;
    returns += 1;
    if (returns > RETURNS || !document.documentElement) return life.abort();
    document.documentElement.append(host);
    appear();
  });
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  signal.addEventListener("abort", () => {
    watch.disconnect();
    host.remove();
  });
  keepEvents(host, signal);
}

/** What one does in the view is none of the page's business. */
const EVENTS =
  "keydown keyup keypress beforeinput input paste cut click auxclick dblclick contextmenu mousedown mouseup " +
  "pointerdown pointerup touchstart touchmove touchend wheel focusin focusout selectstart dragstart";

/**
 * @param {HTMLElement} host
 * @param {AbortSignal} signal
 */
function keepEvents(host, signal) {
  for (const type of EVENTS.split(" ")) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}
