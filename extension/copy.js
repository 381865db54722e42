/**
 * Puts text on the clipboard, and with it, if there is any, the same as HTML; without a permission, on any page.
 *
 * @param {string} text
 * @param {string} [html]
 * @returns {Promise<boolean>} whether it is there
 */
export async function copy(text, html) {
  try {
    await toClipboard(text, html);
    return true;
  } catch {
    return copyByEvent(text, html) || copyInBackground(text, html);
  }
}

/**
 * @param {string} text
 * @param {string} [html]
 * @returns {Promise<void>}
 */
export function toClipboard(text, html) {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const kinds = { "text/plain": text, "text/html": html };
  const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/**
 * The way for plain http, and for pages whose Permissions-Policy forbids the first one.
 *
 * A page that listens for `copy` earlier than we do could take the event away; then our listener does not run, and
 * that is how we know.
 *
 * @param {string} text
 * @param {string} [html]
 * @returns {boolean}
 */
function copyByEvent(text, html) {
  let ran = false;
  /** @param {ClipboardEvent} event */
  const onCopy = (event) => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    ran = true;
  };
  window.addEventListener("copy", onCopy, { capture: true });
  try {
    return document.execCommand("copy") && ran;
  } finally {
    window.removeEventListener("copy", onCopy, { capture: true });
  }
}

/**
 * The way for Firefox after a choice in the toolbar button's menu: it counts as a click in our background page, which
 * has a clipboard, but not as one in the page. Chromium is the other way round.
 *
 * @param {string} text
 * @param {string} [html]
 * @returns {Promise<boolean>}
 */
function copyInBackground(text, html) {
  return chrome.runtime.sendMessage({ ask: "copy", text, html });
}
