/**
 * The language that Lede speaks, and its words: the messages in `_locales`. The browser chooses the language, as its own or
 * else English.
 *
 * They are read once, when this file is: when the browser updates or removes the extension, what that had on the page stays
 * there, and may ask for no message any more.
 */

/** Nobody to ask, as in a page in which benchmarks run the core by itself. A message's name has to do. */
export const isAlone = typeof chrome === "undefined" || !chrome.i18n;

const i18n = isAlone ? undefined : chrome.i18n;

/** Our words', which need not be the browser's: it may have a language that we don't speak. */
export const language = i18n ? word("language") : "en";
export const direction = i18n ? word("direction") : "ltr";

/** The browser's, for what stands by itself: a date, or how long reading takes. */
export const locale = i18n?.getUILanguage() ?? language;

/** For numbers in our sentences: those of our language, as they are written where the reader is. */
const within = base(locale) === base(language) ? locale : language;

const plurals = new Intl.PluralRules(language);

/** @param {string} name */
export function word(name) {
  // Put back in its place, what is to be filled in is filled in later.
  return i18n?.getMessage(name, ["$1", "$2"]) ?? name;
}

/**
 * @template {string} Name
 * @param {string} group what the names of the messages begin with
 * @param {...Name} names
 * @returns {Record<Name, string>}
 */
export function words(group, ...names) {
  const made = names.map((name) => [name, word((group && `${group}_`) + name.replaceAll("-", "_"))]);
  return /** @type {Record<Name, string>} */ (Object.fromEntries(made));
}

/**
 * A sentence with something in it: `$1`, `$2`.
 *
 * @param {string} name
 * @returns {(...values: (string | number)[]) => string}
 */
export function filled(name) {
  const sentence = word(name);
  return (...values) => sentence.replace(/\$(\d)/g, (_, at) => put(values[at - 1]));
}

/**
 * A sentence with a number in it, which changes the words around it: two forms in English, six in Arabic.
 *
 * @param {string} name
 * @returns {(count: number, ...others: string[]) => string} the number is `$1`
 */
export function counted(name) {
  const { pluralCategories } = plurals.resolvedOptions();
  const forms = new Map(pluralCategories.map((form) => [form, filled(`${name}_${form}`)]));
  return (count, ...others) => forms.get(plurals.select(count))?.(count, ...others) ?? "";
}

/**
 * @param {number} number
 * @param {Intl.NumberFormatOptions} [options]
 */
export function figure(number, options = { maximumFractionDigits: 2 }) {
  return number.toLocaleString(within, options);
}

/** @param {string} lang as a page states it, which may be anything */
export function languageName(lang) {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/**
 * A name from elsewhere runs in its own direction. Between signs for that, which nobody sees, it leaves the sentence as it is.
 *
 * @param {string | number} value
 */
function put(value) {
  if (typeof value === "number") return figure(value);
  return direction === "rtl" ? `\u2068${value}\u2069` : value;
}

/** @param {string} language */
function base(language) {
  return language.split("-")[0];
}
