/**
 * What the person has chosen for Markdown.
 *
 * @import { MarkdownOptions } from "./pkg/writing.js"
 * @typedef {Required<Omit<MarkdownOptions, "retrieved">>} Settings
 */

import { chosenAmong, keep } from "./kept.js";

/**
 * The first of each is the default.
 *
 * @type {{ [Name in keyof Settings]: Settings[Name][] }}
 */
export const CHOICES = {
  frontMatter: [false, true],
  referenceLinks: [false, true],
  withoutImages: [false, true],
  bullet: ["-", "*", "+"],
  emphasis: ["*", "_"],
  sentences: [false, true],
};

export const DEFAULTS = chosenAmong(CHOICES, {});

export const markdown = keep("markdown", 1, (kept) => chosenAmong(CHOICES, kept));

export const { remember } = markdown;

/**
 * Asked for when the view opens, they are there when something is to be copied: who has pressed a button may be gone to
 * another tab some milliseconds later, and can't be copied for any more.
 */
export const settings = markdown.read;

/**
 * The settings as the writing module takes them, on this day.
 *
 * @param {Settings} chosen
 * @returns {MarkdownOptions}
 */
export function written(chosen) {
  return chosen.frontMatter ? { ...chosen, retrieved: today() } : { ...chosen };
}

/**
 * A part has no front matter: that says what the whole is.
 *
 * @param {Settings} chosen
 * @returns {Settings}
 */
export function ofPart(chosen) {
  return { ...chosen, frontMatter: false };
}

/** The reader's day, not London's. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
