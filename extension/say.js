/** Every word the reader sees that is not the page's own. */

/** @import { Reading } from "./pkg/reading.js" */
/** @import { Settings } from "./settings.js" */

/** @type {Record<NonNullable<Reading["noArticle"]>, string>} */
const noArticle = {
  empty: "There is no text on this page.",
  "too-short": "There is too little text on this page to call it an article.",
  listing: "This page is mostly links, like a front page or a shop's shelf.",
  teasers: "This page is a row of short pieces with links between them, like a section page.",
  search: "This page lists what a search has found.",
  video: "This page is for a video, with little text beside it.",
  "log-in": "This page asks for a password and has little text beside that.",
};

const options = {
  title: "Lede: options",
  heading: "Options",
  dek: "Changes hold at once, in all tabs.",
  appearance: "Appearance",
  appearanceDek: "The same as under Aa in the reading view.",
  markdown: "Markdown",
  markdownDek: "This is how Lede writes what you copy, download or open elsewhere.",
  sample: "An example",
  backup: "All options as a file",
  backupDek: "To keep them, or to have them in another browser. Where your browser synchronises extensions, it takes them along anyway.",
  save: "Save as a file",
  load: "Take from a file",
  reset: "Back to the defaults",
  undo: "Undo",
  file: "lede-options.json",
  loaded: "The options are those of the file now.",
  wasReset: "All options are as they were at first.",
  kept: "Remembered",
  notKept: "The browser did not keep this. It holds until you close this page.",
  sites: {
    heading: "Sites that open by themselves",
    dek: "Articles on these sites open in the reading view at once. For each of them the browser lets Lede into its pages; to remove it gives that back.",
    none: "None. To add one, open an article of it in the reading view, and choose “Always open” in the menu “More”.",
    remove: "Remove",
    /** @param {string} site */
    removeThis: (site) => `Remove ${site}`,
    /** @param {string} site */
    asks: (site) => `Always open articles on ${site} in the reading view? The browser will ask whether Lede may read the pages of this site.`,
    allow: "Always open this site",
  },
  /** Why a file was not taken. Nothing has changed then. */
  unfit: {
    notOurs: "Nothing has changed: this file holds no options of Lede.",
    newer: "Nothing has changed: this file is from a newer version of Lede.",
    /** @param {string} name */
    unknown: (name) => `Nothing has changed: Lede does not understand what this file says of “${name}”.`,
  },
  /** @type {Record<keyof Settings, { asks: string, choices: string[] }>} */
  settings: {
    frontMatter: { asks: "What is known of the article", choices: ["lines of text under the title", "front matter (YAML)"] },
    referenceLinks: { asks: "Addresses of links", choices: ["beside their words", "in a list at the end"] },
    withoutImages: { asks: "Images", choices: ["as links to them", "left out"] },
    bullet: { asks: "Items of lists", choices: ["- dash", "* asterisk", "+ plus"] },
    emphasis: { asks: "Emphasis", choices: ["*asterisks*", "_underscores_"] },
    sentences: { asks: "Lines", choices: ["one for each paragraph", "one for each sentence"] },
  },
};

const aloud = {
  name: "Listen",
  nameHint: "Listen (L)",
  command: "Listen, and pause",
  play: "Play",
  playHint: "Play (L)",
  pause: "Pause",
  pauseHint: "Pause (L)",
  back: "Back by a paragraph",
  backHint: "Back by a paragraph (,)",
  forth: "Forth by a paragraph",
  forthHint: "Forth by a paragraph (.)",
  close: "Stop listening",
  rate: "Speed",
  voice: "Voice",
  others: "Other languages",
  there: "Back to what is read",
  network: "Also voices of the network. They send what is read to the company that runs them.",
  noVoices: "This browser has no voices on this machine, so nothing can be read aloud. They come with the system's settings for speech.",
  /** @param {string} lang */
  noneSpeaks: (lang) => `No voice on this machine speaks ${languageName(lang)}. Another can be chosen.`,
  failed: "The browser's voice has failed. Another voice may do.",
};

