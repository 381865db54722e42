/** A control with an icon: 20 px, one stroke. */

import { element } from "./element.js";

const ICONS = {
  appearance: "M3 18l5-12 5 12 M5 14h6 M21 12v6 M21 15a3 3 0 1 1-6 0a3 3 0 0 1 6 0",
  copy: "M9 9h10v11H9z M15 9V4H5v11h4",
  close: "M6 6l12 12 M18 6L6 18",
  more: "M5 12h.01 M12 12h.01 M19 12h.01",
  download: "M12 4v11 M7 10.5l5 5 5-5 M5 20h14",
  richText: "M5 7V5h14v2 M12 5v14 M9 19h6",
  plainText: "M5 6h14 M5 10h14 M5 14h14 M5 18h8",
  obsidian: "M14 5h5v5 M19 5l-8 8 M17 14v5H5V7h5",
  leftout: "M4 6h10 M4 11h7 M4 16h10 M16 12l4 4 M20 12l-4 4",
  print: "M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7z",
  contents: "M9 6h11 M9 12h11 M9 18h11 M4 6h1 M4 12h1 M4 18h1",
  keys: "M4 7h16v10H4z M7.5 10.5h.01 M12 10.5h.01 M16.5 10.5h.01 M9 14h6",
  ruler: "M6 5h12 M4 9.5h16v5H4z M6 19h12",
  previous: "M14.5 6l-6 6 6 6",
  next: "M9.5 6l6 6-6 6",
  zoomIn: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 1 0 0-12z M15 15l5 5 M10.5 8v5 M8 10.5h5",
  zoomOut: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 1 0 0-12z M15 15l5 5 M8 10.5h5",
  links: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1 M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  listen: "M4 10v4h3l4 4V6l-4 4z M15 9.5a3.5 3.5 0 0 1 0 5 M17.5 7a7 7 0 0 1 0 10",
  play: "M8 5.5v13L18.5 12z",
  pause: "M9 6v12 M15 6v12",
  back: "M17.5 6v12L9 12z M6 6v12",
  forth: "M6.5 6v12l8.5-6z M18 6v12",
  always: "M12 4v4 M12 16v4 M4 12h4 M16 12h4 M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6",
  options: "M4 7h9 M17 7h3 M4 17h3 M11 17h9 M15 5v4 M9 15v4",
};

/**
 * @typedef {keyof typeof ICONS} Icon
 *
 * @param {{ name: string, hint?: string, icon: Icon, press: () => void }} control
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLButtonElement}
 */
export function button({ name, hint = name, icon, press }, attributes = {}) {
  const made = element("button", { type: "button", "aria-label": name, title: hint, ...attributes }, drawn(icon));
  // A page could press our button with an event of its own making; only a person's may reach the clipboard.
  made.addEventListener("click", (event) => event.isTrusted && press());
  return made;
}

/**
 * A button that has come to do something else.
 *
 * @param {HTMLButtonElement} button
 * @param {{ name: string, hint?: string, icon: Icon }} control
 */
export function redrawn(button, { name, hint = name, icon }) {
  button.setAttribute("aria-label", name);
  button.title = hint;
  button.replaceChildren(drawn(icon));
}

/** @param {Icon} icon */
function drawn(icon) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add(icon);
  line.setAttribute("d", ICONS[icon]);
  svg.append(line);
  return svg;
}
