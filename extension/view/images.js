/** The pictures of the article. */

import { scale } from "./scale.js";

/** @import { Feature, Place } from "./feature.js" */

/** A picture with pixels enough is shown that much wider than the text; `view.css` knows it too. */
const OVERHANG = 1.12;

/**
 * Loads the images shortly before they come into sight, and gives the large ones more room.
 *
 * Not by `loading="lazy"`: a page whose policy allows no images allows those that an extension's script gives their
 * source itself, and Chromium loads lazy ones on its own account.
 *
 * @param {Pick<Place, "page">} place
 * @returns {Feature}
 */
export function images({ page }) {
  return { drawn: (article, signal) => loadImages(page, article, signal) };
}

/**
 * @param {Element} scroller
 * @param {HTMLElement} article
 * @param {AbortSignal} signal
 */
function loadImages(scroller, article, signal) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        load(/** @type {HTMLImageElement} */ (target), signal);
      }
    },
    { root: scroller, rootMargin: "1500px 0px" },
  );
  const wide = (article.clientWidth * OVERHANG) / scale();
  for (const image of article.querySelectorAll("img")) {
    const stated = Number(image.getAttribute("width"));
    if (stated) image.classList.toggle("large", stated >= wide);
    else image.addEventListener("load", () => image.classList.toggle("large", image.naturalWidth >= wide), { signal });
    observer.observe(image);
  }
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Who wants to print waits no longer than this for what has not come. */
const PATIENCE = 4000;

/**
 * Loads those, too, that nobody has come to see.
 *
 * @param {Element} scroller
 * @param {AbortSignal} signal
 */
export async function loadRest(scroller, signal) {
  const images = Array.from(scroller.querySelectorAll("img"));
  for (const image of images) load(image, signal);
  const all = Promise.all(images.map(settled));
  await Promise.race([all, new Promise((done) => setTimeout(done, PATIENCE))]);
}

/** @param {HTMLImageElement} image */
function settled(image) {
  if (image.complete) return undefined;
  return new Promise((done) => {
    for (const type of ["load", "error"]) image.addEventListener(type, done, { once: true });
  });
}

/**
 * An image that does not come leaves its description, not a broken frame.
 *
 * @param {HTMLImageElement} image
 * @param {AbortSignal} signal
 */
function load(image, signal) {
  if (!image.dataset.src) return;
  image.addEventListener("error", () => image.classList.add("missing"), { signal });
  image.decoding = "async";
  image.src = image.dataset.src;
  delete image.dataset.src;
}
