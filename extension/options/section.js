import { element } from "../view/element.js";

/**
 * A part of the options, with a heading.
 *
 * @param {string} name for style sheets
 * @param {{ heading: string, dek: string }} words
 * @param {...HTMLElement} parts
 */
export function section(name, { heading, dek }, ...parts) {
  return element("section", { class: name }, element("h2", {}, heading), element("p", { class: "dek" }, dek), ...parts);
}
