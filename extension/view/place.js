/**
 * Where the reader was in the page: focus, selection, scroll position.
 *
 * @returns {() => void} goes back there
 */
export function remembered() {
  const focused = deepestActive();
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  const [left, top] = [scrollX, scrollY];
  return () => {
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    if (selection && anchorNode?.isConnected && focusNode?.isConnected && selection.anchorNode !== anchorNode) {
      selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
    }
    if (scrollX !== left || scrollY !== top) scrollTo({ left, top, behavior: "instant" });
  };
}

/** @returns {Element | null} the focused element, also inside of open shadow roots */
function deepestActive() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
