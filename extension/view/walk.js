/** Through the text by keys: a block or a heading on, or back. */

import { say } from "../say.js";
import { blockAt, blocksOf, bringToLine, focusOn, readingLine } from "./blocks.js";
import { rootOf } from "./panel.js";

/** @import { Feature, Place } from "./feature.js" */

const HEADING = "header, h2, h3, h4, h5, h6";

/**
 * @param {Pick<Place, "page">} place
 * @param {(block: HTMLElement) => void} arrived is told where one has come to
 * @returns {Feature}
 */
export function walk({ page }, arrived) {
  /** @type {HTMLElement | undefined} */
  let article;
  return {
    commands: [
      { key: "j", name: say.nextBlock, act: () => go(1) },
      { key: "k", name: say.previousBlock, act: () => go(-1) },
      { key: "h", name: say.nextHeading, act: () => go(1, HEADING) },
      { key: "H", name: say.previousHeading, act: () => go(-1, HEADING) },
    ],
    drawn(drawn, signal) {
      article = drawn;
      page.addEventListener("pointerdown", unmark, { signal });
    },
  };

  /**
   * @param {1 | -1} by
   * @param {string} [wanted]
   */
  function go(by, wanted = "*") {
    const blocks = article ? blocksOf(article).filter((block) => block.checkVisibility()) : [];
    let at = blocks.indexOf(/** @type {HTMLElement} */ (current(blocks)));
    do at += by;
    while (blocks[at] && !blocks[at].matches(wanted));
    const block = blocks[at];
    if (!block) return;
    unmark();
    block.classList.add("at");
    bringToLine(page, block);
    focusOn(block);
    arrived(block);
  }

  /**
   * The one with the focus, as long as it is in sight; else the one at the reading line.
   *
   * @param {HTMLElement[]} blocks
   */
  function current(blocks) {
    const focused = rootOf(page).activeElement;
    const own = focused && blocks.findLast((block) => block.contains(focused));
    if (own) {
      const { top, bottom } = own.getBoundingClientRect();
      if (bottom > 0 && top < page.clientHeight) return own;
    }
    return blockAt(blocks, readingLine(page));
  }

  function unmark() {
    page.querySelector(".at")?.classList.remove("at");
  }
}
