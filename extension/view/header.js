/** Puts what Lede says in the article itself into the reader's language: dates, how long it takes, who published it. */

import { say } from "../say.js";
import { direction, language, locale } from "../tongue.js";

/** @param {ParentNode} article */
export function localise(article) {
  // A time in the text is the writer's words and stays as it is.
  for (const time of article.querySelectorAll("header time")) {
    const date = localDate(time.getAttribute("datetime") ?? "");
    if (date) put(time, time.classList.contains("modified") ? say.updated(date) : date);
  }
  const minutes = article.querySelector("header .minutes");
  if (minutes) put(minutes, localMinutes(Number.parseInt(minutes.textContent ?? "")));
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

/**
 * @param {string} iso `2025-08-07T16:20:00Z`, or a date alone, which is the same day wherever one reads it
 * @returns {string | undefined}
 */
function localDate(iso) {
  const dateAlone = /^\d{4}-\d\d-\d\d$/.test(iso);
  const date = new Date(dateAlone ? `${iso}T00:00` : iso);
  if (Number.isNaN(date.getTime())) return undefined;
  return dateAlone ? date.toLocaleDateString(locale, { dateStyle: "long" }) : readyFormats().moment.format(date);
}

/** @param {number} minutes */
function localMinutes(minutes) {
  return readyFormats().minutes.format(minutes);
}

/** @type {{ moment: Intl.DateTimeFormat, minutes: Intl.NumberFormat } | undefined} */
let formats;

/** Browsers take milliseconds to make them, which is better done before there is an article. */
export function readyFormats() {
  return (formats ??= {
    moment: new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }),
    minutes: new Intl.NumberFormat(locale, { style: "unit", unit: "minute", unitDisplay: "short" }),
  });
}
