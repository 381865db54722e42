/** Runs a script in a tab. */

/** The browser lets no extension into this page: its own pages, the store, the PDF viewer. */
export class NotAllowed extends Error {}

/** What runs in the page, in this order: the modules, and the script that uses them. */
export const CONTENT_SCRIPTS = ["extension/pkg/modules.js", "extension/content.js"];

const TRIES = 8;

/**
 * Right after a click Chromium may still refuse: its permission for this tab has not reached the page's process. A
 * few milliseconds later it has. `tab.url` is only filled in where there is a permission, so without it the refusal
 * is final.
 *
 * @template T
 * @param {chrome.tabs.Tab} tab
 * @param {{ files: string[] } | { func: (...args: any[]) => T, args: unknown[] }} script
 * @returns {Promise<Awaited<T> | undefined>}
 */
export async function inject(tab, script) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run(tab, script);
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
 * @template T
 * @param {chrome.tabs.Tab} tab
 * @param {{ files: string[] } | { func: (...args: any[]) => T, args: unknown[] }} script
 * @returns {Promise<Awaited<T> | undefined>}
 */
async function run(tab, script) {
  const target = { tabId: /** @type {number} */ (tab.id) };
  const [result] = await chrome.scripting.executeScript(/** @type {any} */ ({ target, ...script }));
  if (!result) throw new NotAllowed("no frame took the script");
  if ("error" in result && result.error) throw result.error;
  return result.result;
}
