/** The ways out of the view: what is read, or what of it is selected, goes elsewhere. */

import { copy } from "../copy.js";
import { text } from "../core.js";
import { fileName } from "../filename.js";
import { markdownOf, pageTitle, selectedPiece } from "../piece.js";
import { say } from "../say.js";
import { settings } from "../settings.js";
import { button } from "./button.js";
import { loadRest } from "./images.js";
import { download, isAllowedToSave, openAddress } from "./leave.js";
import { menu } from "./menu.js";
import { obsidianAddress } from "./obsidian.js";
import { richText } from "./rich.js";
import { offer, toast } from "./toast.js";

/**
 * @import { Piece } from "../piece.js"
 * @import { Reading } from "../pkg/reading.js"
 * @import { Feature, Place } from "./feature.js"
 * @import { Entry } from "./menu.js"
 */

/**
 * @param {Place} place
 * @param {Entry[]} switches that stand in the menu, too, below printing
 * @returns {Feature & { copy: () => Promise<void> }}
 */
export function waysOut(place, switches) {
  const ways = waysFrom(place);
  const others = /** @type {const} */ (["download", "richText", "plainText", "obsidian", "print", "options"]);
  /** @type {Entry[]} */
  const entries = others.map((icon) => ({ name: say.ways[icon], icon, press: ways[icon] }));
  const copyButton = button({ name: say.copy, hint: say.copyHint, icon: "copy", press: ways.copy });
  return {
    tools: [{ made: copyButton }, menu(say.more, entries.toSpliced(-1, 0, ...switches))],
    commands: [
      { key: "c", name: say.copy, act: ways.copy },
      { key: "d", name: say.ways.download, act: ways.download },
      { key: "p", name: say.ways.print, act: ways.print },
    ],
    copy: ways.copy,
  };
}

/** @param {Place} place */
function waysFrom({ page, toasts, signal, reading }) {
  settings();

  return {
    copy: told(async () => {
      const piece = await chosen({ sourced: true });
      const content = await markdownOf(piece);
      await copied(content, say.copied(content, piece.selected));
    }),
    richText: told(async () => {
      const piece = await chosen({ sourced: true });
      const content = await text(piece.article);
      await copied(content, say.copiedRich(content, piece.selected), richText(piece.html));
    }),
    plainText: told(async () => {
      const piece = await chosen();
      const content = await text(piece.article);
      await copied(content, say.copiedPlain(content, piece.selected));
    }),
    download: told(async () => {
      const name = fileName(titleOf(reading()));
      const content = await markdownOf(whole());
      if (!isAllowedToSave()) return offer(toasts, say.saveRefused, content);
      download(name, content);
      toast(toasts, say.downloading(name));
    }),
    obsidian: told(async () => {
      const address = obsidianAddress(titleOf(reading()), await markdownOf(whole()));
      if (!address) return toast(toasts, say.tooLongForObsidian);
      openAddress(address);
      toast(toasts, say.openingObsidian);
    }),
    print: async () => {
      await loadRest(page, signal);
      window.print();
    },
    options: () => chrome.runtime.sendMessage({ ask: "options" }),
  };

  /**
   * @param {{ sourced?: boolean }} [wanted]
   * @returns {Promise<Piece>}
   */
  async function chosen(wanted) {
    return (await selectedPiece({ within: page, title: titleOf(reading()), ...wanted })) ?? whole();
  }

  /** @returns {Piece} */
  function whole() {
    return { ...reading(), selected: false };
  }

  /**
   * @param {string} content
   * @param {string} done what to say of it
   * @param {string} [html]
   */
  async function copied(content, done, html) {
    if (await copy(content, html)) toast(toasts, done);
    else offer(toasts, say.copyRefused, content);
  }

  /** @param {() => Promise<void>} act */
  function told(act) {
    return async () => {
      try {
        await act();
      } catch (error) {
        console.error("Lede could not write this article.", error);
        toast(toasts, say.writeFailed);
      }
    };
  }
}

/** @param {Reading} reading */
function titleOf({ html }) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.querySelector("h1")?.textContent?.trim() || pageTitle();
}
