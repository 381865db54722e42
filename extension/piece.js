/** What is to be copied: the whole article, or what is selected. */

import { markdown, readPart } from "./core.js";
import { excerptOf } from "./excerpt.js";
import { own } from "./own.js";
import { addressOf } from "./sentence.js";
import { selectedInPage, selectedWithin } from "./selection.js";
import { ofPart, settings, written } from "./settings.js";

/**
 * - `article`: packed for the writing module.
 * - `html`: the same for the view, and for programs that take HTML.
 * - `selected`: whether it is only a part.
 *
 * @typedef {{ article: string, html: string, selected: boolean }} Piece
 */

/**
 * @param {{ within?: Element, title?: string, sourced?: boolean }} [wanted] a part of the view, if not of the page; how the
 *   article is called; and whether a link to the sentence shall stand below
 * @returns {Promise<Piece | undefined>} nothing, if nothing is selected
 */
export async function selectedPiece({ within, title = pageTitle(), sourced = false } = {}) {
  const ranges = within ? selectedWithin(within) : selectedInPage();
  const excerpt = excerptOf(ranges);
  if (!excerpt) return undefined;
  const { html, blocks, language } = excerpt;
  const source = sourced && /^https?:/.test(location.href) ? link(title, addressOf(location.href, blocks)) : "";
  const base = own(ranges[0].startContainer).baseURI;
  const page = `<html lang="${escaped(language)}"><head></head><body>${html}${source}</body></html>`;
  const lists = { hidden: [], inView: [], wanted: [], images: [], frames: [] };
  const reading = await readPart({ html: page, url: location.href, base, ...lists });
  return { article: reading.article, html: reading.html, selected: true };
}

/**
 * @param {Pick<Piece, "article" | "selected">} piece
 * @returns {Promise<string>} as the person has chosen
 */
export async function markdownOf({ article, selected }) {
  const kept = await settings();
  return markdown(article, written(selected ? ofPart(kept) : kept));
}

/** How the page calls itself, without the paper's name if it says so. */
export function pageTitle() {
  /** @type {HTMLMetaElement | null} */
  const named = document.querySelector("meta[property='og:title']");
  return named?.content.trim() || document.title.trim() || location.hostname;
}

/**
 * @param {string} title
 * @param {string} address
 */
function link(title, address) {
  return `<p><a href="${escaped(address)}">${escaped(title)}</a></p>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
