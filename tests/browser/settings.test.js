/** What was chosen for Markdown, with storage that works, works by half, or not at all: without a browser. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { areas, changed, renew } from "./harness/storage.js";

const { DEFAULTS, remember, settings, written } = await import("../../extension/settings.js");

/** What another tab would find. */
async function read() {
  changed();
  return settings();
}

beforeEach(renew);

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