/** The look, in the order in which it is asked for. */
const look = {
  name: "Appearance",
  hint: "Appearance (T, + and −)",
  theme: "Theme",
  themes: {
    system: "Like the system",
    light: "Light",
    sepia: "Sepia",
    gray: "Gray",
    dark: "Dark",
    black: "Black",
    contrast: "High contrast, light",
    inverse: "High contrast, dark",
    own: "Your own colours",
  },
  colours: { paper: "Paper", ink: "Text", accent: "Accent" },
  /**
   * @param {keyof typeof colourNames} colour
   * @param {number} contrast
   * @param {number} enough
   */
  faint: (colour, contrast, enough) =>
    `${colourNames[colour]} is hard to see on this paper: its contrast is ${decimal(contrast)}, and should be ${decimal(enough)} or more.`,
  font: "Font",
  fonts: { serif: "Serif", sans: "Sans", dyslexic: "Dyslexia-friendly", system: "System" },
  size: "Size",
  measure: "Line width",
  leading: "Line height",
  letters: "Letter spacing",
  words: "Word spacing",
  paragraphs: "Paragraphs",
  paragraphsAs: { apart: "Apart", indent: "Indented" },
  align: "Alignment",
  alignAs: { start: "Ragged", justify: "Justified" },
  hyphens: "Hyphenate words",
  images: "Show images",
  links: "Underline links",
  more: "More choices",
  sample: "“Quite so,” she read on, and the evening’s 1,234 pages were quiet.",
  asAtFirst: "Back to the defaults",
  nextTheme: "Next theme",
  larger: "Larger text",
  smaller: "Smaller text",
  usualSize: "Usual size of text",
  /** @param {number} factor */
  percent: asPercent,
  /** @param {number} count */
  lettersInLine: (count) => `${count.toLocaleString()} letters`,
  /** @param {string} theme */
  themeIs: (theme) => `Theme: ${theme}`,
  /** @param {string} size */
  sizeIs: (size) => `Text size ${size}`,
};

const colourNames = { ink: "The text", muted: "The fainter text", accent: "The accent" };

/** @param {number} number */
function decimal(number) {
  return number.toLocaleString([], { maximumFractionDigits: 1 });
}

const left = {
  name: "What was left out",
  close: "Close",
  /**
   * @param {number} share of the page's text
   * @param {number} blocks
   */
  share: (share, blocks) => {
    if (!blocks) return "This is all of the page’s text.";
    const count = `${blocks.toLocaleString()} ${blocks === 1 ? "block was" : "blocks were"} left out.`;
    // What is next to all is not all.
    const percent = Math.min(Math.round(share * 100), 99) / 100;
    return share === 1 ? `This is all of the page’s running text. ${count}` : `This is ${asPercent(percent)} of the page’s running text. ${count}`;
  },
  see: "See what was left out",
  back: "Brought back",
  /** @param {number} count */
  others: (count) => `Menus, links and other small things (${count.toLocaleString()})`,
  nothing: "Nothing was left out.",
  bringBack: "Bring back",
  leaveOut: "Leave out again",
  always: "Always on this site",
  /** @param {string} host */
  remembered: (host) => `It will be in all articles on ${host} that have such a block.`,
  notKept: "The browser did not keep this. It holds until you leave this page.",
  isBack: "It is in the article now, where the page has it.",
  noText: "There is no text in it that could be shown.",
  missing: "Something missing?",
  missingHow: "The page comes into sight, and a click on a part of it takes that into the article.",
  pick: "Choose in the page",
  pickHow: "Click what you miss. With keys: the arrows choose, Enter takes it, Esc goes back.",
  /** @param {string} text */
  size: (text) => {
    const count = words(text);
    return `${count.toLocaleString()} ${count === 1 ? "word" : "words"}`;
  },
  /** @type {Record<string, string>} */
  reasons: {
    action: "Buttons",
    ad_label: "Advertisement",
    app_banner: "An app",
    author_bio: "About the author",
    beside: "Beside the text",
    breadcrumbs: "Where one is on the site",
    comments: "Comments",
    consent: "Cookies and consent",
    copyright: "Copyright",
    donation: "A request for donations",
    event: "An event",
    follow: "Follow us",
    furniture: "The site’s own frame",
    link_list: "A list of links",
    live_bar: "Live updates",
    machine_summary: "A summary by a machine",
    navigation: "Navigation",
    newsletter: "A newsletter",
    next_story: "The next story",
    paywall_prompt: "A subscription",
    photo_credit: "A photo credit",
    player: "A player",
    poll: "A poll",
    pull_quote: "A sentence of the text once more",
    read_more: "Read more",
    related_stories: "Related stories",
    repeated_title: "The title once more",
    share: "Share buttons",
    tags: "Tags",
    tooltip: "A hint",
    translation_notice: "A note on translation",
    update_notice: "A note on updates",
  },
};

