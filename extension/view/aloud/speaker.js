/**
 * Speaks passages one after the other, a sentence at a time. It knows nothing of the page, nor of the browser but what it
 * is given as `speech`.
 *
 * Pausing takes the sentence away, and going on says it again from the word it had come to: the browser's own pause is
 * deaf on Android, and ends for good with some voices.
 */

import { sentencesOf, wordAt } from "./sentences.js";

/**
 * @import { Span } from "./sentences.js"
 *
 * @typedef {object} Speech
 * @property {Pick<SpeechSynthesis, "speak" | "cancel" | "resume">} synthesis
 * @property {(text: string) => SpeechSynthesisUtterance} utter
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

/** Errors by which a browser says that what was spoken was taken away. */
const TAKEN_AWAY = ["canceled", "interrupted"];

/**
 * @param {Speech} speech
 * @param {Spoken[]} passages
 * @param {(lang: string) => { voice?: SpeechSynthesisVoice, rate: number }} manner asked before each sentence
 * @param {Ears} ears
 */
export function speaker({ synthesis, utter }, passages, manner, { turned, reached }) {
  /** @type {Point} */
  let point = { passage: 0, letter: 0 };
  /** @type {SpeechSynthesisUtterance | undefined} Held, or Chromium clears it away and its events with it. */
  let saying;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let rest;
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

  /**
   * To the passage before or after. From the middle of a passage, back leads to its beginning.
   *
   * @param {1 | -1} by
   */
  function step(by) {
    const [first] = sentencesOf(passages[point.passage].text, passages[point.passage].lang);
    const isWithin = by < 0 && point.letter >= (first?.end ?? 0);
    const passage = isWithin ? point.passage : point.passage + by;
    if (passage >= passages.length) return;
    point = { passage: Math.max(passage, 0), letter: 0 };
    reached(point.passage);
    if (playing) begin();
  }

  function hush() {
    clearTimeout(rest);
    saying = undefined;
    synthesis.cancel();
  }

  /** Says what comes at the point. */
  function begin() {
    hush();
    // What the page has paused would hold us up.
    synthesis.resume();
    reached(point.passage);
    // Firefox and Android drop what is said in the moment of a `cancel`.
    rest = setTimeout(say, 0);
  }

  function say() {
    const { text, lang } = passages[point.passage];
    const [sentence] = sentencesOf(text, lang, point.letter);
    if (!sentence) return moveOn();
    const utterance = utter(text.slice(sentence.start, sentence.end));
    const { voice, rate } = manner(lang);
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? lang;
    utterance.rate = rate;
    listen(utterance, sentence);
    saying = utterance;
    synthesis.speak(utterance);
  }

  /**
   * @param {SpeechSynthesisUtterance} utterance
   * @param {Span} sentence
   */
  function listen(utterance, sentence) {
    const { text, lang } = passages[point.passage];
    let told = false;
    /** @param {() => void} act */
    const ifStill = (act) => saying === utterance && act();
    utterance.onstart = () => ifStill(() => tellsWords || reached(point.passage, sentence));
    utterance.onboundary = ({ name, charIndex }) =>
      ifStill(() => {
        const letter = sentence.start + charIndex;
        if (name === "sentence" || letter >= sentence.end) return;
        told = true;
        point.letter = letter;
        reached(point.passage, wordAt(text, lang, letter));
      });
    utterance.onend = () =>
      ifStill(() => {
        tellsWords = told;
        point.letter = sentence.end;
        saying = undefined;
        say();
      });
    utterance.onerror = ({ error }) => ifStill(() => pause(TAKEN_AWAY.includes(error) ? "paused" : "failed"));
  }

  /** To the next passage, after a rest. */
  function moveOn() {
    const passage = point.passage + 1;
    if (passage >= passages.length) {
      point = { passage: 0, letter: 0 };
      return pause("ended");
    }
    const isLong = passages[point.passage].isHeading || passages[passage].isHeading;
    point = { passage, letter: 0 };
    rest = setTimeout(() => {
      reached(passage);
      say();
    }, isLong ? LONG_REST : REST);
  }
}
