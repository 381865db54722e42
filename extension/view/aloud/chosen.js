/**
 * What the person has chosen for reading aloud.
 *
 * @typedef {object} Chosen
 * @property {number} rate
 * @property {boolean} network whether voices may be used that send what they read to somebody
 * @property {Record<string, string>} voices the address of a voice for each language
 */

import { keep } from "../../kept.js";

/** How fast, as a factor. */
export const RATES = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** @type {import("../../kept.js").Kept<Chosen>} */
export const chosen = keep("aloud", 1, ({ rate, network, voices }) => ({
  rate: RATES.find((one) => one === rate) ?? 1,
  network: network === true,
  voices: Object.fromEntries(Object.entries(voices ?? {}).filter(([, voice]) => typeof voice === "string")),
}));
