/** The attacks of `tests/hostile`, and what a view may hold of them. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.js";

const PLACE = join(ROOT, "tests/hostile");

/**
 * Each calls `alert` with its number, if it gets so far.
 *
 * @returns {{ place: string, markup: string }[]}
 */
export function attacks() {
  const files = readdirSync(PLACE).filter((name) => name.endsWith(".txt"));
  const all = files.sort().flatMap((file) => {
    const lines = readFileSync(join(PLACE, file), "utf8").split("\n");
    return lines.map((line, at) => ({ place: `${file}:${at + 1}`, line }));
  });
  const only = all.filter(({ line }) => line && !/^[#=] /.test(line));
  return only.map(({ place, line }, number) => ({
    place,
    markup: line
      .replaceAll("alert(1)", `alert(${number + 1})`)
      .replace(/⟦([0-9a-f]+)⟧/g, (_, sign) => String.fromCodePoint(parseInt(sign, 16))),
  }));
}

/**
 * Runs in the browser. What must not be there, and is; this list knows nothing of `sink.js`.
 *
 * @param {ParentNode} root what is shown of an article
 * @returns {string[]}
 */
export function intruders(root) {
  const never = "script style link meta base iframe frame object embed applet form input button select textarea svg template slot audio video";
  const attributes = new Set(
    ("alt class colspan data-src datetime dir display encoding height href id lang linethickness mathvariant open rowspan " +
      "scope src start stretchy tabindex title type width decoding").split(" "),
  );
  const found = [];
  for (const element of root.querySelectorAll("*")) {
    const name = element.localName;
    if (never.split(" ").includes(name) || name.includes("-") || element.shadowRoot) found.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (!attributes.has(attribute)) found.push(`<${name} ${attribute}="${value}">`);
    }
    const { href, src } = /** @type {HTMLAnchorElement & HTMLImageElement} */ (element);
    const pending = element.getAttribute("data-src");
    if (href && !/^(https?|mailto|tel):/.test(href)) found.push(`<${name} href="${href}">`);
    if ((src && !/^https?:/.test(src)) || (pending && !/^https?:/.test(pending))) found.push(`<${name} src="${src}">`);
    if (element.id && !/^(note|ref|place)-\d+$/.test(element.id)) found.push(`<${name} id="${element.id}">`);
  }
  return found;
}

/**
 * Runs in the page before anything else: whoever calls one of these is written down.
 *
 * What calls from a handler in the page has an event there, and is none of ours: the pages under test do run their own
 * attacks. What calls from within the view has none, since its root is closed.
 */
export function listen() {
  /** @type {unknown[]} */
  const calls = (globalThis.calls = []);
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
    Object.defineProperty(globalThis, name, {
      value: (/** @type {unknown} */ number) => {
        const by = globalThis.event?.currentTarget;
        const isPages = by === globalThis || (by instanceof Node && Node.prototype.contains.call(document, by));
        if (!isPages) calls.push(number);
      },
    });
  }
}
