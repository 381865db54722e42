/**
 * What the view can do, one thing each. Every feature gets the same place to work in, and gives what it has.
 *
 * @import { Reading } from "../pkg/reading.js"
 *
 * @typedef {object} Place
 * @property {HTMLElement} page scrolls, and holds the article
 * @property {HTMLElement} toasts
 * @property {AbortSignal} signal ends with the view
 * @property {() => Reading} reading what is on show, or was found instead
 *
 * @typedef {object} Tool its control in the bar
 * @property {HTMLElement} made
 * @property {(event: KeyboardEvent) => boolean} [key] whether a key was meant for what it has opened
 * @property {() => void} [hide] closes what it has opened
 *
 * @typedef {object} Command
 * @property {string} key as `KeyboardEvent.key` gives it, or several with spaces between
 * @property {string} name what it does, for the list of keys
 * @property {() => void} act
 *
 * @typedef {object} Feature
 * @property {Tool[]} [tools]
 * @property {Command[]} [commands]
 * @property {(article: HTMLElement, signal: AbortSignal) => void} [drawn] an article is on show; the signal ends when
 *   another one is, or none
 */

import { aloud } from "./aloud/aloud.js";
import { appearance } from "./appearance.js";
import { images } from "./images.js";
import { jumps } from "./jumps.js";
import { forPaper } from "./paper.js";
import { waysOut } from "./ways.js";

/**
 * @param {Place} place
 * @returns {{ features: Feature[], copy: () => Promise<void> }} the features in the order in which their tools stand in the bar
 */
export function furnish(place) {
  const paper = forPaper(place.signal);
  const ways = waysOut(place, [paper.links]);
  const features = [images(place), jumps(place), aloud(place), appearance(place), paper, ways];
  return { features, copy: ways.copy };
}
