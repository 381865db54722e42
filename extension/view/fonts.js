/** Which letters: the system's, and three families that Lede brings along. */

import { bytes } from "../base64.js";

/** @import { Look } from "../look.js" */
/** @typedef {{ family: string, base64: string, descriptors: FontFaceDescriptors }} Face */

const GOOD_SERIFS = ["Charter", "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Source Serif Pro", "Georgia", "Noto Serif"];

/**
 * Of each font what is asked for, in order; the lines' usual distance; and how wide a letter is on the average, in em. It
 * is not the `ch` of style sheets, which is the width of the digit 0.
 *
 * @type {Record<Look["font"], { stack: string, leading: number, letter: number }>}
 */
export const FONTS = {
  serif: { stack: [...GOOD_SERIFS, "Lede serif", "serif"].map(quoted).join(", "), leading: 1.6, letter: 0.5 },
  sans: { stack: '"Lede sans", system-ui, sans-serif', leading: 1.55, letter: 0.47 },
  dyslexic: { stack: '"Lede dyslexic", OpenDyslexic, sans-serif', leading: 1.7, letter: 0.7 },
  system: { stack: "system-ui, sans-serif", leading: 1.55, letter: 0.5 },
};

/**
 * Scripts whose letters no font for Latin has, or not well; of each the fonts that go with a serif, and those that go with
 * a sans-serif. Chinese and Japanese share signs that each draws its own way, so they go by language.
 *
 * @type {{ languages: string, leading: number, serif: string, sans: string }[]}
 */
const SCRIPTS = [
  {
    languages: "ar, fa, ur, ps, ckb, ug",
    leading: 1.8,
    serif: '"Noto Naskh Arabic", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic"',
    sans: '"Noto Sans Arabic", "SF Arabic", "Geeza Pro", "Segoe UI"',
  },
  {
    languages: "he, yi",
    leading: 1.7,
    serif: '"Noto Serif Hebrew", "Frank Ruhl Libre", "New Peninim MT", FrankRuehl, David',
    sans: '"Noto Sans Hebrew", "Arial Hebrew", "Segoe UI"',
  },
  {
    languages: "hi, mr, ne, sa",
    leading: 1.7,
    serif: '"Noto Serif Devanagari", "Kohinoor Devanagari", "Nirmala UI", Mangal',
    sans: '"Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI", Mangal',
  },
  {
    languages: "bn, ta, te, ml, kn, gu, pa, th, lo, km, my",
    leading: 1.7,
    serif: '"Nirmala UI", "Leelawadee UI"',
    sans: '"Nirmala UI", "Leelawadee UI"',
  },
  {
    languages: "ja",
    leading: 1.75,
    serif: '"Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", "Yu Mincho", "Source Han Serif JP"',
    sans: '"Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", Meiryo',
  },
  {
    languages: "zh, zh-Hans",
    leading: 1.75,
    serif: '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun',
    sans: '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei UI", "Microsoft YaHei"',
  },
  {
    languages: "zh-Hant, zh-TW, zh-HK, zh-MO",
    leading: 1.75,
    serif: '"Songti TC", "Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", PMingLiU',
    sans: '"PingFang TC", "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei UI"',
  },
  {
    languages: "ko",
    leading: 1.75,
    serif: '"AppleMyungjo", "Noto Serif CJK KR", "Noto Serif KR", Batang',
    sans: '"Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic"',
  },
];

/**
 * The rules for the scripts. Letters of another script come from the font that was chosen.
 *
 * @param {Look["font"]} font
 */
export function scriptRules(font) {
  const kind = font === "serif" ? "serif" : "sans";
  const rules = SCRIPTS.map(({ languages, leading, [kind]: fonts }) => {
    // Chromium takes one language at a time.
    const is = `:is(${languages.split(", ").map((language) => `:lang(${language})`)})`;
    return `:is(article, .page [lang]:not(.last-line))${is} { font-family: ${fonts}, var(--font); } article${is} { --usual-leading: ${leading}; }`;
  });
  return rules.join("\n");
}

/** Who wants to read waits no longer than this for letters; those that come later are taken all the same. */
const PATIENCE = 600;

/** @type {Map<string, Promise<void>>} the fonts that are here, or on their way */
const here = new Map();

/**
 * Fetches what Lede brings along for a font, unless the system has as good. The page's policy has no say in this: the bytes
 * come through the background, which is asked only now; and the page can't have them.
 *
 * @param {Look["font"]} font
 * @param {AbortSignal} signal they leave with the view
 */
export function bringFont(font, signal) {
  if (font === "system" || (font === "serif" && GOOD_SERIFS.some(isInstalled))) return undefined;
  const coming = here.get(font) ?? fetchFont(font, signal).catch((error) => console.error("Lede has no such font.", error));
  here.set(font, coming);
  signal.addEventListener("abort", () => here.delete(font));
  return Promise.race([coming, new Promise((done) => setTimeout(done, PATIENCE))]);
}

/**
 * @param {string} font
 * @param {AbortSignal} signal
 */
async function fetchFont(font, signal) {
  /** @type {Face[]} */
  const brought = await chrome.runtime.sendMessage({ ask: "font", font });
  const faces = brought.map(({ family, base64, descriptors }) => new FontFace(family, bytes(base64), descriptors));
  await Promise.all(faces.map((face) => face.load()));
  if (signal.aborted) return;
  for (const face of faces) document.fonts.add(face);
  // Not at once: others that hear of the end still look where the text stands.
  const remove = () => faces.forEach((face) => document.fonts.delete(face));
  signal.addEventListener("abort", () => queueMicrotask(remove));
}

/**
 * What is not there is drawn as what was named after it.
 *
 * @param {string} name
 */
function isInstalled(name) {
  return ["monospace", "sans-serif"].every((other) => width(`"${name}", ${other}`) !== width(other));
}

/** @type {OffscreenCanvasRenderingContext2D | null} */
let ruler = null;

/** @param {string} family */
function width(family) {
  ruler ??= new OffscreenCanvas(1, 1).getContext("2d");
  if (!ruler) return 0;
  ruler.font = `64px ${family}`;
  return ruler.measureText("Hamburgefonstiv mw").width;
}

/** @param {string} name */
function quoted(name) {
  return name.includes(" ") ? `"${name}"` : name;
}
