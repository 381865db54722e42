/** Keeps the place where one reads: from the page to the view, through a view that is drawn anew, and back to the page. */

import { counterpart } from "./counterpart.js";
import { lettersOf, placeOf, piecesOf, spotAt } from "./letters.js";
import { partAround, partWith } from "./part.js";
import { bringTo, sightIn, sightsInPage, topOf } from "./sight.js";

/**
 * @import { Letters } from "./letters.js"
 * @import { Sight } from "./sight.js"
 */

/** Letters between what is looked at and what was found, within which both are on the screen. */
const NEAR = 300;

/** Pixels by which text may move on its own account, as when a picture above it comes. */
const STILL = 2;

/**
 * Asked for before the view covers the page.
 *
 * @param {HTMLElement} scroller of the view
 */
export function keepPosition(scroller) {
  const sights = sightsInPage();
  /** @type {{ sight: Sight | undefined, scrolled: number }} where it came to rest without the reader's doing */
  let rest = { sight: undefined, scrolled: 0 };
  let hasMoved = false;

  return { open, redrawn, begin, wayBack };

  /** The article is in the view: brings what was in sight in the page into sight here. */
  function open() {
    if (sights.length) goTo(foundInView(sights, lettersOf(scroller)));
    settle();
  }

  /**
   * @param {() => void} draw puts another state of the same article into the view
   */
  function redrawn(draw) {
    hasMoved ||= isElsewhere();
    const before = lettersOf(scroller);
    const sight = sightIn(before.pieces);
    draw();
    if (sight) goTo(inOther(before, sight, lettersOf(scroller)));
    settle();
  }

  /** Another article is in the view, and the page behind it has moved on, too. */
  function begin() {
    scroller.scrollTop = 0;
    hasMoved = true;
    settle();
  }

  /** @param {Sight | undefined} found */
  function goTo(found) {
    if (found) scroller.scrollTop += (topOf(found.spot) ?? found.top) - found.top;
  }

  function settle() {
    rest = { sight: sightIn(piecesOf(scroller)), scrolled: scroller.scrollTop };
  }

  /** Not by the scroll position alone: the browser changes that, too, when something above the text grows. */
  function isElsewhere() {
    const top = rest.sight && topOf(rest.sight.spot);
    const isStill = top === undefined || Math.abs(top - /** @type {Sight} */ (rest.sight).top) <= STILL;
    return !isStill && Math.abs(scroller.scrollTop - rest.scrolled) > STILL;
  }

  /**
   * Asked for while the view is still there.
   *
   * @returns {(() => void) | undefined} takes the page to what was read last; nothing, if the reader has not moved
   */
  function wayBack() {
    if (!hasMoved && !isElsewhere()) return undefined;
    const letters = lettersOf(scroller);
    const sight = sightIn(letters.pieces);
    const found = sight && inOther(letters, sight, lettersOf(partWith(samplesFrom(letters, sight))));
    return found && (() => bringTo(found.spot, found.top));
  }
}

/**
 * The first of the sights that is in the article; if none is, as where one was among the comments, what is nearest to the first.
 *
 * @param {Sight[]} sights
 * @param {Letters} view
 */
function foundInView(sights, view) {
  /** @type {Map<Element, Letters>} */
  const known = new Map();
  for (const sight of sights) {
    const part = partAround(sight.spot.piece);
    const letters = known.get(part) ?? lettersOf(part);
    known.set(part, letters);
    const found = inOther(letters, sight, view);
    if (found && found.away <= NEAR) return found;
  }
  return inOther(lettersOf(document.documentElement), sights[0], view);
}

/** Letters of a sample, from one to the next, and how many there are. */
const SAMPLE = { length: 24, step: 60, count: 6 };

/**
 * @param {Letters} letters
 * @param {Sight} sight
 * @returns {string[]} what stands around it
 */
function samplesFrom(letters, { spot }) {
  const first = Math.max(0, (placeOf(letters, spot) ?? 0) - (SAMPLE.step * SAMPLE.count) / 2);
  const at = Array.from({ length: SAMPLE.count }, (_, index) => first + index * SAMPLE.step);
  return at.map((place) => letters.text.slice(place, place + SAMPLE.length)).filter(({ length }) => length === SAMPLE.length);
}

/**
 * @param {Letters} from
 * @param {Sight} sight in it
 * @param {Letters} to
 * @returns {(Sight & { away: number }) | undefined} what to bring where; and how many letters it is away from what was meant
 */
function inOther(from, { spot, top }, to) {
  const place = placeOf(from, spot);
  if (place === undefined) return undefined;
  const found = counterpart(from.text, place, to.text, (at) => topOf(spotAt(to, at)) !== undefined);
  if (!found) return undefined;
  const stood = topOf(spotAt(from, found.from)) ?? top;
  return { spot: spotAt(to, found.to), top: stood, away: Math.abs(found.from - place) };
}
