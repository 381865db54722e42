/** What the extension may do, what it does before the click (nothing), and what it asks of the network. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { DIST } from "./harness/paths.js";
import { openSite } from "./harness/site.js";
import { pause } from "./harness/until.js";
import { closeView, openView, press } from "./harness/view.js";

const PERMISSIONS = ["activeTab", "contextMenus", "scripting", "storage"];

/** By each of these an extension gets into pages, or pages find out about it. */
const ABSENT = ["host_permissions", "content_scripts", "web_accessible_resources"];

/** What may be asked for, one site at a time, by who wants its articles to open by themselves. */
const ON_DEMAND = ["*://*/*"];

const subjects = await browsers();
const site = await openSite();
after(site.close);

for (const name of ["chromium", "firefox"]) {
  test(`${name}: the permissions are these and no others`, () => {
    const manifest = JSON.parse(readFileSync(join(DIST, name, "manifest.json"), "utf8"));
    assert.deepEqual(manifest.permissions, PERMISSIONS);
    assert.deepEqual(manifest.optional_host_permissions, ON_DEMAND);
    assert.deepEqual(
      ABSENT.filter((key) => key in manifest),
      [],
    );
    assert.ok(!("optional_permissions" in manifest));
  });
}

for (const subject of subjects) {
  test(`${subject.name}: before the click there is nothing in the page`, async () => {
    const page = await subject.browser.newPage();
    const html = "<!doctype html><title>Still</title><p>Nothing happens here.</p>";
    await page.goto(site.serve("still", { body: html }));
    await pause(300);
    assert.equal(
      await page.evaluate(() => document.documentElement.outerHTML),
      "<html><head><title>Still</title></head><body><p>Nothing happens here.</p></body></html>",
    );
    await page.close();
  });

  test(`${subject.name}: reading and copying ask the network for the article's images alone`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("plain"));
    await page.bringToFront();
    await pause(300); // Let the page's own requests, its icon among them, be over.
    const before = site.requests.length;
    await openView(subject, page);
    await press(subject, page, "Copy as Markdown");
    await pause(500);
    await closeView(subject, page);
    const asked = site.requests.slice(before).filter((path) => path !== "/favicon.ico");
    assert.deepEqual(
      asked.filter((path) => path !== "/bridge.png"),
      [],
    );
    await page.close();
  });

  test(`${subject.name}: the page can't look into the view`, async () => {
    const page = await subject.browser.newPage();
    await page.goto(site.url("plain"));
    await openView(subject, page);
    assert.equal(await page.evaluate(() => document.getElementById("lede-reader")?.shadowRoot), null);
    assert.equal(await page.evaluate(() => "lede" in globalThis), false);
    await closeView(subject, page);
    await page.close();
  });
}

test("chromium: before the click there is no world of ours in the page, after it there is", async (t) => {
  const subject = subjects.find(({ name }) => name === "chromium");
  if (!subject) return t.skip("Chromium is left out");
  const page = await subject.browser.newPage();
  const session = await page.createCDPSession();
  /** @type {string[]} */
  const worlds = [];
  session.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context.origin));
  await session.send("Runtime.enable");
  await page.goto(site.url("plain"));
  await pause(300);
  const ours = () => worlds.filter((origin) => origin.startsWith("chrome-extension://"));
  assert.deepEqual(ours(), []);
  await openView(subject, page);
  assert.equal(ours().length, 1);
  await page.close();
});
