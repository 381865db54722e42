/** For everyone: by keys alone with the focus in sight, with fingers, on 320 pixels, enlarged to double, and without motion. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { contrast, ENOUGH } from "../../extension/contrast.js";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { clickOn, press, read } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

const NEWS = site.url("gallery/news.html");
const SCIENCE = site.url("gallery/science.html");

/** As long as something may take to fade in. */
const FADE = 200;

/** @type {{ name: string, url: string, open: (subject: Subject, page: Page) => Promise<unknown>, shown: string, scope: string }[]} */
const STATES = [
  { name: "the article", url: SCIENCE, open: async () => {}, shown: "article", scope: "#view" },
  { name: "contents", url: NEWS, open: (_, page) => page.keyboard.press("o"), shown: ".panel.contents", scope: ".panel.contents" },
  { name: "appearance", url: NEWS, open: openAppearance, shown: ".panel.appearance details[open]", scope: ".panel.appearance" },
  { name: "the menu", url: NEWS, open: (subject, page) => press(subject, page, "More"), shown: ".panel.menu", scope: ".bar" },
  { name: "the keys", url: NEWS, open: (_, page) => page.keyboard.press("?"), shown: ".help", scope: ".help" },
  { name: "what was left out", url: NEWS, open: (_, page) => page.keyboard.press("x"), shown: ".left-out", scope: ".left-out" },
  { name: "a picture", url: NEWS, open: (subject, page) => clickOn(subject, page, "figure img"), shown: ".lightbox img", scope: ".lightbox" },
  { name: "the player", url: NEWS, open: (subject, page) => press(subject, page, "Listen"), shown: ".player", scope: ".player" },
  { name: "a note", url: SCIENCE, open: (subject, page) => clickOn(subject, page, "sup.note a"), shown: ".popover", scope: ".popover" },
  { name: "no article", url: site.url("pages/front-page/"), open: async () => {}, shown: ".message button", scope: ".message" },
];

/**
 * @param {Subject} subject
 * @param {Page} page
 */
async function openAppearance(subject, page) {
  await press(subject, page, "Appearance");
  await clickOn(subject, page, "details.more summary");
}

/**
 * @param {Subject} subject
 * @param {typeof STATES[number]} state
 * @param {import("puppeteer-core").Viewport} size
 */
async function opened(subject, { name, url, open, shown }, size) {
  const page = await read(subject, url, size);
  await pause(FADE);
  await open(subject, page);
  await until(() => subject.inView(page, (root, shown) => root.querySelector(shown)?.checkVisibility(), shown), { what: name });
  await pause(FADE);
  return page;
}

/**
 * Runs in the browser. What Tab must come to: of radio buttons one of a group.
 *
 * @param {ShadowRoot} root
 * @param {string} scope
 */
function stops(root, scope) {
  const all = "a[href], button, input, select, summary, textarea, [tabindex='0']";
  const found = Array.from(root.querySelectorAll(`${scope} :is(${all})`), (one) => /** @type {HTMLInputElement} */ (one));
  const stops = found.filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0 && !one.closest("fieldset[disabled]"));
  return stops.filter((one) => one.type !== "radio" || one.checked).map((one) => Array.from(root.querySelectorAll("*")).indexOf(one));
}

/**
 * Runs in the browser. What has the focus, the ring around it, and what that is seen on.
 *
 * @param {ShadowRoot} root
 */
function ring(root) {
  const focused = root.activeElement;
  // What only holds something, and has the focus when nothing in it has.
  if (!focused || !document.hasFocus() || focused.matches(".page, .panel, .popover, dialog")) return null;
  // A radio button that is drawn by what stands after it.
  const drawn = getComputedStyle(focused).opacity === "0" ? (focused.nextElementSibling ?? focused) : focused;
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(drawn);
  const paper = (/** @type {Element} */ one) => getComputedStyle(one).backgroundColor;
  /** @type {Element | null} */
  let under = Number.parseFloat(outlineOffset) < 0 ? drawn : drawn.parentElement;
  while (under && /, 0\)|transparent/.test(paper(under))) under = under.parentElement;
  const { top, bottom, left, right } = drawn.getBoundingClientRect();
  return {
    place: Array.from(root.querySelectorAll("*")).indexOf(focused),
    name: focused.getAttribute("aria-label") || focused.textContent?.trim().slice(0, 40) || focused.outerHTML,
    isSeen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    isInSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    ink: outlineColor,
    paper: paper(under ?? focused),
  };
}

/** @param {string} colour as computed styles have it */
function hex(colour) {
  const [, ...parts] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour) ?? [];
  assert.equal(parts.length, 3, colour);
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}

/** @param {Page} page */
async function pressBack(page) {
  await page.keyboard.down("Shift");
  await page.keyboard.press("Tab");
  await page.keyboard.up("Shift");
}

/**
 * @param {Subject} subject
 * @param {Page} page
 * @param {string} scope
 */
