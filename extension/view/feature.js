/**
 * What the view can do, one thing each. Every feature gets the same place to work in, and gives what it has.
 *
 * @import { PageReading } from "../page.js"
 *
 * @typedef {object} Place
 * @property {HTMLElement} page scrolls, and holds the article
 * @property {HTMLElement} toasts
 * @property {AbortSignal} signal ends with the view
 * @property {() => PageReading} reading what is on show, or was found instead
 * @property {() => Promise<void>} refresh reads the page again, and draws the article anew
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
 * @property {(event: KeyboardEvent) => boolean} [key] whether a key was meant for what it has opened over the text
 * @property {(article: HTMLElement, signal: AbortSignal) => void} [drawn] an article is on show, also when the same one is
 *   drawn anew; the signal ends when the next one is, or none
 * @property {() => boolean} [busy] whether it would disturb if another article were drawn now
 */

import { aloud } from "./aloud/aloud.js";
import { alwaysHere } from "./always.js";
import { appearance } from "./appearance.js";
import { code } from "./code.js";
import { contents } from "./contents.js";
import { help } from "./help.js";
import { images } from "./images.js";
import { jumps } from "./jumps.js";
import { leftOut } from "./leftout.js";
import { lightbox } from "./lightbox.js";
import { forPaper } from "./paper.js";
import { popover } from "./popover.js";
import { progress } from "./progress.js";
import { ruler } from "./ruler.js";
import { walk } from "./walk.js";
import { waysOut } from "./ways.js";
import { wide } from "./wide.js";

/**
 * @param {Place} place
 * @returns {{ features: Feature[], copy: () => Promise<void> }} the features in the order in which their tools stand in the bar
 */
export function furnish(place) {
  const paper = forPaper(place.signal);
  const dimming = ruler(place);
  const keys = help(place, () => features);
  const left = leftOut(place);
  const entries = [paper.links, ...left.entries, alwaysHere(place.toasts), ...dimming.entries, ...keys.entries];
  const ways = waysOut(place, entries);
  const features = [
    contents(place),
    walk(place, dimming.light),
    images(place),
    lightbox(place),
    popover(place), // Before the jumps: it takes the clicks that need no jump.
    jumps(place),
    code(place),
    wide(),
    progress(place),
    aloud(place),
    appearance(place),
    left,
    paper,
    ways,
    dimming,
    keys,
  ];
  return { features, copy: ways.copy };
}
