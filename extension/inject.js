/** Runs what the extension does in a page. */

/** @import { Outcome } from "./content.js" */

/** The browser lets no extension into this page: its own pages, the store, the PDF viewer. */
export class NotAllowed extends Error {}

/**
 * What is done there: each is a file of one line, that runs behind the script which can do it all. So one call of the browser
 * does, and what the last line gives is its answer.
 *
 * @typedef {"toggle" | "copy" | "open"} Act
 */

const FILES = {
  toggle: "extension/acts/toggle.js",
  copy: "extension/acts/copy.js",
  open: "extension/acts/open.js",
};

/** @param {Act} act */
export function scriptsFor(act) {
  return ["extension/content.js", FILES[act]];
}

const TRIES = 8;

/**
 * Right after a click Chromium may still refuse: its permission for this tab has not reached the page's process. A
 * few milliseconds later it has. `tab.url` is only filled in where there is a permission, so without it the refusal
 * is final.
 *
 * @param {chrome.tabs.Tab} tab
 * @param {Act} act
 * @returns {Promise<Outcome | undefined>}
 */
export async function inject(tab, act) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run(tab, act);
    } catch (error) {
      if (error instanceof NotAllowed) throw error;
      if (!/cannot access|missing host permission|cannot be scripted|error page/i.test(String(error))) throw error;
      if (!tab.url || tried === TRIES) throw new NotAllowed(String(error));
    }
    await new Promise((done) => setTimeout(done, 2 ** tried));
  }
}

/**
 * Chromium rejects when the script throws; Firefox answers with the error, and on its own pages with nothing.
 *
 * @param {chrome.tabs.Tab} tab
 * @param {Act} act
 * @returns {Promise<any>}
 */
async function run(tab, act) {
  const target = { tabId: /** @type {number} */ (tab.id) };
  const [result] = await chrome.scripting.executeScript({ target, files: scriptsFor(act) });
  if (!result) throw new NotAllowed("no frame took the script");
  if ("error" in result && result.error) throw result.error;
  return result.result;
}
