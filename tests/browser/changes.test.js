/** When a page is read again: without a browser, by a clock that the test moves. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { watchForChanges } from "../../extension/changes.js";

/** @typedef {import("../../extension/changes.js").Looking["look"]} Look */

const MINUTE = 60_000;

/** What the observer would be told, if it listens. @type {((records: object[]) => void) | undefined} */
let told;

class Observer {
  /** @param {(records: object[]) => void} heard */
  constructor(heard) {
    this.heard = heard;
  }
  observe() {
    told = this.heard;
  }
  disconnect() {
    told = undefined;
  }
}

const page = { readyState: "complete", hidden: false, getRootNode: () => page };
const place = { href: "https://site.example/a" };
let life = new AbortController();
/** @type {number[]} */
let looks = [];
let isBusy = false;
/** @type {Awaited<ReturnType<Look>>} */
let finds = "nothing";

Object.assign(globalThis, { MutationObserver: Observer, document: page, location: place });

beforeEach(() => {
  life.abort();
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"] });
  Object.assign(page, { hidden: false });
  life = new AbortController();
  [looks, isBusy, finds] = [[], false, "nothing"];
  watchForChanges({ busy: () => isBusy, look: async () => (looks.push(Date.now()), finds) }, life.signal);
});

/** @param {string} text */
function arrives(text) {
  told?.([{ type: "childList", addedNodes: [{ nodeName: "P", textContent: text }] }]);
}

/**
 * Step by step, and what waits for a promise is let through in between.
 *
 * @param {number} milliseconds
 * @param {() => void} [each] ten times a second
 */
async function pass(milliseconds, each = () => {}) {
  for (let at = 0; at < milliseconds; at += 100) {
    each();
    mock.timers.tick(100);
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  }
}

const SENTENCE = "A sentence that has come into the page, and is no advertisement.";

test("nothing happens, nothing is read", async () => {
  await pass(10 * MINUTE);
  assert.equal(looks.length, 0);
});

test("what arrives together is read once, soon", async () => {
  for (let time = 0; time < 20; time += 1) arrives(SENTENCE);
  await pass(5000);
  assert.equal(looks.length, 1);
  assert.ok(looks[0] <= 600);
});

test("a word is not worth it, many words are", async () => {
  arrives("12:03");
  await pass(MINUTE);
  assert.equal(looks.length, 0);
  for (let time = 0; time < 20; time += 1) arrives("another");
  await pass(MINUTE);
  assert.equal(looks.length, 1);
});

test("a page that never rests is read a dozen times in ten minutes, and then once a minute", async () => {
  await pass(10 * MINUTE, () => arrives(SENTENCE));
  assert.ok(looks.length <= 17, String(looks.length));
  const before = looks.length;
  await pass(10 * MINUTE, () => arrives(SENTENCE));
  assert.ok(looks.length - before <= 10, String(looks.length - before));
});

test("who was tired and has rested is quick again", async () => {
  await pass(10 * MINUTE, () => arrives(SENTENCE));
  await pass(2 * MINUTE);
  const before = looks.length;
  arrives(SENTENCE);
  await pass(600);
  assert.equal(looks.length, before + 1);
});

test("one that goes on telling its story is read every two seconds", async () => {
  finds = "found";
  await pass(20_000, () => arrives(SENTENCE));
  assert.ok(looks.length >= 8 && looks.length <= 10, String(looks.length));
});

test("a new address is looked at soon, however tired one is", async () => {
  await pass(10 * MINUTE, () => arrives(SENTENCE));
  const before = looks.length;
  place.href = "https://site.example/b";
  await pass(1200);
  assert.equal(looks.length, before + 1);
});

test("if it is too early to tell, it looks again by itself", async () => {
  finds = "early";
  place.href = "https://site.example/c";
  await pass(4000);
  assert.ok(looks.length >= 2);
});

test("not while it would disturb, and not while nobody sees it", async () => {
  isBusy = true;
  arrives(SENTENCE);
  await pass(MINUTE);
  assert.equal(looks.length, 0);
  [isBusy, page.hidden] = [false, true];
  await pass(MINUTE);
  assert.equal(looks.length, 0);
  page.hidden = false;
  await pass(1100);
  assert.equal(looks.length, 1);
});

test("after the end nothing", async () => {
  arrives(SENTENCE);
  life.abort();
  place.href = "https://site.example/d";
  await pass(MINUTE);
  assert.equal(looks.length, 0);
});
