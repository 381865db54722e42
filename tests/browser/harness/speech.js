/**
 * A voice for a browser that has none: it says what it is told to when it is told to.
 *
 * The driver puts it into the world where the extension runs, as a debugger may; the extension has no door for it.
 */

import { until } from "./until.js";

/** @import { Page } from "puppeteer-core" */

/**
 * @typedef {{ name: string, lang: string, localService: boolean }} GivenVoice
 *
 * @typedef {object} Told
 * @property {() => Promise<{ text: string, rate: number, voice: string }[]>} said all that was to be spoken
 * @property {(letter: number) => Promise<void>} word it has come to the word there
 * @property {() => Promise<void>} finish the sentence
 * @property {() => Promise<boolean>} speaks whether it has something to say
 *
 * @param {Page} page with the view open
 * @param {GivenVoice[]} [voices]
 * @returns {Promise<Told>}
 */
export async function giveVoice(page, voices = [{ name: "Alba", lang: "en-GB", localService: true }]) {
  const session = await page.createCDPSession();
  /** @type {number | undefined} */
  let world;
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension://")) world = context.id;
  });
  await session.send("Runtime.enable");
  const contextId = await until(() => world, { what: "the extension's world" });
  /** @param {string} expression */
  const inWorld = async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      contextId,
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await inWorld(`(${given})(${JSON.stringify(voices)})`);
  return {
    said: () => inWorld("speechSynthesis.said()"),
    word: (letter) => inWorld(`speechSynthesis.word(${letter})`),
    finish: () => inWorld("speechSynthesis.finish()"),
    speaks: () => inWorld("speechSynthesis.now !== undefined"),
  };
}

/**
 * Runs in the extension's world.
 *
 * @param {GivenVoice[]} voices
 */
function given(voices) {
  const known = voices.map((voice) => ({ ...voice, voiceURI: voice.name, default: false }));
  /** @type {any[]} */
  const spoken = [];
  const fake = Object.assign(new EventTarget(), {
    /** @type {any} */
    now: undefined,
    getVoices: () => known,
    /** @param {any} utterance */
    speak(utterance) {
      spoken.push(utterance);
      fake.now = utterance;
      utterance.onstart({});
    },
    cancel: () => void (fake.now = undefined),
    resume() {},
    said: () => spoken.map(({ text, rate, voice }) => ({ text, rate, voice: voice?.name })),
    /** @param {number} charIndex */
    word: (charIndex) => fake.now.onboundary({ name: "word", charIndex }),
    finish() {
      const said = fake.now;
      fake.now = undefined;
      said.onend({});
    },
  });
  Object.defineProperty(globalThis, "speechSynthesis", { value: fake });
  Object.defineProperty(globalThis, "SpeechSynthesisUtterance", {
    value: class {
      /** @param {string} text */
      constructor(text) {
        /** @type {string} */
        this.text = text;
      }
    },
  });
}
