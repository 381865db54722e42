/** The sites that open by themselves: to see them, and to remove them; and where a browser wants it, to add one. */

import { say } from "../say.js";
import { siteOf, sites, switchOff, switchOn } from "../sites.js";
import { element } from "../view/element.js";

const words = say.options.sites;

/** @returns {HTMLElement} */
export function sitesSection() {
  const list = element("ul", { class: "sites" });
  const none = element("p", {}, words.none);
  const made = element("section", {}, element("h2", {}, words.heading), element("p", {}, words.dek), none, list);
  const asked = siteOf(new URLSearchParams(location.hash.slice(1)).get("site") ?? location.href);
  if (asked) made.insertBefore(question(asked), none);

  const show = async () => {
    const on = await sites();
    none.hidden = on.length > 0;
    list.replaceChildren(...on.map(line));
    made.querySelector(".ask")?.toggleAttribute("hidden", asked !== undefined && on.includes(asked));
  };
  for (const event of [chrome.permissions.onAdded, chrome.permissions.onRemoved]) event.addListener(show);
  show();
  return made;
}

/** @param {string} site */
function line(site) {
  const remove = element("button", { type: "button", "aria-label": words.removeThis(nameOf(site)) }, words.remove);
  remove.addEventListener("click", () => switchOff(site));
  return element("li", {}, nameOf(site), " ", remove);
}

/** @param {string} site */
function question(site) {
  const allow = element("button", { type: "button" }, words.allow);
  // At once, for the browser asks only at a click.
  allow.addEventListener("click", () => switchOn(site));
  // It is what this page was opened for.
  requestAnimationFrame(() => allow.focus());
  return element("div", { class: "ask" }, element("p", {}, words.asks(nameOf(site))), allow);
}

/** @param {string} site as permissions have it, `https://site.example/*` */
function nameOf(site) {
  return new URL(site).host;
}
