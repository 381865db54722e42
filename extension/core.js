/** Reads and writes: in the page if the page's policy lets us, in the background worker if not. */

/** @import { Reading, Snapshot } from "./pkg/reading.js" */
import * as engine from "./engine.js";

/**
 * What the background worker made of a question.
 *
 * @template T
 * @typedef {{ done: T } | { failed: string }} Answer
 */

/**
 * Markdown that was asked for before anyone wanted it.
 *
 * @type {{ article: string, text: Promise<string> } | undefined}
 */
let ahead;

/**
 * Chromium holds a content script to the page's own policy, which may forbid WebAssembly. The background worker
 * has a policy of its own and runs the same modules.
 *
 * It takes a while to answer, and who has pressed a button and gone to another tab can't be copied for any more. So on
 * such a page the Markdown is asked for right behind the reading, which is shown meanwhile.
 *
 * @param {Snapshot} snapshot
 * @returns {Promise<Reading>}
 */
export async function read(snapshot) {
  try {
    return engine.read(snapshot);
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
  const reading = await inBackground({ ask: "read", snapshot });
  const text = inBackground({ ask: "markdown", article: reading.article });
  text.catch(() => (ahead = undefined)); // It is asked for again when it is wanted.
  ahead = { article: reading.article, text };
  return reading;
}

/**
 * @param {string} article as `read` has packed it
 * @returns {Promise<string>}
 */
export async function markdown(article) {
  if (ahead?.article === article) return ahead.text;
  try {
    return engine.markdown(article);
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
  return inBackground({ ask: "markdown", article });
}

/** @param {unknown} error */
function isForbidden(error) {
  return error instanceof WebAssembly.CompileError;
}

/**
 * @param {{ ask: "read", snapshot: Snapshot } | { ask: "markdown", article: string }} question
 * @returns {Promise<any>}
 */
async function inBackground(question) {
  /** @type {Answer<any>} */
  const answer = await chrome.runtime.sendMessage(question);
  if ("failed" in answer) throw new Error(answer.failed);
  return answer.done;
}
