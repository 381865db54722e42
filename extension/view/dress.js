/**
 * The look that is worn: two style sheets, for the view and for the document around it. Whoever shows something takes them
 * up, and what is chosen then holds everywhere at once.
 */

import { DEFAULTS, look } from "../look.js";
import { bringFont } from "./fonts.js";
import { kept as focusLine } from "./ruler.js";
import { rulesFor, scrollbarRules } from "./rules.js";

/** @import { Look } from "../look.js" */

let worn = DEFAULTS;
/** @type {{ view: CSSStyleSheet, around: CSSStyleSheet } | undefined} */
let made;

/** Made when something is shown, not before: this file runs anew at each click. */
export function sheets() {
  if (made) return made;
  made = { view: new CSSStyleSheet(), around: new CSSStyleSheet() };
  put(worn);
  return made;
}

/** @returns {Look} */
export function wornLook() {
  return worn;
}

/**
 * Puts on what the person has chosen, before anything is drawn; and what they choose elsewhere, meanwhile.
 *
 * @param {AbortSignal} signal ends with the view
 */
export async function dress(signal) {
  look.watch((chosen) => wear(chosen, signal), signal);
  // Who reads with the focus line sees it from the first.
  const [chosen] = await Promise.all([look.read(), focusLine.read()]);
  await wear(chosen, signal);
}

/**
 * @param {Look} chosen
 * @param {AbortSignal} signal
 * @param {(change: () => void) => void} [change] when its font is here
 */
export async function wear(chosen, signal, change = (put) => put()) {
  worn = chosen;
  await bringFont(chosen.font, signal);
  if (worn === chosen && !signal.aborted) change(() => put(chosen));
}

/** @param {Look} look */
function put(look) {
  const { view, around } = sheets();
  view.replaceSync(rulesFor(look));
  around.replaceSync(scrollbarRules(look));
}
