/** What a page of a site does that is always to be read in the view: it waits for its article, for a while. */

import { watchForChanges } from "./changes.js";
import { lookedAt } from "./collect.js";
import { readPage } from "./page.js";

/** @import { PageReading } from "./page.js" */

/** Milliseconds. Who has seen the page for so long reads it. */
const PATIENCE = 10_000;

/**
 * @param {(reading: PageReading, looked: Set<Element>) => void} found
 * @param {AbortController} waiting
 */
export async function untilArticle(found, waiting) {
  const { signal } = waiting;
  if ((await look()) === "found") return;
  watchForChanges({ busy: () => false, look }, signal);
  setTimeout(() => waiting.abort(), PATIENCE);

  /** @type {import("./changes.js").Looking["look"]} */
  async function look() {
    const looked = lookedAt();
    const reading = await readPage(looked).catch(() => undefined);
    // Who has clicked or typed is about something, and is not to be interrupted.
    if (navigator.userActivation.hasBeenActive) waiting.abort();
    if (!reading || reading.noArticle || signal.aborted) return "nothing";
    waiting.abort();
    found(reading, looked);
    return "found";
  }
}
