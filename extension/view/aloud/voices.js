/** Which voices may speak, and which of them does. */

/** @typedef {Pick<SpeechSynthesisVoice, "name" | "lang" | "voiceURI" | "localService" | "default">} Voice */

/**
 * A voice of the network sends what it reads to a company. And speech-dispatcher offers each voice a hundred times, as
 * somebody else would have it.
 *
 * @template {Voice} V
 * @param {V[]} voices
 * @param {{ network: boolean }} allowed
 * @returns {V[]}
 */
export function allowedOf(voices, { network }) {
  return voices.filter(({ localService, name }) => (network || localService) && !/^[^+]+\+\S/.test(name));
}

/**
 * @template {Voice} V
 * @param {V[]} voices
 * @param {string} lang
 * @returns {V[]} those that speak it, the best first: of the same country, of the person's own, the browser's default
 */
export function speaking(voices, lang) {
  const wanted = normal(lang);
  const own = navigator.languages.map(normal);
  const merit = (/** @type {V} */ voice) => {
    const is = normal(voice.lang);
    return (is === wanted ? 4 : 0) + (own.includes(is) ? 2 : 0) + (voice.default ? 1 : 0);
  };
  return voices
    .filter((voice) => base(voice.lang) === base(lang))
    .sort((one, other) => merit(other) - merit(one));
}

/**
 * @template {Voice} V
 * @param {V[]} voices that are allowed
 * @param {string} lang of what is read; nothing, where the article does not say
 * @param {string} [chosen] the address of the voice that the person has chosen for the language
 * @returns {V | undefined}
 */
export function voiceFor(voices, lang, chosen) {
  const found = voices.find(({ voiceURI }) => voiceURI === chosen);
  if (found) return found;
  if (lang) return speaking(voices, lang)[0];
  return voices.find((voice) => voice.default) ?? speaking(voices, navigator.language)[0] ?? voices[0];
}

/** @param {string} lang */
export function base(lang) {
  return normal(lang).split("-")[0];
}

/**
 * Android writes `de_DE`.
 *
 * @param {string} lang
 */
function normal(lang) {
  return lang.toLowerCase().replace("_", "-");
}

/** Milliseconds. Browsers that look for their voices late need some tenths of a second. */
const PATIENCE = 2000;

/**
 * Waits until the browser knows its voices, or seems to have none.
 *
 * @param {SpeechSynthesis | undefined} synthesis
 */
export async function voicesCome(synthesis) {
  if (!synthesis || synthesis.getVoices().length) return;
  await new Promise((done) => {
    synthesis.addEventListener("voiceschanged", done, { once: true });
    setTimeout(done, PATIENCE);
  });
}
