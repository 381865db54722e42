/** What was measured, as Markdown. A ratio above 1 says that Lede is faster. */

import { geometricMean, least, median, of } from "./figures.js";
import { READERS, WORKER } from "./reading.js";

/**
 * A page and what was measured on it: runs by contestant.
 *
 * @typedef {{ size: string, name: string, cold: Record<string, Times[]>, warm: Record<string, Times[]> }} Result
 * @import { Times } from "./figures.js"
 * @typedef {"cold" | "warm"} State
 */

/** @type {State[]} */
export const STATES = ["cold", "warm"];

const STEPS = ["load", "snapshot", "core", "markdown"];

/**
 * @param {string[]} heads
 * @param {string[][]} rows
 */
function table(heads, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/**
 * The pages of each size, and all.
 *
 * @param {Result[]} results
 * @returns {[string, Result[]][]}
 */
function bySize(results) {
  const sizes = [...new Set(results.map(({ size }) => size))];
  return [...sizes.map((size) => /** @type {[string, Result[]]} */ ([size, results.filter((one) => one.size === size)])), ["all", results]];
}

/**
 * The median page's median run, in milliseconds.
 *
 * @param {Result[]} results
 * @param {State} state
 * @param {string} name
 * @param {string} step
 */
function milliseconds(results, state, name, step = "all") {
  const measured = results.filter((result) => result[state][name]);
  return median(measured.map((result) => median(of(result[state][name], step)))).toFixed(1);
}

/**
 * How often `name` goes into `other`, page by page: by medians, and by the least.
 *
 * @param {Result[]} results
 * @param {State} state
 * @param {string} other
 * @param {string} name
 */
function ratios(results, state, other, name) {
  const [medians, minima] = [median, least].map((pick) =>
    results.map((result) => pick(of(result[state][other], "all")) / pick(of(result[state][name], "all"))),
  );
  return { medians, minima };
}

/** @param {{ medians: number[], minima: number[] }} ratios */
function both({ medians, minima }) {
  return `${geometricMean(medians).toFixed(2)} (${geometricMean(minima).toFixed(2)})`;
}

/**
 * @param {Result[]} results
 * @param {State} state
 */
export function readingTable(results, state) {
  const rows = bySize(results).map(([size, pages]) => [
    size,
    String(pages.length),
    ...READERS.map((name) => milliseconds(pages, state, name)),
    both(ratios(pages, state, "readability", "lede")),
    both(ratios(pages, state, "defuddle", "lede")),
    slower(pages, state),
    milliseconds(pages, state, WORKER),
    both(ratios(pages, state, "readability", WORKER)),
  ]);
  const rivals = ["Readability", "Defuddle", "Lede", "Readability / Lede", "Defuddle / Lede", "Lede slower on"];
  return table(["page", "pages", ...rivals, "by the worker", "Readability / worker"], rows);
}

/**
 * @param {Result[]} results
 * @param {State} state
 */
function slower(results, state) {
  const { medians, minima } = ratios(results, state, "readability", "lede");
  const count = (/** @type {number[]} */ ratios) => ratios.filter((ratio) => ratio < 1).length;
  return `${count(medians)} (${count(minima)})`;
}

/** @param {Result[]} results */
export function stepsTable(results) {
  const rows = STATES.map((state) => [
    state,
    ...STEPS.map((step) => (state === "warm" && step === "load" ? "–" : milliseconds(results, state, "lede", step))),
  ]);
  return table(["", "loading", "snapshot", "core, with the HTML", "Markdown"], rows);
}

/**
 * @param {Result[]} results
 * @param {State} state
 */
export function clickTable(results, state) {
  const rows = bySize(results).map(([size, pages]) => [
    size,
    String(pages.length),
    ...["fixed", "readability", "lede"].map((name) => milliseconds(pages, state, name)),
    both(ratios(pages, state, "readability", "lede")),
    both(ratios(pages, state, "lede", "fixed")),
  ]);
  const heads = ["page", "pages", "fixed text", "Readability, same view", "Lede"];
  return table([...heads, "Readability / Lede", "Lede / fixed"], rows);
}
