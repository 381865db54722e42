/** Fields whose names are what a form is asked for: they stand in for it, in the page's scripts and in ours. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { selectInPage } from "./harness/selecting.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { closeView, openView, press, textOf } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

/** All that a form has. */
const NAMES =
  "parentNode parentElement childNodes children firstChild lastChild nextSibling previousSibling nextElementSibling previousElementSibling " +
  "textContent innerText nodeType nodeName localName tagName id className classList attributes dataset style shadowRoot ownerDocument " +
  "isConnected contains matches closest querySelector querySelectorAll getAttribute hasAttribute hasAttributes getRootNode baseURI " +
  "getBoundingClientRect getClientRects scrollTop scrollHeight clientHeight scrollBy scrollIntoView checkVisibility focus offsetWidth " +
  "offsetHeight outerHTML innerHTML getElementsByTagName isSameNode compareDocumentPosition cloneNode remove append";
const FIELDS = NAMES.split(" ").map((name) => `<input type="hidden" name="${name}">`).join("");

const LINE = "The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.";
const lines = (/** @type {number} */ from) => Array.from({ length: 20 }, (_, at) => `<p>Line ${from + at}. ${LINE}</p>`).join("");

// As some systems make each page: all of it is one form.
const ASIDE = `<aside class="history"><h2>From the archive</h2>${`<p>In the flood of 1911 the water stood as high as the sill of the mill, and it took a week to go.</p>`.repeat(3)}</aside>`;
const BODY = `<!doctype html><html lang="en"><title>The flats</title><form>${FIELDS}<article><h1>The flats</h1>${lines(0)}${lines(20)}</article>${ASIDE}</form>`;

/** @param {Page} page */
const lineInPage = (page) =>
  page.evaluate(() => {
    const all = Array.from(document.querySelectorAll("p"));
    return all.find((one) => one.getBoundingClientRect().bottom > innerHeight / 3)?.textContent?.slice(0, 8) ?? "";
  });

/** @param {ShadowRoot} root */
function lineInView(root) {
  const all = Array.from(root.querySelectorAll("article p"));
  return all.find((one) => one.getBoundingClientRect().bottom > innerHeight / 3 && /^Line/.test(one.textContent ?? ""))?.textContent?.slice(0, 8);
}

/**
 * @param {Subject} subject
 * @returns {Promise<{ page: Page, errors: string[] }>} and what its console says
 */
async function opened(subject) {
  /** @type {string[]} */
  const errors = [];
  const page = await subject.browser.newPage();
  page.on("console", (message) => /Lede|TypeError/.test(message.text()) && errors.push(message.text()));
  await page.goto(site.serve("form", { body: BODY }));
  await page.evaluate(() => document.querySelectorAll("p")[12].scrollIntoView());
  await openView(subject, page);
  return { page, errors };
}

for (const subject of subjects) {
  test(`${subject.name}: the place is kept, there and back`, async () => {
    const { page, errors } = await opened(subject);
    assert.match((await subject.inView(page, lineInView)) ?? "", /^Line 1[4-9]/);
    await subject.inView(page, (root) => void root.querySelector(".page")?.scrollBy(0, -400));
    const read = await subject.inView(page, lineInView);
    assert.doesNotMatch(read ?? "", /^Line 1[4-9]/);
    await closeView(subject, page);
    assert.equal(await lineInPage(page), read);
    assert.deepEqual(errors, []);
    await page.close();
  });

  test(`${subject.name}: what was left out is told, and comes back`, async () => {
    const { page, errors } = await opened(subject);
    assert.doesNotMatch(await textOf(subject, page), /flood of 1911/);
    await page.keyboard.press("x");
    await until(async () => /flood of 1911/.test(await textOf(subject, page)), { what: "a block" });
    await press(subject, page, "Bring back");
    await until(() => subject.inView(page, (root) => /flood of 1911/.test(root.querySelector("article")?.textContent ?? "")), { what: "it is back" });
    assert.deepEqual(errors, []);
    await page.close();
  });

  test(`${subject.name}: what is selected is copied`, async () => {
    const { page, errors } = await opened(subject);
    await closeView(subject, page);
    await selectInPage(page, "Line 20", "Line 21.");
    await subject.copyByMenu(page);
    await pause(300);
    const copied = await paste(subject.browser);
    assert.ok(copied.startsWith(`Line 20. ${LINE}\n\nLine 21.\n\n[The flats]`), copied);
    assert.deepEqual(errors, []);
    await page.close();
  });

  test(`${subject.name}: when more comes it is read`, async () => {
    const { page, errors } = await opened(subject);
    await page.evaluate((line) => {
      const form = /** @type {Element} */ (document.querySelector("form"));
      Element.prototype.remove.call(form);
      const news = Array.from({ length: 4 }, () => Object.assign(document.createElement("p"), { textContent: `New. ${line}` }));
      /** @type {Element} */ (Element.prototype.querySelector.call(form, "article")).append(...news);
      document.body.append(form);
    }, LINE);
    await until(() => subject.inView(page, (root) => /New\. The tide/.test(root.querySelector("article")?.textContent ?? "")), { what: "more" });
    assert.deepEqual(errors, []);
    await page.close();
  });
}
