/**
 * A note beside its reference: who wants to know what it says need not leave the sentence.
 *
 * It lies in what scrolls, so it stays with its line. On a phone it is a sheet at the lower edge.
 */

import { say } from "../say.js";
import { direction, language } from "../tongue.js";
import { button } from "./button.js";
import { element } from "./element.js";
import { rootOf } from "./panel.js";

/** @import { Feature, Place } from "./feature.js" */

const REFERENCE = 'sup.note > a[href^="#note-"]';
const WITHIN = 'a[href^="#"]';

/** Pixels to the line, and to the edges of the window. */
const GAP = 8;

/**
 * @param {Pick<Place, "page">} place
 * @returns {Feature}
 */
export function popover({ page }) {
  /** @type {HTMLElement | undefined} */
  let shown;
  /** @type {HTMLElement | undefined} */
  let reference;
  return { key, drawn };

  /**
   * @param {HTMLElement} article
   * @param {AbortSignal} signal
   */
  function drawn(article, signal) {
    close();
    for (const link of article.querySelectorAll(REFERENCE)) link.setAttribute("aria-haspopup", "dialog");
    page.addEventListener("click", (event) => clicked(event, article), { signal });
    page.addEventListener("pointerdown", ({ target }) => isBeside(/** @type {Node} */ (target)) && close(), { signal });
  }

  /**
   * @param {MouseEvent} event
   * @param {HTMLElement} article
   */
  function clicked(event, article) {
    const link = /** @type {Element} */ (event.target).closest(WITHIN);
    // The click that we make ourselves is for `jumps.js`.
    if (!(link instanceof HTMLElement) || !event.isTrusted) return;
    if (link.matches(".to-note")) {
      event.preventDefault();
      const from = reference;
      close();
      from?.click();
    } else if (link.matches(REFERENCE)) {
      const note = article.querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`);
      if (!note) return;
      event.preventDefault();
      if (link === reference) leave();
      else open(link, note, article);
    } else if (shown?.contains(link)) close();
  }

  /**
   * @param {HTMLElement} link
   * @param {Element} note
   * @param {HTMLElement} article
   */
  function open(link, note, article) {
    // A note may refer to another. That one has no line of its own, and stands where the first one stood.
    const from = shown?.contains(link) && reference ? reference : link;
    close();
    reference = from;
    const { lang, dir } = article;
    const name = say.note(link.textContent?.trim() ?? "");
    const text = element("div", { class: "text", lang, dir }, ...contentOf(note));
    const onward = element("a", { class: "to-note", href: `#${note.id}` }, say.toNote);
    const dismiss = button({ name: say.closeNote, icon: "close", press: leave });
    const foot = element("div", { class: "foot" }, onward, dismiss);
    const known = { "aria-label": name, lang: language, dir: direction };
    shown = element("div", { class: "popover", role: "dialog", ...known, tabindex: "-1" }, text, foot);
    page.append(shown);
    settle(page, shown, reference);
    shown.focus({ preventScroll: true });
  }

  function close() {
    shown?.remove();
    shown = reference = undefined;
  }

  function leave() {
    reference?.focus({ preventScroll: true });
    close();
  }

  /** @param {Node} target */
  function isBeside(target) {
    return !shown?.contains(target) && !reference?.contains(target);
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (!shown || event.type !== "keydown") return false;
    const focused = rootOf(page).activeElement;
    if (event.key === "Escape") leave();
    else if (event.key === "Tab" && shown.contains(focused)) return tab(event, focused);
    else return false;
    return true;
  }

  /**
   * It stands at the end of all, and is read at its reference: Tab goes on from there.
   *
   * @param {KeyboardEvent} event
   * @param {Element | null} focused
   */
  function tab(event, focused) {
    const stops = Array.from(shown?.querySelectorAll("a[href], button") ?? []);
    const isBack = event.shiftKey && (focused === shown || focused === stops[0]);
    const isOn = !event.shiftKey && focused === stops.at(-1);
    if (isBack) event.preventDefault();
    if (isBack || isOn) leave();
    return false;
  }
}

/**
 * What the note says, without its sign and without the places in it: each of those can be there only once.
 *
 * @param {Element} note
 */
function contentOf(note) {
  const copy = /** @type {Element} */ (note.cloneNode(true));
  copy.querySelector(".label")?.remove();
  for (const place of copy.querySelectorAll("[id]")) place.removeAttribute("id");
  return copy.childNodes;
}

/**
 * Below the line if there is room, else above, and never over an edge.
 *
 * @param {HTMLElement} page
 * @param {HTMLElement} shown
 * @param {HTMLElement} reference
 */
function settle(page, shown, reference) {
  const { left, top, bottom, width } = reference.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = shown;
  const isBelow = bottom + GAP + offsetHeight < page.clientHeight || top < offsetHeight + GAP;
  const most = page.clientWidth - offsetWidth - GAP;
  shown.style.left = `${Math.max(GAP, Math.min(left + width / 2 - offsetWidth / 2, most))}px`;
  shown.style.top = `${page.scrollTop + (isBelow ? bottom + GAP : top - GAP - offsetHeight)}px`;
}
