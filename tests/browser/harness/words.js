/** The words of the extension in English, for tests without a browser. To be imported before whatever speaks. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.js";

export const PLACE = join(ROOT, "extension/_locales");

/** @typedef {Record<string, { message: string, description?: string }>} Messages */

/**
 * @param {string} language the name of its directory
 * @returns {Messages}
 */
export function messagesOf(language) {
  return JSON.parse(readFileSync(join(PLACE, language, "messages.json"), "utf8"));
}

/**
 * What a browser answers that speaks this language.
 *
 * @param {string} language
 * @param {(name: string) => void} [asked] is told of each message
 */
export function speaking(language, asked = () => {}) {
  const messages = messagesOf(language);
  const getMessage = (/** @type {string} */ name, /** @type {string[]} */ values = []) => {
    asked(name);
    return messages[name]?.message.replace(/\$(\d)/g, (_, at) => values[at - 1] ?? "") ?? "";
  };
  return { getMessage, getUILanguage: () => language.replace("_", "-") };
}

Object.assign((globalThis.chrome ??= /** @type {any} */ ({})), { i18n: speaking("en") });
