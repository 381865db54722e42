/** A button that opens a menu. */

import { button } from "./button.js";
import { panel, rootOf } from "./panel.js";
import { itemFor } from "./rove.js";

/** @import { Icon } from "./button.js" */
/** @typedef {{ name: string, icon: Icon, press: () => void, isOn?: () => boolean | Promise<boolean> }} Entry `isOn` makes it a switch */

/**
 * @param {string} name
 * @param {Entry[]} entries
 */
export function menu(name, entries) {
  const opener = panel({ name, icon: "more", role: "menu", opened, pressed: focusBy });
  const items = entries.map((entry) => item(entry, opener.close));
  opener.panel.classList.add("menu");
  opener.panel.append(...items);
  return opener;

  function opened() {
    entries.forEach(async ({ isOn }, at) => isOn && (items[at].ariaChecked = String(await isOn())));
    items[0].focus();
  }

  /** @param {KeyboardEvent} event */
  function focusBy(event) {
    const next = itemFor(items, event.key, rootOf(items[0]).activeElement);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/**
 * @param {Entry} entry
 * @param {() => void} close
 */
function item({ name, icon, press, isOn }, close) {
  const pressed = () => {
    close();
    press();
  };
  const made = button({ name, icon, press: pressed }, { role: isOn ? "menuitemcheckbox" : "menuitem", tabindex: "-1" });
  made.removeAttribute("title"); // It says its name itself.
  made.append(name);
  return made;
}
