/** Puts the article's header into the reader's language: dates, how long it takes, and who published it. */

import { say } from "../say.js";

/** @param {ParentNode} article */
export function localiseHeader(article) {
  // A time in the text is the writer's words and stays as it is.
  for (const time of article.querySelectorAll("header time")) {
    const date = localDate(time.getAttribute("datetime") ?? "");
    if (date) time.textContent = time.classList.contains("modified") ? say.updated(date) : date;
  }
  const minutes = article.querySelector("header .minutes");
  if (minutes) minutes.textContent = localMinutes(Number.parseInt(minutes.textContent ?? ""));
  const via = article.querySelector(".source .via");
  if (!via) return;
  const publisher = article.querySelector(".source .publisher");
  via.textContent = say.via(via.textContent ?? "");
  if (publisher) via.previousSibling?.replaceWith(", ");
}

/**
 * @param {string} iso `2025-08-07T16:20:00Z`, or a date alone, which is the same day wherever one reads it
 * @returns {string | undefined}
 */
function localDate(iso) {
  const dateAlone = /^\d{4}-\d\d-\d\d$/.test(iso);
  const date = new Date(dateAlone ? `${iso}T00:00` : iso);
  if (Number.isNaN(date.getTime())) return undefined;
  return date.toLocaleString([], dateAlone ? { dateStyle: "long" } : { dateStyle: "medium", timeStyle: "short" });
}

/** @param {number} minutes */
function localMinutes(minutes) {
  return new Intl.NumberFormat([], { style: "unit", unit: "minute", unitDisplay: "short" }).format(minutes);
}
