/** Colours as numbers: how well one stands out on another, and what lies between two. */

/** What a text must have, by WCAG's stricter measure; and what else must be read, or seen. */
export const ENOUGH = { text: 7, read: 4.5, seen: 3 };

/**
 * By WCAG 2: 1 for a colour on itself, 21 for black on white.
 *
 * @param {string} one `#rrggbb`
 * @param {string} other
 */
export function contrast(one, other) {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/**
 * @param {string} one
 * @param {string} other
 * @param {number} share of the first, from 0 to 1
 */
export function mixed(one, other, share) {
  const parts = channels(one).map((value, at) => Math.round(value * share + channels(other)[at] * (1 - share)));
  return `#${parts.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} colour */
function channels(colour) {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
