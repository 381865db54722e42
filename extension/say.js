/** Every word the reader sees that is not the page's own. */

/** @import { Reading } from "./pkg/reading.js" */

/** @type {Record<NonNullable<Reading["noArticle"]>, string>} */
const noArticle = {
  empty: "There is no text on this page.",
  "too-short": "There is too little text on this page to call it an article.",
  listing: "This page is mostly links, like a front page or a shop's shelf.",
  teasers: "This page is a row of short pieces with links between them, like a section page.",
  search: "This page lists what a search has found.",
  video: "This page is for a video, with little text beside it.",
  "log-in": "This page asks for a password and has little text beside that.",
};

export const say = {
  copy: "Copy as Markdown",
  close: "Close reading view",
  closeHint: "Close (Esc)",
  toolbar: "Reading view",
  noArticleTitle: "No article found",
  noArticle,
  bestGuess: "Show the best guess",
  failedTitle: "Lede could not read this page",
  failed: "The page is as it was. The details are in the browser's console.",
  tooLarge: "This page is larger than Lede can read.",
  notAPage: "Lede reads web pages, and this is a file of another kind.",
  writeFailed: "Lede could not write this article as Markdown. The details are in the browser's console.",
  copyRefused: "The page did not let Lede copy. Press Ctrl+C (⌘C) to copy the text below.",
  pressCopy: "The browser wants one more click: press “Copy as Markdown” in the bar.",
  dismiss: "Dismiss",
  /** @param {string} date */
  updated: (date) => `Updated ${date}`,
  /** @param {string} name */
  via: (name) => `via ${name}`,
  /** @param {string} text */
  copied: (text) => `Copied as Markdown, ${words(text).toLocaleString()} words`,
};

/** @param {string} text */
function words(text) {
  let count = 0;
  for (const segment of new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)) {
    if (segment.isWordLike) count += 1;
  }
  return count;
}
