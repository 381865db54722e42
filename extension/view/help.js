/** The list of keys, made from what the features say they do. */

import { say } from "../say.js";
import { button } from "./button.js";
import { cover } from "./cover.js";
import { element } from "./element.js";

/**
 * @import { Feature, Place } from "./feature.js"
 * @import { Entry } from "./menu.js"
 *
 * @param {Pick<Place, "page">} place
 * @param {() => Feature[]} features
 * @returns {Feature & { entries: Entry[] }}
 */
export function help({ page }, features) {
  const { made, open, close, key } = cover(page, { name: say.keys, kind: "help" });
  const press = () => {
    const commands = features().flatMap((feature) => feature.commands ?? []);
    const rows = [...commands, { key: "Esc", name: say.closeAny }].map(row);
    const head = element("div", {}, element("h2", {}, say.keys), button({ name: say.closeKeys, icon: "close", press: close }));
    made.replaceChildren(element("div", {}, head, element("ul", {}, ...rows)));
    open();
  };
  return {
    commands: [{ key: "?", name: say.keys, act: press }],
    entries: [{ name: say.keys, icon: "keys", press }],
    // A second one closes it, as it does with a panel.
    key: (event) => key(event) && (event.type === "keydown" && event.key === "?" ? (close(), true) : true),
  };
}

/** @param {{ key: string, name: string }} command */
function row({ key, name }) {
  const keys = key.split(" ").map((one) => element("span", {}, ...shown(one).flatMap((part) => [element("kbd", {}, part), " "])));
  return element("li", {}, element("span", {}, name), element("span", {}, ...keys));
}

/**
 * @param {string} key
 * @returns {string[]} what is written on the keys to press
 */
function shown(key) {
  const isCapital = key.length === 1 && key !== key.toLowerCase();
  if (isCapital) return [say.shift, key];
  return [key.length === 1 ? key.toUpperCase() : key];
}
