/**
 * A text in pieces that a voice takes at once.
 *
 * By sentences: some voices of Chromium fall silent in the middle of what takes them longer than fifteen seconds, and say
 * nothing of it.
 *
 * @typedef {{ start: number, end: number }} Span
 */

/** Letters: at half the speed some thirteen seconds. */
const MOST = 160;

/** Behind these one may breathe; in a long sentence without any, between words. */
const BREATHS = [/[,;:–—،؛、，；：](?=\P{N})/gu, /\s/gu];

/**
 * @param {string} text
 * @param {string} lang
 * @param {number} [from] letters before it are left out
 * @returns {Span[]}
 */
export function sentencesOf(text, lang, from = 0) {
  const said = text.slice(from);
  const found = Array.from(segmenter(lang, "sentence").segment(said), ({ index, segment }) => ({
    start: from + index,
    end: from + index + segment.length,
  }));
  return found.flatMap((span) => shortened(text, span)).filter(({ start, end }) => text.slice(start, end).trim());
}

/**
 * @param {string} text
 * @param {Span} span
 * @returns {Span[]}
 */
function shortened(text, { start, end }) {
  if (end - start <= MOST) return [{ start, end }];
  const cut = start + breathIn(text.slice(start, start + MOST));
  return [{ start, end: cut }, ...shortened(text, { start: cut, end })];
}

/** @param {string} text */
function breathIn(text) {
  for (const breath of BREATHS) {
    const last = Array.from(text.matchAll(breath)).at(-1);
    if (last && last.index > MOST / 3) return last.index + 1;
  }
  return text.length;
}

/**
 * @param {string} text
 * @param {string} lang
 * @param {number} letter
 * @returns {Span} the word there
 */
export function wordAt(text, lang, letter) {
  const word = segmenter(lang, "word").segment(text).containing(letter);
  return word ? { start: word.index, end: word.index + word.segment.length } : { start: letter, end: letter };
}

/**
 * @param {string} lang as a page states it, which may be anything
 * @param {"sentence" | "word"} granularity
 */
function segmenter(lang, granularity) {
  try {
    return new Intl.Segmenter(lang || undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
