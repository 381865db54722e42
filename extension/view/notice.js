/** A toast over the page itself, where there is no reading view. */

import { host } from "./host.js";
import { toast, toastPlace } from "./toast.js";

let life = new AbortController();

/** @param {string} text */
export function showNotice(text) {
  life.abort();
  const mine = (life = new AbortController());
  const place = toastPlace();
  place.popover = "manual";
  host(mine, place, () => place.showPopover());
  toast(place, text, () => mine.abort());
}
