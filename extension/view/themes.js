/** The colours. A theme is a list of them and nothing else. */

import { contrast, mixed } from "../contrast.js";

/** @import { Look } from "../look.js" */

/** What each colour is for; `scheme` is how the browser draws its own controls. */
const TOKENS = "scheme paper ink muted accent rule tint mark note tip important warning caution".split(" ");

/** @satisfies {Record<string, string>} */
export const THEMES = {
  light: "light #fdfcf9 #1f1f1d #65635d #9a3412 #e2dfd6 #f3f1ea #fbeaa4 #2f5d8a #2f6b3c #6b4a92 #855800 #a32a23",
  sepia: "light #f6eedc #3a2f1f #6b5d47 #8f3a12 #ddd0b5 #ece2cb #f0d58a #2c5a86 #35653a #664589 #7a5200 #9c2b22",
  gray: "light #e9e9e7 #222222 #585856 #8a3010 #cfcfcb #dededb #f2dc86 #2b5680 #2c6238 #634488 #744d00 #98271f",
  dark: "dark #1b1c1e #d9d7d2 #9d9a93 #eda66f #37383b #26272a #463b10 #8ab4e0 #8cc49a #bda2e0 #e0b15f #ef9a90",
  black: "dark #000000 #c8c8c8 #918f8a #e09a62 #2e2e2e #161616 #3a310e #8ab4e0 #8cc49a #bda2e0 #e0b15f #ef9a90",
  contrast: "light #ffffff #000000 #3a3a3a #0037b3 #767676 #f0f0f0 #fff04d #003a80 #00501e #4b2080 #5c3d00 #8f0000",
  inverse: "dark #000000 #ffffff #d0d0d0 #ffd84d #8a8a8a #1f1f1f #5f5200 #9cc8ff #9fe0ad #d9c2ff #ffd27a #ffb0a6",
};

/** Where the person has chosen colours for all programs, those are meant; and the browser knows them by name. */
const FORCED =
  "light\\ dark Canvas CanvasText CanvasText LinkText CanvasText Canvas Mark CanvasText CanvasText CanvasText CanvasText CanvasText";

/** @typedef {Record<string, string>} Tokens */

/**
 * @param {string} list
 * @returns {Tokens}
 */
export function tokens(list) {
  const values = list.match(/(\\ |\S)+/g) ?? [];
  return Object.fromEntries(TOKENS.map((name, at) => [name, values[at].replace("\\", "")]));
}

/**
 * What three colours of one's own make.
 *
 * @param {Pick<Look, "paper" | "ink" | "accent">} chosen
 * @returns {Tokens}
 */
export function ownTokens({ paper, ink, accent }) {
  const like = tokens(contrast(paper, "#ffffff") < contrast(paper, "#000000") ? THEMES.light : THEMES.dark);
  const between = { muted: mixed(ink, paper, 0.75), rule: mixed(ink, paper, 0.18), tint: mixed(ink, paper, 0.07) };
  return { ...like, paper, ink, accent, ...between };
}

/**
 * A rule for the theme that was chosen. On paper it is the light one; who wants more contrast gets it.
 *
 * @param {Look} look
 * @param {(tokens: Tokens) => string} rule
 */
export function themed(look, rule) {
  const { theme } = look;
  const parts = [rule(tokens(THEMES.light))];
  const on = (/** @type {string} */ media, /** @type {Tokens} */ tokens) => parts.push(`@media ${media} { ${rule(tokens)} }`);
  if (theme === "system") {
    on("screen and (prefers-color-scheme: dark)", tokens(THEMES.dark));
    on("screen and (prefers-contrast: more)", tokens(THEMES.contrast));
    on("screen and (prefers-contrast: more) and (prefers-color-scheme: dark)", tokens(THEMES.inverse));
  } else {
    const chosen = theme === "own" ? ownTokens(look) : tokens(THEMES[theme]);
    on("screen", chosen);
    on("screen and (prefers-contrast: more)", { ...chosen, muted: chosen.ink, rule: chosen.muted });
  }
  on("screen and (forced-colors: active)", tokens(FORCED));
  return parts.join("\n");
}
