/** Waiting, for what shows in a page only by its effect. */

/**
 * Asks until the answer is true, and gives it.
 *
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {{ within?: number, what?: string }} [options]
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(ask, { within = 8000, what = String(ask) } = {}) {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${within} ms in vain: ${what}`);
    await pause(25);
  }
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}
