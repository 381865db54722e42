/** What reading aloud says, in what order and with what rests; with a voice that speaks at once, and in no browser. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { sentencesOf, wordAt } from "../../extension/view/aloud/sentences.js";
import { speaker } from "../../extension/view/aloud/speaker.js";
import { allowedOf, speaking, voiceFor } from "../../extension/view/aloud/voices.js";

/** @import { Voice } from "../../extension/view/aloud/voices.js" */

// The older Node has none.
Object.defineProperty(globalThis, "navigator", { value: { language: "en-US", languages: ["en-US"] } });

const PASSAGES = [
  { text: "The tide", lang: "en", isHeading: true },
  { text: "It came in. It went out.", lang: "en", isHeading: false },
  { text: "Nobody wrote it down.", lang: "en", isHeading: false },
];

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

/** A voice that says what it is given only when it is told to. */
function begun(passages = PASSAGES) {
  /** @type {any[]} */
  const spoken = [];
  /** @type {[number, string?][]} */
  const reached = [];
  /** @type {string[]} */
  const turns = [];
  const manner = { rate: 1 };
  const synthesis = { speak: (/** @type {any} */ one) => spoken.push(one), cancel() {}, resume() {} };
  const utter = (/** @type {string} */ text) => /** @type {any} */ ({ text });
  const ears = {
    turned: (/** @type {string} */ state) => turns.push(state),
    reached: (/** @type {number} */ at, /** @type {{ start: number, end: number } | undefined} */ span) =>
      reached.push(span ? [at, passages[at].text.slice(span.start, span.end)] : [at]),
  };
  const reader = speaker({ synthesis, utter }, passages, () => manner, ears);
  const said = () => spoken.map(({ text }) => text.trim());
  return { reader, spoken, said, reached, turns, manner };
}

/** @param {any} utterance */
function finish(utterance) {
  utterance.onstart();
  utterance.onend();
}

test("sentence by sentence, with a rest after a paragraph and a longer one after a heading", () => {
  const { reader, spoken, said, turns } = begun();
  reader.play();
  mock.timers.tick(1);
  assert.deepEqual(said(), ["The tide"]);
  finish(spoken[0]);
  mock.timers.tick(500);
  assert.equal(said().length, 1);
  mock.timers.tick(200);
  finish(spoken[1]);
  assert.deepEqual(said(), ["The tide", "It came in.", "It went out."]);
  finish(spoken[2]);
  assert.equal(said().length, 3);
  mock.timers.tick(250);
  finish(spoken[3]);
  assert.equal(said().at(-1), "Nobody wrote it down.");
  assert.deepEqual(turns, ["playing", "ended"]);
});

test("what a voice tells of its words is found in the passage", () => {
  const { reader, spoken, reached } = begun();
  reader.play({ passage: 1, letter: 12 });
  mock.timers.tick(1);
  spoken[0].onstart();
  spoken[0].onboundary({ name: "word", charIndex: 3 });
  spoken[0].onboundary({ name: "sentence", charIndex: 0 });
  assert.deepEqual(reached, [[1], [1, "went"]]);
});

test("of a voice that does not tell its words the sentence is marked, from the second one on", () => {
  const { reader, spoken, reached } = begun();
  reader.play({ passage: 1, letter: 0 });
  mock.timers.tick(1);
  finish(spoken[0]);
  spoken[1].onstart();
  assert.deepEqual(reached, [[1], [1, "It went out."]]);
});

test("after a pause it goes on from the word where it was", () => {
  const { reader, spoken, said, turns } = begun();
  reader.play({ passage: 2, letter: 0 });
  mock.timers.tick(1);
  spoken[0].onboundary({ name: "word", charIndex: 7 });
  reader.pause();
  finish(spoken[0]);
  mock.timers.tick(5000);
  assert.equal(said().length, 1);
  reader.play();
  mock.timers.tick(1);
  assert.equal(said().at(-1), "wrote it down.");
  assert.deepEqual(turns, ["playing", "paused", "playing"]);
});

