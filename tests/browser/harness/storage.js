/** The browser's storage, as far as remembering takes it, for tests without a browser. */

import "./words.js";

/** @typedef {{ kept: Record<string, any>, broken: boolean }} Area */
/** @typedef {(changes: Record<string, object>) => void} Listener */

/** @type {Record<"sync" | "local", Area>} */
export const areas = { sync: { kept: {}, broken: false }, local: { kept: {}, broken: false } };

/** @type {Set<Listener>} */
const listeners = new Set();

Object.assign(globalThis.chrome, {
  storage: {
    sync: storage(areas.sync),
    local: storage(areas.local),
    onChanged: {
      addListener: (/** @type {Listener} */ listener) => listeners.add(listener),
      removeListener: (/** @type {Listener} */ listener) => listeners.delete(listener),
    },
  },
});

/**
 * What another tab's change does in this one.
 *
 * @param {...string} keys
 */
export function changed(...keys) {
  for (const listener of listeners) listener(Object.fromEntries(keys.map((key) => [key, {}])));
}

/** Empty, and in order. */
export function renew() {
  for (const area of Object.values(areas)) Object.assign(area, { kept: {}, broken: false });
  changed();
}

/** @param {Area} area */
function storage(area) {
  const guard = () => {
    if (area.broken) throw new Error("no storage");
  };
  return {
    get: async () => (guard(), structuredClone(area.kept)),
    set: async (/** @type {object} */ value) => (guard(), Object.assign(area.kept, value), changed(...Object.keys(value))),
    remove: async (/** @type {string} */ key) => (guard(), delete area.kept[key], changed(key)),
  };
}
