/** Those who know nothing of us: one reads Markdown, the other writes it. */

import { alert } from "@mdit/plugin-alert";
import { footnote } from "@mdit/plugin-footnote";
import { tasklist } from "@mdit/plugin-tasklist";
import { tex } from "@mdit/plugin-tex";
import MarkdownIt from "markdown-it";
import TurndownService from "turndown";
import { gfm } from "turndown-plugin-gfm";

/** CommonMark and GFM, with the plugins for callouts, notes, tasks and formulas. */
const markdownIt = new MarkdownIt({ html: true });
markdownIt.use(alert, { deep: true }).use(footnote).use(tasklist);
markdownIt.use(tex, { render: (latex) => `<code class="math">${markdownIt.utils.escapeHtml(latex)}</code>` });

/** Signs like ours, so that both are measured by the same reader. */
const turndown = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced", emDelimiter: "*", hr: "---" });
turndown.use(gfm);

/**
 * @param {string} markdown
 * @returns {string} HTML
 */
export function byMarkdownIt(markdown) {
  return markdownIt.render(markdown);
}

/**
 * @param {string} html
 * @returns {string} Markdown
 */
export function byTurndown(html) {
  return turndown.turndown(html);
}
