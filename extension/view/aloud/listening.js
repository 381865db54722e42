/** From the press on “Listen” until the player is closed. */

import { say } from "../../say.js";
import { selectedWithin } from "../../selection.js";
import { toast } from "../toast.js";
import { chosen } from "./chosen.js";
import { marks } from "./marks.js";
import { passagesOf, placeOf } from "./passages.js";
import { player } from "./player.js";
import { speaker } from "./speaker.js";
import { allowedOf, base, speaking, voiceFor, voicesCome } from "./voices.js";

/**
 * @import { Place } from "../feature.js"
 * @import { Chosen } from "./chosen.js"
 *
 * @param {Pick<Place, "page" | "toasts"> & { article: HTMLElement, close: () => void }} place
 */
export function listening({ page, toasts, article, close }) {
  const life = new AbortController();
  const { signal } = life;
  const synthesis = globalThis.speechSynthesis;
  const passages = passagesOf(article);
  const controls = player({ play: toggle, step, goThere: () => marked.goThere(), close, rate, voice, network });
  const marked = marks(page, article, { signal, lost: controls.lost });
  const speech = { synthesis, utter: (/** @type {string} */ text) => new SpeechSynthesisUtterance(text) };
  const reader = speaker(speech, passages, manner, { turned, reached: (at, span) => marked.show(passages[at], span) });
  /** @type {Chosen} */
  let kept;
  let isUnderWay = false;
  /** Who has pressed “Listen” waits for a voice. */
  let isWaiting = true;
  page.before(controls.made);
  begin();
  return { toggle, step, end };

  async function begin() {
    kept = await chosen.read();
    await voicesCome(synthesis);
    if (signal.aborted) return;
    controls.made.hidden = false;
    synthesis?.addEventListener("voiceschanged", voicesCame, { signal });
    // A sentence that is begun would be said to the end, on whatever page comes next.
    window.addEventListener("pagehide", () => reader.pause(), { signal });
    voicesCame();
  }

  function voicesCame() {
    if (offer() && isWaiting) toggle();
  }

  /** @returns {{ hadFocus: boolean }} whether the person was in the player */
  function end() {
    const hadFocus = controls.made.matches(":focus-within");
    reader.pause();
    life.abort();
    marked.remove();
    controls.made.remove();
    return { hadFocus };
  }

  function toggle() {
    if (reader.isPlaying()) return reader.pause();
    if (!offer()) return;
    isWaiting = false;
    reader.play(isUnderWay ? undefined : whereOneReads());
  }

  /** @param {1 | -1} by */
  function step(by) {
    if (isUnderWay) reader.step(by);
  }

  /** @param {import("./speaker.js").State} state */
  function turned(state) {
    isUnderWay = state !== "ended";
    controls.turned(state === "playing");
    if (state === "ended") marked.clear();
    if (state === "failed") toast(toasts, say.aloud.failed);
  }

  function whereOneReads() {
    const [selected] = selectedWithin(article);
    const { top } = page.getBoundingClientRect();
    const inSight = passages.findIndex(({ block }) => block.getBoundingClientRect().bottom > top + 8);
    return (selected && placeOf(passages, selected)) ?? { passage: Math.max(inSight, 0), letter: 0 };
  }

  function allowed() {
    return allowedOf(synthesis?.getVoices() ?? [], kept);
  }

  /** @param {string} lang */
  function voiceOf(lang) {
    return voiceFor(allowed(), lang, kept.voices[base(lang)]);
  }

  /** @param {string} lang a quotation's may be another than the article's */
  function manner(lang) {
    return { voice: voiceOf(lang) ?? voiceOf(article.lang), rate: kept.rate };
  }

  /** @returns {boolean} whether there is something to listen to, with a voice for it */
  function offer() {
    const { lang } = article;
    const voices = allowed();
    const own = speaking(voices, lang || navigator.language);
    const others = voices.filter((one) => !own.includes(one));
    const ofNetwork = allowedOf(synthesis?.getVoices() ?? [], { network: true }).some((one) => !one.localService);
    const voice = voiceOf(lang);
    controls.offer({
      speaking: own,
      others,
      chosen: voice?.voiceURI,
      rate: kept.rate,
      network: ofNetwork ? kept.network : undefined,
      message: voice ? undefined : voices.length ? say.aloud.noneSpeaks(lang) : say.aloud.noVoices,
    });
    return passages.length > 0 && voice !== undefined;
  }

  /** @param {number} rate */
  function rate(rate) {
    remember({ ...kept, rate });
    reader.retune();
  }

  /** @param {string} voice */
  function voice(voice) {
    remember({ ...kept, voices: { ...kept.voices, [base(article.lang)]: voice } });
    voicesCame();
    reader.retune();
  }

  /** @param {boolean} network */
  function network(network) {
    remember({ ...kept, network });
    voicesCame();
    if (!voiceOf(article.lang)) reader.pause();
    reader.retune();
  }

  /** @param {Chosen} now */
  function remember(now) {
    kept = now;
    chosen.remember(now);
  }
}
