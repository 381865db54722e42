/** The words of the extension: each language has all of them, and all of them are said. Without a browser. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./harness/paths.js";
import { messagesOf, PLACE, speaking } from "./harness/words.js";

/** @typedef {import("./harness/words.js").Messages} Messages */

const LANGUAGES = readdirSync(PLACE);
const english = messagesOf("en");
const isPlural = (/** @type {string} */ name) => `${stem(name)}_other` in english;

/** What is the same word in another language, or names something everywhere. */
const SHARED = {
  all: "Markdown Shift ltr",
  de: "Code_$1 Sepia Text Links Navigation Copyright Pause Pause_(L) Sans Serif System",
  fr: "Code_$1 Note_$1 via_$1 +_plus Accent Article Images Navigation Pause Pause_(L) Sans",
  es: "Sepia Sans Serif",
};

/** @param {string} name of a message that has a form for each number */
function stem(name) {
  return name.replace(/_(zero|one|two|few|many|other)$/, "");
}

/**
 * @param {string} language
 * @returns {string[]}
 */
function namesWanted(language) {
  const { pluralCategories } = new Intl.PluralRules(language.replace("_", "-")).resolvedOptions();
  const names = Object.keys(english).flatMap((name) => (isPlural(name) ? pluralCategories.map((form) => `${stem(name)}_${form}`) : name));
  return [...new Set(names)].sort();
}

/** @param {string} text */
function placeholders(text) {
  return [...new Set(text.match(/\$\d/g))].sort();
}

for (const language of LANGUAGES) {
  const messages = messagesOf(language);

  test(`${language}: it has every message, each form of it, and none besides`, () => {
    assert.deepEqual(Object.keys(messages).sort(), namesWanted(language));
    const empty = Object.entries(messages).filter(([, { message }]) => !message || message !== message.trim());
    assert.deepEqual(empty, []);
  });

  test(`${language}: what is filled in is filled in everywhere`, () => {
    const wrong = Object.entries(messages).filter(([name, { message }]) => {
      const wanted = placeholders((english[name] ?? english[`${stem(name)}_other`]).message);
      const found = placeholders(message);
      // The forms for none, one and two may say it in a word.
      const isFree = isPlural(name) && /_(zero|one|two)$/.test(name);
      return found.some((one) => !wanted.includes(one)) || wanted.some((one) => !found.includes(one) && !(isFree && one === "$1"));
    });
    assert.deepEqual(wrong, []);
  });

  test(`${language}: it says which one it is, and keeps to what the stores allow`, () => {
    assert.equal(messages.language.message, language.replace("_", "-"));
    assert.equal(messages.direction.message, language === "ar" ? "rtl" : "ltr");
    assert.ok(messages.manifest_description.message.length <= 132, messages.manifest_description.message);
  });

  test(`${language}: keys are called what they are, and one message quotes another as it is`, () => {
    const keys = (/** @type {string} */ text) => text.match(/\(([A-Z]|Esc|,|\.)[),、 ]|Ctrl\+C \(⌘C\)|\bEsc\b/g)?.map((key) => key.replace(/[),、 ]$/, ""));
    const others = Object.keys(english).filter((name) => String(keys(messages[name]?.message ?? "")) !== String(keys(english[name].message)));
    assert.deepEqual(others.filter((name) => !isPlural(name)), []);
    assert.ok(messages.pressCopy.message.includes(messages.copy.message));
    assert.ok(messages.options_sites_none.message.includes(messages.more.message));
  });

  test(`${language}: it is not English`, { skip: language === "en" }, () => {
    const isSame = (/** @type {string} */ name) => messages[name].message === english[name]?.message;
    const same = Object.keys(messages).filter(isSame).map((name) => messages[name].message.replaceAll(" ", "_"));
    const words = new Set(same.filter((text) => /\p{L}/u.test(text) && !SHARED.all.split(" ").includes(text)));
    const shared = /** @type {Record<string, string>} */ (SHARED)[language];
    assert.deepEqual([...words].sort(), shared?.split(" ").sort() ?? []);
  });
}

test("a message's name differs from the others' by more than capitals, which browsers don't see", () => {
  const names = Object.keys(english).map((name) => name.toLowerCase());
  assert.equal(new Set(names).size, names.length);
  assert.deepEqual(names.filter((name) => !/^\w+$/.test(name)), []);
});

/** @type {Set<string>} */
const asked = new Set();
Object.assign(globalThis.chrome, { i18n: speaking("en", (name) => asked.add(name)) });
const { say } = await import("../../extension/say.js");

test("all that is asked for is there, and all that is there is asked for", () => {
  const manifest = readFileSync(join(ROOT, "manifest.json"), "utf8");
  const named = Array.from(manifest.matchAll(/__MSG_(\w+)__/g), ([, name]) => name);
  assert.deepEqual([...asked, ...named].sort(), Object.keys(english).sort());
});

test("a message is called as it is reached", () => {
  for (const [path, text] of leaves(say)) {
    const name = path.slice("say.".length).replace(/\W+/g, "_");
    if (typeof text === "string" && path !== "say.options.file") assert.equal(english[name]?.message, text, path);
  }
});

/**
 * @param {object} branch
 * @param {string} path
 * @returns {[string, unknown][]}
 */
function leaves(branch, path = "say") {
  return Object.entries(branch).flatMap(([name, value]) => {
    const here = `${path}.${name}`;
    return typeof value === "object" && value !== null ? leaves(value, here) : [[here, value]];
  });
}

/** @type {Map<string, string>} what ships, without its comments */
const sources = new Map(
  readdirSync(join(ROOT, "extension"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(js|html)$/.test(file) && !/^(pkg|bindgen)/.test(file))
    .map((file) => [file, readFileSync(join(ROOT, "extension", file), "utf8").replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, "")]),
);

