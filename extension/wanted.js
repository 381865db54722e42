/**
 * What the reader wants in the article, whatever it is: blocks of this page, and of each site what was to be remembered.
 *
 * @typedef {{ sites: Record<string, string[]> }} Remembered for each host the selectors of what is wanted there
 */

import { keep } from "./kept.js";
import { own } from "./own.js";

/** Blocks of one site that are remembered. The oldest go. */
const MOST = 20;

/** A selector that finds more than so many is no name of a block. */
const ALIKE = 30;

/** Names that a program has made differ from page to page. */
const MADE_UP = /\d{3}|[a-z]\d+[a-z]|^[^a-z]*$/i;

export const kept = keep("wanted", 1, sound);

/** @type {Set<Element>} */
const here = new Set();

/** @returns {Promise<Set<Element>>} what is wanted of this page as it is now */
export async function wantedHere() {
  const { sites } = await kept.read();
  for (const selector of sites[location.host] ?? []) for (const element of found(selector)) here.add(element);
  return here;
}

/** @param {Element[]} elements */
export function want(elements) {
  for (const element of elements) here.add(element);
}

/**
 * Also what was remembered of them.
 *
 * @param {Element[]} elements
 */
export async function wantNoMore(elements) {
  for (const element of elements) here.delete(element);
  const names = elements.map(nameOf);
  if ((await ofSite()).some((selector) => names.includes(selector))) await rememberOfSite((one) => !names.includes(one));
}

/** @returns {Element[]} */
export function allWanted() {
  return [...here];
}

/**
 * @param {Element[]} elements
 * @returns {boolean} whether the site has names by which they can be found another time
 */
export function canBeRemembered(elements) {
  return elements.every(nameOf);
}

/**
 * @param {Element[]} elements
 * @returns {Promise<boolean>} whether the browser keeps it
 */
export function rememberForSite(elements) {
  const names = elements.map((element) => nameOf(element) ?? "").filter(Boolean);
  return rememberOfSite((one) => !names.includes(one), names);
}

async function ofSite() {
  return (await kept.read()).sites[location.host] ?? [];
}

/**
 * @param {(selector: string) => boolean} stays
 * @param {string[]} [more]
 */
async function rememberOfSite(stays, more = []) {
  const { sites } = await kept.read();
  const { [location.host]: before = [], ...others } = sites;
  const now = [...before.filter(stays), ...new Set(more)].slice(-MOST);
  return kept.remember({ sites: now.length ? { ...others, [location.host]: now } : others });
}

/**
 * Its name, and its classes and identifier as far as a person gave them.
 *
 * @param {Element} element
 * @returns {string | undefined} nothing, if they say too little
 */
function nameOf(element) {
  const { id, classList, localName } = own(element);
  const names = [id && `#${id}`, ...Array.from(classList, (name) => `.${name}`)];
  const given = names.filter((name) => name && !MADE_UP.test(name.slice(1)));
  if (!given.length) return undefined;
  const selector = localName + given.map((name) => name[0] + CSS.escape(name.slice(1))).join("");
  return found(selector).length ? selector : undefined;
}

/**
 * @param {string} selector
 * @returns {Element[]}
 */
function found(selector) {
  try {
    const all = Array.from(document.querySelectorAll(selector));
    return all.length > ALIKE ? [] : all;
  } catch {
    return []; // Storage may hold anything.
  }
}

/**
 * @param {Record<string, unknown>} kept
 * @returns {Remembered}
 */
function sound({ sites }) {
  const entries = Object.entries(typeof sites === "object" && sites ? sites : {});
  const isList = (/** @type {[string, unknown]} */ [, list]) =>
    Array.isArray(list) && list.every((one) => typeof one === "string");
  return { sites: Object.fromEntries(entries.filter(isList)) };
}
