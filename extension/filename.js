/**
 * The title as the name of a file, one that Windows, macOS and Linux all take.
 *
 * The strictest rule of each holds everywhere: a file may go from one machine to another.
 */

import { say } from "./say.js";

/** With the ending, in UTF-16 units, as Windows counts. */
const MOST_UNITS = 120;

/** With the ending, in UTF-8, as Linux counts: it takes 255 at most. */
const MOST_BYTES = 254;

/** A name that is cut shall end with a whole word, unless that would take more than this of it. */
const LAST_WORD = 24;

/** Windows keeps these for devices, whatever follows a dot. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;

/** Control characters, signs that turn the direction around, halves of characters, and what nobody can see. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]/gu;

/** A dot in front would hide the file; a dash would make it an option on a command line. */
const ENDS = /^[\s.\-–—_,;]+|[\s.\-–—,;]+$/gu;

/**
 * @param {string} title
 * @param {string} [ending]
 * @returns {string}
 */
export function fileName(title, ending = ".md") {
  const stem = shortened(plain(title), ending) || say.untitled;
  return `${RESERVED.test(stem) ? `_${stem}` : stem}${ending}`;
}

/** @param {string} title */
function plain(title) {
  return title
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(UNSEEN, "")
    .replace(/\s*:\s+/g, " - ")
    .replace(/\s*[/\\|:]+\s*/g, (signs) => (/\s/.test(signs) ? " - " : "-"))
    .replace(/[<>"?*]/g, "")
    .replace(/ {2,}/g, " ")
    .replace(ENDS, "");
}

/**
 * @param {string} stem
 * @param {string} ending
 */
function shortened(stem, ending) {
  // One is left for the line that goes before a reserved name.
  const units = MOST_UNITS - ending.length - 1;
  const bytes = MOST_BYTES - ending.length - 1;
  let cut = 0;
  let taken = 0;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(stem)) {
    taken += new TextEncoder().encode(segment).length;
    if (index + segment.length > units || taken > bytes) break;
    cut = index + segment.length;
  }
  if (cut === stem.length) return stem;
  const space = stem.lastIndexOf(" ", cut);
  return stem.slice(0, space >= cut - LAST_WORD ? space : cut).replace(ENDS, "");
}
