/**
 * Prints the view, without the page behind it.
 *
 * The rules for that are in a style sheet of the document, not on a node of the page, and mean nothing on a screen. Those
 * for a sheet of paper must be there, too: in a shadow root `@page` is not heard.
 */
const RULES = `@media print {
  :root > :not(#lede-reader) { display: none !important; }
  :root { position: static !important; width: auto !important; height: auto !important; margin: 0 !important; padding: 0 !important; overflow: visible !important; background: none !important; }
}
@page {
  size: auto !important;
  margin: 20mm 20mm 22mm !important;
  @bottom-center { content: counter(page) " / " counter(pages); color: #555; font: 9pt system-ui, sans-serif; }
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
