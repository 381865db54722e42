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
      const wish = await wished(!wasOn);
      if (wish === "on" || wish === "off") toast(toasts, say.always[wish](location.hostname));
      if (wish === "failed") toast(toasts, say.gone);
    },
  };
}

/**
 * @param {boolean} on
 * @returns {Promise<Wish | "failed">}
 */
async function wished(on) {
  try {
    return await chrome.runtime.sendMessage({ ask: "always", on });
  } catch {
    return "failed";
  }
}

/** Whose extension is gone can't ask. */
async function isAlways() {
  try {
    return await chrome.runtime.sendMessage({ ask: "isAlways" });
  } catch {
    return false;
  }
}
