import { own } from "../own.js";
import { frameDocument } from "../selection.js";

/**
 * Where the reader was in the page: focus, selection, scroll position.
 *
 * @returns {(goOn?: () => void) => void} goes back there, or to another place of the page with the focus and selection there
 */
export function remembered() {
  const focused = deepestActive();
  const selection = getSelection();
  const ends = endsOf(selection);
  const [left, top] = [scrollX, scrollY];
  return (goOn = () => scrollTo({ left, top, behavior: "instant" })) => {
    const before = /** @type {HTMLElement | null} */ (own(focused));
    if (before?.isConnected) before.focus?.({ preventScroll: true });
    const [anchor, anchorOffset, focus, focusOffset] = ends;
    const isOther = endsOf(selection).some((end, index) => end !== ends[index]);
    if (isOther && anchor && focus && own(anchor).isConnected && own(focus).isConnected) {
      selection?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
    }
    goOn();
  };
}

/** @returns {Element | null} the focused element, also inside of open shadow roots, and of frames of the same site */
function deepestActive() {
  let active = document.activeElement;
  for (let inner = active; inner; inner = innerActive(inner) ?? null) active = inner;
  return active;
}

/**
 * @param {Element} element
 * @returns {Element | null | undefined}
 */
function innerActive(element) {
  if (element.localName !== "iframe") return own(element).shadowRoot?.activeElement;
  const frame = frameDocument(element);
  // Where nothing in the frame has the focus, its body is said to have it, and can't be given it.
  return frame?.activeElement === frame?.body ? undefined : frame?.activeElement;
}

/**
 * @param {Selection | null} selection
 * @returns {[Node | null | undefined, number, Node | null | undefined, number]}
 */
function endsOf(selection) {
  return [selection?.anchorNode, selection?.anchorOffset ?? 0, selection?.focusNode, selection?.focusOffset ?? 0];
}
