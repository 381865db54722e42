/** What axe-core finds in the view, where no program of the page can look. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./browsers.js" */

const SOURCE = readFileSync(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");

/** Rules whose answer may be another one in other colours. */
export const COLOURS = ["color-contrast", "link-in-text-block"];

/** Why axe may not know how well a text can be read: it is covered, lies on a shadow, or is a single sign. */
const DOUBTS = ["bgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring", "bgGradient", "shortTextContent", "nonBmp"];

/**
 * The root is closed, and stays so. The driver, which may look into it, hands it to the page's own objects for as long as
 * axe looks; the extension's are others, and see nothing of it. And axe looks for what lies under a text within the body,
 * but the view stands beside that; nor does it know that a modal dialog is above all else.
 *
 * @param {Subject} subject
 * @param {Page} page with the view open
 * @param {string[]} [rules] all of them, if none are named
 * @returns {Promise<string[]>}
 */
export async function foundInView(subject, page, rules) {
  await subject.inView(page, (root) => {
    Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true });
    Object.defineProperty(document, "body", { value: root.host, configurable: true });
    for (const cover of root.querySelectorAll("dialog.cover")) /** @type {HTMLElement} */ (cover).style.zIndex = "9";
  });
  const found = await foundIn(page, "html > #lede-reader", rules);
  await subject.inView(page, (root) => {
    Reflect.deleteProperty(root.host, "shadowRoot");
    Reflect.deleteProperty(document, "body");
  });
  return found;
}

/**
 * @param {Page} page
 * @param {string} [within] a selector
 * @param {string[]} [rules]
 * @returns {Promise<string[]>}
 */
export async function foundIn(page, within = "html", rules) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(SOURCE);
  return page.evaluate(
    async (within, rules, doubted) => {
      // It is off, if nobody asks for it. And a link to a note is none that skips anything: axe takes it for one, and knows
      // only the document's own notes.
      const more = {
        "target-size": { enabled: true },
        "skip-link": { enabled: within === "html" },
        "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches }, // Those colours are not ours.
      };
      const { violations, incomplete, passes } = await globalThis.axe.run(within, rules ? { runOnly: rules } : { rules: more });
      if (!passes.length) return ["axe has seen nothing"];
      const { nodes: doubts } = incomplete.find(({ id }) => id === "color-contrast") ?? { nodes: [] };
      const doubtful = doubts.filter(({ any }) => any.some(({ data }) => !doubted.includes(data?.messageKey)));
      return [...violations, { id: "unsure of color-contrast", nodes: doubtful }].flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(" ")}: ${failureSummary}`),
      );
    },
    within,
    rules,
    DOUBTS,
  );
}
