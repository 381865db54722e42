/** What a page's script may do: listen to everything before anybody else. */

globalThis.seen = [];
for (const type of ["keydown", "click"]) {
  addEventListener(type, (event) => globalThis.seen.push(`${type} ${event.key ?? event.target?.localName}`));
}
