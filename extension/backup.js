/** All that the person has chosen, as a file: to keep, to carry elsewhere, and to go back to. */

import { look } from "./look.js";
import { say } from "./say.js";
import { markdown } from "./settings.js";
import { chosen as aloud } from "./view/aloud/chosen.js";
import { chosen as print } from "./view/paper.js";
import { kept as ruler } from "./view/ruler.js";
import { kept as wanted } from "./wanted.js";

/** @import { Kept } from "./kept.js" */

/** @type {Kept<any>[]} */
const ALL = [look, markdown, aloud, print, ruler, wanted];

/** By this one knows such a file. */
const MARK = { lede: "options" };

/** A file that can't be taken; the message says why, for the person. */
export class Unfit extends Error {}

/** @returns {Promise<string>} */
export async function backup() {
  const records = await Promise.all(ALL.map(async (kept) => [kept.key, kept.record(await kept.read())]));
  return `${JSON.stringify({ ...MARK, ...Object.fromEntries(records) }, null, 2)}\n`;
}

/**
 * Takes all of a file or, if it throws that the file is `Unfit`, nothing. What the file does not speak of stays.
 *
 * @param {string} text
 * @returns {Promise<boolean>} whether it will be remembered
 */
export async function restore(text) {
  const file = parsed(text);
  if (file?.lede !== MARK.lede) throw new Unfit(say.options.unfit.notOurs);
  const choices = ALL.filter(({ key }) => key in file).map((kept) => ({ kept, value: understood(kept, file[kept.key]) }));
  const remembered = await Promise.all(choices.map(({ kept, value }) => kept.replace(value)));
  return remembered.every(Boolean);
}

export async function forgetAll() {
  await Promise.all(ALL.map((kept) => kept.forget()));
}

/**
 * @param {string} text
 * @returns {Record<string, unknown> | undefined}
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * In the browser's storage what we don't know is passed over; in a file that someone has chosen, it is told.
 *
 * @param {Kept<any>} kept
 * @param {unknown} record
 */
function understood({ key, version, understand }, record) {
  if (typeof record !== "object" || record === null) throw new Unfit(say.options.unfit.unknown(key));
  const stated = /** @type {Record<string, unknown>} */ (record);
  if (Number(stated.version) > version) throw new Unfit(say.options.unfit.newer);
  const value = understand(stated);
  const isLost = (/** @type {string} */ name) => name in stated && JSON.stringify(stated[name]) !== JSON.stringify(value[name]);
  const lost = stated.version === version && Object.keys(value).find(isLost);
  if (lost) throw new Unfit(say.options.unfit.unknown(`${key}.${lost}`));
  return value;
}
