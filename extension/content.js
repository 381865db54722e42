/**
 * What the toolbar button and the menus do in the page.
 *
 * The browser runs this file anew at each click, in a world that remembers the last run. So it leaves one object
 * behind, once, and the background calls that.
 */

import { untilArticle } from "./always.js";
import { lookedAt, TooLarge, unreadable } from "./collect.js";
import { copy } from "./copy.js";
import { keepUp } from "./keepup.js";
import { readPage } from "./page.js";
import { markdownOf, selectedPiece } from "./piece.js";
import { say } from "./say.js";
import { isAlone } from "./tongue.js";
import { dress } from "./view/dress.js";
import { closeOrphan } from "./view/host.js";
import { showNotice, showOffer } from "./view/notice.js";
import { prepareView, showFailure } from "./view/view.js";

/**
 * What became of a click; the background shows `refused` on the toolbar button, or says itself that nobody is here to be asked.
 *
 * @typedef {{ refused?: string, isAlone?: boolean }} Outcome
 * @typedef {import("./page.js").PageReading} PageReading
 * @typedef {import("./view/view.js").View} View
 * @typedef {import("./view/view.js").Showing} Showing
 * @typedef {import("./piece.js").Piece} Piece
 */

/** The life of what is on the page: a view, or a reading that is still on its way. */
let life = ended();
/** @type {View | undefined} */
let view;

/** Ends the waiting for an article that is to open by itself. */
let waiting = new AbortController();

/**
 * Without a reason the browser makes an error of it, and for its stack Chromium parses all of this script once more, which takes
 * 8 ms.
 *
 * @returns {AbortController}
 */
function ended() {
  const controller = new AbortController();
  controller.abort(null);
  return controller;
}

/** @returns {AbortController} */
function begun() {
  life = new AbortController();
  life.signal.addEventListener("abort", () => (view = undefined));
  return life;
}

/** Opens the reading view, or closes it. */
async function toggle() {
  if (isAlone) return { isAlone };
  waiting.abort();
  if (!life.signal.aborted) {
    life.abort();
    return {};
  }
  if (closeOrphan()) return {};
  const refused = unreadable();
  if (refused) return { refused };
  await open(begun());
  return {};
}

/** @param {AbortController} life */
async function open(life) {
  try {
    const dressed = dress(life.signal);
    const looked = lookedAt();
    /** @type {Showing | undefined} */
    let showing;
    const reading = await readPage(looked, () => (showing = prepareView(life)));
    await dressed;
    if (!life.signal.aborted) show(reading, life, { looked, showing });
  } catch (error) {
    console.error("Lede could not read this page.", error);
    if (life.signal.aborted) return;
    if (!(error instanceof TooLarge)) {
      view = showFailure(say.failed, life);
      return;
    }
    // To stand behind a dialog alone would keep such a page busy for seconds.
    life.abort();
    showNotice(say.tooLarge);
  }
}

/**
 * @param {PageReading} reading
 * @param {AbortController} life
 * @param {{ looked: Set<Element>, showing?: Showing }} with
 */
function show(reading, life, { looked, showing = prepareView(life) }) {
  const shown = (view = showing(reading, () => keeping.refresh()));
  const keeping = keepUp({ reading, view: shown, looked }, life);
}

/** Opens the reading view by itself, when there is an article, unless the reader has done something in the page by then. */
function always() {
  if (isAlone || !life.signal.aborted || unreadable() || closeOrphan()) return;
  waiting = new AbortController();
  untilArticle(async (reading, looked) => {
    await dress(begun().signal);
    if (!life.signal.aborted) show(reading, life, { looked });
  }, waiting);
}

/** Copies the article, or what is selected, without opening the view, unless the browser wants a click in the page first. */
async function copyArticle() {
  if (isAlone) return { isAlone };
  waiting.abort();
  const refused = unreadable();
  if (refused) return { refused };
  if (view) {
    await view.copy();
    return {};
  }
  try {
    const piece = await selectedPiece({ sourced: true });
    await (piece ? copySelected(piece) : copyUnseen());
  } catch (error) {
    console.error("Lede could not read this page.", error);
    showNotice(say.failedTitle);
  }
  return {};
}

/** @param {Piece} piece */
async function copySelected(piece) {
  const text = await markdownOf(piece);
  if (await copy(text)) showNotice(say.copied(text, true));
  else showOffer(say.copyRefused, text);
}

async function copyUnseen() {
  const looked = lookedAt();
  const reading = await readPage(looked);
  const text = await markdownOf({ article: reading.article, selected: false });
  if (await copy(text)) return showNotice(say.copied(text, false));
  life.abort();
  await dress(begun().signal);
  show(reading, life, { looked });
  view?.toast(say.pressCopy);
}

// An element that the page calls "lede" is a `globalThis.lede`, too, but none of its own.
if (!Object.hasOwn(globalThis, "lede")) globalThis.lede = { toggle, copy: copyArticle, always };
