/**
 * `document`, whatever the page calls its elements. `bundle.mjs` puts it in the place of the browser's own in all that is
 * injected.
 *
 * An `<img name="createElement">` stands in for the document's method of that name. In Chromium it does so for an
 * extension's scripts, too, and one such element would keep a page from being read. What the document is by its kind, no
 * element can stand in for.
 */

const page = globalThis.document;
const kind = Object.getPrototypeOf(page);

export const document = /** @type {Document} */ (
  new Proxy(
    {},
    {
      get(_, name) {
        const value = Reflect.get(kind, name, page);
        return typeof value === "function" ? value.bind(page) : value;
      },
      set: (_, name, value) => Reflect.set(kind, name, value, page),
      has: (_, name) => name in kind,
    },
  )
);
