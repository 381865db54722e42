/** What is kept, over versions and tabs; and all of it as a file: without a browser. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, test } from "node:test";
import { ROOT } from "./harness/paths.js";
import { areas, changed, renew } from "./harness/storage.js";

const { keep } = await import("../../extension/kept.js");
const { backup, forgetAll, restore, Unfit } = await import("../../extension/backup.js");
const { look, DEFAULTS } = await import("../../extension/look.js");
const { markdown } = await import("../../extension/settings.js");
const { kept: wanted } = await import("../../extension/wanted.js");

beforeEach(renew);

/** Version 1 had pixels, version 2 a factor of them, and version 3 calls that by another name. */
const size = keep("size", 3, ({ factor }) => ({ factor: typeof factor === "number" ? factor : 1 }), [
  ({ pixels }) => ({ scale: Number(pixels) / 20 }),
  ({ scale }) => ({ factor: scale }),
]);

for (const [record, factor] of /** @type {const} */ ([
  [{ version: 1, pixels: 30 }, 1.5],
  [{ version: 2, scale: 2 }, 2],
  [{ version: 3, factor: 0.5 }, 0.5],
  [{ version: 4, factor: 0.7, weight: 400 }, 0.7],
  [{ factor: 3 }, 3],
  [{ version: "old", factor: 3 }, 3],
  [{ version: 1 }, NaN],
])) {
  test(`kept as ${JSON.stringify(record)}`, async () => {
    areas.sync.kept = { size: record };
    changed("size");
    assert.deepEqual(await size.read(), { factor });
  });
}

test("what has come from an older version is kept as one of this version", async () => {
  areas.sync.kept = { size: { version: 1, pixels: 30 } };
  changed("size");
  await size.remember(await size.read());
  assert.deepEqual(areas.sync.kept.size, { version: 3, factor: 1.5 });
});

test("what another tab has chosen is told, until the view is gone; what was chosen here is not", async () => {
  const life = new AbortController();
  /** @type {number[]} */
  const told = [];
  const elsewhere = async (/** @type {number} */ factor) => {
    areas.sync.kept = { size: { version: 3, factor } };
    changed("size");
    await new Promise((done) => setTimeout(done));
  };
  size.watch(({ factor }) => told.push(factor), life.signal);
  await elsewhere(2);
  changed("markdown");
  // Two presses of a key, and the news of the first comes after the second.
  await Promise.all([size.remember({ factor: 3 }), size.remember({ factor: 4 })]);
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(told, [2]);
  await elsewhere(5);
  await elsewhere(3);
  await size.replace({ factor: 6 });
  await new Promise((done) => setTimeout(done));
  assert.deepEqual([...new Set(told)], [2, 5, 3, 6]);
  life.abort();
  await elsewhere(7);
  assert.ok(!told.includes(7));
});

test("what is forgotten is as by default, wherever it was kept", async () => {
  await size.remember({ factor: 2 });
  areas.sync.broken = true;
  await size.remember({ factor: 4 });
  areas.sync.broken = false;
  await size.forget();
  assert.deepEqual([areas.sync.kept, areas.local.kept], [{}, {}]);
  assert.deepEqual(await size.read(), { factor: 1 });
});

test("a look that no version of ours has written", async () => {
  const odd = { version: 1, theme: "neon", font: "sans", size: 1e9, measure: "wide", leading: NaN, letters: -3, words: 0.05, ink: "red", paper: "#ABCDEF" };
  areas.sync.kept = { look: odd };
  changed("look");
  assert.deepEqual(await look.read(), { ...DEFAULTS, font: "sans", size: 3, letters: 0, words: 0.04, paper: "#ABCDEF" });
});

const CHOSEN = { ...DEFAULTS, theme: /** @type {const} */ ("sepia"), size: 1.3 };

test("a file brings everything back", async () => {
  await look.remember(CHOSEN);
  await markdown.remember({ ...(await markdown.read()), bullet: "+" });
  const file = await backup();
  await forgetAll();
  assert.deepEqual(await look.read(), DEFAULTS);
  assert.equal(await restore(file), true);
  assert.deepEqual(await look.read(), CHOSEN);
  assert.equal((await markdown.read()).bullet, "+");
});

const WANTED = { sites: { "harbour.example": ["aside.history", "div#tides"], "mill.example:8080": ["p.note"] } };

test("so it does what was brought back for a site, and what is chosen in the menu", async () => {
  await wanted.remember(WANTED);
  areas.sync.kept.ruler = { version: 1, on: true };
  areas.sync.kept.print = { version: 1, links: true };
  changed("ruler", "print");
  const before = structuredClone(areas.sync.kept);
  const file = await backup();
  await forgetAll();
  assert.deepEqual(areas.sync.kept, {});
  assert.deepEqual(await wanted.read(), { sites: {} });
  assert.equal(await restore(file), true);
  assert.deepEqual(await wanted.read(), WANTED);
  for (const key of ["ruler", "print", "wanted"]) assert.deepEqual(areas.sync.kept[key], before[key], key);
});

test("every choice that is kept is in the file", async () => {
  const extension = join(ROOT, "extension");
  const files = readdirSync(extension, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const keys = files.flatMap((file) => Array.from(readFileSync(join(extension, file), "utf8").matchAll(/\bkeep\("(\w+)"/g), ([, key]) => key));
  const { lede, ...records } = JSON.parse(await backup());
  assert.equal(lede, "options");
  assert.deepEqual(Object.keys(records).sort(), keys.sort());
});

test("what a file does not speak of stays", async () => {
  await markdown.remember({ ...(await markdown.read()), bullet: "+" });
  await restore(JSON.stringify({ lede: "options", look: { version: 1, theme: "dark" } }));
  assert.equal((await look.read()).theme, "dark");
  assert.equal((await markdown.read()).bullet, "+");
});

for (const [file, why] of /** @type {const} */ ([
  ["", /no options of Lede/],
  ['{"lede": "options", "wanted": {"version": 1, "sites": {"harbour.example": "aside"}}}', /“wanted.sites”/],
  ["{", /no options of Lede/],
  ["null", /no options of Lede/],
  ['{"look": {"theme": "dark"}}', /no options of Lede/],
  ['{"lede": "options", "look": 7}', /“look”/],
  ['{"lede": "options", "look": {"version": 2, "theme": "dark"}}', /newer version/],
  ['{"lede": "options", "look": {"version": 1, "theme": "dark"}, "markdown": {"version": 1, "bullet": "•"}}', /“markdown.bullet”/],
])) {
  test(`a file that is not taken, and changes nothing: ${file}`, async () => {
    await look.remember(CHOSEN);
    const before = structuredClone(areas);
    await assert.rejects(restore(file), (error) => error instanceof Unfit && why.test(error.message));
    assert.deepEqual(areas, before);
  });
}
