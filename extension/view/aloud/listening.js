/** From the press on “Listen” until the player is closed. */

import { say } from "../../say.js";
import { selectedWithin } from "../../selection.js";
import { toast } from "../toast.js";
import { choices } from "./choices.js";
import { marks } from "./marks.js";
import { passagesOf, placeOf } from "./passages.js";
import { player } from "./player.js";
import { speaker } from "./speaker.js";

/**
 * @import { Place } from "../feature.js"
 * @import { Passage } from "./passages.js"
 *
 * @param {Pick<Place, "page" | "toasts"> & { article: HTMLElement, close: () => void }} place
 */
export function listening({ page, toasts, article, close }) {
  const life = new AbortController();
  const { signal } = life;
  const synthesis = globalThis.speechSynthesis;
  const passages = passagesOf(article);
  const chosen = choices(synthesis, article.lang);
  const changed = (/** @type {(value: any) => void} */ choose) => (/** @type {any} */ value) => {
    choose(value);
    heard();
    reader.retune();
  };
  const controls = player({
    play: toggle,
    step,
    close,
    goThere: () => marked.goThere(),
    rate: changed((rate) => chosen.choose({ rate })),
    network: changed((network) => chosen.choose({ network })),
    voice: changed(chosen.chooseVoice),
  });
  const marked = marks(page, article, { signal, lost: controls.lost });
  const speech = { synthesis, utter: (/** @type {string} */ text) => new SpeechSynthesisUtterance(text) };
  const reached = (/** @type {number} */ at, /** @type {import("./sentences.js").Span | undefined} */ span) =>
    marked.show(passages[at], span);
  const reader = speaker(speech, passages, chosen.manner, { turned, reached });
  let isUnderWay = false;
  /** Who has pressed “Listen” waits for a voice. */
  let isWaiting = true;
  page.before(controls.made);
  begin();
  return { toggle, step, end };

  async function begin() {
    await chosen.known();
    if (signal.aborted) return;
    controls.made.hidden = false;
    synthesis?.addEventListener("voiceschanged", heard, { signal });
    // A sentence that is begun would be said to the end, on whatever page comes next.
    window.addEventListener("pagehide", () => reader.pause(), { signal });
    heard();
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

  /** What there is to choose from is new: maybe there is a voice now, or none any more. */
  function heard() {
    const choice = chosen.choice();
    controls.offer(choice);
    if (!choice.chosen) reader.pause();
    else if (isWaiting) toggle();
  }

  function toggle() {
    if (reader.isPlaying()) return reader.pause();
    if (!passages.length || !chosen.choice().chosen) return;
    isWaiting = false;
    reader.play(isUnderWay ? undefined : whereOneReads(page, article, passages));
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
}

/**
 * @param {HTMLElement} page
 * @param {HTMLElement} article
 * @param {Passage[]} passages
 */
function whereOneReads(page, article, passages) {
  const [selected] = selectedWithin(article);
  const { top } = page.getBoundingClientRect();
  const inSight = passages.findIndex(({ block }) => block.getBoundingClientRect().bottom > top + 8);
  return (selected && placeOf(passages, selected)) ?? { passage: Math.max(inSight, 0), letter: 0 };
}
