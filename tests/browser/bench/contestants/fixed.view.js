/** The least that a view can be: a dialog in a closed shadow root, with the same text on every page. */

const TEXT = "The harbour is shut from today, and nobody knows for how long. The boats came in late, and all had gone. ";

/** @type {HTMLElement | undefined} */
let host;

async function toggle() {
  if (host) {
    host.remove();
    host = undefined;
    return {};
  }
  host = document.createElement("div");
  host.id = "lede-reader";
  const dialog = document.createElement("dialog");
  for (let written = 0; written < 20; written += 1) {
    const paragraph = document.createElement("p");
    paragraph.textContent = TEXT.repeat(4);
    dialog.append(paragraph);
  }
  host.attachShadow({ mode: "closed" }).append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
  return {};
}

globalThis.lede ??= { always: toggle, toggle, copy: toggle };
