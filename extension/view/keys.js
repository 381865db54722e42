/** Keys in the view: the page does not see them, and what has a letter of its own is done. */

/** @import { Command } from "./feature.js" */

const ONCE = { capture: true, once: true };

/**
 * @param {HTMLElement} dialog
 * @param {AbortController} life
 * @param {{ open: (event: KeyboardEvent) => boolean, commands: Command[] }} keys `open` says whether a key was meant for
 *   something that is open over the text
 */
export function takeKeys(dialog, life, { open, commands }) {
  const acts = new Map(commands.flatMap(({ key, act }) => key.split(" ").map((one) => [one, act])));
  /** @type {string | undefined} */
  let taken;
  /** @param {KeyboardEvent} event */
  const keepKey = (event) => {
    event.stopImmediatePropagation();
    // A key that closes the menu when it is pressed is not to close the view when it is let go.
    const isLetGo = event.type !== "keydown" && event.key === taken;
    taken = isLetGo || open(event) ? event.key : undefined;
    if (taken) {
      if (event.key === "Escape") event.preventDefault();
    } else if (event.key === "Escape") leave(event, life);
    else if (isCommand(event) && !isTyping(dialog)) run(event);
  };
  // On the window, since that is where a page listens that wants its keys before anybody else. Such a page may take
  // Escape away when it is pressed; few do when it is let go.
  for (const type of /** @type {const} */ (["keydown", "keypress", "keyup"])) {
    window.addEventListener(type, keepKey, { capture: true, signal: life.signal });
  }

  /** @param {KeyboardEvent} event */
  function run(event) {
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {AbortController} life
 */
function leave(event, life) {
  event.preventDefault();
  life.abort();
  // The key is still down, and the page shall not see it being let go.
  window.addEventListener("keyup", (up) => up.key === "Escape" && up.stopImmediatePropagation(), ONCE);
}

/** @param {HTMLElement} dialog */
function isTyping(dialog) {
  const root = /** @type {ShadowRoot} */ (dialog.getRootNode());
  return root.activeElement?.matches("input, select, textarea") ?? false;
}

/**
 * A key by itself, pressed by a person.
 *
 * @param {KeyboardEvent} event
 */
function isCommand({ type, isTrusted, ctrlKey, metaKey, altKey }) {
  return type === "keydown" && isTrusted && !ctrlKey && !metaKey && !altKey;
}
