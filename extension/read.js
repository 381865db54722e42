/** Reads a snapshot: in the page if the page's policy lets us, in the background worker if not. */

/** @import { Reading, Snapshot } from "./pkg/lede.js" */
import * as engine from "./engine.js";

/**
 * Chromium holds a content script to the page's own policy, which may forbid WebAssembly. The background worker
 * has a policy of its own and runs the same module.
 *
 * @param {Snapshot} snapshot
 * @returns {Promise<Reading>}
 */
export async function read(snapshot) {
  try {
    return engine.read(snapshot);
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
  }
  /** @type {{ reading: Reading } | { failed: string }} */
  const answer = await chrome.runtime.sendMessage({ ask: "read", snapshot });
  if ("failed" in answer) throw new Error(answer.failed);
  return answer.reading;
}
