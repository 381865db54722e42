/**
 * What the toolbar button and the menus do in the page.
 *
 * The browser runs this file anew at each click, in a world that remembers the last run. So it leaves one object
 * behind, once, and the background calls that.
 */

import { collect, TooLarge, unreadable } from "./collect.js";
import { copy } from "./copy.js";
import { markdown, read } from "./core.js";
import { say } from "./say.js";
import { showFailure, showReading } from "./view/view.js";
import { showNotice } from "./view/notice.js";

/**
 * What became of a click; the background shows `refused` on the toolbar button.
 *
 * @typedef {{ refused?: string }} Outcome
 * @typedef {import("./view/view.js").View} View
 */

/** The life of what is on the page: a view, or a reading that is still on its way. */
let life = ended();
/** @type {View | undefined} */
let view;

/** @returns {AbortController} */
function ended() {
  const controller = new AbortController();
  controller.abort();
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
  if (!life.signal.aborted) {
    life.abort();
    return {};
  }
  const refused = unreadable();
  if (refused) return { refused };
  await open(begun());
  return {};
}

/** @param {AbortController} life */
async function open(life) {
  try {
    const reading = await read(collect());
    if (!life.signal.aborted) view = showReading(reading, life);
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

/** Copies the article without opening the view, unless the browser wants a click in the page first. */
async function copyArticle() {
  const refused = unreadable();
  if (refused) return { refused };
  if (view) {
    await view.copy();
    return {};
  }
  try {
    await copyUnseen();
  } catch (error) {
    console.error("Lede could not read this page.", error);
    showNotice(say.failedTitle);
  }
  return {};
}

async function copyUnseen() {
  const reading = await read(collect());
  const text = await markdown(reading.article);
  if (await copy(text)) return showNotice(say.copied(text));
  life.abort();
  view = showReading(reading, begun());
  view.toast(say.pressCopy);
}

globalThis.lede ??= { toggle, copy: copyArticle };
