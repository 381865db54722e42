/**
 * Tells when the page has changed so much that reading it again may be worth it, and seldom enough: an hour of
 * advertisements and tickers costs next to nothing.
 *
 * A content script can't see a page change its own address, so that is looked at twice a second: two strings are compared,
 * which is cheaper than any event, and the same in all browsers.
 */

import { own } from "./own.js";

const ADDRESS_EVERY = 500;

/** What belongs together arrives in pieces. */
const SOON = 500;

/** After something was found: more of the same kind may come. */
const LATER = 2000;

/** Each time nothing was found the next look is twice as far behind the last one, to at most this. */
const LATEST = 60_000;

/** Of all time at most so much is spent on reading again. */
const SHARE = 1 / 20;

/** Letters that came in, together: a short sentence. */
const WORTH_IT = 40;

/** Who is busy is asked again after this. */
const BUSY = 1000;

/**
 * - `busy`: whether it would disturb now.
 * - `look`: reads again, and says what came of it: something, nothing, or that it is too early to tell.
 *
 * @typedef {{ busy: () => boolean, look: () => Promise<"found" | "nothing" | "early"> }} Looking
 *
 * @param {Looking} looking
 * @param {AbortSignal} signal
 */
export function watchForChanges({ busy, look }, signal) {
  let wait = SOON;
  let last = 0;
  let letters = 0;
  let address = location.href;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isLooking = false;

  const observer = new MutationObserver((records) => {
    letters += lettersIn(records);
    // Once it is known that there will be a look, nothing more need be heard until then.
    if (letters >= WORTH_IT) lookIn(Math.max(SOON, last + wait - Date.now()));
  });
  const addresses = setInterval(() => {
    if (location.href === address) return;
    address = location.href;
    wait = SOON;
    lookIn(wait);
  }, ADDRESS_EVERY);
  if (document.readyState !== "complete") window.addEventListener("load", () => lookIn(0), { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearInterval(addresses);
    clearTimeout(timer);
  });
  listen();

  function listen() {
    letters = 0;
    observer.observe(document.getRootNode(), { subtree: true, childList: true, characterData: true });
  }

  /** @param {number} milliseconds */
  function lookIn(milliseconds) {
    if (signal.aborted || isLooking) return;
    observer.disconnect();
    clearTimeout(timer);
    timer = setTimeout(lookNow, milliseconds);
  }

  async function lookNow() {
    if (document.hidden || busy()) return lookIn(BUSY);
    isLooking = true;
    const started = Date.now();
    const result = await look();
    last = Date.now();
    isLooking = false;
    if (signal.aborted) return;
    wait = Math.max(result === "found" ? LATER : Math.min(wait * 2, LATEST), (last - started) / SHARE);
    listen();
    if (result === "early") lookIn(wait);
  }
}

/** @param {MutationRecord[]} records */
function lettersIn(records) {
  let count = 0;
  for (const { target, addedNodes, type } of records) {
    if (type === "characterData") count += target.nodeValue?.length ?? 0;
    for (const node of addedNodes) count += isRead(own(node)) ? (own(node).textContent?.trim().length ?? 0) : 0;
    if (count >= WORTH_IT) break;
  }
  return count;
}

/** @param {Node} node */
function isRead({ nodeName }) {
  return nodeName !== "SCRIPT" && nodeName !== "STYLE" && nodeName !== "#comment";
}
