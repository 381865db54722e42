/**
 * `chrome`, whatever the page calls its elements and frames. `bundle.mjs` puts it in the place of the browser's own in all that
 * is injected.
 *
 * In Chromium a form or a frame that the page calls "chrome" stands in for the extension's own object. Today's browsers have
 * another of the same kind; and a frame that lets us look into it has one of its own, which is as good. Where there is none at all,
 * nothing can be read, and the toolbar button says so.
 */

const places = [() => globalThis, () => Reflect.get(globalThis, "chrome"), () => Reflect.get(globalThis, "browser")];
const all = places.flatMap((place) => ["chrome", "browser"].map((name) => () => Reflect.get(place(), name)));

/** Of a form, what it is asked for may be fields of it. */
const works = (/** @type {any} */ one) =>
  typeof one?.i18n?.getMessage === "function" && typeof one.runtime?.sendMessage === "function" && typeof one.storage?.sync === "object";

/** @type {typeof globalThis.chrome} */
export const chrome = found() ?? {};

function found() {
  for (const ask of all) {
    try {
      const one = ask();
      if (works(one)) return one;
    } catch {
      // A frame from elsewhere lets nobody look into it; and not each place is there.
    }
  }
  return undefined;
}
