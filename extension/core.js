/** Reads and writes: in the page if the page's policy lets us, in the background worker if not. */

/** @import { Reading, Snapshot } from "./pkg/reading.js" */
/** @import { MarkdownOptions } from "./pkg/writing.js" */
import * as engine from "./engine.js";
import { settings, written } from "./settings.js";

/**
 * What the background worker is asked.
 *
 * @typedef {{ name: keyof typeof engine, values: unknown[] }} Question
 */

/**
 * What it made of that.
 *
 * @template T
 * @typedef {{ done: T } | { failed: string }} Answer
 */

/**
 * Markdown that was asked for before anyone wanted it.
 *
 * @type {{ key: string, text: Promise<string> } | undefined}
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
  const reading = await inBackground({ name: "read", values: [snapshot] });
  writeAhead(reading.article, written(await settings()));
  return reading;
}

/**
 * @param {string} article
 * @param {MarkdownOptions} options
 */
function writeAhead(article, options) {
  const text = inBackground({ name: "markdown", values: [article, options] });
  text.catch(() => (ahead = undefined)); // It is asked for again when it is wanted.
  ahead = { key: keyOf(article, options), text };
}

/**
 * @param {Snapshot} snapshot of a part of the page
 * @returns {Promise<Reading>} all of it
 */
export function readPart(snapshot) {
  return here({ name: "read", values: [{ ...snapshot, isPart: true }] });
}

/**
 * @param {string} article as `read` has packed it
 * @param {MarkdownOptions} options
 * @returns {Promise<string>}
 */
export async function markdown(article, options) {
  if (ahead?.key === keyOf(article, options)) return ahead.text;
  return here({ name: "markdown", values: [article, options] });
}

/**
 * @param {string} article as `read` has packed it
 * @returns {Promise<string>}
 */
export function text(article) {
  return here({ name: "text", values: [article] });
}

/**
 * @param {string} article
 * @param {MarkdownOptions} options
 */
function keyOf(article, options) {
  return JSON.stringify([options, article]);
}

/**
 * @param {Question} question
 * @returns {Promise<any>}
 */
async function here(question) {
  try {
    return /** @type {(...values: unknown[]) => unknown} */ (engine[question.name])(...question.values);
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
  return inBackground(question);
}

/** @param {unknown} error */
function isForbidden(error) {
  return error instanceof WebAssembly.CompileError;
}

/** Ten times what the largest page takes. Who has waited so long waits for nobody. */
const PATIENCE = 20_000;

/**
 * The browser may stop the worker whenever it likes, also while it reads. The next message starts it anew, and nothing
 * is lost by asking once more.
 *
 * @param {Question} question
 * @returns {Promise<any>}
 */
async function inBackground(question) {
  const answer = (await asked(question).catch(() => undefined)) ?? (await asked(question));
  if (!answer) throw new Error("the background worker did not answer");
  if ("failed" in answer) throw new Error(answer.failed);
  return answer.done;
}

/**
 * @param {Question} question
 * @returns {Promise<Answer<any> | undefined>}
 */
async function asked(question) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((done) => (timer = setTimeout(done, PATIENCE, { failed: "the background worker is silent" })));
  try {
    return await Promise.race([chrome.runtime.sendMessage({ ask: "core", question }), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the extension was removed, switched off or replaced since this script came into the page. */
export function isGone() {
  return !chrome.runtime?.id;
}
