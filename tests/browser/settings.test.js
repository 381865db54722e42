/** What was chosen for Markdown, with storage that works, works by half, or not at all: without a browser. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

/** @typedef {{ kept: Record<string, any>, broken: boolean }} Area */

/** @type {Record<"sync" | "local", Area>} */
const areas = { sync: { kept: {}, broken: false }, local: { kept: {}, broken: false } };
/** @type {() => void} */
let changed = () => {};

/** @param {"sync" | "local"} name */
function storage(name) {
  const area = areas[name];
  const guard = () => {
    if (area.broken) throw new Error("no storage");
  };
  return {
    get: async () => (guard(), structuredClone(area.kept)),
    set: async (/** @type {object} */ value) => (guard(), Object.assign(area.kept, value), changed()),
    remove: async (/** @type {string} */ key) => (guard(), delete area.kept[key], changed()),
  };
}

const onChanged = { addListener: (/** @type {() => void} */ listener) => (changed = listener) };
Object.assign(globalThis, { chrome: { storage: { sync: storage("sync"), local: storage("local"), onChanged } } });
const { DEFAULTS, remember, settings, written } = await import("../../extension/settings.js");

/** What another tab would find. */
async function read() {
  changed();
  return settings();
}

beforeEach(async () => {
  for (const area of Object.values(areas)) Object.assign(area, { kept: {}, broken: false });
  await settings();
});

const CHOSEN = { ...DEFAULTS, bullet: /** @type {const} */ ("+"), sentences: true };

test("nothing chosen, or no storage: the defaults", async () => {
  assert.deepEqual(await read(), DEFAULTS);
  areas.sync.broken = areas.local.broken = true;
  assert.deepEqual(await read(), DEFAULTS);
  assert.equal(await remember(CHOSEN), false);
});

test("what is chosen is kept with a version, in one place", async () => {
  assert.equal(await remember(CHOSEN), true);
  assert.deepEqual(areas.sync.kept, { markdown: { version: 1, ...CHOSEN } });
  assert.deepEqual(areas.local.kept, {});
  assert.deepEqual(await read(), CHOSEN);
});

test("where nothing is synchronised, this machine keeps it, until it is again", async () => {
  await remember(DEFAULTS);
  areas.sync.broken = true;
  assert.equal(await remember(CHOSEN), true);
  assert.deepEqual(await read(), CHOSEN);
  areas.sync.broken = false;
  assert.deepEqual(await read(), CHOSEN, "it was chosen later");
  await remember({ ...CHOSEN, bullet: "*" });
  assert.equal((await read()).bullet, "*");
  assert.deepEqual(areas.local.kept, {});
});

test("what this version does not know is as by default", async () => {
  areas.sync.kept = { markdown: { version: 9, bullet: "•", emphasis: "_", sentences: "yes", wrap: 80 } };
  assert.deepEqual(await read(), { ...DEFAULTS, emphasis: "_" });
  for (const nonsense of [null, "x", 7, []]) {
    areas.sync.kept = { markdown: nonsense };
    assert.deepEqual(await read(), DEFAULTS);
  }
});

test("the day is stated in front matter alone", () => {
  assert.equal(written(DEFAULTS).retrieved, undefined);
  assert.match(written({ ...DEFAULTS, frontMatter: true }).retrieved ?? "", /^\d{4}-\d\d-\d\d$/);
});
