/** A look as a style sheet. */

import { FONTS, scriptRules } from "./fonts.js";
import { themed } from "./themes.js";

/** @import { Look } from "../look.js" */

/**
 * In the view and in our own pages. Not on the view's host: what a page says of its own elements, all of them perhaps,
 * would win over that.
 */
const EVERYWHERE = ":host > *, :root";

/** One of the running text: the header's, for instance, have classes. */
const PARAGRAPH = ":is(article, blockquote, details, .callout, .entry) > p:not([class])";

/** What some choices say besides numbers; what is usual says nothing. */
const SAID = {
  paragraphs: {
    indent: `${PARAGRAPH}:has(+ p) { margin-bottom: 0; } ${PARAGRAPH} + p { text-indent: 1.4em; }`,
  },
  align: { justify: "article :is(p, li, dd) { text-align: justify; }" },
  hyphens: { false: "article { hyphens: manual; }" },
  images: { false: "article :is(img, figure:has(img)) { display: none; }" },
  links: { plain: "article a:not(:hover, :focus-visible) { text-decoration-color: transparent; }" },
};

/**
 * @param {Look} look
 * @returns {string}
 */
export function rulesFor(look) {
  const { stack, leading, letter } = FONTS[look.font];
  const colours = themed(look, (tokens) => {
    const list = Object.entries(tokens).map(([name, value]) => `--${name}: ${value};`);
    return `${EVERYWHERE} { ${list.join(" ")} }`;
  });
  const letters = `${EVERYWHERE} {
    --font: ${stack};
    --size: ${look.size};
    --measure: ${look.measure * letter}em;
    --usual-leading: ${leading};
    --leading: ${look.leading};
    --letters: ${look.letters}em;
    --words: ${look.words}em;
  }`;
  const said = Object.entries(SAID).map(([name, rules]) => {
    return /** @type {Record<string, string>} */ (rules)[String(look[/** @type {keyof Look} */ (name)])] ?? "";
  });
  return [colours, letters, scriptRules(look.font), ...said].join("\n");
}

/**
 * The page's scroll bar, where one stands beside the view, takes the paper's colour.
 *
 * @param {Look} look
 */
export function scrollbarRules(look) {
  return themed(look, ({ paper }) => `:root { scrollbar-color: ${paper} ${paper} !important; }`);
}
