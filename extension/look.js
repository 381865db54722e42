/**
 * How the person wants to read.
 *
 * Numbers are factors of what is usual or shares of the letters' size, never pixels, so that a choice holds on a phone and
 * on a wall; the lines' distance is one, too, for each script has a usual one of its own.
 *
 * @typedef {object} Look
 * @property {"system" | "light" | "sepia" | "gray" | "dark" | "black" | "contrast" | "inverse" | "own"} theme
 * @property {"serif" | "sans" | "dyslexic" | "system"} font
 * @property {"apart" | "indent"} paragraphs
 * @property {"start" | "justify"} align
 * @property {boolean} hyphens
 * @property {boolean} images
 * @property {"underlined" | "plain"} links
 * @property {number} size
 * @property {number} measure letters in a line
 * @property {number} leading
 * @property {number} letters
 * @property {number} words
 * @property {string} paper one's own colours, `#rrggbb`
 * @property {string} ink
 * @property {string} accent
 */

import { chosenAmong, keep } from "./kept.js";

/**
 * The first of each is the default.
 *
 * @type {{ [Name in "theme" | "font" | "paragraphs" | "align" | "hyphens" | "images" | "links"]: Look[Name][] }}
 */
export const CHOICES = {
  theme: ["system", "light", "sepia", "gray", "dark", "black", "contrast", "inverse", "own"],
  font: ["serif", "sans", "dyslexic", "system"],
  paragraphs: ["apart", "indent"],
  align: ["start", "justify"],
  hyphens: [true, false],
  images: [true, false],
  links: ["underlined", "plain"],
};

/** @typedef {{ usual: number, least: number, most: number, step: number }} Range */

export const RANGES = {
  size: { usual: 1, least: 0.6, most: 3, step: 0.1 },
  measure: { usual: 68, least: 36, most: 120, step: 4 },
  leading: { usual: 1, least: 0.8, most: 1.6, step: 0.05 },
  letters: { usual: 0, least: 0, most: 0.2, step: 0.01 },
  words: { usual: 0, least: 0, most: 0.6, step: 0.04 },
};

/** What one's own colours begin with. */
export const COLOURS = { paper: "#fff8e7", ink: "#22303c", accent: "#9a3412" };

export const look = keep("look", 1, sound);

export const DEFAULTS = sound({});

/**
 * @param {Record<string, unknown>} kept
 * @returns {Look}
 */
function sound(kept) {
  const numbers = Object.entries(RANGES).map(([name, range]) => [name, within(range, kept[name])]);
  const colours = Object.entries(COLOURS).map(([name, usual]) => [name, isColour(kept[name]) ? kept[name] : usual]);
  return { ...chosenAmong(CHOICES, kept), ...Object.fromEntries([...numbers, ...colours]) };
}

/**
 * The nearest step of the range. Decimal fractions are no binary ones: without rounding, a tenth step would not be one.
 *
 * @param {Range} range
 * @param {unknown} value
 */
export function within({ usual, least, most, step }, value) {
  if (typeof value !== "number" || !Number.isFinite(value)) return usual;
  const stepped = least + Math.round((value - least) / step) * step;
  return Number(Math.min(most, Math.max(least, stepped)).toFixed(2));
}

/** @param {unknown} value */
function isColour(value) {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}