test("all that can be said is said somewhere", () => {
  const code = Array.from(sources, ([file, source]) => (file === "say.js" ? "" : withoutAliases(source))).join("\n");
  const unused = leaves(say).filter(([path]) => !ways(path).some((way) => way.test(code)));
  assert.deepEqual(unused, []);
});

/**
 * `const words = say.left` makes `words.name` of `say.left.name`.
 *
 * @param {string} source
 */
function withoutAliases(source) {
  for (const [line, alias, path] of source.matchAll(/const (\w+) = (say(?:\.\w+)+);/g)) {
    source = source.replace(line, "").replace(new RegExp(`\\b${alias}(?=[.[])`, "g"), path);
  }
  return source;
}

/**
 * How code comes to say it: by its name, by a group that it is in and that is handed on as a whole, or by one that is looked
 * up in.
 *
 * @param {string} path
 */
function ways(path) {
  const steps = path.split(".");
  return steps.slice(1).flatMap((_, at) => {
    const group = steps.slice(0, at + 2).join("\\.");
    const rest = steps.slice(at + 3).map((step) => `\\.${step}`).slice(0, 1);
    return [new RegExp(`${group}(?![\\w.[])`), ...(at + 2 < steps.length ? [new RegExp(`${group}\\[[^\\]]+\\]${rest}`)] : [])];
  });
}

/** Two words of English with nothing but a space between them, as they stand in sentences and names, and not in selectors. */
const PROSE = /^[A-Z][\p{L}’']+,? [a-z]|(?<![\p{L}:.#-])(the|this|is|was|not|of|to|your|you|with|it|no|could)(?![\p{L}:.#(-])/u;

/** What nobody sees but in the console. */
const FOR_DEVELOPERS = /(Error|NotAllowed|console\.\w+)\($|failed: $/;

/** Why these may have words. */
const MAY = {
  "say.js": "the name of a file",
  "view/fonts.js": "names of fonts",
  "view/header.js": "the core's sentences, to be told apart",
};

test("no words stand in the code", () => {
  const found = Array.from(sources).flatMap(([file, source]) => (file in MAY ? [] : wordsIn(file, source)));
  assert.deepEqual(found, []);
});

/**
 * @param {string} file
 * @param {string} source
 */
function wordsIn(file, source) {
  if (file.endsWith(".html")) {
    const shown = source.matchAll(/>\s*([^<>]*\p{L}[^<>]*)<|(?:title|alt|aria-label|placeholder)="([^"]*)"/gu);
    return Array.from(shown, ([, text, attribute]) => `${file}: ${text ?? attribute}`).filter((text) => !text.endsWith(": Lede"));
  }
  const literals = source.matchAll(/(["`])((?:\\.|(?!\1)[^\\\n])*)\1/g);
  const prose = Array.from(literals).filter(({ 2: text, index }) => {
    return /\S \S/.test(text) && PROSE.test(text.replace(/\$\{[^}]*\}/g, "")) && !FOR_DEVELOPERS.test(source.slice(0, index));
  });
  const children = source.matchAll(/element\("\w+", \{[^{}]*\}, "([^"]*\p{L}{2}[^"]*)"|(?:textContent|title|ariaLabel) = "([^"]*\p{L}[^"]*)"/gu);
  const single = Array.from(children, ([, child, property]) => child ?? property);
  return [...prose.map(({ 2: text }) => text), ...single].map((text) => `${file}: ${text}`);
}

/**
 * As a browser reads it that speaks this language.
 *
 * @param {string} language
 * @param {string} [browsers] the browser's own, if we don't speak it
 * @returns {Promise<typeof import("../../extension/tongue.js")>}
 */
function tongue(language, browsers = language.replace("_", "-")) {
  Object.assign(globalThis.chrome, { i18n: { ...speaking(language), getUILanguage: () => browsers } });
  const file = `../../extension/tongue.js?${language}-${browsers}`;
  return import(file);
}

test("a number changes the words around it as the language has it, and is written as it writes numbers", async () => {
  const said = async (/** @type {string} */ language, /** @type {string} */ browsers) => {
    const { counted } = await tongue(language, browsers);
    const inWords = counted("wordCount");
    return [0, 1, 2, 3, 11, 123456].map((count) => inWords(count));
  };
  assert.deepEqual(await said("en", "en-IN"), ["0 words", "1 word", "2 words", "3 words", "11 words", "1,23,456 words"]);
  assert.deepEqual(await said("fr", "fr"), ["0 mot", "1 mot", "2 mots", "3 mots", "11 mots", "123\u202f456 mots"]);
  assert.deepEqual(await said("ar", "ar-MA"), ["لا كلمات", "كلمة واحدة", "كلمتان", "3 كلمات", "11 كلمة", "123.456 كلمة"]);
  // A browser in Portuguese shows our English: its numbers are English ones.
  assert.deepEqual((await said("en", "pt-BR")).at(-1), "123,456 words");
});

test("what is filled in can't be taken for a place to fill in, and keeps its direction", async () => {
  const english = await tongue("en");
  assert.equal(english.filled("downloading")("$1 & $2.md"), "Downloading “$1 & $2.md”");
  const arabic = await tongue("ar");
  assert.equal(arabic.direction, "rtl");
  assert.equal(arabic.filled("options_sites_removeThis")("site.example"), "إزالة \u2068site.example\u2069");
});

test("a date is the browser's, also where we don't speak its language", async () => {
  const { language, locale } = await tongue("en", "pt-BR");
  assert.deepEqual([language, locale], ["en", "pt-BR"]);
});
