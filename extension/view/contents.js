/** The list of contents: the article's headings, with the one marked below which one reads. */

import { say } from "../say.js";
import { blockAt, bringToLine, focusOn, readingLine, unfold } from "./blocks.js";
import { element } from "./element.js";
import { panel, rootOf } from "./panel.js";
import { itemFor } from "./rove.js";
import { scale } from "./scale.js";

/** @import { Feature, Place } from "./feature.js" */

/** With fewer one sees where one is without a list. */
const FEWEST = 3;

/** Of the window. The panel covers the text there. */
const NARROW = 600;

/**
 * @param {Pick<Place, "page">} place
 * @returns {Feature}
 */
export function contents({ page }) {
  /** @type {HTMLElement[]} */
  let headings = [];
  /** @type {HTMLButtonElement[]} */
  let items = [];
  /** Where the page stood when a heading was chosen: until one scrolls on, that one is marked. */
  let chosenAt = -1;
  const list = element("div");
  const opener = panel({
    name: say.contents,
    hint: say.contentsHint,
    icon: "contents",
    role: "dialog",
    opened: () => (markCurrent() ?? items[0]).focus(),
    pressed,
  });
  opener.panel.append(list);
  opener.made.hidden = true;
  const open = () => opener.made.hidden || opener.toggle();
  return { tools: [opener], commands: [{ key: "o", name: say.contents, act: open }], drawn };

  /**
   * @param {HTMLElement} article
   * @param {AbortSignal} signal
   */
  function drawn(article, signal) {
    headings = Array.from(article.querySelectorAll("h2, h3, h4, h5, h6"));
    Object.assign(list, { lang: article.lang, dir: article.dir });
    items = headings.map(item);
    list.replaceChildren(nested(headings, items));
    opener.made.hidden = headings.length < FEWEST;
    page.addEventListener("scroll", () => opener.panel.hidden || markCurrent(), { signal, passive: true });
  }

  /** @param {HTMLElement} heading */
  function item(heading) {
    const made = element("button", { type: "button" }, heading.textContent?.trim() ?? "");
    made.addEventListener("click", () => go(heading, made));
    return made;
  }

  /**
   * @param {HTMLElement} heading
   * @param {HTMLButtonElement} chosen
   */
  function go(heading, chosen) {
    unfold(heading);
    bringToLine(page, heading);
    chosenAt = page.scrollTop;
    mark(chosen);
    if (innerWidth / scale() >= NARROW) return;
    opener.hide();
    focusOn(heading);
  }

  function markCurrent() {
    if (page.scrollTop === chosenAt) return items.find((item) => item.ariaCurrent);
    chosenAt = -1;
    const heading = blockAt(headings, readingLine(page));
    return mark(heading && items[headings.indexOf(heading)]);
  }

  /** @param {HTMLButtonElement} [current] */
  function mark(current) {
    for (const item of items) item.ariaCurrent = item === current ? "true" : null;
    current?.scrollIntoView({ block: "nearest" });
    return current;
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.key === "o") return opener.close();
    const next = itemFor(items, event.key, rootOf(list).activeElement);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/**
 * A list in a list for each level, also where the article leaves out a level.
 *
 * @param {HTMLElement[]} headings
 * @param {HTMLElement[]} items
 */
function nested(headings, items) {
  const whole = element("ul");
  /** @type {{ level: number, list: HTMLElement }[]} */
  const open = [{ level: 0, list: whole }];
  headings.forEach((heading, at) => {
    const level = Number(heading.localName[1]);
    while (open.length > 1 && open[open.length - 1].level >= level) open.pop();
    const { list } = open[open.length - 1];
    const below = element("ul");
    list.append(element("li", {}, items[at], below));
    open.push({ level, list: below });
  });
  for (const empty of whole.querySelectorAll("ul:empty")) empty.remove();
  return whole;
}
