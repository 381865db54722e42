/** What the browsers say of the manifest: nothing. Firefox's side is `web-ext lint`, in `./build.sh test`. */

import assert from "node:assert/strict";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "./harness/chromium.js";
import { DIST, profile } from "./harness/paths.js";

/**
 * What Chromium's page of extensions says of one. It collects that for developers only.
 *
 * @param {string} extension its directory
 * @returns {Promise<string[]>}
 */
async function complaintsOf(extension) {
  const { browser, id } = await chromium({ extension });
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(() => /** @type {any} */ (chrome).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  const told = await page.evaluate((id) => /** @type {any} */ (chrome).developerPrivate.getExtensionInfo(id), id);
  await browser.close();
  const said = [told.manifestErrors, told.runtimeErrors, told.runtimeWarnings, told.installWarnings].flat();
  return said.map((one) => one.message ?? one);
}

test("Chromium takes the manifest without a warning", async () => {
  assert.deepEqual(await complaintsOf(join(DIST, "chromium")), []);
});

test("Chromium would warn of a key that it does not know", async () => {
  const copy = profile("manifest");
  after(() => rm(copy, { recursive: true, force: true }));
  await cp(join(DIST, "chromium"), copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, "manifest.json"), "utf8"));
  await writeFile(join(copy, "manifest.json"), JSON.stringify({ ...manifest, nonsense: {} }));
  assert.match((await complaintsOf(copy)).join(), /nonsense/);
});
