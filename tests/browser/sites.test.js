/**
 * “Always open here”: asked for at a click, one site at a time, and given back.
 *
 * Firefox goes all the way: its prompt is switched off in the test profile, and answers as by a click on “Allow”. Chromium's
 * prompt can't be reached by a driver. So there it is seen that the browser takes the click for one (it asks, and does not
 * refuse), and all that follows is seen with an extension that differs by one line of its manifest: it has the permission.
 */

import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { background, chromium } from "./harness/chromium.js";
import { extensionPage } from "./harness/firefox.js";
import { DIST, profile } from "./harness/paths.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { isOpen, openView, press, viewCloses } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const ENTRY = "Always open site.test in this view";

const subjects = await browsers();
const site = await openSite();
after(site.close);
const elsewhere = site.url("tides.html").replace("site.test", "img.test");
const list = site.serve("list", {
  body: `<!doctype html><title>News</title><ul>${"<li><a href='/a'>A headline of today</a></li>".repeat(40)}</ul>`,
});
const late = site.serve("late", {
  body: `<!doctype html><title>Late</title><main></main><input>
    <script>setTimeout(async () => {
      const text = await (await fetch("/tides.html")).text();
      document.querySelector("main").innerHTML = new DOMParser().parseFromString(text, "text/html").body.innerHTML;
    }, 700)</script>`,
});

/** @returns {Promise<Subject>} Chromium with the extension as it is when the person has agreed */
async function agreedChromium() {
  const directory = profile("agreed");
  cpSync(join(DIST, "chromium"), directory, { recursive: true });
  const file = join(directory, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ["http://site.test/*"] }));
  const subject = await chromium({ extension: directory });
  after(() => subject.browser.close());
  return subject;
}

/** Runs in the background: remembers what the browser is asked for, and whether it refuses. */
function listen() {
  globalThis.asked = [];
  const permissions = /** @type {any} */ (chrome.permissions);
  const { request } = permissions;
  permissions.request = (/** @type {chrome.permissions.Permissions} */ what) => {
    const answer = request.call(permissions, what);
    globalThis.asked.push(what.origins);
    answer.catch((/** @type {unknown} */ error) => globalThis.asked.push(error));
    return answer;
  };
}

/** @param {Subject} subject @param {string} address */
async function visit({ browser }, address) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(address);
  return page;
}

/**
 * What a driver asks a page counts as what a person does in it, and that keeps the view away: so it is not asked at once.
 *
 * @param {Page} page
 */
async function opens(page) {
  await pause(1500);
  await until(() => isOpen(page), { what: "the view opens by itself" });
}

/** @param {Page} page */
async function staysAway(page) {
  await pause(1200);
  assert.equal(await isOpen(page), false);
}

/** @param {Subject} subject */
async function assertOpensByItself(subject) {
  const page = await visit(subject, site.url("tides.html"));
  await opens(page);
  await page.keyboard.press("Escape");
  await viewCloses(page);
  await staysAway(page);
  await page.reload();
  await opens(page);
  for (const address of [elsewhere, list]) {
    await page.goto(address);
    await staysAway(page);
  }
  await page.goto(late);
  // To ask the page all the time would count as what a person does in it, and that keeps the view away.
  await pause(3000);
  await opens(page);
  await page.goto(late);
  await page.click("input");
  await page.keyboard.type("busy");
  await staysAway(page);
  await page.close();
}

/**
 * Runs in the browser.
 *
 * @param {ShadowRoot} root
 * @param {string} name
 */
function entryOf(root, name) {
  const switches = Array.from(root.querySelectorAll("[role=menuitemcheckbox]"));
  return switches.find(({ ariaLabel }) => ariaLabel === name)?.ariaChecked;
}

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function entryIn(subject, page) {
  await openView(subject, page);
  await press(subject, page, "More");
  await pause(300);
  const checked = await subject.inView(page, entryOf, ENTRY);
  return checked;
}

const ours = subjects.find(({ name }) => name === "chromium");
const fox = subjects.find(({ name }) => name === "firefox");

test("chromium: a click in the menu makes the browser ask", { skip: !ours }, async () => {
  const subject = /** @type {Subject} */ (ours);
  const [id] = (await subject.browser.extensions()).keys();
  const page = await visit(subject, site.url("tides.html"));
  await background(subject.browser, id, listen, undefined);
  assert.equal(await entryIn(subject, page), "false");
  await press(subject, page, ENTRY);
  await pause(700);
  const asked = await background(subject.browser, id, () => globalThis.asked);
  assert.deepEqual(asked, [["http://site.test/*"]], "it is asked for this site, and not refused");
  await page.close();
});

test("chromium: articles of the site open by themselves, and nothing else does", { skip: !ours }, async () => {
  const subject = await agreedChromium();
  const [id] = (await subject.browser.extensions()).keys();
  await until(() => background(subject.browser, id, async () => (await chrome.scripting.getRegisteredContentScripts()).length), {
    what: "the browser is told",
  });
  await assertOpensByItself(subject);
  const page = await visit(subject, list);
  assert.equal(await entryIn(subject, page), "true");
  const options = await visit(subject, `chrome-extension://${id}/extension/options/options.html`);
  await until(() => options.evaluate(() => document.querySelector(".sites")?.textContent === "site.test Remove"), { what: "the list" });
  await page.close();
});

test("firefox: switched on by two clicks, and off again in the options", { skip: !fox }, async () => {
  const subject = /** @type {Subject} */ (fox);
  const page = await visit(subject, site.url("tides.html"));
  await staysAway(page);
  assert.equal(await entryIn(subject, page), "false");
  await press(subject, page, ENTRY);
  const options = await extensionPage(subject);
  await options.click(".ask button");
  await until(() => options.evaluate(`document.querySelector(".sites").textContent === "site.test Remove"`), { what: "the list" });
  await page.close();
  await assertOpensByItself(subject);
  await options.click(".sites button");
  await until(() => options.evaluate(`!document.querySelector(".sites li")`), { what: "it is gone" });
  const last = await visit(subject, site.url("tides.html"));
  await staysAway(last);
  assert.equal(await entryIn(subject, last), "false");
  await last.close();
});
