/** The address by which Obsidian makes a note. */

import { fileName } from "../filename.js";

/** Encoded. Windows hands a program 32,767 signs at most, and some browsers and shells a good deal less. */
const LONGEST = 12_000;

/** Obsidian's links could not lead to a note with these in its name. */
const NOT_IN_LINKS = /[#^[\]]/g;

/**
 * @param {string} title
 * @param {string} content
 * @returns {string | undefined} nothing, if the content is too long for an address
 */
export function obsidianAddress(title, content) {
  // Without looking at it: each sign takes one at least.
  if (content.length > LONGEST) return undefined;
  const name = fileName(title.replace(NOT_IN_LINKS, ""), "");
  const encoded = encodeURIComponent(content.toWellFormed());
  if (encoded.length > LONGEST) return undefined;
  return `obsidian://new?name=${encodeURIComponent(name)}&content=${encoded}`;
}
