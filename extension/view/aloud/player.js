/**
 * The player: a strip at the foot of the view, which stays while one reads on.
 *
 * It is told what to show, and tells nothing to screen readers by itself: they would speak into what is read.
 */

import { say } from "../../say.js";
import { button, redrawn } from "../button.js";
import { element } from "../element.js";
import { RATES } from "./chosen.js";

/**
 * @typedef {object} Presses
 * @property {() => void} play or pause
 * @property {(by: 1 | -1) => void} step
 * @property {() => void} goThere
 * @property {() => void} close
 * @property {(rate: number) => void} rate
 * @property {(voice: string) => void} voice
 * @property {(allowed: boolean) => void} network
 *
 * @typedef {{ name: string, voiceURI: string }} Voice
 * @typedef {object} Choice what there is to choose from
 * @property {Voice[]} speaking the article's language
 * @property {Voice[]} others
 * @property {string} [chosen] the address of the one that speaks
 * @property {number} rate
 * @property {boolean} [network] whether voices of the network are allowed; unknown where there are none
 * @property {string} [message] why nothing can be heard
 *
 * @param {Presses} presses
 */
export function player(presses) {
  const [play, pause] = [
    { name: say.aloud.play, hint: say.aloud.playHint, icon: /** @type {const} */ ("play") },
    { name: say.aloud.pause, hint: say.aloud.pauseHint, icon: /** @type {const} */ ("pause") },
  ];
  const playing = button({ ...play, press: presses.play });
  const back = button({ name: say.aloud.back, hint: say.aloud.backHint, icon: "back", press: () => presses.step(-1) });
  const forth = button({ name: say.aloud.forth, hint: say.aloud.forthHint, icon: "forth", press: () => presses.step(1) });
  const close = button({ name: say.aloud.close, icon: "close", press: presses.close });
  // Music and films run to the right in every script.
  const deck = element("div", { class: "deck", dir: "ltr" }, back, playing, forth);
  const rate = select(say.aloud.rate, (value) => presses.rate(Number(value)));
  rate.dir = "ltr";
  const voice = select(say.aloud.voice, presses.voice);
  voice.classList.add("voice");
  const message = element("p", { class: "why" });
  const network = element("input", { type: "checkbox" });
  network.addEventListener("change", () => presses.network(network.checked));
  const asked = element("label", {}, network, say.aloud.network);
  const there = element("button", { type: "button", class: "there", hidden: "" }, say.aloud.there);
  there.addEventListener("click", (event) => event.isTrusted && presses.goThere());
  const row = element("div", { class: "row" }, deck, rate, voice, close);
  const made = element("div", { class: "player", role: "group", "aria-label": say.aloud.name, hidden: "" }, there, message, row, asked);
  made.addEventListener("mousedown", (event) => {
    // Who has come by the mouse keeps the focus in the text, and what is selected.
    if (!(/** @type {Element} */ (event.target).closest("select, label"))) event.preventDefault();
  });
  return {
    made,
    /** @param {boolean} isLost */
    lost: (isLost) => void (there.hidden = !isLost),
    /** @param {boolean} isPlaying */
    turned: (isPlaying) => redrawn(playing, isPlaying ? pause : play),
    offer,
  };

  /** @param {Choice} choice */
  function offer(choice) {
    message.textContent = choice.message ?? "";
    message.hidden = !choice.message;
    asked.hidden = choice.network === undefined;
    network.checked = choice.network ?? false;
    rate.replaceChildren(...RATES.map((one) => option(say.aloud.times(one), String(one), one === choice.rate)));
    const none = choice.chosen ? [] : [option("–", "", true)];
    const others = element("optgroup", { label: say.aloud.others }, ...optionsOf(choice.others, choice.chosen));
    voice.replaceChildren(...none, ...optionsOf(choice.speaking, choice.chosen), ...(choice.others.length ? [others] : []));
    voice.disabled = !choice.speaking.length && !choice.others.length;
    for (const one of [back, playing, forth]) one.disabled = !choice.chosen;
  }
}

/**
 * @param {Voice[]} voices
 * @param {string} [chosen]
 */
function optionsOf(voices, chosen) {
  return voices.map(({ name, voiceURI }) => option(name, voiceURI, voiceURI === chosen));
}

/**
 * @param {string} text
 * @param {string} value
 * @param {boolean} selected
 */
function option(text, value, selected) {
  const made = element("option", { value }, text);
  made.selected = selected;
  return made;
}

/**
 * @param {string} name
 * @param {(value: string) => void} changed
 */
function select(name, changed) {
  const made = element("select", { "aria-label": name, title: name });
  made.addEventListener("change", () => changed(made.value));
  return made;
}
