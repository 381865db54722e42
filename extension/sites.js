/**
 * The sites whose articles open in the view by themselves: those that the browser lets Lede into.
 *
 * Nothing else is kept, so nothing can disagree with it: to switch a site on is to ask for its permission, to switch it off
 * is to give that back, and who takes it away in the browser's own settings has switched it off.
 */

import { scriptsFor } from "./inject.js";

const SCRIPT = "always";

/** One host. A permission for all sites would open everything, which nobody has asked for. */
const ONE_SITE = /^https?:\/\/[^*/]+\/\*$/;

/**
 * @param {string} url
 * @returns {string | undefined} the site's pattern in permissions; nothing, if it can't have one
 */
export function siteOf(url) {
  const { protocol, hostname } = new URL(url);
  const site = `${protocol}//${hostname}/*`;
  return ONE_SITE.test(site) ? site : undefined;
}

/** @returns {Promise<string[]>} */
export async function sites() {
  const { origins = [] } = await chrome.permissions.getAll();
  return origins.filter((origin) => ONE_SITE.test(origin)).sort();
}

/** @param {string} site */
export async function isOn(site) {
  return (await sites()).includes(site);
}

/**
 * @param {string} site
 * @returns {Promise<boolean>} whether the person has agreed; fails, if the browser does not see a person's click in this
 */
export function switchOn(site) {
  return chrome.permissions.request({ origins: [site] });
}

/** @param {string} site */
export function switchOff(site) {
  return chrome.permissions.remove({ origins: [site] });
}

/** What changes while it is being told is told after it. */
let told = Promise.resolve();

/** Tells the browser in which sites' pages the content script is to run. */
export function tellBrowser() {
  return (told = told.then(tell, tell));
}

async function tell() {
  const matches = await sites();
  const [known] = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (!matches.length) return;
  await chrome.scripting.registerContentScripts([{ id: SCRIPT, matches, js: scriptsFor("open"), runAt: "document_end" }]);
}
