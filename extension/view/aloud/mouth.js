/**
 * Says one sentence, and tells what becomes of it; or rests. What was taken back is not heard of again.
 *
 * @typedef {object} Speech
 * @property {Pick<SpeechSynthesis, "speak" | "cancel" | "resume">} synthesis
 * @property {(text: string) => SpeechSynthesisUtterance} utter
 *
 * @typedef {object} Manner
 * @property {SpeechSynthesisVoice} [voice]
 * @property {number} rate
 *
 * @typedef {object} Course
 * @property {() => void} started
 * @property {(letter: number) => void} word it has come to the one that begins there
 * @property {() => void} ended
 * @property {(why: "paused" | "failed") => void} broken
 */

/** Errors by which a browser says that what was spoken was taken away. */
const TAKEN_AWAY = ["canceled", "interrupted"];

/** @param {Speech} speech */
export function mouth({ synthesis, utter }) {
  /** @type {SpeechSynthesisUtterance | undefined} Held, or Chromium clears it away and its events with it. */
  let saying;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  return { say, rest, hush };

  function hush() {
    clearTimeout(resting);
    saying = undefined;
    synthesis.cancel();
    // What the page has paused would hold us up.
    synthesis.resume();
  }

  /**
   * @param {number} milliseconds
   * @param {() => void} then
   */
  function rest(milliseconds, then) {
    resting = setTimeout(then, milliseconds);
  }

  /**
   * @param {string} text
   * @param {Manner & { lang: string }} manner
   * @param {Course} course
   */
  function say(text, { voice, rate, lang }, { started, word, ended, broken }) {
    const utterance = utter(text);
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? lang;
    utterance.rate = rate;
    const ifStill = (/** @type {() => void} */ act) => saying === utterance && act();
    utterance.onstart = () => ifStill(started);
    utterance.onboundary = ({ name, charIndex }) => ifStill(() => name !== "sentence" && word(charIndex));
    utterance.onend = () => ifStill(ended);
    utterance.onerror = ({ error }) => ifStill(() => broken(TAKEN_AWAY.includes(error) ? "paused" : "failed"));
    saying = utterance;
    synthesis.speak(utterance);
  }
}
