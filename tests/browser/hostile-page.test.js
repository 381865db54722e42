/** Pages whose scripts work against us. What they can do to themselves they can do to the view; more they can't. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { closeView, isOpen, openView, press, textOf } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const PROSE = `<p>${"The tide came in over the flats and filled the pond behind the old mill once more. ".repeat(3)}</p>`;

const subjects = await browsers();
const site = await openSite();
after(site.close);

/**
 * @param {Subject} subject
 * @param {() => void} script what the page runs before anything else
 * @param {string} [more] markup in the article
 */
async function pageWith({ browser }, script, more = "") {
  const body =
    `<!doctype html><html lang="en"><title>The mill</title><script>(${script})()</script>` +
    `<article><h1>The mill</h1>${PROSE.repeat(3)}${more}${PROSE.repeat(2)}</article>`;
  const page = await browser.newPage();
  await page.goto(site.serve("against-us", { body }));
  await page.bringToFront();
  return page;
}

/** Runs in the page: all that a page could hope to be called by, or to learn from, writes down that it was. */
function patchPrototypes() {
  /** @type {string[]} */
  const seen = (globalThis.seen = []);
  const kinds = [
    Array, Object, String, Map, Set, Promise, Node, Element, HTMLElement, Document, ShadowRoot, DOMParser, EventTarget,
    MutationObserver, IntersectionObserver, CSSStyleSheet, HTMLDialogElement, HTMLImageElement, Range, Selection,
  ];
  for (const kind of kinds) {
    for (const name of Object.getOwnPropertyNames(kind.prototype)) {
      const { value, configurable } = Object.getOwnPropertyDescriptor(kind.prototype, name) ?? {};
      if (typeof value !== "function" || name === "constructor" || !configurable) continue;
      if (/^(get|matches|contains|querySelector|push|slice|call|apply|toString|valueOf|then)/.test(name)) continue;
      /** @this {unknown} @param {unknown[]} values */
      const patched = function (...values) {
        if (globalThis.armed) seen[seen.length] = name;
        return Reflect.apply(value, this, values);
      };
      Reflect.set(kind.prototype, name, patched);
    }
  }
  Element.prototype.attachShadow = function () {
    seen[seen.length] = "attachShadow";
    throw new Error("no roots here");
  };
  globalThis.WebAssembly = /** @type {any} */ (undefined);
}

