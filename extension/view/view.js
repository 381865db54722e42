/** The reading view: one value in, a page to read, and away again without a trace. */

import { say } from "../say.js";
import { direction, language } from "../tongue.js";
import { selectedWithin } from "../selection.js";
import { element } from "./element.js";
import { furnish } from "./feature.js";
import { localise } from "./header.js";
import { safe } from "./sink.js";
import { stage } from "./stage.js";
import { toast } from "./toast.js";

/**
 * @import { PageReading } from "../page.js"
 *
 * @typedef {object} View
 * @property {() => Promise<void>} copy
 * @property {(text: string) => void} toast
 * @property {() => boolean} busy whether it would disturb to draw anew now
 * @property {(reading: PageReading, isSame: boolean) => void} renew shows a later state of the same article, or another one
 */

/** What the reader is about, and would lose: something is open over the text, or is read aloud. */
const ENGAGED = ":is(.panel, .player):not([hidden]), .offer, .popover, .cover[open]";

/**
 * @callback Showing
 * @param {PageReading} reading
 * @param {() => Promise<void>} refresh reads the page again, and renews the view
 * @returns {View}
 */

/**
 * Makes all but the article, so that this is done when that comes.
 *
 * @param {AbortController} life ends with the view, and ends it
 * @returns {Showing}
 */
export function prepareView(life) {
  /** @type {PageReading} */
  let reading;
  /** @type {() => Promise<void>} */
  let refresh;
  /** @type {import("./feature.js").Feature[]} */
  let features = [];
  let copy = async () => {};
  /** Of what is drawn. */
  let drawing = new AbortController();
  const { dialog, page, toasts, raise } = stage(life, {
    furnish: (place) => {
      ({ features, copy } = furnish({ ...place, reading: () => reading, refresh: () => refresh() }));
      return features;
    },
  });
  /** @type {ReturnType<typeof raise>} */
  let position;

  return (first, again) => {
    [reading, refresh] = [first, again];
    const why = reading.noArticle;
    // It is laid out with all that is in it, once.
    if (!why) put();
    else if (why === "empty") page.append(message(say.noArticleTitle, say.noArticle[why]));
    else page.append(message(say.noArticleTitle, say.noArticle[why], guess()));
    position = raise();
    if (!why) {
      equip();
      position.open();
    }
    return { copy, toast: (text) => toast(toasts, text), busy, renew };
  };

  function open() {
    draw();
    position.open();
  }

  function draw() {
    put();
    equip();
  }

  function put() {
    drawing.abort();
    drawing = new AbortController();
    // The article states its own language, or is in an unknown one; what it does not fill runs as it does.
    Object.assign(page, { lang: "", dir: reading.direction });
    page.replaceChildren(article(reading));
  }

  function equip() {
    const drawn = /** @type {HTMLElement} */ (page.firstElementChild);
    const signal = AbortSignal.any([life.signal, drawing.signal]);
    for (const feature of features) feature.drawn?.(drawn, signal);
  }

  /**
   * @param {PageReading} later
   * @param {boolean} isSame
   */
  function renew(later, isSame) {
    const isFirst = reading.noArticle !== undefined;
    reading = later;
    if (isSame) return position.redrawn(draw);
    if (isFirst) return open();
    draw();
    position.begin();
    toast(toasts, say.otherArticle);
  }

  function busy() {
    return dialog.querySelector(ENGAGED) !== null || selectedWithin(page).length > 0 || features.some((feature) => feature.busy?.());
  }

  function guess() {
    const button = element("button", { type: "button" }, say.bestGuess);
    button.addEventListener("click", () => {
      open();
      page.focus();
    });
    return button;
  }
}

/**
 * @param {string} why
 * @param {AbortController} life
 * @returns {View}
 */
export function showFailure(why, life) {
  const { page, toasts, raise } = stage(life);
  page.append(message(say.failedTitle, why));
  raise();
  return { copy: async () => {}, toast: (text) => toast(toasts, text), busy: () => false, renew: () => {} };
}

/** @param {PageReading} reading */
function article(reading) {
  const fragment = safe(reading.html);
  localise(fragment, reading.times);
  if (reading.isCut) fragment.firstElementChild?.append(cutOff());
  for (const table of fragment.querySelectorAll("table")) boxed(table, element("div", { class: "wide" }));
  for (const math of fragment.querySelectorAll("math[display=block]")) boxed(math, element("span", { class: "formula" }));
  return fragment;
}

/** Above it stands only the beginning of the page. */
function cutOff() {
  return element("footer", {}, element("p", { class: "truncated", lang: language, dir: direction }, say.cutOff));
}

/**
 * Puts what may be wider than the text into a box that scrolls by itself.
 *
 * @param {Element} wide
 * @param {HTMLElement} box
 */
function boxed(wide, box) {
  wide.replaceWith(box);
  box.append(wide);
}

/**
 * @param {string} title
 * @param {string} text
 * @param {...HTMLElement} actions
 */
function message(title, text, ...actions) {
  return element("section", { class: "message" }, element("h1", {}, title), element("p", {}, text), ...actions);
}
