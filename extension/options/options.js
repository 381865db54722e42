/** The options, a section each. Every choice holds as soon as it is made. */

import { say } from "../say.js";
import { direction, language } from "../tongue.js";
import { dress, sheets } from "../view/dress.js";
import { element } from "../view/element.js";
import { appearanceSection } from "./appearance.js";
import { backupSection } from "./backup.js";
import { markdownSection } from "./markdown.js";
import { sitesSection } from "./sites.js";

/**
 * What a section gets.
 *
 * @typedef {object} Room
 * @property {AbortSignal} signal
 * @property {(text: string, ...actions: HTMLElement[]) => void} tell what has happened
 * @property {(remembered: Promise<boolean>) => Promise<void>} told whether what was chosen will be remembered
 */

const { signal } = new AbortController();
const status = element("p", { class: "status", role: "status" });

/** @type {Room} */
const room = {
  signal,
  tell: (text, ...actions) => status.replaceChildren(text, ...actions),
  told: async (remembered) => room.tell((await remembered) ? say.options.kept : say.options.notKept),
};

await dress(signal);
document.adoptedStyleSheets.push(sheets().view);
Object.assign(document.documentElement, { lang: language, dir: direction });
document.title = say.options.title;

const sections = [appearanceSection(room), await markdownSection(room), sitesSection(), backupSection(room)];
document.body.append(
  element(
    "main",
    {},
    element("h1", {}, say.options.heading),
    element("p", { class: "dek" }, say.options.dek),
    ...sections,
    status,
  ),
);
