/**
 * Reads and writes: the background worker does it, which is awake at each click, has both modules, and a policy of its own. The
 * page's own policy may forbid WebAssembly, to which Chromium holds a content script; and a page is free for other things meanwhile.
 */

/** @import { Reading, Snapshot } from "./pkg/reading.js" */
/** @import { MarkdownOptions } from "./pkg/writing.js" */
import { ofPart, settings, written } from "./settings.js";

/**
 * What the background worker is asked: a function of `engine.js`, and its arguments.
 *
 * @typedef {{ name: "read" | "readPart" | "markdown" | "text", values: unknown[] }} Question
 */

/**
 * What it made of that.
 *
 * @template T
 * @typedef {{ done: T } | { failed: string }} Answer
 */

/**
 * With what is said of times above the text, in the reader's language: see `times.js`.
 *
 * @typedef {Reading & { times: Record<string, string> }} TimedReading
 */

/**
 * Markdown that was asked for before anyone wanted it, of the whole and of parts.
 *
 * @type {Map<string, Promise<string>>}
 */
const ahead = new Map();

/**
 * The worker takes a while to answer, and who has pressed a button and gone to another tab can't be copied for any more. So
 * the Markdown is asked for right behind the reading, which is shown meanwhile.
 *
 * @param {Snapshot} snapshot
 * @returns {Promise<TimedReading>}
 */
export async function read(snapshot) {
  const chosen = settings();
  const reading = await inBackground({ name: "read", values: [snapshot] });
  chosen.then((settings) => writeAhead(reading.article, written(settings)));
  return reading;
}

/**
 * @param {string} article
 * @param {MarkdownOptions} options
 */
function writeAhead(article, options) {
  const key = keyOf(article, options);
  const text = inBackground({ name: "markdown", values: [article, options] });
  text.catch(() => ahead.delete(key)); // It is asked for again when it is wanted.
  ahead.clear();
  ahead.set(key, text);
}

/**
 * @param {Snapshot} snapshot of a part of the page
 * @returns {Promise<Reading>} all of it
 */
export async function readPart(snapshot) {
  const options = written(ofPart(await settings()));
  const { reading, markdown } = await inBackground({ name: "readPart", values: [snapshot, options] });
  ahead.set(keyOf(reading.article, options), Promise.resolve(markdown));
  return reading;
}

/**
 * @param {string} article as `read` has packed it
 * @param {MarkdownOptions} options
 * @returns {Promise<string>}
 */
export async function markdown(article, options) {
  return ahead.get(keyOf(article, options)) ?? inBackground({ name: "markdown", values: [article, options] });
}

/**
 * @param {string} article as `read` has packed it
 * @returns {Promise<string>}
 */
export function text(article) {
  return inBackground({ name: "text", values: [article] });
}

/**
 * @param {string} article
 * @param {MarkdownOptions} options
 */
function keyOf(article, options) {
  return JSON.stringify([options, article]);
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
