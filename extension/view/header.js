/** Puts what Lede says in the article itself into the reader's language: dates, how long it takes, who published it. */

import { say } from "../say.js";
import { localDate, localMinutes } from "../times.js";
import { direction, language } from "../tongue.js";

/**
 * @param {ParentNode} article
 * @param {Record<string, string>} [times] what the background worker has put into words
 */
export function localise(article, times = {}) {
  // A time in the text is the writer's words and stays as it is.
  for (const time of article.querySelectorAll("header time")) {
    const iso = time.getAttribute("datetime") ?? "";
    const date = times[iso] ?? localDate(iso);
    if (date) put(time, time.classList.contains("modified") ? say.updated(date) : date);
  }
  const minutes = article.querySelector("header .minutes");
  if (minutes) put(minutes, times[minutes.textContent ?? ""] ?? localMinutes(minutes.textContent ?? ""));
  localiseSource(article);
  localiseEnd(article);
}

/** @param {ParentNode} article */
function localiseSource(article) {
  const via = article.querySelector(".source .via");
  if (!via) return;
  const publisher = article.querySelector(".source .publisher");
  put(via, say.via(via.textContent ?? ""));
  if (publisher) via.previousSibling?.replaceWith(", ");
}

/** @param {ParentNode} article */
function localiseEnd(article) {
  const end = article.querySelector("footer > .truncated");
  const sentence = end?.firstChild;
  if (!end || !sentence) return;
  const link = end.querySelector("a");
  if (link) link.textContent = say.truncated.original;
  sentence.textContent = say.truncated[whyOf(sentence.textContent ?? "")] + (link ? " " : "");
  speak(end);
}

/**
 * Why the end is not there. The core says it in English, in one of three sentences.
 *
 * @param {string} sentence
 */
function whyOf(sentence) {
  if (sentence.includes("subscribe")) return "paywall";
  return sentence.includes("another page") ? "continued" : "shortened";
}

/**
 * @param {Element} element
 * @param {string} text
 */
function put(element, text) {
  element.textContent = text;
  speak(element);
}

/**
 * Around it the article's language is spoken, and runs in its own direction.
 *
 * @param {Element} element
 */
function speak(element) {
  element.setAttribute("lang", language);
  element.setAttribute("dir", direction);
}
