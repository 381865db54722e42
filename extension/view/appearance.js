/** How the article looks: a panel with all of it, and keys for what is wanted most. */

import { CHOICES, COLOURS, DEFAULTS, look, RANGES, within } from "../look.js";
import { say } from "../say.js";
import { wear, wornLook } from "./dress.js";
import { element } from "./element.js";
import { lookForm } from "./lookform.js";
import { panel } from "./panel.js";
import { steady } from "./steady.js";
import { toast } from "./toast.js";

/**
 * @import { Look } from "../look.js"
 * @import { Feature, Place } from "./feature.js"
 */

/**
 * @param {Pick<Place, "page" | "toasts" | "signal">} place
 * @returns {Feature}
 */
export function appearance({ page, toasts, signal }) {
  const form = lookForm(change);
  const back = element("button", { type: "button", class: "back" }, say.look.asAtFirst);
  back.addEventListener("click", () => change(DEFAULTS, true));
  const opener = panel({
    name: say.look.name,
    hint: say.look.hint,
    icon: "appearance",
    role: "dialog",
    opened: () => {
      form.show(wornLook());
      /** @type {HTMLElement | null} */ (form.made.querySelector("input:checked"))?.focus({ preventScroll: true });
    },
  });
  opener.panel.append(form.made, back);
  look.watch(form.show, signal);

  return {
    tools: [opener],
    commands: [
      { key: "t", name: say.look.nextTheme, act: nextTheme },
      { key: "+ =", name: say.look.larger, act: () => resize(RANGES.size.step) },
      { key: "-", name: say.look.smaller, act: () => resize(-RANGES.size.step) },
      { key: "0", name: say.look.usualSize, act: () => resizeTo(RANGES.size.usual) },
    ],
  };

  /**
   * @param {Partial<Look>} part
   * @param {boolean} isLast
   */
  function change(part, isLast) {
    const chosen = { ...wornLook(), ...part };
    form.show(chosen);
    wear(chosen, signal, (put) => steady(page, put));
    if (isLast) look.remember(chosen);
  }

  function nextTheme() {
    const worn = wornLook();
    const hasOwn = Object.entries(COLOURS).some(([name, usual]) => worn[/** @type {"ink"} */ (name)] !== usual);
    const themes = hasOwn ? CHOICES.theme : CHOICES.theme.slice(0, CHOICES.theme.indexOf("own"));
    const theme = themes[(themes.indexOf(worn.theme) + 1) % themes.length];
    change({ theme }, true);
    toast(toasts, say.look.themeIs(say.look.themes[theme]));
  }

  /** @param {number} by */
  function resize(by) {
    resizeTo(within(RANGES.size, wornLook().size + by));
  }

  /** @param {number} size */
  function resizeTo(size) {
    change({ size }, true);
    toast(toasts, say.look.sizeIs(say.look.percent(size)));
  }
}
