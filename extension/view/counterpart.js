/**
 * Where a place of one text is in another, which has most of the same words: the page's text and the article's, or the
 * article's before and after it has grown. Both are without spaces (`letters.js`), and no more is known of them.
 */

/** Letters by which a place is known: five words or so. Two places of one article seldom share that many. */
const KNOWN_BY = 24;

/** Letters to either side by which places that begin alike are told apart. */
const CONTEXT = 400;

/** With each try the next one is farther off. */
const TRIES = 25;
const STEP = 12;
const GROWTH = 1.3;

/** If nothing near is in the other text, so many places of that are looked for here. */
const LANDMARKS = 20;

/** Places that read alike and are looked at; in a text that repeats itself more often, one is as good as another. */
const MOST_ALIKE = 1000;

/** Stands before and behind the name of a picture. */
export const PICTURE = "\uFFFC";

/**
 * @typedef {{ from: number, to: number }} Pair the same place in both texts
 *
 * @param {string} from
 * @param {number} at the place in it
 * @param {string} to
 * @param {(at: number) => boolean} [fits] whether a place of the other text may be taken
 * @returns {Pair | undefined} the place nearest to `at` that both have
 */
export function counterpart(from, at, to, fits = () => true) {
  for (let tried = 0, distance = 0; tried <= TRIES; tried += 1) {
    const places = distance ? [at + distance, at - distance] : [at];
    for (const place of places) {
      const found = place >= 0 && place < from.length ? placeOf(from, place, to, fits) : undefined;
      if (found !== undefined) return { from: place, to: found };
    }
    distance = Math.ceil(distance * GROWTH) + STEP;
  }
  return landmark(from, at, to, fits);
}

/**
 * As when one is far down among the comments of a short article: the nearest place that is known of it.
 *
 * @param {string} from
 * @param {number} at
 * @param {string} to
 * @param {(at: number) => boolean} fits
 * @returns {Pair | undefined}
 */
function landmark(from, at, to, fits) {
  const last = to.length - KNOWN_BY;
  if (last < 0) return undefined;
  const places = Array.from({ length: LANDMARKS + 1 }, (_, index) => Math.floor((last * index) / LANDMARKS));
  const away = (/** @type {Pair} */ pair) => Math.abs(pair.from - at);
  const pairs = places.filter(fits).map((place) => ({ from: from.indexOf(lettersAt(to, place)), to: place }));
  return pairs.filter((pair) => pair.from >= 0).sort((one, other) => away(one) - away(other))[0];
}

/**
 * @param {string} from
 * @param {number} at
 * @param {string} to
 * @param {(at: number) => boolean} fits
 */
function placeOf(from, at, to, fits) {
  const letters = lettersAt(from, at);
  if (!letters) return undefined;
  const alike = placesOf(letters, to).filter(fits);
  if (alike.length < 2) return alike[0];
  const shared = alike.map((place) => sharedContext(from, at, to, place));
  const most = Math.max(...shared);
  const before = placesOf(letters, from).filter((place) => place < at).length;
  const expected = alike[Math.min(before, alike.length - 1)];
  const best = alike.filter((_, index) => shared[index] === most);
  return best.reduce((one, other) => (Math.abs(other - expected) < Math.abs(one - expected) ? other : one));
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {string} the letters by which the place is known; none, if there are too few
 */
function lettersAt(text, at) {
  const end = text[at] === PICTURE ? text.indexOf(PICTURE, at + 1) : -1;
  if (end > 0) return text.slice(at, end + 1);
  return at + KNOWN_BY <= text.length ? text.slice(at, at + KNOWN_BY) : "";
}

/**
 * @param {string} letters
 * @param {string} text
 */
function placesOf(letters, text) {
  const places = [];
  for (let at = text.indexOf(letters); at >= 0 && places.length < MOST_ALIKE; at = text.indexOf(letters, at + 1)) {
    places.push(at);
  }
  return places;
}

/**
 * @param {string} from
 * @param {number} at
 * @param {string} to
 * @param {number} place
 * @returns {number} how many letters around the two places are the same
 */
function sharedContext(from, at, to, place) {
  let [before, after] = [0, 0];
  while (before < CONTEXT && at > before && from[at - 1 - before] === to[place - 1 - before]) before += 1;
  while (after < CONTEXT && at + after < from.length && from[at + after] === to[place + after]) after += 1;
  return before + after;
}
