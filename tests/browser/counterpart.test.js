/** Where a place of one text is in another: without a browser. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { counterpart, PICTURE } from "../../extension/view/counterpart.js";

/** @param {number} number */
const sentence = (number) => `sentence${number}ofthestorywhichtellsofthetidemill${number}anditswheel.`;
const story = Array.from({ length: 40 }, (_, at) => sentence(at)).join("");
const menu = "home|news|weather|";

/**
 * @param {string} from
 * @param {string} words
 * @param {string} to
 * @returns {string | undefined} what stands at the place that was found
 */
function foundAt(from, words, to) {
  const found = counterpart(from, from.indexOf(words), to);
  return found && to.slice(found.to, found.to + words.length);
}

test("the same words", () => {
  assert.equal(foundAt(menu + story, sentence(17), story), sentence(17));
  assert.equal(foundAt(story, sentence(17), menu + story), sentence(17));
});

test("what only one of them has is passed over, to either side", () => {
  const page = story.replace(sentence(20), `${sentence(20)}${"advertisement".repeat(9)}`);
  const place = page.indexOf("advertisement") + 30;
  const found = counterpart(page, place, story);
  assert.ok(found && Math.abs(story.indexOf(sentence(21)) - found.to) < 80, JSON.stringify(found));
  assert.equal(page.slice(found.from, found.from + 24), story.slice(found.to, found.to + 24));
});

test("far beyond the end: the end", () => {
  const page = story + "comment".repeat(5000);
  const found = counterpart(page, page.length - 10, story);
  assert.ok(found && found.to > story.length / 2);
});

test("nothing in common", () => {
  assert.equal(counterpart(story, 500, "abc".repeat(200)), undefined);
  assert.equal(counterpart("", 0, story), undefined);
  assert.equal(counterpart(story, 0, ""), undefined);
});

test("of paragraphs that read alike it is the one between the same neighbours", () => {
  const refrain = "androundandroundandroundgoesthewheel";
  const verses = [1, 2, 3, 4, 5].map((number) => sentence(number) + refrain);
  const page = menu + verses.join("");
  for (const at of verses.keys()) {
    const place = page.indexOf(verses[at]) + sentence(1).length;
    assert.equal(counterpart(page, place, verses.join(""))?.to, verses.join("").indexOf(verses[at]) + sentence(1).length);
  }
});

test("of paragraphs that are all alike it is the one with the same number", () => {
  const same = "thetidecameinovertheflatsandfilledthepondbehindtheoldmill.".repeat(20);
  const article = `title${same.repeat(30)}`;
  for (const number of [0, 7, 15, 29]) {
    const place = menu.length + "title".length + number * same.length;
    assert.equal(counterpart(menu + article, place, article)?.to, place - menu.length, `paragraph ${number}`);
  }
});

test("a place that may not be taken is passed over", () => {
  const page = sentence(3) + menu + story;
  const found = counterpart(story, story.indexOf(sentence(3)), page, (at) => at >= sentence(3).length);
  assert.equal(found?.to, sentence(3).length + menu.length + story.indexOf(sentence(3)));
});

test("a picture is known by its name", () => {
  const picture = `${PICTURE}mill.jpg${PICTURE}`;
  assert.equal(foundAt(`${menu}${picture}caption`, picture, `${story}${picture}${story}`), picture);
  assert.equal(foundAt(`${menu}${picture}`, picture, `abc${picture}`), picture);
});

test("it is quick, also where the same stands a thousand times and where nothing fits", () => {
  const page = `${"x".repeat(40)}${story}`.repeat(700);
  const started = performance.now();
  counterpart(story, 900, page);
  counterpart("y".repeat(2_000_000), 1_000_000, story);
  counterpart("y".repeat(20_000), 10_000, page);
  const took = performance.now() - started;
  assert.ok(took < 1500, `${took} ms`);
});
