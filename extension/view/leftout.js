/**
 * What was left out: a drawer with each block of the page that is not in the article, and why; and a line at the end of the
 * article that says how much that is.
 */

import { own } from "../own.js";
import { isProse, lettersOf } from "../prose.js";
import { say } from "../say.js";
import { direction, language } from "../tongue.js";
import { allWanted, canBeRemembered, rememberForSite, want, wantNoMore } from "../wanted.js";
import { button } from "./button.js";
import { cover } from "./cover.js";
import { element } from "./element.js";
import { picker } from "./pick.js";
import { toast } from "./toast.js";

/**
 * @import { Block } from "../fates.js"
 * @import { Feature, Place } from "./feature.js"
 * @import { Entry } from "./menu.js"
 */

/** Letters of a block that are shown. */
const SHOWN = 140;

const words = say.left;

/**
 * @param {Place} place
 * @returns {Feature & { entries: Entry[] }}
 */
export function leftOut({ page, toasts, reading, refresh, signal }) {
  const drawer = cover(page, { name: words.name, kind: "left-out" });
  const pick = picker(page, add, signal);
  /** @type {Block[]} */
  let back = [];
  return {
    commands: [{ key: "x", name: words.name, act: open }],
    entries: [{ name: words.name, icon: "leftout", press: open }],
    drawn,
    key: (event) => pick.key(event) || drawer.key(event),
    busy: pick.isOn,
  };

  /** @param {HTMLElement} article */
  function drawn(article) {
    article.append(lastLine(article));
    if (drawer.made.open) fill();
  }

  /** @param {HTMLElement} article */
  function lastLine(article) {
    const left = reading().leftOut();
    const shown = lettersOf([article]);
    const missing = lettersOf(left.filter(isProse).flatMap(({ elements }) => elements));
    const line = element("p", {}, words.share(shown / (shown + missing || 1), left.length), " ");
    const see = element("button", { type: "button" }, words.see);
    see.addEventListener("click", open);
    if (left.length) line.append(see);
    return element("footer", { class: "last-line", lang: language, dir: direction }, line);
  }

  function open() {
    fill();
    drawer.open();
  }

  function fill() {
    const left = reading().leftOut();
    back = [...back, ...remembered()];
    const prose = left.filter(isProse);
    const others = left.filter((block) => !prose.includes(block));
    drawer.made.replaceChildren(
      element(
        "div",
        {},
        element("div", {}, element("h2", {}, words.name), button({ name: words.close, icon: "close", press: drawer.close })),
        ...(back.length ? [element("h3", {}, words.back), list(back, isBack)] : []),
        ...(prose.length ? [list(prose, isOut)] : []),
        ...(others.length ? [element("details", {}, element("summary", {}, words.others(others.length)), list(others, isOut))] : []),
        ...(left.length ? [] : [element("p", {}, words.nothing)]),
        element("h3", {}, words.missing),
        element("p", {}, words.missingHow),
        action(words.pick, () => {
          drawer.close();
          pick.start();
        }),
      ),
    );
  }

  /** What is here because of another visit to the site. */
  function remembered() {
    const known = back.flatMap(({ elements }) => elements);
    return allWanted().flatMap((element) => (known.includes(element) ? [] : { elements: [element], reason: "beside" }));
  }

  /** @param {Block} block */
  function isOut(block) {
    return [action(words.bringBack, () => add(block.elements, block.reason))];
  }

  /** @param {Block} block */
  function isBack(block) {
    const remember = action(words.always, async () => {
      toast(toasts, (await rememberForSite(block.elements)) ? words.remembered(location.hostname) : words.notKept);
      remember.remove();
    });
    const actions = [action(words.leaveOut, () => remove(block))];
    return canBeRemembered(block.elements) ? [...actions, remember] : actions;
  }

  /**
   * @param {Element[]} elements
   * @param {string} reason
   */
  async function add(elements, reason) {
    want(elements);
    back.push({ elements, reason });
    const before = reading().html;
    await refresh();
    toast(toasts, reading().html === before ? words.noText : words.isBack);
  }

  /** @param {Block} block */
  async function remove(block) {
    back = back.filter((other) => other !== block);
    await wantNoMore(block.elements);
    await refresh();
  }
}

/**
 * @param {Block[]} blocks
 * @param {(block: Block) => HTMLElement[]} actions
 */
function list(blocks, actions) {
  const item = (/** @type {Block} */ block) => {
    const text = block.elements.map((element) => own(element).textContent).join(" ").replace(/\s+/g, " ").trim();
    return element(
      "li",
      {},
      element("p", {}, element("strong", {}, words.reasons[block.reason] ?? words.reasons.beside), ` · ${words.size(text)}`),
      element("p", { lang: "", dir: "auto" }, text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text),
      element("p", {}, ...actions(block)),
    );
  };
  return element("ul", {}, ...blocks.map(item));
}

/**
 * @param {string} name
 * @param {() => void} press
 */
function action(name, press) {
  const made = element("button", { type: "button" }, name);
  made.addEventListener("click", press);
  return made;
}
