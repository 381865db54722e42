/**
 * No request but the article's own images, ever: all of the browser's go through a proxy that writes them down, the
 * service worker's and the extension's own pages' too, while articles are read, copied, saved and chosen for.
 */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { paste } from "./harness/clipboard.js";
import { browsersThrough } from "./harness/browsers.js";
import { openProxy } from "./harness/proxy.js";
import { openSite } from "./harness/site.js";
import { pause, until } from "./harness/until.js";
import { closeView, copyByButton, openView } from "./harness/view.js";

/** @import { Subject } from "./harness/browsers.js" */

/** In the page and in the background worker; with pictures, films, notes and frames; what is no article. */
const PAGES = ["plain", "csp-none", "csp-img-none", "csp-trusted-types", "tides.html", "short.html"];
const FIXTURES = ["pictures-srcset", "gallery", "embed-video-map", "lazy-images", "links-tracked", "live-blog"];

/** Its picture is loaded by a script of the page that never comes, so that only the view can ask for it. */
const LATE = `<!doctype html><title>Late</title><article><h1>Late</h1>
<p>${"They waited in the hall for a picture that came late, as all things do in that town. ".repeat(4)}</p>
<figure><img data-src="http://img.test/late.png" alt="Late" width="640" height="360"></figure>
<p>${"They waited in the hall for a second one, and went home when the lamps were lit again. ".repeat(4)}</p></article>`;

const site = await openSite();
const proxy = await openProxy(site.url(""));
const subjects = await browsersThrough(proxy.port);
after(() => Promise.all([site.close(), proxy.close()]));

/**
 * @param {Subject} subject
 * @param {string} address
 */
async function opened({ browser }, address) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await pause(400); // Let the page's own requests, its icon among them, be over.
  return page;
}

/** @param {ShadowRoot} root */
const imagesIn = (root) => Array.from(root.querySelectorAll("img"), (image) => image.src || image.dataset.src);

/** @param {ShadowRoot} root */
const scrollOn = (root) => root.querySelector(".page")?.scrollBy(0, 2000);

for (const subject of subjects) {
  for (const path of [...PAGES, ...FIXTURES.map((name) => `pages/${name}/`)]) {
    test(`${subject.name}: ${path}`, async () => {
      const page = await opened(subject, site.url(path));
      const before = proxy.requests.length;
      await openView(subject, page);
      for (let step = 0; step < 4; step += 1) {
        await subject.inView(page, scrollOn);
        await pause(100);
      }
      await subject.copyByMenu(page);
      await pause(300);
      const images = new Set(await subject.inView(page, imagesIn));
      await closeView(subject, page);
      await pause(200);
      const asked = proxy.requests.slice(before);
      assert.deepEqual(asked.filter((address) => !images.has(address)), []);
      await page.close();
    });
  }

  test(`${subject.name}: the proxy sees what a view asks for`, async () => {
    const page = await opened(subject, site.serve("late", { body: LATE }));
    await openView(subject, page);
    await until(() => proxy.requests.includes("http://img.test/late.png"), { what: "the picture" });
    await copyByButton(subject, page);
    assert.match(await paste(subject.browser), /a picture that came late/);
    await page.close();
  });
}

test("chromium: other extensions and the network are no way into the worker", async (t) => {
  const subject = subjects.find(({ name }) => name === "chromium");
  if (!subject) return t.skip("Chromium is left out");
  const target = await subject.browser.waitForTarget((one) => one.type() === "service_worker" && one.url().includes(subject.id));
  const worker = await target.worker();
  const doors = await worker?.evaluate(() => [
    chrome.runtime.onMessageExternal.hasListeners(),
    chrome.runtime.onConnectExternal.hasListeners(),
    chrome.runtime.onConnect.hasListeners(),
  ]);
  assert.deepEqual(doors, [false, false, false]);
  const refused = await worker?.evaluate(() => fetch("http://evil.test/").then(() => "answered", String));
  assert.match(refused ?? "", /TypeError/, "the policy of our own pages has no hosts");
  assert.ok(!proxy.requests.some((address) => address.includes("evil.test")));
});
