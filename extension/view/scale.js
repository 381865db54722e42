/**
 * The size of a pixel. A phone lays out a page that says nothing of its width as for a desk, 980 pixels wide, and shows that smaller.
 * The view would be as small, and no style sheet can tell. So there all its pixels are larger.
 *
 * Not by `zoom`: what is measured would then be in other pixels than what is set.
 */

/** Below that it is not worth it. */
const LEAST = 1.1;

/** @returns {number} how much larger what is shown would have to be to be as large as it says */
export function scale() {
  // With a mouse it is the reader who has made the page smaller.
  const by = matchMedia("(pointer: coarse)").matches ? innerWidth / screen.width : 1;
  return by > LEAST ? by : 1;
}

/**
 * @param {string} rules
 * @param {AbortSignal} signal
 * @returns {CSSStyleSheet} of these rules, of as many pixels as it takes here; paper needs no more
 */
export function scaled(rules, signal) {
  const sheet = new CSSStyleSheet();
  let worn = 0;
  const wear = (/** @type {number} */ by) => {
    if (by !== worn) sheet.replaceSync(by === 1 ? rules : larger(rules, by));
    worn = by;
  };
  const fit = () => wear(scale());
  fit();
  window.addEventListener("resize", fit, { signal });
  window.addEventListener("beforeprint", () => wear(1), { signal });
  window.addEventListener("afterprint", fit, { signal });
  return sheet;
}

/**
 * Of a picture it is the picture's own size, too.
 *
 * @param {string} rules
 * @param {number} by
 */
function larger(rules, by) {
  const all = rules.replace(/([\d.]+)px\b/g, (_, number) => `${Number(number) * by}px`);
  return `${all} article img:not(.missing) { zoom: ${by}; } figure img:not(.missing) { max-height: ${90 / by}vh; margin-bottom: ${0.5 / by}em; }`;
}
