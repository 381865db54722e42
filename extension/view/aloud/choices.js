/** Which voice reads, and how fast: what the person has chosen, as far as this browser has it. */

import { say } from "../../say.js";
import { chosen } from "./chosen.js";
import { allowedOf, base, speaking, voiceFor, voicesCome } from "./voices.js";

/**
 * @import { Chosen } from "./chosen.js"
 * @import { Choice } from "./player.js"
 *
 * @param {SpeechSynthesis | undefined} synthesis
 * @param {string} lang the article's; nothing, where it does not say
 */
export function choices(synthesis, lang) {
  /** @type {Chosen} */
  let kept;
  return { known, choose, chooseVoice, manner, choice };

  async function known() {
    kept = await chosen.read();
    await voicesCome(synthesis);
  }

  /** @param {Partial<Chosen>} change */
  function choose(change) {
    kept = { ...kept, ...change };
    chosen.remember(kept);
  }

  /** @param {string} voice its address */
  function chooseVoice(voice) {
    choose({ voices: { ...kept.voices, [base(lang)]: voice } });
  }

  function all() {
    return synthesis?.getVoices() ?? [];
  }

  /** @param {string} wanted a quotation's language may be another than the article's */
  function manner(wanted) {
    const voiceOf = (/** @type {string} */ one) => voiceFor(allowedOf(all(), kept), one, kept.voices[base(one)]);
    return { voice: voiceOf(wanted) ?? voiceOf(lang), rate: kept.rate };
  }

  /** @returns {Choice} */
  function choice() {
    const voices = allowedOf(all(), kept);
    const own = speaking(voices, lang || navigator.language);
    const { voice, rate } = manner(lang);
    return {
      speaking: own,
      others: voices.filter((one) => !own.includes(one)),
      chosen: voice?.voiceURI,
      rate,
      network: all().every((one) => one.localService) ? undefined : kept.network,
      message: voice ? undefined : voices.length ? say.aloud.noneSpeaks(lang) : say.aloud.noVoices,
    };
  }
}
