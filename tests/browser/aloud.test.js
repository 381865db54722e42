/** Reading aloud. Headless browsers have no voices: Chromium is given one by the driver, Firefox has some of its own for tests. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { selectInView } from "./harness/selecting.js";
import { openSite } from "./harness/site.js";
import { giveVoice } from "./harness/speech.js";
import { pause, until } from "./harness/until.js";
import { callBar, clickOn, isOpen, openView, press } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */
/** @import { GivenVoice } from "./harness/speech.js" */

const TITLE = "How the harbour learned to count its tides";
const FAR = { name: "Far", lang: "en-US", localService: false };

const subjects = await browsers();
const [chromium] = subjects.filter(({ name }) => name === "chromium");
const [firefox] = subjects.filter(({ name }) => name === "firefox");
const site = await openSite();
after(site.close);

/** @param {Subject} subject */
async function openTides(subject) {
  const page = await subject.browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  await page.goto(site.url("tides.html"));
  await openView(subject, page);
  return page;
}

/** @param {GivenVoice[]} [voices] */
async function openWithVoice(voices) {
  const page = await openTides(chromium);
  return { page, voice: await giveVoice(page, voices) };
}

/**
 * The text under each of the marks, and what the player shows.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
function shown(subject, page) {
  return subject.inView(page, (root) => {
    const article = /** @type {HTMLElement} */ (root.querySelector("article"));
    const words = (/** @type {string} */ mark) => {
      const box = root.querySelector(`.spoken .${mark}`)?.getBoundingClientRect();
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      let under = "";
      for (let text; box && (text = /** @type {Text | null} */ (walker.nextNode())); ) {
        for (let at = 0; at < text.length; at += 1) {
          const letter = document.createRange();
          letter.setStart(text, at);
          letter.setEnd(text, at + 1);
          const { left, right, top, bottom, width } = letter.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          if (width && x > box.left && x < box.right && y > box.top && y < box.bottom) under += text.data[at];
        }
      }
      return under;
    };
    const player = root.querySelector(".player");
    return {
      word: words("word"),
      passage: words("passage").slice(0, 12),
      player: player?.checkVisibility() ?? false,
      playing: player?.querySelector("[aria-label=Pause]") !== null,
      there: player?.querySelector(".there")?.checkVisibility() ?? false,
      top: root.querySelector(".page")?.scrollTop ?? 0,
    };
  });
}

/** @param {{ said: () => Promise<{ text: string }[]> }} voice */
async function lastSaid(voice) {
  return (await voice.said()).at(-1)?.text.trim();
}

/**
 * @param {{ speaks: () => Promise<boolean> }} voice
 * @param {boolean} does
 */
async function speaks(voice, does = true) {
  await until(async () => (await voice.speaks()) === does, { what: `the voice ${does ? "speaks" : "is silent"}` });
}

const options = { skip: !chromium };

test("chromium: a click on “Listen” reads the title, and marks the word", options, async () => {
  const { page, voice } = await openWithVoice();
  await press(chromium, page, "Listen");
  await speaks(voice);
  await voice.word(TITLE.indexOf("learned"));
  const now = await shown(chromium, page);
  assert.deepEqual([now?.word, now?.passage, now?.playing], ["learned", "How the harb", true]);
  assert.deepEqual(await voice.said(), [{ text: TITLE, rate: 1, voice: "Alba" }]);
  await page.close();
});

test("chromium: by keys: play, pause, forth and back; Escape ends it, and then the view", options, async () => {
  const { page, voice } = await openWithVoice();
  await page.keyboard.press("l");
  await speaks(voice);
  await page.keyboard.press("l");
  await speaks(voice, false);
  assert.equal((await shown(chromium, page))?.playing, false);
  await page.keyboard.press(".");
  await page.keyboard.press("l");
  await speaks(voice);
  assert.match((await lastSaid(voice)) ?? "", /^When the first mark/);
  await page.keyboard.press(",");
  await until(async () => (await lastSaid(voice)) === TITLE, { what: "the title again" });
  await page.keyboard.press("Escape");
  const after = await shown(chromium, page);
  assert.deepEqual([await voice.speaks(), after?.player, after?.passage, await isOpen(page)], [false, false, "", true]);
  await page.keyboard.press("Escape");
  await until(async () => !(await isOpen(page)), { what: "the view closes" });
  await page.close();
});

test("chromium: it reads on by itself, and no code, notes or formulas", options, async () => {
  const { page, voice } = await openWithVoice();
  await page.keyboard.press("l");
  const isEnd = async () => (await shown(chromium, page))?.playing === false;
  for (let sentences = 0; sentences < 80 && !(sentences && (await isEnd())); sentences += 1) {
    await until(async () => (await voice.speaks()) || (await isEnd()), { what: "the next sentence" });
    if (await voice.speaks()) await voice.finish();
  }
  const all = (await voice.said()).map(({ text }) => text).join("");
  assert.match(all, /It was stopped in 1964.+The night of the surge.+kept its secret\./s);
  assert.doesNotMatch(all, /It was cut by the maso|frac|secret\.\d/);
  assert.equal((await shown(chromium, page))?.passage, "");
  await page.close();
});

