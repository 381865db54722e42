/** A button on each piece of code that copies it as it is. */

import { copy } from "../copy.js";
import { say } from "../say.js";
import { language } from "../tongue.js";
import { button } from "./button.js";
import { element } from "./element.js";
import { offer, toast } from "./toast.js";

/**
 * @import { Feature, Place } from "./feature.js"
 *
 * @param {Pick<Place, "toasts">} place
 * @returns {Feature}
 */
export function code({ toasts }) {
  return {
    drawn(article) {
      for (const pre of article.querySelectorAll("pre:has(code)")) {
        // Beside the code and not in it, where it would scroll away, and be selected with it.
        const box = element("div", { class: "code" });
        pre.replaceWith(box);
        const press = () => copyCode(pre.textContent ?? "");
        box.append(pre, button({ name: say.copyCode, icon: "copy", press }, { lang: language }));
      }
    },
  };

  /** @param {string} text */
  async function copyCode(text) {
    if (await copy(text)) toast(toasts, say.copiedCode);
    else offer(toasts, say.copyRefused, text);
  }
}
