/** How Markdown is written; below the choices is what they make of a small article. */

import * as engine from "../engine.js";
import { say } from "../say.js";
import { CHOICES, markdown, settings, written } from "../settings.js";
import { element } from "../view/element.js";
import { sample } from "./sample.js";
import { section } from "./section.js";

/** @import { Settings } from "../settings.js" */
/** @import { Room } from "./options.js" */

const names = /** @type {(keyof Settings)[]} */ (Object.keys(CHOICES));

/** @param {Room} room */
export async function markdownSection({ signal, told }) {
  const chosen = { ...(await settings()) };
  const form = element("form", {}, ...names.map(question));
  const example = element("pre", { dir: "auto", tabindex: "0", role: "region", "aria-label": say.options.sample });

  form.addEventListener("change", ({ target }) => {
    const { name, value } = /** @type {HTMLInputElement} */ (target);
    show({ [name]: CHOICES[/** @type {keyof Settings} */ (name)][Number(value)] });
    told(markdown.remember(chosen));
  });
  markdown.watch(show, signal);
  show({});
  const words = { heading: say.options.markdown, dek: say.options.markdownDek };
  return section("markdown", words, form, element("h3", {}, say.options.sample), example);

  /** @param {Partial<Settings>} part */
  function show(part) {
    Object.assign(chosen, part);
    for (const input of form.querySelectorAll("input")) {
      const name = /** @type {keyof Settings} */ (input.name);
      input.checked = CHOICES[name][Number(input.value)] === chosen[name];
    }
    example.textContent = engine.markdown(sample().article, written(chosen));
  }
}

/** @param {keyof Settings} name */
function question(name) {
  const answers = say.options.settings[name].choices.map((label, at) => {
    return element("label", {}, element("input", { type: "radio", name, value: String(at) }), label);
  });
  return element("fieldset", {}, element("legend", {}, say.options.settings[name].asks), ...answers);
}
