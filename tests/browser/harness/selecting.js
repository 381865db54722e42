/** Selecting with the mouse, in the page and in the view. */

import { until } from "./until.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./browsers.js" */

/** @typedef {{ words: string, at?: "start" | "end" }} Place Before or behind these words. */

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} from the words it begins with
 * @param {string} to the words it ends with
 */
export async function selectInView(subject, page, from, to) {
  await drag(page, (place) => subject.inView(page, /** @type {any} */ (placeOf), place), from, to);
}

/**
 * @param {Page} page
 * @param {string} from
 * @param {string} to
 */
export async function selectInPage(page, from, to) {
  const ask = `(place) => (${placeOf})(document, place)`;
  const handle = await page.evaluateHandle(`(${ask})`);
  await drag(page, (place) => page.evaluate((ask, place) => /** @type {any} */ (ask)(place), handle, place), from, to);
  await handle.dispose();
}

/**
 * @param {Page} page
 * @param {(place: Place) => Promise<any>} where
 * @param {string} from
 * @param {string} to
 */
async function drag(page, where, from, to) {
  // What is selected still would be dragged away.
  await page.mouse.click(4, 300);
  const [start, last] = await until(() => bothInSight(where, from, to), { what: `${from} and ${to}, in sight` });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + last.x) / 2, (start.y + last.y) / 2);
  await page.mouse.move(last.x, last.y, { steps: 3 });
  await page.mouse.up();
}

/**
 * The one may scroll the other away, and a picture that comes may move both.
 *
 * @param {(place: Place) => Promise<any>} where
 * @param {string} from
 * @param {string} to
 */
async function bothInSight(where, from, to) {
  const places = /** @type {const} */ ([{ words: from, at: "start" }, { words: to, at: "end" }, { words: from, at: "start" }]);
  const found = [];
  for (const place of places) found.push(await where(place));
  const [before, end, start] = found;
  return start?.y === before?.y && found.every((one) => one && !one.scrolled) ? [start, end] : undefined;
}

/**
 * Runs in the browser.
 *
 * @param {Document | ShadowRoot} root
 * @param {Place} place
 */
function placeOf(root, { words, at }) {
  const scope = root.querySelector("article") ?? root.querySelector("body") ?? root;
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let text; (text = /** @type {Text | null} */ (walker.nextNode())); ) {
    const index = text.data.indexOf(words);
    if (index < 0) continue;
    const range = document.createRange();
    const letter = at === "start" ? index : index + words.length - 1;
    range.setStart(text, letter);
    range.setEnd(text, letter + 1);
    let box = range.getBoundingClientRect();
    const scrolled = box.top < 70 || box.bottom > innerHeight - 10;
    if (scrolled) text.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    box = range.getBoundingClientRect();
    // Well within the letter's half: Firefox asks for more than the edge.
    return { scrolled, x: at === "start" ? box.left + 0.5 : box.right - 0.5, y: (box.top + box.bottom) / 2 };
  }
  return undefined;
}
