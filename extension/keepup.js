/** Keeps an open view up with its page: one that is still loading, or that puts another article in the place of this one. */

import { watchForChanges } from "./changes.js";
import { newsOf } from "./news.js";
import { readPage } from "./page.js";

/** Milliseconds after its address in which a page may be without an article. Then it is another kind of page. */
const EMPTY = 3000;

/** And in which it may still show the old one. */
const SETTLED = 10_000;

/**
 * @import { PageReading } from "./page.js"
 * @import { View } from "./view/view.js"
 *
 * @param {{ reading: PageReading, view: View, looked: Set<Element> }} open what is on show, and what was read when it was opened
 * @param {AbortController} life ends when the page has become another one
 * @returns {{ refresh: () => Promise<void> }} shows the article as the page gives it now, and as the reader wants it
 */
export function keepUp({ reading, view, looked }, life) {
  let address = location.href;
  let left = 0;
  watchForChanges({ busy: view.busy, look }, life.signal);
  return { refresh };

  async function refresh() {
    const later = await again(looked);
    if (!later || life.signal.aborted) return;
    reading = later;
    view.renew(later, true);
  }

  /** @type {import("./changes.js").Looking["look"]} */
  async function look() {
    const isElsewhere = location.href !== address;
    if (!isElsewhere) left = 0;
    else left ||= performance.now();
    const away = isElsewhere ? performance.now() - left : 0;
    const later = await again(isElsewhere ? new Set() : looked);
    if (!later || life.signal.aborted) return "nothing";
    if (isElsewhere && later.noArticle) return leaveAfter(away);
    const news = newsOf(reading, later, { isElsewhere });
    if (news !== "none" || away > SETTLED) address = location.href;
    if (news === "none") return "nothing";
    reading = later;
    if (news === "other") looked = new Set();
    view.renew(later, news === "more");
    return "found";
  }

  /** @param {number} away */
  function leaveAfter(away) {
    if (away < EMPTY) return "early";
    life.abort();
    return "nothing";
  }
}

/**
 * @param {Set<Element>} looked
 * @returns {Promise<PageReading | undefined>} nothing, if the page can't be read any more: what is on show is better
 */
async function again(looked) {
  try {
    return await readPage(looked);
  } catch {
    return undefined;
  }
}
