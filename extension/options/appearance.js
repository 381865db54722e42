/** How articles look, with one beside it. */

import { look } from "../look.js";
import { say } from "../say.js";
import { sheets, wear, wornLook } from "../view/dress.js";
import { element } from "../view/element.js";
import { localise } from "../view/header.js";
import { lookForm } from "../view/lookform.js";
import { safe } from "../view/sink.js";
import { sample } from "./sample.js";
import { section } from "./section.js";

/** @import { Room } from "./options.js" */

/** @param {Room} room */
export function appearanceSection({ signal, told }) {
  const form = lookForm((part, isLast) => {
    const chosen = { ...wornLook(), ...part };
    form.show(chosen);
    wear(chosen, signal);
    if (isLast) told(look.remember(chosen));
  });
  form.more.open = true;
  form.show(wornLook());
  look.watch(form.show, signal);
  const words = { heading: say.options.appearance, dek: say.options.appearanceDek };
  return section("appearance", words, element("div", { class: "beside" }, form.made, smallView()));
}

/** A reading view on a small scale, made of the same style sheets. */
function smallView() {
  const article = safe(sample().html);
  localise(article);
  for (const figure of article.querySelectorAll("figure")) figure.remove(); // There is no picture.
  const { content } = /** @type {HTMLTemplateElement} */ (document.getElementById("view"));
  const host = element("div");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheets().view];
  const page = element("div", { class: "page", tabindex: "0", role: "region", "aria-label": say.toolbar }, article);
  root.append(content, page);
  return element("div", { class: "view" }, host);
}
