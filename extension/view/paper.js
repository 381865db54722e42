/**
 * What only paper needs, there from the moment when printing begins until it ends: the address of the article, what is
 * folded away, and the links' addresses in a list, if they are wanted.
 */

import { keep } from "../kept.js";
import { say } from "../say.js";
import { language } from "../tongue.js";
import { element } from "./element.js";

/**
 * @import { Feature } from "./feature.js"
 * @import { Entry } from "./menu.js"
 */

/** @type {import("../kept.js").Kept<{ links: boolean }>} */
export const chosen = keep("print", 1, ({ links }) => ({ links: links === true }));

/** Those in the header lead to its address, which is printed anyway, or to the writer; a player's stands beside it. */
const LISTED = "a[href^='http']:not(header a, .embed a)";

/** The words of a link that needs no number. */
const ADDRESS = /^\s*((https?:|www\.)\S+)?\s*$/i;

/**
 * @param {AbortSignal} signal
 * @returns {Feature & { links: Entry }} `links` is the switch for their list
 */
export function forPaper(signal) {
  let isListed = false;
  const know = (/** @type {{ links: boolean }} */ { links }) => void (isListed = links);
  chosen.read().then(know);
  chosen.watch(know, signal);
  return {
    drawn: (article, whileShown) => prepare(article, { signal: whileShown, isListed: () => isListed }),
    links: {
      name: say.ways.links,
      icon: "links",
      isOn: () => isListed,
      press: () => void chosen.remember({ links: (isListed = !isListed) }),
    },
  };
}

/**
 * @param {HTMLElement} article
 * @param {{ signal: AbortSignal, isListed: () => boolean }} wanted
 */
function prepare(article, { signal, isListed }) {
  /** @type {(() => void)[]} */
  let undo = [];
  window.addEventListener("beforeprint", before, { signal });
  window.addEventListener("afterprint", after, { signal });

  function before() {
    after();
    undo = [unfold(article), addAddress(article)];
    if (isListed()) undo.push(listLinks(article));
  }

  function after() {
    for (const one of undo) one();
    undo = [];
  }
}

/** @param {HTMLElement} article */
function unfold(article) {
  const folded = Array.from(article.querySelectorAll("details")).filter(({ open }) => !open);
  for (const one of folded) one.open = true;
  return () => folded.forEach((one) => (one.open = false));
}

/** @param {HTMLElement} article */
function addAddress(article) {
  /** @type {HTMLAnchorElement | null} */
  const source = article.querySelector("header .source a[href]");
  const line = element("p", { class: "address" }, element("bdi", {}, source?.href ?? location.href));
  (article.querySelector("header") ?? article).append(line);
  return () => line.remove();
}

/**
 * The same address has one number.
 *
 * @param {HTMLElement} article
 */
function listLinks(article) {
  const links = Array.from(article.querySelectorAll(LISTED), (link) => /** @type {HTMLAnchorElement} */ (link));
  const numbered = links.filter(({ textContent }) => !ADDRESS.test(textContent ?? ""));
  const addresses = [...new Set(numbered.map(({ href }) => href))];
  for (const link of numbered) link.dataset.listed = String(addresses.indexOf(link.href) + 1);
  const items = addresses.map((address) => element("li", {}, address));
  const list = element("section", { class: "links" }, element("h2", { lang: language }, say.links), element("ol", {}, ...items));
  if (items.length) article.append(list);
  return () => {
    list.remove();
    for (const link of numbered) delete link.dataset.listed;
  };
}
