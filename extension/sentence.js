/**
 * The address of a sentence: a text fragment, which browsers find in the page, scroll to and mark.
 *
 * A text is looked for within one block, at whole words. Of a long passage only its first and its last words are named.
 */

/** As many say which sentence is meant, and leave the address short enough to be pasted anywhere. */
const WORDS = 6;

/**
 * @param {string} address
 * @param {string[]} blocks the passage: a text for each block that it runs through, without parts of words
 * @returns {string}
 */
export function addressOf(address, blocks) {
  const [page, fragment = ""] = address.split(/#(.*)/s);
  const [place] = fragment.split(":~:");
  const directive = directiveFor(blocks);
  if (directive) return `${page}#${place}:~:${directive}`;
  return place ? `${page}#${place}` : page;
}

/** @param {string[]} blocks */
function directiveFor(blocks) {
  const texts = blocks.map((text) => text.replace(/\s+/gu, " ").trim()).filter((text) => wordsOf(text).length);
  if (!texts.length) return undefined;
  const [first, last] = [texts[0], texts[texts.length - 1]];
  if (texts.length === 1 && wordsOf(first).length <= 2 * WORDS) return `text=${encoded(first)}`;
  return `text=${encoded(start(first))},${encoded(end(last))}`;
}

/** @param {string} text */
function start(text) {
  const word = wordsOf(text)[WORDS - 1];
  return word ? text.slice(0, word.index + word.segment.length) : text;
}

/** @param {string} text */
function end(text) {
  return text.slice(wordsOf(text).at(-WORDS)?.index ?? 0);
}

/** @param {string} text */
function wordsOf(text) {
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return Array.from(segments).filter(({ isWordLike }) => isWordLike);
}

/**
 * Besides what an address never holds: a dash, a comma and an ampersand mean something in a text fragment, and
 * parentheses and asterisks in Markdown.
 *
 * @param {string} text
 */
function encoded(text) {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
