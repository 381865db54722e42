/** Reading aloud, with the voices of the browser. */

import { say } from "../../say.js";
import { button } from "../button.js";
import { rootOf } from "../panel.js";
import { listening } from "./listening.js";

/**
 * @import { Feature, Place } from "../feature.js"
 *
 * @param {Pick<Place, "page" | "toasts" | "signal">} place
 * @returns {Feature}
 */
export function aloud({ page, toasts, signal }) {
  /** @type {ReturnType<typeof listening> | undefined} */
  let session;
  /** @type {HTMLElement | undefined} */
  let article;
  const control = { name: say.aloud.name, hint: say.aloud.nameHint, icon: /** @type {const} */ ("listen") };
  const tool = button({ ...control, press: () => (session ? close() : open()) }, { "aria-expanded": "false" });
  signal.addEventListener("abort", close);
  return {
    tools: [{ made: tool, key }],
    commands: [
      { key: "l", name: say.aloud.command, act: () => (session ? session.toggle() : open()) },
      { key: ", [", name: say.aloud.back, act: () => session?.step(-1) },
      { key: ". ]", name: say.aloud.forth, act: () => session?.step(1) },
    ],
    drawn: (shown, whileShown) => {
      close();
      article = shown;
      whileShown.addEventListener("abort", close);
    },
  };

  function open() {
    if (!article) return;
    tool.setAttribute("aria-expanded", "true");
    session = listening({ page, toasts, article, close });
  }

  function close() {
    if (!session) return;
    const { hadFocus } = session.end();
    session = undefined;
    tool.setAttribute("aria-expanded", "false");
    if (hadFocus) tool.focus();
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether it closes the player: what is open over the text closes before that, and the view after
   */
  function key({ key }) {
    if (!session || key !== "Escape" || rootOf(tool).querySelector(".panel:not([hidden])")) return false;
    close();
    return true;
  }
}
