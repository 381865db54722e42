/** Pages that fight back: the view stays of use, or it goes; and the page is as it made itself. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { callBar, isOpen, openView, press, viewCloses } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

const PROSE = `<p>${"The tide came in over the flats and filled the pond behind the old mill once more. ".repeat(6)}</p>`;
const EXTRAS = `<dialog id="box">Sign in!</dialog><div id="pop" popover="auto">Offer!</div><div id="hint" popover="manual">Hint!</div><input id="field">`;

/**
 * What each page does when the view is open, and whether it may close then.
 *
 * @type {Record<string, { does: string, mayClose?: true }>}
 */
const ATTACKS = {
  "a modal dialog": { does: `box.showModal()` },
  "a dialog again and again": { does: `setInterval(() => { box.close(); box.showModal(); }, 100)`, mayClose: true },
  "popovers": { does: `pop.showPopover(); hint.showPopover()` },
  "an element that fills the screen": { does: `document.querySelector("article").requestFullscreen()` },
  "trapped keys": {
    does: `for (const type of ["keydown", "keypress", "keyup"]) addEventListener(type, (event) => event.preventDefault(), true)`,
  },
  "locked scrolling": {
    does: `document.body.style.overflow = document.documentElement.style.overflow = "hidden";
      for (const type of ["wheel", "touchmove", "scroll"]) addEventListener(type, (event) => event.preventDefault(), { capture: true, passive: false })`,
  },
  "stolen focus": {
    does: `setInterval(() => { document.activeElement.blur(); field.focus(); window.focus(); }, 20)`,
  },
  "inert": { does: `for (const child of document.documentElement.children) child.inert = true` },
  "all hidden": {
    does: `const sheet = document.head.appendChild(document.createElement("style"));
      sheet.textContent = "html > * { display: none !important; visibility: hidden !important; pointer-events: none !important }";
      for (const child of document.documentElement.children) { child.hidden = true; child.style.setProperty("display", "none", "important"); }`,
  },
  "a box above all": {
    does: `const over = document.documentElement.appendChild(document.createElement("div"));
      over.style.cssText = "position: fixed; inset: 0; z-index: 2147483647; background: red"`,
  },
  "a page that takes out strangers": {
    does: `new MutationObserver(() => document.querySelectorAll("html > :not(head, body)").forEach((one) => one.remove()))
      .observe(document, { childList: true, subtree: true }); document.body.append("")`,
    mayClose: true,
  },
  "an emptied body": { does: `document.body.innerHTML = ""` },
  "another body": { does: `document.body.replaceWith(document.createElement("body"))` },
  "another root": { does: `document.replaceChild(document.createElement("html"), document.documentElement)`, mayClose: true },
  "a page written anew": { does: `document.open(); document.write("<p id=new>Anew</p>"); document.close()`, mayClose: true },
};

for (const name of Object.keys(ATTACKS)) {
  const script = `<script>globalThis.attack = () => { ${ATTACKS[name].does} }</script>`;
  const body = `<!doctype html><html lang="en"><title>The mill</title><article><h1>The mill</h1>${PROSE.repeat(12)}</article>${EXTRAS}${script}`;
  site.serve(name.replaceAll(" ", "-"), { body });
}

/** @param {Subject} subject @param {Page} page */
const scrolled = (subject, page) => subject.inView(page, (root) => root.querySelector(".page")?.scrollTop);

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function assertOfUse(subject, page) {
  const onTop = () => page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.id === "lede-reader");
  await until(onTop, { what: "the view is on top" });
  await page.mouse.move(400, 300);
  const start = await scrolled(subject, page);
  await page.mouse.wheel({ deltaY: 300 });
  await until(async () => Number(await scrolled(subject, page)) > Number(start), { what: "the wheel scrolls" });
  await pause(300);
  const wheeled = await scrolled(subject, page);
  await page.keyboard.press(" ");
  await until(async () => Number(await scrolled(subject, page)) > Number(wheeled), { what: "the space bar scrolls" });
  await pause(500);
  await callBar(page);
  await press(subject, page, "Close reading view");
  await viewCloses(page);
}

for (const subject of subjects) {
  for (const [name, { mayClose }] of Object.entries(ATTACKS)) {
    test(`${subject.name}: ${name}`, async () => {
      const page = await subject.browser.newPage();
      await page.setViewport({ width: 900, height: 600 });
      await page.goto(site.url(name.replaceAll(" ", "-")));
      await openView(subject, page);
      await pause(200);
      await page.evaluate("void attack()");
      await pause(1600);
      if (await isOpen(page)) await assertOfUse(subject, page);
      else assert.ok(mayClose, "it must not close");
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0, "nothing of ours is left");
      await page.close();
    });
  }

  test(`${subject.name}: the page's own popovers and dialogs are there again`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("popovers"));
    await page.evaluate("pop.showPopover(), hint.showPopover()");
    const shown = () => page.evaluate(() => Array.from(document.querySelectorAll(":popover-open, :modal"), ({ id }) => id));
    await openView(subject, page);
    await page.evaluate("box.showModal()");
    await pause(500);
    await callBar(page);
    await press(subject, page, "Close reading view");
    await viewCloses(page);
    assert.deepEqual((await shown()).sort(), ["box", "hint", "pop"]);
    await page.close();
  });

  test(`${subject.name}: Escape leaves a page that wants it for itself`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("trapped-keys"));
    await openView(subject, page);
    await page.evaluate("void attack()");
    await page.keyboard.press("Escape");
    await viewCloses(page);
    await page.close();
  });
}
