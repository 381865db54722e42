/**
 * The browsers under test, started once for each test file and closed at its end.
 *
 * `LEDE_BROWSERS=firefox` leaves out the others, for a quick look.
 */

import { after } from "node:test";
import { chromium } from "./chromium.js";
import { firefox } from "./firefox.js";

/** @import { Browser, Page } from "puppeteer-core" */

/**
 * A browser with the extension in it.
 *
 * - `click` clicks the toolbar button, as a person does.
 * - `button` is what that button says of the active tab.
 * - `openOwnPage` opens a page of the browser's own, which lets no extension in.
 * - `inView` asks inside the closed shadow root of the reading view, where the page itself can't look. `undefined` if
 *   there is none.
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {Browser} browser
 * @property {string} id the extension's
 * @property {(page: Page) => Promise<void>} click
 * @property {(page: Page) => Promise<{ badge: string, title: string }>} button
 * @property {() => Promise<Page>} openOwnPage
 * @property {string} downloads the directory where files go
 * @property {(page: Page) => Promise<void>} copyByMenu chooses “Copy as Markdown” in a menu
 * @property {InView} inView
 *
 * @typedef {<T, A>(page: Page, ask: (root: ShadowRoot, argument: A) => T, argument?: A) => Promise<T | undefined>} InView
 */

/** @type {Record<string, (options?: { proxy?: number }) => Promise<Subject>>} */
const LAUNCHERS = { chromium, firefox };

const wanted = process.env.LEDE_BROWSERS?.split(",") ?? Object.keys(LAUNCHERS);

/**
 * @param {...string} names
 * @returns {Promise<Subject[]>}
 */
export function browsers(...names) {
  return started(names.length ? names : Object.keys(LAUNCHERS));
}

/**
 * All of them, and nothing they ask the network for passes by the proxy.
 *
 * @param {number} proxy its port
 */
export function browsersThrough(proxy) {
  return started(Object.keys(LAUNCHERS), { proxy });
}

/**
 * @param {string[]} names
 * @param {{ proxy?: number }} [options]
 */
async function started(names, options) {
  const chosen = names.filter((name) => wanted.includes(name));
  const started = await Promise.all(chosen.map((name) => LAUNCHERS[name](options)));
  after(() => Promise.all(started.map(({ browser }) => browser.close())));
  return started;
}
