/** Clicks on the toolbar button and in the menus; and reading and writing, which the page's script asks for. */

import { facesOf } from "./bundled.js";
import { toClipboard } from "./copy.js";
import * as engine from "./engine.js";
import { inject, NotAllowed } from "./inject.js";
import { say } from "./say.js";
import { isOn, siteOf, switchOff, switchOn, tellBrowser } from "./sites.js";
import { readyFormats, timesIn } from "./times.js";

/** @import { Answer, Question } from "./core.js" */
/** @import { Act } from "./inject.js" */

chrome.action.onClicked.addListener((tab) => act("toggle", tab));

chrome.contextMenus?.onClicked.addListener((item, tab) => {
  if (tab) act(/** @type {Act} */ (item.menuItemId), tab);
});

for (const event of [chrome.runtime.onInstalled, chrome.runtime.onStartup]) {
  // An update forgets what the browser was told; the permissions stay.
  event.addListener(() => void tellBrowser());
  // The browser keeps the menus as they were, though it may speak another language now.
  // Firefox for Android has none.
  event.addListener(() => chrome.contextMenus?.removeAll(makeMenus));
}
for (const event of [chrome.permissions.onAdded, chrome.permissions.onRemoved]) event.addListener(() => void tellBrowser());

function makeMenus() {
  const { copy, toggle } = say.menu;
  chrome.contextMenus.create({ id: "copy", title: copy, contexts: ["action", "selection"] });
  chrome.contextMenus.create({ id: "toggle", title: toggle, contexts: ["page", "selection", "link", "image"] });
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message.ask === "core") reply(answer(() => ask(message.question)));
  if (message.ask === "copy") copy(message.text, message.html).then(reply);
  if (message.ask === "font") facesOf(message.font).then(reply);
  if (message.ask === "options") reply(void chrome.runtime.openOptionsPage());
  if (message.ask === "isAlways") isAlways(sender).then(reply);
  if (message.ask === "always") always(sender, message.on).then(reply);
  return ["copy", "font", "isAlways", "always"].includes(message.ask);
});

/** @param {Question} question */
function ask({ name, values }) {
  const done = /** @type {(...values: unknown[]) => any} */ (engine[name])(...values);
  return name === "read" ? { ...done, times: timesIn(done.html) } : done;
}

/**
 * @template T
 * @param {() => T} run
 * @returns {Answer<T>}
 */
function answer(run) {
  try {
    return { done: run() };
  } catch (error) {
    console.error(error);
    return { failed: String(error) };
  }
}

/**
 * @param {string} text
 * @param {string} [html]
 * @returns {Promise<boolean>}
 */
async function copy(text, html) {
  try {
    await toClipboard(text, html);
    return true;
  } catch {
    return false; // A service worker has no clipboard, and an event page wants a click of its own.
  }
}

/**
 * The page's own site, and no other: a message says nothing of it.
 *
 * @param {chrome.runtime.MessageSender} sender
 */
async function isAlways({ url }) {
  const site = url && siteOf(url);
  return site ? isOn(site) : false;
}

/**
 * @param {chrome.runtime.MessageSender} sender
 * @param {boolean} on
 * @returns {Promise<import("./view/always.js").Wish>}
 */
async function always({ url, tab }, on) {
  const site = url && siteOf(url);
  if (!site) return undefined;
  if (!on) return (await switchOff(site)) ? "off" : undefined;
  try {
    return (await switchOn(site)) ? "on" : undefined;
  } catch {
    // Firefox takes a click for one in its own page alone.
    const ask = `extension/options/options.html#${new URLSearchParams({ site })}`;
    await chrome.tabs.create({ url: chrome.runtime.getURL(ask), openerTabId: tab?.id });
    return "asked";
  }
}

/**
 * @param {Act} what
 * @param {chrome.tabs.Tab} tab
 */
async function act(what, tab) {
  try {
    const outcome = inject(tab, what);
    getReady(); // While the page takes the scripts, and looks at itself.
    const { isAlone = false, refused = undefined } = (await outcome) ?? {};
    await mark(tab, isAlone ? say.notHere : refused);
  } catch (error) {
    if (!(error instanceof NotAllowed)) console.error(error);
    await mark(tab, error instanceof NotAllowed ? say.keptOut : say.broken(String(error)));
  }
}

function getReady() {
  engine.prepare();
  try {
    readyFormats();
  } catch {
    // Who asks for a page will be told.
  }
}

/**
 * Says on the toolbar button of this tab why nothing happened, or takes that back.
 *
 * @param {chrome.tabs.Tab} tab
 * @param {string} [refused]
 */
async function mark(tab, refused) {
  const title = refused ?? chrome.runtime.getManifest().action?.default_title ?? "";
  // The badge comes last: who sees it finds the reason in the tooltip.
  await Promise.allSettled([
    chrome.action.setTitle({ tabId: tab.id, title }),
    chrome.action.setBadgeBackgroundColor({ tabId: tab.id, color: "#6b6b68" }),
  ]);
  await Promise.allSettled([chrome.action.setBadgeText({ tabId: tab.id, text: refused ? "–" : "" })]);
}
