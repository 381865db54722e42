/** Whether a page that was read again says something that it did not say before. */

/** @import { Reading } from "./pkg/reading.js" */

/**
 * - `none`: nothing to speak of, or less: what one reads is not taken away.
 * - `more`: the same article, longer or corrected.
 * - `other`: another article.
 *
 * @typedef {"none" | "more" | "other"} News
 */

const BLOCKS = /<\/?(?:article|blockquote|d[dlt]|figcaption|figure|footer|h\d|header|hr|li|ol|p|pre|section|t[dhr]|table|ul)\b[^>]*>/;
const TITLE = /<h1\b[^>]*>(.*?)<\/h1>/s;

/** Of an article's letters: if so many of them stay, it is the same one. */
const SAME = 0.5;

/** A new state of an article that has less than this of the letters was cut: a paywall, an empty page to come. */
const CUT = 0.9;

/**
 * @param {Reading} before
 * @param {Reading} after
 * @param {{ isElsewhere: boolean }} where whether the page has another address now
 * @returns {News}
 */
export function newsOf(before, after, { isElsewhere }) {
  if (after.noArticle) return "none";
  if (before.noArticle) return "other";
  const [old, now] = [partsOf(before), partsOf(after)];
  if ([...now].every((part) => old.has(part))) return "none";
  const isSame = lettersOf([...old].filter((part) => now.has(part))) >= SAME * lettersOf(old);
  if (!isSame && (isElsewhere || titleOf(before) !== titleOf(after))) return "other";
  if (!isElsewhere && lettersOf(now) < CUT * lettersOf(old)) return "none";
  return isSame ? "more" : "other";
}

/**
 * What counts up or down on its own account is no news.
 *
 * @param {Reading} reading
 * @returns {Set<string>} its paragraphs and the like, without spaces, and with the same digit everywhere
 */
function partsOf({ html }) {
  return new Set(html.split(BLOCKS).map(bare).filter(Boolean));
}

/** @param {string} html */
function bare(html) {
  const images = Array.from(html.matchAll(/ src="([^"]*)"/g), ([, source]) => source);
  return html.replace(/<[^>]*>|\s+/g, "").replace(/\p{N}+/gu, "0") + images.join(" ");
}

/** @param {Reading} reading */
function titleOf({ html }) {
  return bare(TITLE.exec(html)?.[1] ?? "");
}

/** @param {Iterable<string>} parts */
function lettersOf(parts) {
  return [...parts].reduce((count, part) => count + part.length, 0);
}
