/** Moving the focus within a list by keys. */

/**
 * @template {HTMLElement} Item
 * @param {Item[]} items
 * @param {string} key
 * @param {Element | null} focused
 * @returns {Item | undefined} where the key leads, if it leads anywhere: a letter to the next item that begins with it
 */
export function itemFor(items, key, focused) {
  const at = items.findIndex((item) => item === focused);
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  if (key === "ArrowUp") return items.at(at <= 0 ? -1 : at - 1);
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (key.length !== 1) return undefined;
  const later = [...items.slice(at + 1), ...items];
  return later.find(({ textContent }) => textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}
