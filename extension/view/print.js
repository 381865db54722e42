/**
 * Prints the view without the page behind it.
 *
 * The rules are in a style sheet of the document, not on a node of the page, and mean nothing on a screen.
 */
const RULES = `@media print {
  :root > :not(#lede-reader) { display: none !important; }
  :root { position: static !important; width: auto !important; height: auto !important; margin: 0 !important; padding: 0 !important; overflow: visible !important; }
}`;

/** @param {AbortSignal} signal */
export function printAlone(signal) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets.push(sheet);
  signal.addEventListener("abort", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
