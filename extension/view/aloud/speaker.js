/**
 * Speaks passages one after the other, a sentence at a time. It knows nothing of the page, nor of the browser but what it
 * is given as `speech`.
 *
 * Pausing takes the sentence away, and going on says it again from the word it had come to: the browser's own pause is
 * deaf on Android, and ends for good with some voices.
 */

import { mouth } from "./mouth.js";
import { sentencesOf, wordAt } from "./sentences.js";

/**
 * @import { Manner, Speech } from "./mouth.js"
 * @import { Span } from "./sentences.js"
 *
 * @typedef {{ passage: number, letter: number }} Point
 * @typedef {{ text: string, lang: string, isHeading: boolean }} Spoken
 * @typedef {"playing" | "paused" | "ended" | "failed"} State
 *
 * @typedef {object} Ears
 * @property {(state: State) => void} turned
 * @property {(passage: number, span?: Span) => void} reached a passage, and what of it is being said: a word, or a sentence
 *   where the voice does not tell its words
 */

/** Milliseconds after a paragraph, and around a heading. */
const REST = 250;
const LONG_REST = 600;

/**
 * @param {Speech} speech
 * @param {Spoken[]} passages
 * @param {(lang: string) => Manner} manner asked before each sentence
 * @param {Ears} ears
 */
export function speaker(speech, passages, manner, { turned, reached }) {
  const { say, rest, hush } = mouth(speech);
  /** @type {Point} */
  let point = { passage: 0, letter: 0 };
  let tellsWords = true;
  let playing = false;
  return { play, pause, step, retune: () => playing && begin(), isPlaying: () => playing };

  /** @param {Point} [from] or where it was */
  function play(from = point) {
    point = from;
    playing = true;
    turned("playing");
    begin();
  }

  /** @param {State} [why] */
  function pause(why = "paused") {
    if (!playing) return;
    playing = false;
    hush();
    turned(why);
  }

  /** @param {1 | -1} by to the passage before or after */
  function step(by) {
    const next = stepped(passages, point, by);
    if (!next) return;
    point = next;
    if (playing) begin();
    else reached(point.passage);
  }

  /** Says what comes at the point. Firefox and Android drop what is said in the moment of a `cancel`. */
  function begin() {
    hush();
    reached(point.passage);
    rest(0, sayNext);
  }

  function arrive() {
    reached(point.passage);
    sayNext();
  }

  function sayNext() {
    const { text, lang } = passages[point.passage];
    const [sentence] = sentencesOf(text, lang, point.letter);
    if (!sentence) return moveOn();
    let told = false;
    say(text.slice(sentence.start, sentence.end), { ...manner(lang), lang }, {
      started: () => tellsWords || reached(point.passage, sentence),
      word: (letter) => {
        told = true;
        point.letter = Math.min(sentence.start + letter, sentence.end - 1);
        reached(point.passage, wordAt(text, lang, point.letter));
      },
      ended: () => {
        tellsWords = told;
        point.letter = sentence.end;
        sayNext();
      },
      broken: pause,
    });
  }

  function moveOn() {
    const [before, next] = passages.slice(point.passage, point.passage + 2);
    point = next ? { passage: point.passage + 1, letter: 0 } : { passage: 0, letter: 0 };
    if (next) rest(before.isHeading || next.isHeading ? LONG_REST : REST, arrive);
    else pause("ended");
  }
}

/**
 * From the middle of a passage, back leads to its beginning.
 *
 * @param {Spoken[]} passages
 * @param {Point} point
 * @param {1 | -1} by
 * @returns {Point | undefined}
 */
function stepped(passages, { passage, letter }, by) {
  const { text, lang } = passages[passage];
  const [first] = sentencesOf(text, lang);
  const isWithin = by < 0 && letter >= (first?.end ?? 0);
  const next = isWithin ? passage : Math.max(passage + by, 0);
  return next < passages.length ? { passage: next, letter: 0 } : undefined;
}
