/**
 * Every word the reader sees that is not the page's own, from the messages in `_locales`.
 *
 * A message is called as it is reached here: `say.look.theme` is `look_theme`. `tests/browser/tongues.test.js` finds what is
 * missing there, or needed no more.
 */

import { counted, figure, filled, languageName, word, words } from "./tongue.js";

/** @import { Reading } from "./pkg/reading.js" */
/** @import { Settings } from "./settings.js" */

/** @type {Record<NonNullable<Reading["noArticle"]>, string>} */
const noArticle = words("noArticle", "empty", "too-short", "listing", "teasers", "search", "video", "log-in");

/** @type {Record<keyof Settings, { asks: string, choices: string[] }>} */
const settings = {
  frontMatter: question("frontMatter"),
  referenceLinks: question("referenceLinks"),
  withoutImages: question("withoutImages"),
  bullet: question("bullet", 3),
  emphasis: question("emphasis"),
  sentences: question("sentences"),
};

const options = {
  ...words("options", "title", "heading", "dek", "appearance", "appearanceDek", "markdown", "markdownDek", "sample"),
  ...words("options", "backup", "backupDek", "save", "load", "reset", "undo", "loaded", "wasReset", "kept", "notKept"),
  file: "lede-options.json",
  article: words("options_article", "title", "leaves", "picture", "things", "run", "call", "pay"),
  sites: {
    ...words("options_sites", "heading", "dek", "none", "remove", "allow"),
    /** @type {(site: string) => string} */
    removeThis: filled("options_sites_removeThis"),
    /** @type {(site: string) => string} */
    asks: filled("options_sites_asks"),
  },
  /** Why a file was not taken. Nothing has changed then. */
  unfit: {
    ...words("options_unfit", "notOurs", "newer"),
    /** @type {(name: string) => string} */
    unknown: filled("options_unfit_unknown"),
  },
  settings,
};

const noneSpeaks = filled("aloud_noneSpeaks");

const aloud = {
  ...words("aloud", "name", "nameHint", "command", "play", "playHint", "pause", "pauseHint"),
  ...words("aloud", "back", "backHint", "forth", "forthHint", "close", "rate", "voice", "others", "there"),
  ...words("aloud", "network", "noVoices", "failed"),
  /** @param {number} rate */
  times: (rate) => `${figure(rate)} ×`,
  /** @param {string} lang */
  noneSpeaks: (lang) => noneSpeaks(languageName(lang)),
};

/** @type {Record<"ink" | "muted" | "accent", (contrast: string, enough: string) => string>} */
const faint = {
  ink: filled("look_faint_ink"),
  muted: filled("look_faint_muted"),
  accent: filled("look_faint_accent"),
};

/** The look, in the order in which it is asked for. */
const look = {
  ...words("look", "name", "hint", "theme", "font", "size", "measure", "leading", "letters", "words", "paragraphs", "align"),
  ...words("look", "hyphens", "images", "links", "more", "sample", "asAtFirst"),
  ...words("look", "nextTheme", "larger", "smaller", "usualSize"),
  themes: words("look_themes", "system", "light", "sepia", "gray", "dark", "black", "contrast", "inverse", "own"),
  colours: words("look_colours", "paper", "ink", "accent"),
  fonts: words("look_fonts", "serif", "sans", "dyslexic", "system"),
  paragraphsAs: words("look_paragraphsAs", "apart", "indent"),
  alignAs: words("look_alignAs", "start", "justify"),
  /**
   * @param {keyof typeof faint} colour
   * @param {number} contrast
   * @param {number} enough
   */
  faint: (colour, contrast, enough) => faint[colour](decimal(contrast), decimal(enough)),
  percent,
  lettersInLine: counted("look_lettersInLine"),
  /** @type {(theme: string) => string} */
  themeIs: filled("look_themeIs"),
  /** @type {(size: string) => string} */
  sizeIs: filled("look_sizeIs"),
};

const countWords = counted("wordCount");
const [wholeProse, partOfProse] = [counted("left_wholeProse"), counted("left_partOfProse")];

const whole = word("left_whole");

