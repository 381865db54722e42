/** “Always open here”, an entry of the menu. */

import { say } from "../say.js";
import { toast } from "./toast.js";

/**
 * What becomes of a wish: `asked` is that the browser wants a click in a page of the extension's own, which is open now.
 *
 * @typedef {"on" | "off" | "asked" | undefined} Wish
 *
 * @param {HTMLElement} toasts
 * @returns {import("./menu.js").Entry}
 */
export function alwaysHere(toasts) {
  let wasOn = false;
  return {
    name: say.always.here(location.hostname),
    icon: "always",
    isOn: async () => (wasOn = await isAlways()),
    // Nothing may come between the click and the question: the browser asks for the permission only at a click.
    press: async () => {
      /** @type {Wish} */
      const wish = await chrome.runtime.sendMessage({ ask: "always", on: !wasOn });
      if (wish === "on" || wish === "off") toast(toasts, say.always[wish](location.hostname));
    },
  };
}

/** Whose extension is gone, or whose `chrome` the page has taken away, can't ask. */
async function isAlways() {
  try {
    return await chrome.runtime.sendMessage({ ask: "isAlways" });
  } catch {
    return false;
  }
}
