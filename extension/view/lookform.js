/** The controls for the look: the same in the view's panel and in the options. */

import { contrast, ENOUGH } from "../contrast.js";
import { CHOICES, COLOURS, RANGES, within } from "../look.js";
import { say } from "../say.js";
import { element } from "./element.js";
import { ownTokens, THEMES, tokens } from "./themes.js";

/**
 * @import { Look } from "../look.js"
 *
 * @typedef {object} LookForm
 * @property {HTMLElement} made
 * @property {HTMLDetailsElement} more what is wanted less often
 * @property {(look: Look) => void} show
 *
 * @typedef {keyof typeof RANGES} RangeName
 */

/** @type {Record<RangeName, (value: number) => string>} how a value is said */
const VALUES = {
  size: say.look.percent,
  measure: say.look.lettersInLine,
  leading: say.look.percent,
  letters: say.look.percent,
  words: say.look.percent,
};

/**
 * @param {(part: Partial<Look>, isLast: boolean) => void} choose with what was chosen; while a slider is being moved it is
 *   not the last yet
 * @returns {LookForm}
 */
export function lookForm(choose) {
  const own = ownColours();
  const more = element(
    "details",
    { class: "more" },
    element("summary", {}, say.look.more),
    range("leading"),
    range("letters"),
    range("words"),
    radios("paragraphs", say.look.paragraphs, say.look.paragraphsAs),
    radios("align", say.look.align, say.look.alignAs),
    ...[tick("hyphens"), tick("images"), tick("links")],
  );
  const sample = element("p", { class: "sample" }, say.look.sample);
  const made = element(
    "div",
    { class: "looks" },
    swatches(),
    own.made,
    radios("font", say.look.font, say.look.fonts),
    sample,
    range("size"),
    range("measure"),
    more,
  );
  for (const type of ["input", "change"]) {
    made.addEventListener(type, (event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      const isSteady = ["range", "color"].includes(input.type);
      if (isSteady || type === "change") choose({ [input.name]: valueOf(input) }, type === "change");
    });
  }
  return { made, more, show };

  /** @param {Look} look */
  function show(look) {
    for (const input of made.querySelectorAll("input")) put(input, look);
    own.show(look);
  }
}

/**
 * @param {HTMLInputElement} input
 * @returns {Look[keyof Look]}
 */
function valueOf({ type, name, value, checked }) {
  if (type === "range") return within(RANGES[/** @type {RangeName} */ (name)], Number(value));
  if (type !== "checkbox") return value;
  return name === "links" ? (checked ? "underlined" : "plain") : checked;
}

/**
 * @param {HTMLInputElement} input
 * @param {Look} look
 */
function put(input, look) {
  const value = look[/** @type {keyof Look} */ (input.name)];
  if (input.type === "radio") input.checked = input.value === value;
  else if (input.type === "checkbox") input.checked = value === true || value === "underlined";
  else input.value = String(value);
  if (input.type !== "range") return;
  const said = VALUES[/** @type {RangeName} */ (input.name)](Number(value));
  input.setAttribute("aria-valuetext", said);
  /** @type {Element} */ (input.nextElementSibling).textContent = said;
}

/** Each theme as it looks: a letter on paper. */
function swatches() {
  const made = CHOICES.theme.map((theme) => {
    const name = say.look.themes[theme];
    const input = element("input", { type: "radio", name: "theme", value: theme, "aria-label": name });
    const swatch = element("span", { class: `swatch ${theme}`, "aria-hidden": "true" }, theme === "own" ? "+" : "a");
    if (theme in THEMES) paint(swatch, tokens(THEMES[/** @type {keyof typeof THEMES} */ (theme)]));
    return element("label", { title: name }, input, swatch);
  });
  return element("fieldset", { class: "themes" }, element("legend", {}, say.look.theme), ...made);
}

/**
 * @param {HTMLElement} swatch
 * @param {{ [name: string]: string }} tokens
 */
function paint(swatch, { paper, ink }) {
  // By the object model: a page's policy has no say in that.
  swatch.style.setProperty("background-color", paper);
  swatch.style.setProperty("color", ink);
}

/** The three colours of one's own, there while they are chosen, and what is wrong with them. */
function ownColours() {
  const inputs = Object.keys(COLOURS).map((name) => {
    const label = say.look.colours[/** @type {keyof typeof COLOURS} */ (name)];
    return element("label", {}, element("input", { type: "color", name }), label);
  });
  const warning = element("p", { class: "warning", role: "status" });
  const made = element("div", { class: "colours" }, ...inputs, warning);
  return {
    made,
    /** @param {Look} look */
    show(look) {
      made.hidden = look.theme !== "own";
      warning.textContent = faults(look).join(" ");
    },
  };
}

/**
 * What can't be seen well enough in one's own colours.
 *
 * @param {Pick<Look, "paper" | "ink" | "accent">} look
 * @returns {string[]}
 */
export function faults(look) {
  const made = ownTokens(look);
  const wanted = /** @type {const} */ ([
    ["ink", ENOUGH.text],
    ["muted", ENOUGH.read],
    ["accent", ENOUGH.read],
  ]);
  const faint = wanted.filter(([name, enough]) => contrast(made[name], look.paper) < enough);
  return faint.map(([name, enough]) => say.look.faint(name, contrast(made[name], look.paper), enough));
}

/**
 * @template {"font" | "paragraphs" | "align"} Name
 * @param {Name} name
 * @param {string} legend
 * @param {Record<Look[Name], string>} labels
 */
function radios(name, legend, labels) {
  const made = CHOICES[name].map((value) => {
    const input = element("input", { type: "radio", name, value });
    return element("label", {}, input, element("span", {}, labels[/** @type {Look[Name]} */ (value)]));
  });
  return element("fieldset", { class: `choice ${name}` }, element("legend", {}, legend), element("div", {}, ...made));
}

/** @param {RangeName} name */
function range(name) {
  const { least, most, step } = RANGES[name];
  const limits = { min: String(least), max: String(most), step: String(step) };
  // By itself, or its value would be a part of its name.
  const input = element("input", { type: "range", name, "aria-label": say.look[name], ...limits });
  return element("label", { class: "range" }, element("span", {}, say.look[name]), input, element("output", {}));
}

/** @param {"hyphens" | "images" | "links"} name */
function tick(name) {
  return element("label", { class: "tick" }, element("input", { type: "checkbox", name }), say.look[name]);
}
