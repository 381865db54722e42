/**
 * Tables, formulas and code that are wider than the text scroll in their own box. Only while one is, Tab stops at it,
 * and it is a region with a name: there is something to do in it.
 */

import { say } from "../say.js";

/** @import { Feature } from "./feature.js" */

const BOXES = ".wide, .formula, pre";

/** Letters of a cell that is a value, and stays in one line; and of one that is a text, and squeezed would be a word a line. */
const VALUE = 10;
const TEXT = 20;

/** @returns {Feature} */
export function wide() {
  return { drawn };

  /**
   * @param {HTMLElement} article
   * @param {AbortSignal} signal
   */
  function drawn(article, signal) {
    for (const cell of article.querySelectorAll("td")) {
      const letters = cell.textContent?.trim().length ?? 0;
      cell.classList.toggle("value", letters <= VALUE);
      cell.classList.toggle("text", letters >= TEXT);
    }
    const boxes = /** @type {HTMLElement[]} */ (Array.from(article.querySelectorAll(BOXES)));
    const names = new Map(boxes.map((box, at) => [box, nameOf(box, at + 1)]));
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) fit(/** @type {HTMLElement} */ (target));
    });
    for (const box of boxes) observer.observe(box);
    signal.addEventListener("abort", () => observer.disconnect());

    /** @param {HTMLElement} box */
    function fit(box) {
      const isCut = box.scrollWidth > box.clientWidth + 1;
      box.classList.toggle("tall", isCut && box.scrollHeight > box.clientHeight);
      if (box.classList.toggle("cut", isCut)) {
        box.tabIndex = 0;
        box.role = "region";
        box.ariaLabel = names.get(box) ?? null;
      } else for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
    }
  }
}

/**
 * @param {HTMLElement} box
 * @param {number} number so that no two regions are called the same
 */
function nameOf(box, number) {
  if (box.matches("pre")) return say.codeBox(number);
  if (box.matches(".formula")) return say.formulaBox(number);
  return box.querySelector("caption")?.textContent?.trim() || say.tableBox(number);
}
