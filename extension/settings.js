/**
 * What the person has chosen for Markdown, remembered in the browser's storage: the synchronised one, and where that
 * takes nothing, the one of this machine.
 *
 * @import { MarkdownOptions } from "./pkg/writing.js"
 * @typedef {Required<Omit<MarkdownOptions, "retrieved">>} Settings
 */

const KEY = "markdown";

/** Goes up when what is kept changes its meaning, so that later versions know what they read. */
const VERSION = 1;

/** @type {Settings} */
export const DEFAULTS = {
  frontMatter: false,
  referenceLinks: false,
  withoutImages: false,
  bullet: "-",
  emphasis: "*",
  sentences: false,
};

/** @type {{ [Name in keyof Settings]: Settings[Name][] }} */
export const CHOICES = {
  frontMatter: [false, true],
  referenceLinks: [false, true],
  withoutImages: [false, true],
  bullet: ["-", "*", "+"],
  emphasis: ["*", "_"],
  sentences: [false, true],
};

/** @type {Promise<Settings> | undefined} */
let known;

/**
 * Asked for when the view opens, they are there when something is to be copied: who has pressed a button may be gone to
 * another tab some milliseconds later, and can't be copied for any more.
 *
 * @returns {Promise<Settings>}
 */
export function settings() {
  known ??= read();
  return known;
}

globalThis.chrome?.storage?.onChanged.addListener(() => (known = known && read()));

/** @returns {Promise<Settings>} the defaults, where nothing is kept or nothing can be read */
async function read() {
  // What is kept here was chosen later: it is here because the other storage did not take it.
  const kept = (await keptIn("local")) ?? (await keptIn("sync")) ?? {};
  return sound(kept);
}

/**
 * @param {Settings} chosen
 * @returns {Promise<boolean>} whether they will be remembered
 */
export async function remember(chosen) {
  const value = { [KEY]: { version: VERSION, ...chosen } };
  try {
    await chrome.storage.sync.set(value);
    await chrome.storage.local.remove(KEY);
    return true;
  } catch {
    return chrome.storage.local.set(value).then(
      () => true,
      () => false,
    );
  }
}

/**
 * The settings as the writing module takes them, on this day.
 *
 * @param {Settings} chosen
 * @returns {MarkdownOptions}
 */
export function written(chosen) {
  return chosen.frontMatter ? { ...chosen, retrieved: today() } : { ...chosen };
}

/** The reader's day, not London's. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * @param {"sync" | "local"} area
 * @returns {Promise<Record<string, unknown> | undefined>}
 */
async function keptIn(area) {
  try {
    const kept = (await chrome.storage[area].get(KEY))[KEY];
    return typeof kept === "object" && kept !== null ? /** @type {Record<string, unknown>} */ (kept) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is kept may come from another version, or another machine's.
 *
 * @param {Record<string, unknown>} kept
 * @returns {Settings}
 */
function sound(kept) {
  const known = Object.entries(CHOICES).filter(([name, choices]) => choices.some((choice) => choice === kept[name]));
  return { ...DEFAULTS, ...Object.fromEntries(known.map(([name]) => [name, kept[name]])) };
}
