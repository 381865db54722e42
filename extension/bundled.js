/** The fonts that Lede brings along, for the view in a page: the page's own policy may allow none. */

import { base64 } from "./base64.js";

/** @import { Face } from "./view/fonts.js" */

const REGULAR = { weight: "400", style: "normal" };
const BOLD = { weight: "700", style: "normal" };
const ITALIC = { weight: "400", style: "italic" };

/** @type {Record<string, Record<string, FontFaceDescriptors>>} */
const FILES = {
  serif: { serif: REGULAR, "serif-italic": ITALIC, "serif-bold": BOLD },
  sans: { sans: REGULAR, "sans-italic": ITALIC, "sans-bold": BOLD },
  dyslexic: { dyslexic: REGULAR, "dyslexic-bold": BOLD },
};

/**
 * @param {string} font
 * @returns {Promise<Face[]>} none, where the font is unknown or can't be read
 */
export async function facesOf(font) {
  const files = Object.entries(FILES[font] ?? {});
  const faces = files.map(async ([file, descriptors]) => {
    const response = await fetch(chrome.runtime.getURL(`extension/fonts/${file}.woff2`));
    return { family: `Lede ${font}`, base64: base64(await response.arrayBuffer()), descriptors };
  });
  return Promise.all(faces).catch(() => []);
}