for (const subject of subjects) {
  test(`${subject.name}: the page has patched what the DOM is made of`, async () => {
    const page = await pageWith(subject, patchPrototypes);
    await page.evaluate(() => (globalThis.armed = true));
    await openView(subject, page);
    assert.match(await textOf(subject, page), /The tide came in/);
    await page.evaluate(() => (globalThis.armed = false));
    const seen = await page.evaluate(() => globalThis.seen);
    // The driver itself asks the page whether the view is open.
    assert.deepEqual(seen.filter((name) => /shadow|append|import|parse|create|dialog|modal/i.test(name)), []);
    await closeView(subject, page);
    await page.close();
  });

  test(`${subject.name}: the page fakes clicks, keys and messages`, async () => {
    const page = await pageWith(subject, () => undefined);
    const copied = await clipboardHolding(subject, page, "what was there before");
    await page.evaluate(fake);
    await pause(200);
    assert.equal(await isOpen(page), false, "no page opens the view");
    await openView(subject, page);
    await page.evaluate(fake);
    await pause(300);
    assert.equal(await paste(subject.browser), copied, "no page makes Lede copy");
    await page.close();
  });

  test(`${subject.name}: the page hijacks copying`, async () => {
    const page = await pageWith(subject, () => {
      for (const where of [window, document]) {
        where.addEventListener("copy", (event) => {
          /** @type {ClipboardEvent} */ (event).clipboardData?.setData("text/plain", "Send money.");
          event.preventDefault();
          event.stopImmediatePropagation();
        }, true);
      }
      globalThis.DataTransfer.prototype.setData = () => undefined;
    });
    await openView(subject, page);
    await press(subject, page, "Copy as Markdown");
    const said = await until(async () => /Copied as|Press Ctrl\+C/.exec(await textOf(subject, page))?.[0], {
      what: "a word on what became of it",
    });
    // It may take the event away from us; then nobody says that the article was copied.
    if (said === "Copied as") assert.match(await paste(subject.browser), /The tide came in/);
    await page.close();
  });

  test(`${subject.name}: the page lays something over the view, which closes all the same`, async () => {
    const page = await pageWith(subject, () => {
      new MutationObserver(() => {
        if (document.querySelector("dialog, [popover]") || !document.getElementById("lede-reader")) return;
        const [dialog, popover] = [document.createElement("dialog"), document.createElement("div")];
        Object.assign(popover, { popover: "manual", textContent: "Over it" });
        document.body.append(dialog, popover);
        dialog.showModal();
        popover.showPopover();
        document.documentElement.requestFullscreen().catch(() => undefined);
      }).observe(document, { childList: true, subtree: true });
    });
    await openView(subject, page);
    await until(() => page.evaluate(() => document.querySelector("dialog:modal") !== null), { what: "the page's dialog" });
    assert.equal(await page.evaluate(() => document.getElementById("lede-reader")?.shadowRoot), null);
    await closeView(subject, page);
    await page.close();
  });

  test(`${subject.name}: the page hides our element by its styles, and has one of the same name`, async () => {
    const hides = "<style>#lede-reader, html > div { display: none !important; opacity: 0 !important; position: static !important; width: 0 !important }</style>";
    const page = await pageWith(subject, () => undefined, `${hides}<p id="lede-reader">The boat left at nine.</p>`);
    await openView(subject, page);
    const box = await subject.inView(page, (root) => root.querySelector("h1")?.getBoundingClientRect().height);
    assert.ok(box && box > 10, `the title is ${box} high`);
    await closeView(subject, page);
    assert.equal(await page.evaluate(() => document.getElementById("lede-reader")?.textContent), "The boat left at nine.");
    await page.close();
  });

  test(`${subject.name}: the page changes all the time, and is read as it was in one moment`, async () => {
    const page = await pageWith(subject, () => {
      let number = 0;
      const change = () => {
        number += 1;
        for (const part of document.querySelectorAll("b")) part.textContent = `moment-${number}`;
        queueMicrotask(() => (number += 1));
      };
      new MutationObserver(change).observe(document, { childList: true });
      setInterval(change, 1);
      addEventListener("DOMContentLoaded", () => requestAnimationFrame(function again() {
        change();
        requestAnimationFrame(again);
      }));
    }, "<p>At first it was <b>moment-0</b> by the clock.</p>" + "<p>And then it was <b>moment-0</b> by the clock, as the miller said to all who asked him.</p>".repeat(40));
    await openView(subject, page);
    const moments = new Set((await textOf(subject, page)).match(/moment-\d+/g));
    assert.equal(moments.size, 1, [...moments].join(" "));
    await page.close();
  });
}

/** Runs in the page. */
function fake() {
  const places = [window, document, document.documentElement, ...document.querySelectorAll("html > div")];
  const options = { bubbles: true, cancelable: true, composed: true };
  for (const place of places) {
    for (const key of ["c", "C", "r"]) place.dispatchEvent(new KeyboardEvent("keydown", { key, altKey: key === "r", ...options }));
    for (const type of ["click", "contextmenu", "copy"]) place.dispatchEvent(new MouseEvent(type, options));
  }
  for (const ask of ["core", "copy", "options", "toggle"]) {
    window.postMessage({ ask, text: "from the page", question: { name: "read", values: [] } }, "*");
  }
  const runtime = /** @type {any} */ (globalThis).chrome?.runtime;
  runtime?.sendMessage?.({ ask: "copy", text: "from the page" });
  /** @type {any} */ (globalThis).lede?.toggle?.();
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} text
 */
async function clipboardHolding(subject, page, text) {
  await page.evaluate((text) => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
  }, text);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyC", { commands: ["Copy"] });
  await page.keyboard.up("Control");
  await page.evaluate(() => document.querySelector("textarea")?.remove());
  assert.equal(await paste(subject.browser), text);
  await page.bringToFront();
  return text;
}
