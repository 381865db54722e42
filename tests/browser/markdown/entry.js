/**
 * What `round-trip.test.js` runs in a page: the page is read and written as Markdown, that is made HTML again, and what
 * both say is told. What Turndown makes of the same HTML, too.
 */

/** @import { Shape } from "./shape.js" */
import { collect, lookedAt } from "../../../extension/collect.js";
import * as engine from "../../../extension/engine.js";
import { byMarkdownIt, byTurndown } from "./renderers.js";
import { shapeOf } from "./shape.js";

/**
 * @typedef {object} Trip
 * @property {string} markdown
 * @property {Shape} ours of our HTML
 * @property {Shape} back of our Markdown
 * @property {Shape} turndown of Turndown's
 */

/** @returns {Trip} */
globalThis.roundTrip = () => {
  const { article, html } = engine.read(collect(lookedAt()).snapshot);
  const markdown = engine.markdown(article, { frontMatter: true }).replace(/^---\n[^]*?\n---\n/, "");
  const body = parsed(html);
  leaveOutWhatMarkdownPutsOtherwise(body);
  return {
    markdown,
    ours: shapeOf(body),
    back: shapeOf(parsed(byMarkdownIt(markdown))),
    turndown: shapeOf(parsed(byMarkdownIt(byTurndown(body.innerHTML)))),
  };
};

/** @param {string} html */
function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html").body;
}

/**
 * Above the text only title and dek are the same in both; that a text is only a beginning is emphasised, without a link.
 *
 * @param {Element} body
 */
function leaveOutWhatMarkdownPutsOtherwise(body) {
  for (const element of body.querySelectorAll("article > header > :not(h1, .dek), .rights, .truncated > a")) {
    element.remove();
  }
  for (const beginning of body.querySelectorAll(".truncated")) {
    beginning.innerHTML = `<em>${beginning.innerHTML.trim()}</em>`;
  }
}
