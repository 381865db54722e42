/**
 * Lets the page's scroll bar fade into the view, where one stands beside it.
 *
 * Taking it away would make the page wider, and the page would be laid out anew, twice; so it only takes the paper's
 * colour. The rule is in a style sheet of the document, not on a node of the page.
 *
 * @param {Element} view
 * @param {AbortSignal} signal
 */
export function blendScrollbar(view, signal) {
  if (innerWidth <= document.documentElement.clientWidth) return;
  const paper = getComputedStyle(view).backgroundColor;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { scrollbar-color: ${paper} ${paper} !important; }`);
  document.adoptedStyleSheets.push(sheet);
  signal.addEventListener("abort", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
