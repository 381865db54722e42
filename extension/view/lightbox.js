/** The pictures of the article, large: over the view, one after the other. */

import { say } from "../say.js";
import { direction, language } from "../tongue.js";
import { button } from "./button.js";
import { cover } from "./cover.js";
import { element } from "./element.js";
import { rootOf } from "./panel.js";
import { scale } from "./scale.js";
import { zoomed } from "./zoom.js";

/** @import { Feature, Place } from "./feature.js" */

/** One in the midst of a line is a sign, not a picture; and if it leads somewhere, it goes on leading there. */
const PICTURES = "figure img";

/** Pixels that a finger must go sideways for the next one. */
const SWIPE = 60;

/**
 * @param {Pick<Place, "page">} place
 * @returns {Feature}
 */
export function lightbox({ page }) {
  const { made, open, close, key: coverKey } = cover(page, { name: say.picture, kind: "lightbox" });
  const frame = element("div", { class: "frame" });
  const words = element("div", { class: "words", "aria-live": "polite" });
  const zoom = zoomed(frame);
  const previous = button({ name: say.previousPicture, icon: "previous", press: () => go(-1) });
  const next = button({ name: say.nextPicture, icon: "next", press: () => go(1) });
  const tools = element(
    "div",
    { class: "tools" },
    previous,
    next,
    button({ name: say.zoomOut, icon: "zoomOut", press: zoom.back }),
    button({ name: say.zoomIn, icon: "zoomIn", press: zoom.closer }),
    button({ name: say.closePicture, icon: "close", press: close }),
  );
  made.append(tools, frame, words);
  /** @type {HTMLImageElement[]} */
  let pictures = [];
  let at = 0;
  frame.addEventListener("click", ({ target }) => target === frame && close());
  swiped(frame, (by) => go(by));
  return { key, drawn };

  /**
   * @param {HTMLElement} article
   * @param {AbortSignal} signal
   */
  function drawn(article, signal) {
    for (const image of article.querySelectorAll(PICTURES)) offer(/** @type {HTMLImageElement} */ (image), signal);
    Object.assign(words, { lang: article.lang, dir: article.dir });
    article.addEventListener("click", ({ target }) => show(/** @type {Element} */ (target)), { signal });
  }

  /**
   * @param {Element} picture
   * @returns {boolean} whether it is one that is shown large
   */
  function show(picture) {
    if (!picture.matches("img[role=button]")) return false;
    pictures = Array.from(/** @type {ParentNode} */ (page).querySelectorAll("img[role=button]"));
    open();
    draw(pictures.indexOf(/** @type {HTMLImageElement} */ (picture)));
    return true;
  }

  /** @param {number} by */
  function go(by) {
    if (pictures[at + by]) draw(at + by);
  }

  /** @param {number} number */
  function draw(number) {
    at = number;
    const { src, dataset, alt } = pictures[at];
    const image = element("img", { alt });
    image.src = src || (dataset.src ?? "");
    frame.replaceChildren(image);
    zoom.show(image);
    const caption = pictures[at].closest("figure")?.querySelector("figcaption")?.cloneNode(true);
    const place = element("span", { class: "count", lang: language, dir: direction }, say.pictureOf(at + 1, pictures.length));
    words.replaceChildren(...(pictures.length > 1 ? [place] : []), ...(caption?.childNodes ?? [alt]));
    previous.disabled = !pictures[at - 1];
    next.disabled = !pictures[at + 1];
    // Who has come to the end by this button still wants Escape and the arrows.
    if (!made.contains(rootOf(made).activeElement)) made.focus();
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (made.open) {
      if (event.type === "keydown" && !zoom.key(event.key)) step(event.key);
      return coverKey(event);
    }
    const isPressed = event.type === "keydown" && event.isTrusted && (event.key === "Enter" || event.key === " ");
    const focused = isPressed ? rootOf(page).activeElement : undefined;
    if (!focused || !show(focused)) return false;
    event.preventDefault();
    return true;
  }

  /** @param {string} key */
  function step(key) {
    const onward = direction === "rtl" ? -1 : 1;
    if (key === "ArrowRight") go(onward);
    if (key === "ArrowLeft") go(-onward);
  }
}

/**
 * Makes a button of a picture, once it has come.
 *
 * @param {HTMLImageElement} image
 * @param {AbortSignal} signal
 */
function offer(image, signal) {
  const caption = image.closest("figure")?.querySelector(".caption")?.textContent ?? "";
  image.setAttribute("role", "button");
  image.setAttribute("aria-label", say.enlarge(image.alt || caption));
  image.setAttribute("aria-haspopup", "dialog");
  image.tabIndex = 0;
  const withdraw = () => {
    for (const name of ["role", "aria-label", "aria-haspopup", "tabindex"]) image.removeAttribute(name);
  };
  image.addEventListener("error", withdraw, { signal });
}

/**
 * @param {HTMLElement} frame
 * @param {(by: 1 | -1) => void} act
 */
function swiped(frame, act) {
  let from = 0;
  let alone = true;
  frame.addEventListener("pointerdown", ({ clientX, isPrimary }) => {
    alone = isPrimary;
    if (isPrimary) from = clientX;
  });
  frame.addEventListener("pointerup", ({ clientX, pointerType }) => {
    const far = (clientX - from) / scale();
    if (pointerType === "touch" && alone && !frame.matches(".closer") && Math.abs(far) > SWIPE) act(far < 0 ? 1 : -1);
  });
}