/** @param {number} factor */
function asPercent(factor) {
  return factor.toLocaleString([], { style: "percent" });
}

export const say = {
  left,
  look,
  copy: "Copy as Markdown",
  copyHint: "Copy as Markdown (C)",
  more: "More",
  ways: {
    download: "Download as Markdown",
    richText: "Copy as rich text",
    plainText: "Copy as plain text",
    obsidian: "Open in Obsidian",
    print: "Print",
    links: "List links when printing",
    options: "Options",
  },
  contents: "Contents",
  contentsHint: "Contents (O)",
  nextBlock: "Next paragraph",
  previousBlock: "Previous paragraph",
  nextHeading: "Next heading",
  previousHeading: "Previous heading",
  keys: "Keys",
  closeKeys: "Close the list of keys",
  closeAny: "Close what is open, then the view",
  shift: "Shift",
  ruler: "Focus line",
  picture: "Picture",
  /** @param {string} what */
  enlarge: (what) => (what ? `Enlarge: ${what}` : "Enlarge the picture"),
  previousPicture: "Previous picture",
  nextPicture: "Next picture",
  zoomIn: "Larger",
  zoomOut: "Smaller",
  closePicture: "Close the picture",
  /**
   * @param {number} at
   * @param {number} all
   */
  pictureOf: (at, all) => `${at.toLocaleString()} of ${all.toLocaleString()}`,
  /** @param {string} sign */
  note: (sign) => `Note ${sign}`,
  toNote: "To the note",
  closeNote: "Close the note",
  /** @param {number} number */
  tableBox: (number) => `Table ${number}`,
  /** @param {number} number */
  formulaBox: (number) => `Formula ${number}`,
  /** @param {number} number */
  codeBox: (number) => `Code ${number}`,
  copyCode: "Copy the code",
  copiedCode: "Copied the code",
  links: "Links",
  always: {
    /** @param {string} host */
    here: (host) => `Always open ${host} in this view`,
    /** @param {string} host */
    on: (host) => `Articles on ${host} will open in this view.`,
    /** @param {string} host */
    off: (host) => `Articles on ${host} open as the page has them. The permission is given back.`,
  },
  close: "Close reading view",
  closeHint: "Close (Esc)",
  toolbar: "Reading view",
  otherArticle: "The page has gone on to another article.",
  noArticleTitle: "No article found",
  noArticle,
  bestGuess: "Show the best guess",
  failedTitle: "Lede could not read this page",
  failed: "The page is as it was. The details are in the browser's console.",
  tooLarge: "This page is larger than Lede can read.",
  notAPage: "Lede reads web pages, and this is a file of another kind.",
  writeFailed: "Lede could not write this article as Markdown. The details are in the browser's console.",
  gone: "Lede was updated or switched off meanwhile. Reload the page to copy with it.",
  copyRefused: "The page did not let Lede copy. Press Ctrl+C (⌘C) to copy the text below.",
  pressCopy: "The browser wants one more click: press “Copy as Markdown” in the bar.",
  dismiss: "Dismiss",
  /** @param {string} date */
  updated: (date) => `Updated ${date}`,
  /** @param {string} name */
  via: (name) => `via ${name}`,
  copied: as("Markdown"),
  copiedRich: as("rich text"),
  copiedPlain: as("plain text"),
  saveRefused: "This page is not allowed to save files. Press Ctrl+C (⌘C) to copy the text below.",
  /** @param {string} name */
  downloading: (name) => `Downloading “${name}”`,
  openingObsidian: "Handed to Obsidian. If nothing happens, it is not on this machine.",
  tooLongForObsidian: "This article is too long to hand to Obsidian. Copy it as Markdown, or download it.",
  options,
  aloud,
};

/** @param {string} lang as a page states it, which may be anything */
function languageName(lang) {
  try {
    return new Intl.DisplayNames(undefined, { type: "language" }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** @param {string} kind */
function as(kind) {
  /**
   * @param {string} text
   * @param {boolean} selected
   */
  return (text, selected) => {
    const count = words(text);
    const what = selected ? "Copied the selection" : "Copied";
    return `${what} as ${kind}, ${count.toLocaleString()} ${count === 1 ? "word" : "words"}`;
  };
}

/** @param {string} text */
function words(text) {
  let count = 0;
  for (const segment of new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)) {
    if (segment.isWordLike) count += 1;
  }
  return count;
}