const left = {
  ...words("left", "name", "close", "see", "back", "nothing", "bringBack", "leaveOut", "always", "notKept"),
  ...words("left", "isBack", "noText", "missing", "missingHow", "pick", "pickHow"),
  /**
   * @param {number} share of the page's text
   * @param {number} blocks
   */
  share(share, blocks) {
    if (!blocks) return whole;
    if (share === 1) return wholeProse(blocks);
    // What is next to all is not all.
    return partOfProse(blocks, percent(Math.min(Math.round(share * 100), 99) / 100));
  },
  /** @type {(count: number) => string} */
  others: filled("left_others"),
  /** @type {(host: string) => string} */
  remembered: filled("left_remembered"),
  /** @param {string} text */
  size: (text) => countWords(wordsIn(text)),
  /** @type {Record<string, string>} */
  reasons: {
    ...words("left_reasons", "action", "ad_label", "app_banner", "author_bio", "beside", "breadcrumbs", "comments", "consent"),
    ...words("left_reasons", "copyright", "donation", "event", "follow", "furniture", "link_list", "live_bar"),
    ...words("left_reasons", "machine_summary", "navigation", "newsletter", "next_story", "paywall_prompt", "photo_credit"),
    ...words("left_reasons", "player", "poll", "pull_quote", "read_more", "related_stories", "repeated_title", "share"),
    ...words("left_reasons", "tags", "tooltip", "translation_notice", "update_notice"),
  },
};

const ways = words("ways", "download", "richText", "plainText", "obsidian", "print", "links", "options");

const always = {
  /** @type {(host: string) => string} */
  here: filled("always_here"),
  /** @type {(host: string) => string} */
  on: filled("always_on"),
  /** @type {(host: string) => string} */
  off: filled("always_off"),
};

const enlargeThis = filled("enlargeThis");
const enlargePicture = word("enlargePicture");

export const say = {
  left,
  look,
  ways,
  always,
  noArticle,
  options,
  aloud,
  /** Of the browser's menus. */
  menu: words("menu", "copy", "toggle"),
  truncated: words("truncated", "paywall", "continued", "shortened", "original"),
  ...words("", "copy", "copyHint", "more", "contents", "contentsHint", "nextBlock", "previousBlock"),
  ...words("", "nextHeading", "previousHeading", "keys", "closeKeys", "closeAny", "shift", "ruler"),
  ...words("", "picture", "previousPicture", "nextPicture", "zoomIn", "zoomOut", "closePicture"),
  ...words("", "toNote", "closeNote", "copyCode", "copiedCode", "links", "close", "closeHint", "toolbar"),
  ...words("", "otherArticle", "noArticleTitle", "bestGuess", "failedTitle", "failed", "tooLarge", "cutOff", "notAPage"),
  ...words("", "writeFailed", "gone", "notHere", "copyRefused", "pressCopy", "dismiss", "saveRefused", "openingObsidian"),
  ...words("", "tooLongForObsidian", "keptOut", "untitled"),
  /** @type {(error: string) => string} */
  broken: filled("broken"),
  /** @param {string} what */
  enlarge: (what) => (what ? enlargeThis(what) : enlargePicture),
  /** @type {(at: number, all: number) => string} */
  pictureOf: filled("pictureOf"),
  /** @type {(sign: string) => string} */
  note: filled("note"),
  /** @type {(number: number) => string} */
  tableBox: filled("tableBox"),
  /** @type {(number: number) => string} */
  formulaBox: filled("formulaBox"),
  /** @type {(number: number) => string} */
  codeBox: filled("codeBox"),
  /** @type {(date: string) => string} */
  updated: filled("updated"),
  /** @type {(name: string) => string} */
  via: filled("via"),
  copied: copiedAs("copied"),
  copiedRich: copiedAs("copiedRich"),
  copiedPlain: copiedAs("copiedPlain"),
  /** @type {(name: string) => string} */
  downloading: filled("downloading"),
};

/**
 * @param {keyof Settings} name
 * @param {number} [choices]
 */
function question(name, choices = 2) {
  const group = `options_settings_${name}`;
  return { asks: word(`${group}_asks`), choices: Array.from({ length: choices }, (_, at) => word(`${group}_choices_${at}`)) };
}

/** @param {number} factor */
function percent(factor) {
  return figure(factor, { style: "percent" });
}

/** @param {number} number */
function decimal(number) {
  return figure(number, { maximumFractionDigits: 1 });
}

/** @param {string} name */
function copiedAs(name) {
  const [whole, selection] = [filled(name), filled(`${name}_selection`)];
  /**
   * @param {string} text
   * @param {boolean} selected
   */
  return (text, selected) => (selected ? selection : whole)(countWords(wordsIn(text)));
}

/** @param {string} text */
function wordsIn(text) {
  let count = 0;
  for (const segment of new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)) {
    if (segment.isWordLike) count += 1;
  }
  return count;
}
