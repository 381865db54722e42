/** Boxes that scroll by themselves: tables and code; and code that copies itself. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { paste } from "./harness/clipboard.js";
import { openSite } from "./harness/site.js";
import { until } from "./harness/until.js";
import { press, read } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const subjects = await browsers();
const site = await openSite();
after(site.close);

const ROWS = Array.from({ length: 60 }, (_, row) => `<tr><td>${1900 + row}</td><td>${row * 7} ships</td><td>Fog in spring</td></tr>`).join("");
const TEXT = "<p>The tide came in over the flats, and it went out again, and nobody on the quay wrote it down this time.</p>".repeat(9);
site.serve("long", {
  body: `<!doctype html><title>Ships</title><article><h1>The ships of sixty years</h1>${TEXT}<table><thead><tr><th>Year</th><th>Ships</th><th>Weather</th></tr></thead><tbody>${ROWS}</tbody></table>${TEXT}</article>`,
});
const CODE = 'if (tide > 4) {\n\twarn("the  quay");\n\n\treturn "<gone>";  \n}';
site.serve("code", {
  body: `<!doctype html><title>Code</title><article><h1>The code of the quay</h1>${TEXT}<pre><code>${CODE.replaceAll("<", "&lt;")}</code></pre>${TEXT}</article>`,
});

/**
 * The first table's box.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
function box(subject, page) {
  return subject.inView(page, (root) => {
    const { tabIndex, role, ariaLabel, scrollLeft, scrollWidth, clientWidth } = /** @type {HTMLElement} */ (root.querySelector(".wide"));
    return { tabIndex, role, name: ariaLabel, cut: scrollWidth > clientWidth, scrolled: scrollLeft > 0 };
  });
}

for (const subject of subjects) {
  test(`${subject.name}: only a table that is cut off is a region that Tab stops at, and arrows move it`, async () => {
    const page = await read(subject, site.url("lighthouse.html"), { width: 1280, height: 800 });
    const whole = { tabIndex: -1, role: null, name: null, cut: false, scrolled: false };
    assert.deepEqual(await box(subject, page), whole);
    await page.setViewport({ width: 390, height: 780 });
    const cut = { tabIndex: 0, role: "region", name: "The keepers and their waves", cut: true, scrolled: false };
    await until(async () => (await box(subject, page))?.cut && (await box(subject, page))?.tabIndex === 0, { what: "it is cut off" });
    assert.deepEqual(await box(subject, page), cut);
    await subject.inView(page, (root) => /** @type {HTMLElement} */ (root.querySelector(".wide")).focus());
    await page.keyboard.press("ArrowRight");
    await until(async () => (await box(subject, page))?.scrolled, { what: "it has moved" });
    await page.setViewport({ width: 1280, height: 800 });
    await until(async () => (await box(subject, page))?.role === null, { what: "there is room again" });
    await page.close();
  });

  test(`${subject.name}: where many columns meet, a text keeps some width and a value its line`, async () => {
    const page = await read(subject, site.url("gallery/science.html"), { width: 390, height: 780 });
    const lines = await subject.inView(page, (root) =>
      Array.from(root.querySelectorAll("tbody td"), (cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return { text: cell.textContent ?? "", lines: Math.round(range.getBoundingClientRect().height / (1.4 * parseFloat(getComputedStyle(cell).fontSize))) };
      }),
    );
    assert.ok(lines && lines.length > 20);
    assert.deepEqual(lines.filter(({ text, lines }) => lines > (text.length > 10 ? 2 : 1)), []);
    await page.close();
  });

  test(`${subject.name}: the header row stays in sight while a long table goes by`, async () => {
    const page = await read(subject, site.url("long"));
    const tops = await subject.inView(page, (root) => {
      const row = /** @type {Element} */ (root.querySelectorAll("tbody tr")[40]);
      row.scrollIntoView({ block: "center" });
      return [root.querySelector("th"), row].map((one) => Math.round(one?.getBoundingClientRect().top ?? -1));
    });
    assert.equal(tops?.[0], 0);
    assert.ok(tops && tops[1] > 200);
    await page.close();
  });

  test(`${subject.name}: a button copies the code as it is, and says so`, async () => {
    const page = await read(subject, site.url("code"));
    const opacity = () => subject.inView(page, (root) => getComputedStyle(/** @type {Element} */ (root.querySelector(".code button"))).opacity);
    await subject.inView(page, (root) => root.querySelector("pre")?.scrollIntoView({ block: "center" }));
    await page.mouse.move(5, 300);
    assert.equal(await opacity(), "0");
    const { x, y } = /** @type {{ x: number, y: number }} */ (
      await subject.inView(page, (root) => {
        const { x, y } = /** @type {Element} */ (root.querySelector("pre")).getBoundingClientRect();
        return { x, y };
      })
    );
    await page.mouse.move(x + 20, y + 20);
    await until(async () => (await opacity()) === "1", { what: "it shows" });
    await press(subject, page, "Copy the code");
    await until(() => subject.inView(page, (root) => root.querySelector(".toasts")?.textContent === "Copied the code"), { what: "a word of it" });
    assert.equal(await paste(subject.browser), CODE);
    await page.close();
  });

  test(`${subject.name}: the button shows for keys, too`, async () => {
    const page = await read(subject, site.url("code"));
    for (let tab = 0; tab < 12; tab += 1) {
      await page.keyboard.press("Tab");
      if (await subject.inView(page, (root) => root.activeElement?.matches(".code button"))) break;
    }
    const seen = () => subject.inView(page, (root) => root.activeElement && getComputedStyle(root.activeElement).opacity);
    await until(async () => (await seen()) === "1", { what: "it shows" });
    await page.keyboard.press("Enter");
    await until(() => subject.inView(page, (root) => root.querySelector(".toasts")?.textContent === "Copied the code"), { what: "a word of it" });
    await page.close();
  });
}
