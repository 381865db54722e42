/** What the reader has selected, in the page or in the view, as ranges in their order. */

import { openRoots } from "./collect.js";
import { own } from "./own.js";

/**
 * @param {Element} place a part of the view, in its shadow root
 * @returns {Range[]} what is selected of it
 */
export function selectedWithin(place) {
  const root = /** @type {ShadowRoot} */ (place.getRootNode());
  const range = composed(document, [root]) ?? onlyRange(withinRoot(root));
  if (!range) return [];
  const { startContainer, endContainer } = range;
  const [starts, ends] = [place.contains(startContainer), place.contains(endContainer)];
  // All of it and more: nobody has chosen a part.
  if (!starts && !ends) return [];
  // Dragging may have ended beside it.
  if (!starts) range.setStart(place, 0);
  if (!ends) range.setEnd(place, place.childNodes.length);
  return range.collapsed ? [] : [range];
}

/** @returns {Range[]} */
export function selectedInPage() {
  const where = activeDocument();
  const selection = where.getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => selection?.getRangeAt(at));
  const chosen = ranges.filter((range) => range !== undefined && !range.collapsed);
  if (chosen.length) return /** @type {Range[]} */ (chosen);
  const inside = composed(where, openRoots(where));
  return inside && !inside.collapsed ? [inside] : [];
}

/**
 * The one that has the focus: a frame of the same site has a selection of its own.
 *
 * @returns {Document}
 */
function activeDocument() {
  let active = document;
  for (let inner; (inner = frameDocument(active.activeElement)); ) active = inner;
  return active;
}

/** @param {Element | null} element */
export function frameDocument(element) {
  try {
    return element?.localName === "iframe" ? /** @type {HTMLIFrameElement} */ (element).contentDocument : null;
  } catch {
    return null; // Another site's.
  }
}

/**
 * Where the selection lies in a shadow root, `getRangeAt` tells only the root's host, if the browser goes by the standard.
 *
 * @param {Document} where
 * @param {ShadowRoot[]} shadowRoots
 * @returns {Range | undefined}
 */
function composed(where, shadowRoots) {
  const selection = where.getSelection();
  if (!selection?.getComposedRanges) return undefined;
  const [found] = selection.getComposedRanges({ shadowRoots });
  return found && live(found);
}

/**
 * The way of browsers before the standard: Chromium's, then Firefox's.
 *
 * @param {ShadowRoot & { getSelection?: () => Selection | null }} root
 */
function withinRoot(root) {
  return root.getSelection ? root.getSelection() : document.getSelection();
}

/** @param {Selection | null} selection */
function onlyRange(selection) {
  return selection?.rangeCount ? live(selection.getRangeAt(0)) : undefined;
}

/**
 * A range of our own, which can be moved without moving the selection.
 *
 * @param {AbstractRange} range
 * @returns {Range | undefined}
 */
function live({ startContainer, startOffset, endContainer, endOffset }) {
  // Between two trees there is nothing that could be copied as one.
  if (own(startContainer).getRootNode() !== own(endContainer).getRootNode()) return undefined;
  const range = /** @type {Document} */ (own(startContainer).ownerDocument ?? startContainer).createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
