/**
 * What the person has chosen, remembered in the browser's storage: the synchronised one, and where that takes nothing,
 * the one of this machine.
 *
 * @template T
 * @typedef {object} Kept
 * @property {() => Promise<T>} read what is kept, at once if it was asked for before; the defaults, where nothing is kept
 *   or nothing can be read
 * @property {(chosen: T) => Promise<boolean>} remember whether it will be
 */

/**
 * @template {object} T
 * @param {string} key under which it is kept
 * @param {number} version goes up when what is kept changes its meaning, so that later versions know what they read
 * @param {(kept: Record<string, unknown>) => T} sound makes the best of what is kept: it may come from another version,
 *   or another machine's, or be nothing
 * @returns {Kept<T>}
 */
export function keep(key, version, sound) {
  /** @type {Promise<T> | undefined} */
  let known;
  globalThis.chrome?.storage?.onChanged.addListener(() => (known = known && ask()));
  return { read: () => (known ??= ask()), remember: (chosen) => put(key, { version, ...chosen }) };

  async function ask() {
    // What is kept here was chosen later: it is here because the other storage did not take it.
    return sound((await get("local", key)) ?? (await get("sync", key)) ?? {});
  }
}

/**
 * What of it is among the choices; the first choice of each is the default.
 *
 * @template {Record<string, unknown>} T
 * @param {{ [Name in keyof T]: readonly T[Name][] }} choices
 * @param {Record<string, unknown>} kept
 * @returns {T}
 */
export function chosenAmong(choices, kept) {
  const one = (/** @type {[string, readonly unknown[]]} */ [name, among]) => [
    name,
    among.includes(kept[name]) ? kept[name] : among[0],
  ];
  return /** @type {T} */ (Object.fromEntries(Object.entries(choices).map(one)));
}

/**
 * @param {string} key
 * @param {object} value
 */
async function put(key, value) {
  try {
    await chrome.storage.sync.set({ [key]: value });
    await chrome.storage.local.remove(key);
    return true;
  } catch {
    return chrome.storage.local.set({ [key]: value }).then(
      () => true,
      () => false,
    );
  }
}

/**
 * @param {"sync" | "local"} area
 * @param {string} key
 * @returns {Promise<Record<string, unknown> | undefined>}
 */
async function get(area, key) {
  try {
    const kept = (await chrome.storage[area].get(key))[key];
    return typeof kept === "object" && kept !== null ? /** @type {Record<string, unknown>} */ (kept) : undefined;
  } catch {
    return undefined;
  }
}
