/** The options for Markdown: each holds as soon as it is chosen. Below them is what they make of a small article. */

import * as engine from "../engine.js";
import { say } from "../say.js";
import { CHOICES, remember, settings, written } from "../settings.js";
import { element } from "../view/element.js";
import { sample } from "./sample.js";
import { sitesSection } from "./sites.js";

/** @import { Settings } from "../settings.js" */

const names = /** @type {(keyof Settings)[]} */ (Object.keys(CHOICES));

const chosen = await settings();
const form = element("form", {}, ...names.map(question));
const status = element("p", { class: "status", role: "status" });
const example = element("pre", { tabindex: "0", "aria-label": say.options.sample });

form.addEventListener("change", async ({ target }) => {
  const { name, value } = /** @type {HTMLInputElement} */ (target);
  Object.assign(chosen, { [name]: CHOICES[/** @type {keyof Settings} */ (name)][Number(value)] });
  showExample();
  status.textContent = (await remember(chosen)) ? say.options.kept : say.options.notKept;
});
chrome.storage.onChanged.addListener(takeOver);

document.documentElement.lang = "en";
document.title = say.options.title;
document.body.append(
  element(
    "main",
    {},
    element("h1", {}, say.options.heading),
    element("p", { class: "dek" }, say.options.dek),
    form,
    status,
    element("h2", {}, say.options.sample),
    example,
    sitesSection(),
  ),
);
showExample();

/** @param {keyof Settings} name */
function question(name) {
  const { asks, choices } = say.options.settings[name];
  const answers = choices.map((label, at) => {
    const input = element("input", { type: "radio", name, value: String(at) });
    input.checked = CHOICES[name][at] === chosen[name];
    return element("label", {}, input, label);
  });
  return element("fieldset", {}, element("legend", {}, asks), ...answers);
}

function showExample() {
  example.textContent = engine.markdown(sample(), written(chosen));
}

/** Another tab, or another machine, has chosen. */
async function takeOver() {
  Object.assign(chosen, await settings());
  for (const input of form.querySelectorAll("input")) {
    const name = /** @type {keyof Settings} */ (input.name);
    input.checked = CHOICES[name][Number(input.value)] === chosen[name];
  }
  showExample();
}
