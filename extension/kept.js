/**
 * What the person has chosen, remembered in the browser's storage: the synchronised one, and where that takes nothing,
 * the one of this machine.
 *
 * @template T
 * @typedef {object} Kept
 * @property {string} key
 * @property {number} version
 * @property {() => Promise<T>} read what is kept, at once if it was asked for before; the defaults, where nothing is kept
 *   or nothing can be read
 * @property {(chosen: T) => Promise<boolean>} remember whether it will be; who watches here knows it already
 * @property {(chosen: T) => Promise<boolean>} replace the same, and who watches is told
 * @property {() => Promise<void>} forget nothing is chosen any more
 * @property {(record: Record<string, unknown>) => T} understand makes the best of a record, of whichever version
 * @property {(chosen: T) => Record<string, unknown>} record what is kept of it
 * @property {(changed: (chosen: T) => void, signal: AbortSignal) => void} watch something else was chosen elsewhere
 */

/**
 * @template {object} T
 * @param {string} key under which it is kept
 * @param {number} version goes up when what is kept changes its meaning, so that later versions know what they read
 * @param {(record: Record<string, unknown>) => T} sound makes the best of what is kept: it may come from a later version,
 *   or another machine's, or be nothing
 * @param {((record: Record<string, unknown>) => Record<string, unknown>)[]} [older] the first makes a record of version 1
 *   one of version 2, and so on
 * @returns {Kept<T>}
 */
export function keep(key, version, sound, older = []) {
  /** @type {Promise<T> | undefined} */
  let known;
  let listens = false;
  /** What was chosen here since something was chosen elsewhere. The news of that comes late: it may be over by then. */
  const mine = new Set();
  return {
    key,
    version,
    read,
    remember(chosen) {
      mine.add(JSON.stringify(understand(record(chosen))));
      return put(key, record(chosen));
    },
    replace(chosen) {
      mine.clear();
      return put(key, record(chosen));
    },
    forget() {
      mine.clear();
      return drop(key);
    },
    understand,
    record,
    watch(changed, signal) {
      const listener = async (/** @type {object} */ changes) => {
        if (!(key in changes)) return;
        const chosen = await read();
        if (mine.has(JSON.stringify(chosen))) return;
        mine.clear();
        changed(chosen);
      };
      read(); // Its own listener comes first, and forgets what was known.
      news()?.addListener(listener);
      signal.addEventListener("abort", () => news()?.removeListener(listener));
    },
  };

  function read() {
    if (!listens) news()?.addListener(() => (known = known && ask()));
    listens = true;
    return (known ??= ask());
  }

  async function ask() {
    // What is kept here was chosen later: it is here because the other storage did not take it.
    return understand((await get("local", key)) ?? (await get("sync", key)) ?? {});
  }

  /** @param {T} chosen */
  function record(chosen) {
    return { version, ...chosen };
  }

  /** @param {Record<string, unknown>} kept */
  function understand(kept) {
    const first = Number.isInteger(kept.version) ? Number(kept.version) : version;
    return sound(older.slice(Math.max(first, 1) - 1).reduce((record, newer) => newer(record), kept));
  }
}

/** There is none where benchmarks run the core by itself, and on a page that leaves the extension nothing to ask. */
function news() {
  return typeof chrome === "undefined" ? undefined : chrome.storage?.onChanged;
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

/** @param {string} key */
async function drop(key) {
  await Promise.allSettled([chrome.storage.sync.remove(key), chrome.storage.local.remove(key)]);
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