test("chromium: it follows what is read, not whoever scrolls away, and leads back", options, async () => {
  const { page, voice } = await openWithVoice();
  await page.keyboard.press("l");
  await speaks(voice);
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press(".");
  const top = async () => (await shown(chromium, page))?.top ?? 0;
  const followed = await until(top, { what: "the view follows" });
  await page.mouse.move(400, 300);
  await page.mouse.wheel({ deltaY: 1200 });
  await until(async () => (await shown(chromium, page))?.there, { what: "the way back" });
  const away = await top();
  await speaks(voice);
  await voice.word(3);
  assert.equal(await top(), away);
  await press(chromium, page, "Back to what is read");
  assert.deepEqual([(await shown(chromium, page))?.there, await voice.speaks()], [false, true]);
  assert.ok(Math.abs((await top()) - followed) < 400 && (await top()) !== away);
  await page.close();
});

test("chromium: it begins where one reads, or at what is selected", options, async () => {
  const { page, voice } = await openWithVoice();
  await clickOn(chromium, page, "article summary");
  await clickOn(chromium, page, "article summary");
  const first = await chromium.inView(page, (root) => {
    const blocks = Array.from(root.querySelectorAll("article :is(p, h2, summary)"));
    return blocks.find((one) => !one.querySelector("math") && one.getBoundingClientRect().bottom > 8)?.textContent?.slice(0, 12);
  });
  await page.keyboard.press("l");
  await speaks(voice);
  assert.ok((await lastSaid(voice))?.startsWith(first ?? "nothing"), first);
  await page.keyboard.press("Escape");
  await selectInView(chromium, page, "which is the most valuable", "in the archive");
  await page.keyboard.press("l");
  await until(async () => (await lastSaid(voice))?.startsWith("which is the most valuable"), { what: "the selection" });
  await page.close();
});

test("chromium: what takes what is read to a company is off until it is allowed", options, async () => {
  const { page, voice } = await openWithVoice([FAR]);
  await press(chromium, page, "Listen");
  const why = () => chromium.inView(page, (root) => root.querySelector(".player")?.textContent ?? "");
  await until(async () => (await why())?.includes("no voices on this machine"), { what: "why nothing is heard" });
  await page.keyboard.press("l");
  await pause(200);
  assert.deepEqual(await voice.said(), []);
  await clickOn(chromium, page, ".player input");
  await speaks(voice);
  assert.equal((await voice.said())[0].voice, "Far");
  await clickOn(chromium, page, ".player input");
  await speaks(voice, false);
  await page.close();
});

test("chromium: speed and voice hold at once, and the next time", options, async () => {
  const voices = [
    { name: "Alba", lang: "en-GB", localService: true },
    { name: "Bruce", lang: "en-GB", localService: true },
  ];
  const { page, voice } = await openWithVoice(voices);
  await page.keyboard.press("l");
  await speaks(voice);
  for (const name of ["Speed", "Voice"]) {
    await chromium.inView(page, (root, name) => /** @type {HTMLElement} */ (root.querySelector(`select[aria-label=${name}]`)).focus(), name);
    await page.keyboard.press("ArrowDown");
  }
  await until(async () => (await voice.said()).at(-1)?.voice === "Bruce", { what: "the other voice" });
  assert.equal((await voice.said()).at(-1)?.rate, 1.1);
  await page.close();
  const next = await openWithVoice(voices);
  await next.page.keyboard.press("l");
  await speaks(next.voice);
  assert.deepEqual(await next.voice.said(), [{ text: TITLE, rate: 1.1, voice: "Bruce" }]);
  await next.page.close();
});

test("chromium: it falls silent when the view closes", options, async () => {
  const { page, voice } = await openWithVoice();
  await page.keyboard.press("l");
  await speaks(voice);
  await callBar(page);
  await press(chromium, page, "Close reading view");
  await speaks(voice, false);
  await page.close();
});

test("firefox: it reads on by itself, marks the passages, and stops", { skip: !firefox }, async () => {
  const page = await openTides(firefox);
  await press(firefox, page, "Listen");
  /** @type {Set<string>} */
  const passages = new Set();
  const hasMoved = async () => {
    const now = await shown(firefox, page);
    if (now?.passage) passages.add(now.passage);
    return passages.size > 3;
  };
  await until(hasMoved, { what: "passages are marked one after the other" });
  await page.keyboard.press("Escape");
  assert.deepEqual([(await shown(firefox, page))?.player, await isOpen(page)], [false, true]);
  await page.close();
});
