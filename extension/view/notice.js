/** A toast over the page itself, where there is no reading view. */

import { host } from "./host.js";
import { offer, toast, toastPlace } from "./toast.js";

let life = new AbortController();

/** @param {string} text */
export function showNotice(text) {
  const { place, mine } = overPage();
  toast(place, text, () => mine.abort());
}

/**
 * @param {string} text
 * @param {string} markdown to be copied by hand
 */
export function showOffer(text, markdown) {
  const { place, mine } = overPage();
  offer(place, text, markdown, () => mine.abort());
}

function overPage() {
  life.abort();
  const mine = (life = new AbortController());
  const place = toastPlace();
  place.popover = "manual";
  const appear = host(mine, place, () => place.showPopover());
  appear();
  return { place, mine };
}
