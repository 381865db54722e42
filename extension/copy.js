/**
 * Puts text on the clipboard, without a permission, on any page.
 *
 * @param {string} text
 * @returns {Promise<boolean>} whether it is there
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text) || copyInBackground(text);
  }
}

/**
 * The way for plain http, and for pages whose Permissions-Policy forbids the first one.
 *
 * A page that listens for `copy` earlier than we do could take the event away; then our listener does not run, and
 * that is how we know.
 *
 * @param {string} text
 * @returns {boolean}
 */
function copyByEvent(text) {
  let ran = false;
  /** @param {ClipboardEvent} event */
  const onCopy = (event) => {
    event.clipboardData?.setData("text/plain", text);
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
 * @returns {Promise<boolean>}
 */
function copyInBackground(text) {
  return chrome.runtime.sendMessage({ ask: "copy", text });
}
