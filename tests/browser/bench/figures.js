/** What many times come to. */

/** @typedef {Record<string, number>} Times */

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle - 1)]) / 2;
}

/** @param {number[]} numbers */
export function least(numbers) {
  return Math.min(...numbers);
}

/** @param {number[]} ratios */
export function geometricMean(ratios) {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

/**
 * @param {Times[]} runs
 * @param {string} step
 * @returns {number[]}
 */
export function of(runs, step) {
  return runs.map((run) => run[step]);
}
