/** Short words on what just happened. */

import { say } from "../say.js";
import { direction, language } from "../tongue.js";
import { element } from "./element.js";

/** Long enough to read ten words twice. */
const STAYS = 4000;

/** @returns {HTMLElement} the place where toasts appear; it must stand before they do, or none is read aloud */
export function toastPlace() {
  return element("div", { class: "toasts", role: "status", "aria-live": "polite", lang: language, dir: direction });
}

/**
 * @param {HTMLElement} place
 * @param {string} text
 * @param {() => void} [gone]
 */
export function toast(place, text, gone = () => {}) {
  const made = element("p", { class: "toast" }, text);
  place.replaceChildren(made);
  setTimeout(() => {
    made.remove();
    gone();
  }, STAYS);
}

/**
 * An error stays until it was read; and where copying failed, the text is here to be copied by hand.
 *
 * @param {HTMLElement} place
 * @param {string} text
 * @param {string} markdown
 * @param {() => void} [gone]
 */
export function offer(place, text, markdown, gone = () => {}) {
  const area = element("textarea", { readonly: "", rows: "6", "aria-label": say.copy, lang: "", dir: "auto" });
  area.value = markdown;
  const dismiss = element("button", { type: "button" }, say.dismiss);
  const made = element("div", { class: "toast offer" }, element("p", {}, text), area, dismiss);
  dismiss.addEventListener("click", () => {
    made.remove();
    gone();
  });
  place.replaceChildren(made);
  area.focus();
  area.select();
}