async function goRound(subject, page, scope) {
  const wanted = new Set(await subject.inView(page, stops, scope));
  assert.ok(wanted.size, `${scope}: there is something to come to`);
  // The bar and the player stand before the text, where one begins; and at the end one leaves the page in Firefox.
  const first = (await subject.inView(page, stops, `:is(.bar, .player)`))?.find((place) => wanted.has(place));
  const isAtFirst = async () => (await subject.inView(page, ring))?.place === first;
  if (first) for (let presses = 0; presses < 20 && !(await isAtFirst()); presses += 1) await pressBack(page);
  for (let presses = 0; wanted.size && presses < 40; presses += 1) {
    let at = await subject.inView(page, ring);
    if (at && !at.isInSight) {
      await pause(FADE); // The bar comes back.
      at = await subject.inView(page, ring);
    }
    if (at) {
      wanted.delete(at.place);
      assert.ok(at.isSeen, `${scope}: no ring around “${at.name}”`);
      assert.ok(at.isInSight, `${scope}: “${at.name}” is out of sight`);
      const found = contrast(hex(at.ink), hex(at.paper));
      assert.ok(found >= ENOUGH.seen, `${scope}: the ring around “${at.name}”: ${found.toFixed(1)}`);
    }
    await page.keyboard.press("Tab");
  }
  const never = await subject.inView(page, (root, places) => places.map((at) => root.querySelectorAll("*")[at].outerHTML), [...wanted]);
  assert.deepEqual(never, [], `${scope}: what Tab never comes to`);
}

/**
 * Runs in the browser. What is too small for a finger; links within a text may be.
 *
 * @param {ShadowRoot} root
 */
function tooSmall(root) {
  const modal = Array.from(root.querySelectorAll("dialog[open]")).at(-1);
  const all = modal?.querySelectorAll("a[href], button, input, select, summary, [role=button]") ?? [];
  const shown = Array.from(all).filter((one) => one.checkVisibility() && !one.closest("p, li > a, sup, .notes, .message p, label:has(.swatch, span)"));
  return shown.flatMap((one) => {
    // What is clicked is as large as its label.
    const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
    return width < 24 || height < 24 ? [`${one.outerHTML.slice(0, 120)}: ${width} × ${height}`] : [];
  });
}

/**
 * Runs in the browser. What goes over the edge of the window, and what can be scrolled sideways though it should not.
 *
 * @param {ShadowRoot} root
 */
function cutOff(root) {
  const scrolled = Array.from(root.querySelectorAll("dialog[open], .page, .panel, .popover, .player, .help, .left-out"))
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
    .map((one) => `${one.className || one.localName} scrolls sideways: ${one.scrollWidth} in ${one.clientWidth}`);
  const boxes = ".bar > *, .bar button, .panel, .panel *, .popover, .popover *, .player, .player *, .help *, .left-out *, .lightbox .tools *, .toast, .message *, header *, article > p, article > figure";
  const over = Array.from(root.querySelectorAll(boxes))
    .filter((one) => one instanceof HTMLElement && one.checkVisibility())
    .filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
    })
    .map((one) => `over the edge: ${one.outerHTML.slice(0, 120)}`);
  const modal = /** @type {Element} */ (Array.from(root.querySelectorAll("dialog[open]")).at(-1));
  const lost = Array.from(modal.querySelectorAll(".bar:not(.away) button, .popover button, .player button, .tools button"))
    .filter((one) => one.checkVisibility() && !one.closest("[hidden], .panel"))
    .filter((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const found = root.elementFromPoint(left + width / 2, top + height / 2);
      return !found || !one.contains(found);
    })
    .map((one) => `can't be pressed: ${one.getAttribute("aria-label") ?? one.outerHTML}`);
  return [...scrolled, ...over, ...lost];
}

const SIZES = {
  "320 pixels": { width: 320, height: 640 },
  "double size": { width: 640, height: 400, deviceScaleFactor: 2 },
};

for (const subject of subjects) {
  test(`${subject.name}: Tab comes to all there is, and one sees where one is`, async () => {
    for (const state of STATES) {
      const page = await opened(subject, state, { width: 1280, height: 800 });
      await goRound(subject, page, state.scope);
      await page.close();
    }
  });

  test(`${subject.name}: everything can be hit with a finger`, async () => {
    for (const state of STATES) {
      const page = await opened(subject, state, { width: 390, height: 844 });
      assert.deepEqual(await subject.inView(page, tooSmall), [], state.name);
      await page.close();
    }
  });

  for (const [name, size] of Object.entries(SIZES)) {
    test(`${subject.name}: ${name}: nothing is cut off, nothing scrolls sideways, all can be pressed`, async () => {
      for (const state of STATES) {
        const page = await opened(subject, state, size);
        assert.deepEqual(await subject.inView(page, cutOff), [], state.name);
        await page.close();
      }
    });
  }

  test(`${subject.name}: an open panel fits between the edges, and what does not fit scrolls`, async () => {
    for (const state of STATES) {
      const page = await opened(subject, state, { width: 320, height: 480 });
      const box = await subject.inView(page, (root, shown) => {
        const panel = root.querySelector(shown)?.closest(".panel, .help, .left-out, .lightbox, .player, .popover");
        const found = panel?.getBoundingClientRect();
        return found && { top: found.top, bottom: innerHeight - found.bottom };
      }, state.shown);
      assert.ok(!box || (box.top >= 0 && box.bottom >= 0), `${state.name}: ${JSON.stringify(box)}`);
      await page.close();
    }
  });
}

test("chromium: nothing moves for those who want no motion", { skip: !subjects.some(({ name }) => name === "chromium") }, async () => {
  const subject = /** @type {Subject} */ (subjects.find(({ name }) => name === "chromium"));
  for (const state of STATES) {
    const page = await opened(subject, state, { width: 1280, height: 800 });
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    const moving = await subject.inView(page, (root) =>
      Array.from(root.querySelectorAll("*"))
        // The progress line moves with the page, not by itself.
        .filter((one) => !one.matches(".progress"))
        .filter((one) => {
          const { animationName, transitionDuration, transitionProperty } = getComputedStyle(one);
          return animationName !== "none" || (transitionProperty !== "none" && transitionDuration !== "0s");
        })
        .map((one) => one.outerHTML.slice(0, 100)),
    );
    assert.deepEqual(moving, [], state.name);
    await page.close();
  }
});
