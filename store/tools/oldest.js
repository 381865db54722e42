/**
 * @file How old a browser may be: what the code asks of it, looked up in MDN's tables, against what the manifest states.
 *
 * The names in JavaScript are listed here, since a name alone does not say whose it is; style sheets are searched. Fails if the
 * manifest promises an older browser than the features allow, if a list names what is not used any more, or if a style sheet
 * uses what is newer and not listed.
 */

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import bcd from "@mdn/browser-compat-data" with { type: "json" };

const ROOT = join(import.meta.dirname, "../..");

/** What Lede does not work without, among the youngest. */
const NEEDED = {
  "api.Element.getHTML": ".getHTML(",
  "api.HTMLElement.popover": "popover",
  "api.ClipboardItem": "new ClipboardItem(",
  "api.Element.checkVisibility": ".checkVisibility(",
  "api.UserActivation.hasBeenActive": ".hasBeenActive",
  "api.ShadowRoot.adoptedStyleSheets": ".adoptedStyleSheets",
  "api.OffscreenCanvas": "new OffscreenCanvas(",
  "javascript.builtins.Intl.Segmenter": "new Intl.Segmenter(",
  "javascript.builtins.String.toWellFormed": ".toWellFormed(",
  "javascript.builtins.Array.toSpliced": ".toSpliced(",
  "javascript.builtins.Array.findLast": ".findLast(",
  "webextensions.api.scripting.registerContentScripts": ".registerContentScripts(",
  "webextensions.manifest.optional_host_permissions": '"optional_host_permissions"',
};

/** What may be missing, and what becomes of that. */
const SPARED = {
  "javascript.builtins.Uint8Array.fromBase64": "slower, by `atob`: base64.js",
  "api.Selection.getComposedRanges": "the ways of before the standard: selection.js",
  "webextensions.api.commands": "no shortcut, in Firefox for Android",
  "css.properties.animation-timeline": "the line of progress is moved by script: about.css",
  "css.properties.scroll-timeline": "the same",
  "css.properties.timeline-scope": "the same",
  "css.properties.text-wrap.pretty": "lines break as they always did",
  "css.properties.field-sizing": "the player's lists are as wide as their longest entry",
  "css.properties.hanging-punctuation": "marks stand in the line",
  "css.properties.overscroll-behavior": "a page behind a panel scrolls with it where the panel has nothing to scroll",
  "css.properties.orphans": "single lines on a printed page",
  "css.properties.widows": "the same",
  "css.properties.break-after.avoid": "a heading may end a printed page",
  "css.properties.print-color-adjust": "esbuild writes the old name beside it",
  "css.properties.text-size-adjust": "phones alone have it",
  "css.properties.user-select": "esbuild writes the old name beside it",
  "css.properties.font-family.ui-monospace": "the next in the list",
  "css.properties.font-family.math": "the next in the list",
};

const BROWSERS = ["chrome", "edge", "firefox", "firefox_android"];

/** @param {string} path */
const featureAt = (path) => path.split(".").reduce((/** @type {any} */ node, name) => node?.[name], bcd);

/**
 * @param {any} feature
 * @param {string} browser
 * @returns {number} the version that brought it, all of it and under its name
 */
function since(feature, browser) {
  const entries = [feature.__compat.support[browser] ?? []].flat();
  const whole = entries.filter(({ flags, prefix, alternative_name, version_removed }) => {
    return !flags && !prefix && !alternative_name && !version_removed;
  });
  const versions = whole.map(({ version_added: added }) => Number.parseFloat(String(added).replace("≤", "")));
  return Math.min(Infinity, ...versions.filter((version) => !Number.isNaN(version)));
}

/** @param {string} ending */
async function sources(ending) {
  const names = (await readdir(join(ROOT, "extension"), { recursive: true })).filter((name) => name.endsWith(ending));
  const own = names.filter((name) => !/^(pkg|bindgen|modules)\//.test(name));
  const texts = await Promise.all(own.map((name) => readFile(join(ROOT, "extension", name), "utf8")));
  return texts.join("\n").replace(/\/\*.*?\*\//gs, "");
}

/**
 * @param {string} css
 * @returns {Set<string>} the paths of its properties, their values, its selectors and functions
 */
function usedIn(css) {
  const paths = [];
  for (const [, property, value] of css.matchAll(/(?<=[{};]\s*)([a-z-]+)\s*:\s*([^;{}]+);/g)) {
    paths.push(`css.properties.${property}`);
    for (const word of value.split(/[\s,()]+/)) paths.push(`css.properties.${property}.${word}`);
  }
  for (const [, name] of css.matchAll(/:([a-z-]+)/g)) paths.push(`css.selectors.${name}`);
  for (const [, name] of css.matchAll(/@([a-z-]+)/g)) paths.push(`css.at-rules.${name}`);
  for (const [, name] of css.matchAll(/([a-z-]+)\(/g)) paths.push(`css.types.${name}`, `css.types.color.${name}`);
  return new Set(paths.filter((path) => featureAt(path)?.__compat));
}

const manifest = JSON.parse(await readFile(join(ROOT, "manifest.json"), "utf8"));
const { gecko, gecko_android: geckoAndroid } = manifest.browser_specific_settings;
const stated = [manifest.minimum_chrome_version, manifest.minimum_chrome_version, gecko.strict_min_version, geckoAndroid.strict_min_version];
const code = `${await sources(".js")}${await sources(".css")}${JSON.stringify(manifest)}`;
const inStyles = usedIn(await sources(".css"));
const isSpared = (/** @type {string} */ path) => Object.keys(SPARED).some((spared) => `${path}.`.startsWith(`${spared}.`));
const needed = new Set([...Object.keys(NEEDED), ...inStyles].filter((path) => !isSpared(path)));
const wrong = [];

for (const [path, sign] of Object.entries(NEEDED)) if (!code.includes(sign)) wrong.push(`${path} is not used any more`);
for (const path of Object.keys(SPARED)) {
  if (path.startsWith("css.") && !inStyles.has(path)) wrong.push(`${path} is not used any more`);
}
for (const path of [...Object.keys(NEEDED), ...Object.keys(SPARED)]) {
  if (!featureAt(path)?.__compat && path !== "webextensions.api.commands") wrong.push(`MDN does not know ${path}`);
}
BROWSERS.forEach((browser, at) => {
  const asked = [...needed].map((path) => ({ path, version: since(featureAt(path), browser) }));
  asked.sort((one, other) => other.version - one.version);
  const [{ path, version }] = asked;
  console.log(`${browser}: the manifest states ${stated[at]}, the features ask for ${version} (${path})`);
  for (const { path, version } of asked.filter(({ version }) => version > Number(stated[at]))) {
    wrong.push(`${browser} ${stated[at]} has no ${path}, which came with ${version}`);
  }
});
if (wrong.length) throw new Error(wrong.join("\n"));
