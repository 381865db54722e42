/**
 * The one element that Lede adds to a page, and the closed shadow root in it.
 *
 * The page's styles end at the root, its own nodes stay as they are, and when the life of the view ends the element
 * goes and nothing is left.
 */

import about from "./about.css";
import aloud from "./aloud/aloud.css";
import appearance from "./appearance.css";
import article from "./article.css";
import asides from "./asides.css";
import controls from "./controls.css";
import covers from "./covers.css";
import { sheets } from "./dress.js";
import { element } from "./element.js";
import leftout from "./leftout.css";
import parts from "./parts.css";
import print from "./print.css";
import { scaled } from "./scale.js";
import { onTop } from "./top.js";
import view from "./view.css";

const ID = "lede-reader";
const CLOSE = "lede-close";

/** @type {WeakSet<Element>} what this run of the extension has put into the page */
const ours = new WeakSet();

/** A page that throws us out a third time means it. */
const RETURNS = 2;

/**
 * @param {AbortController} life
 * @param {HTMLElement} content
 * @param {() => void} appear puts the content into the top layer; again, if the page removes us
 * @returns {() => void} puts it into the page
 */
export function host(life, content, appear) {
  const host = element("div", { id: ID });
  ours.add(host);
  const root = host.attachShadow({ mode: "closed" });
  const rules = view + article + parts + asides + controls + appearance + aloud + about + covers + leftout + print;
  const sheet = scaled(rules, life.signal);
  root.adoptedStyleSheets = [sheet, sheets().view];
  root.append(content);
  return () => stay(life, host, appear);
}

/**
 * @param {AbortController} life
 * @param {HTMLElement} host
 * @param {() => void} appear
 */
function stay(life, host, appear) {
  const { signal } = life;
  const place = document.documentElement;
  place.append(host);
  const rise = onTop(life, host, appear);
  rise();

  let returns = 0;
  const watch = new MutationObserver(() => {
    if (host.isConnected) return;
    returns += 1;
    // A page that is written anew takes the listeners from all that was in it, our buttons among them.
    if (returns > RETURNS || document.documentElement !== place) return life.abort();
    place.append(host);
    rise();
  });
  watch.observe(document.getRootNode(), { childList: true });
  watch.observe(place, { childList: true });
  signal.addEventListener("abort", () => {
    watch.disconnect();
    host.remove();
  });
  // Another life of this extension, which knows nothing of this one: see `closeOrphan`.
  host.addEventListener(CLOSE, () => life.abort(), { signal });
  keepEvents(host, signal);
}

/**
 * When the browser has updated the extension or started it anew, what it had on the page is still there, and nobody can
 * call it any more. It may listen, or not even that.
 *
 * @returns {boolean} whether there was something, which is gone now
 */
export function closeOrphan() {
  // The page may have an element of that name itself. Ours has nothing in it that the page could see.
  const orphan = document.querySelector(`:root > div#${ID}:empty`);
  if (!orphan || ours.has(orphan)) return false;
  orphan.dispatchEvent(new Event(CLOSE));
  orphan.remove();
  return true;
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
