/**
 * The focus line: all but the block that one reads is dimmed. It follows the pointer, the keys and the scrolling. Off,
 * unless somebody has chosen it.
 */

import { keep } from "../kept.js";
import { say } from "../say.js";
import { blockAt, blocksOf, readingLine } from "./blocks.js";
import { element } from "./element.js";

/**
 * @import { Feature, Place } from "./feature.js"
 * @import { Entry } from "./menu.js"
 */

export const kept = keep("ruler", 1, ({ on }) => ({ on: Boolean(on) }));

/**
 * @param {Pick<Place, "page">} place
 * @returns {Feature & { entries: Entry[], light: (block: HTMLElement) => void }}
 */
export function ruler({ page }) {
  const band = element("div", { class: "band", "aria-hidden": "true", hidden: "" });
  /** @type {HTMLElement | undefined} */
  let article;
  /** @type {HTMLElement[]} */
  let blocks = [];
  /** @type {HTMLElement | undefined} */
  let lit;
  /** @type {number | undefined} where the pointer is, if it moved last */
  let pointer;
  /** Where the page stood when a key led to a block: that one is lit until one scrolls on. */
  let ledTo = -1;
  return {
    commands: [{ key: "f", name: say.ruler, act: toggle }],
    entries: [{ name: say.ruler, icon: "ruler", press: toggle, isOn: () => !band.hidden }],
    drawn,
    light,
  };

  /**
   * @param {HTMLElement} drawn
   * @param {AbortSignal} signal
   */
  async function drawn(drawn, signal) {
    article = drawn;
    lit = undefined;
    page.append(band);
    page.addEventListener("scroll", () => page.scrollTop === ledTo || follow(), { signal, passive: true });
    page.addEventListener("pointermove", followPointer, { signal });
    const sizes = new ResizeObserver(anew);
    sizes.observe(article);
    signal.addEventListener("abort", () => sizes.disconnect());
    if ((await kept.read()).on) switchOn();
  }

  function toggle() {
    const on = Boolean(band.hidden);
    if (on) switchOn();
    else band.hidden = true;
    kept.remember({ on });
  }

  function switchOn() {
    band.hidden = false;
    anew();
  }

  /** The blocks may be others now, or stand elsewhere. */
  function anew() {
    if (band.hidden || !article) return;
    blocks = blocksOf(article);
    if (!lit || page.scrollTop !== ledTo) follow();
    draw();
  }

  /** @param {PointerEvent} event */
  function followPointer({ clientY, pointerType }) {
    if (pointerType !== "mouse") return;
    pointer = clientY;
    follow();
  }

  function follow() {
    if (band.hidden) return;
    ledTo = -1;
    const block = blockAt(blocks, pointer ?? readingLine(page));
    if (block === lit) return;
    lit = block;
    draw();
  }

  /** @param {HTMLElement} block */
  function light(block) {
    pointer = undefined;
    ledTo = page.scrollTop;
    lit = block;
    draw();
  }

  function draw() {
    if (band.hidden || !lit) return;
    const { top, height } = lit.getBoundingClientRect();
    band.style.top = `${top + page.scrollTop}px`;
    band.style.height = `${height}px`;
  }
}