test("a pause in the rest between two paragraphs holds, too", () => {
  const { reader, spoken, said } = begun();
  reader.play();
  mock.timers.tick(1);
  finish(spoken[0]);
  reader.pause();
  mock.timers.tick(5000);
  assert.deepEqual(said(), ["The tide"]);
});

test("back and forth by paragraphs, also while it pauses", () => {
  const { reader, spoken, said } = begun();
  reader.play();
  mock.timers.tick(1);
  reader.step(1);
  mock.timers.tick(1);
  finish(spoken[1]);
  assert.equal(said().at(-1), "It went out.");
  reader.step(-1); // To the beginning of this one.
  mock.timers.tick(1);
  assert.equal(said().at(-1), "It came in.");
  reader.step(-1);
  mock.timers.tick(1);
  assert.equal(said().at(-1), "The tide");
  reader.pause();
  for (const by of /** @type {(1 | -1)[]} */ ([1, 1, 1])) reader.step(by);
  reader.play();
  mock.timers.tick(1);
  assert.equal(said().at(-1), "Nobody wrote it down.");
});

test("another speed holds at once, from the word on", () => {
  const { reader, spoken, manner } = begun();
  reader.play({ passage: 2, letter: 0 });
  mock.timers.tick(1);
  spoken[0].onboundary({ name: "word", charIndex: 7 });
  manner.rate = 2.5;
  reader.retune();
  mock.timers.tick(1);
  assert.deepEqual([spoken[0].rate, spoken[1].rate, spoken[1].text], [1, 2.5, "wrote it down."]);
});

test("a page that takes the voice away pauses it; a voice that fails says so", () => {
  const { reader, spoken, turns } = begun();
  reader.play();
  mock.timers.tick(1);
  spoken[0].onerror({ error: "interrupted" });
  reader.play();
  mock.timers.tick(1);
  spoken[1].onerror({ error: "synthesis-failed" });
  assert.deepEqual(turns, ["playing", "paused", "playing", "failed"]);
});

test("a long sentence is cut where one may breathe, and nothing is lost", () => {
  const text = `${"the grey water of the harbour rose over the steps, ".repeat(12)}and ${"a".repeat(400)}. 水が岸壁を越えて、${"町に流れ込んだ".repeat(40)}。`;
  const spans = sentencesOf(text, "en");
  assert.ok(spans.every(({ start, end }) => end - start <= 160));
  assert.equal(spans.map(({ start, end }) => text.slice(start, end)).join(""), text);
  assert.match(text.slice(spans[0].start, spans[0].end), /steps, ?$/);
});

test("a language that is none does no harm", () => {
  assert.equal(sentencesOf("One. Two.", "no language!").length, 2);
  assert.deepEqual(wordAt("One. Two.", "no language!", 6), { start: 5, end: 8 });
});

/**
 * @param {string} name
 * @param {string} lang
 * @param {Partial<Voice>} [more]
 * @returns {Voice}
 */
function voice(name, lang, more) {
  return { name, lang, voiceURI: name, localService: true, default: false, ...more };
}

const VOICES = [
  voice("Amelie", "fr-CA"),
  voice("Thomas", "fr_FR"),
  voice("Far", "de-DE", { localService: false }),
  voice("Samantha", "en-US", { default: true }),
  voice("English+Adam", "en-US"),
];

test("voices: the network's only if they are allowed, and none twice", () => {
  const names = (/** @type {boolean} */ network) => allowedOf(VOICES, { network }).map(({ name }) => name);
  assert.deepEqual(names(false), ["Amelie", "Thomas", "Samantha"]);
  assert.deepEqual(names(true), ["Amelie", "Thomas", "Far", "Samantha"]);
});

test("voices: of the article's country first, the person's choice before that, none of another language", () => {
  const name = (/** @type {string} */ lang, chosen = "") => voiceFor(VOICES, lang, chosen)?.name;
  assert.deepEqual(speaking(VOICES, "fr-FR").map(({ name }) => name), ["Thomas", "Amelie"]);
  assert.deepEqual([name("fr-FR"), name("fr", "Amelie"), name("sv"), name("")], ["Thomas", "Amelie", undefined, "Samantha"]);
});
