/** Notes beside their references. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { browsers } from "./harness/browsers.js";
import { openSite } from "./harness/site.js";
import { until } from "./harness/until.js";
import { clickOn, focused, isOpen, press, read } from "./harness/view.js";

/** @import { Page } from "puppeteer-core" */
/** @import { Subject } from "./harness/browsers.js" */

const FIRST = /^It also counts the visitors, by the weight on the third step/;
const SECOND = /^Peder Moe, who was a tall man\./;

const subjects = await browsers();
const site = await openSite();
after(site.close);

/**
 * The note that is shown: what it says, how it is called, and where it stands.
 *
 * @param {Subject} subject
 * @param {Page} page
 */
function note(subject, page) {
  return subject.inView(page, (root) => {
    const shown = root.querySelector(".popover");
    if (!shown) return null;
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    const near = root.querySelector(`a[href="${shown.querySelector(".to-note")?.getAttribute("href")}"]`)?.getBoundingClientRect();
    return {
      text: shown.querySelector(".text")?.textContent?.trim(),
      name: shown.ariaLabel,
      role: shown.role,
      box: { left, top, right, bottom },
      far: near ? Math.min(Math.abs(top - near.bottom), Math.abs(near.top - bottom)) : -1,
    };
  });
}

for (const subject of subjects) {
  test(`${subject.name}: a click on a reference shows the note beside it, a second one puts it away`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    await clickOn(subject, page, "#ref-1");
    const { text, name, role, box, far } = await until(() => note(subject, page), { what: "the note" });
    assert.match(text ?? "", FIRST);
    assert.deepEqual([name, role], ["Note 1", "dialog"]);
    assert.ok(far < 12, `${far} px from its reference`);
    assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 1280 && box.bottom <= 800, JSON.stringify(box));
    assert.equal(await focused(subject, page), "Note 1");
    const scrolled = await subject.inView(page, (root) => root.querySelector(".here"));
    assert.equal(scrolled, null, "one stays where one reads");
    await clickOn(subject, page, "#ref-1");
    assert.equal(await note(subject, page), null);
    await page.close();
  });

  test(`${subject.name}: Escape closes the note and not the view, and the focus returns; a click beside closes it`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    await clickOn(subject, page, "#ref-1");
    await page.keyboard.press("Escape");
    assert.equal(await note(subject, page), null);
    assert.ok(await isOpen(page));
    assert.equal(await subject.inView(page, (root) => root.activeElement?.id), "ref-1");
    await clickOn(subject, page, "#ref-1");
    await page.mouse.click(60, 300);
    assert.equal(await note(subject, page), null);
    await clickOn(subject, page, "#ref-1");
    await press(subject, page, "Close the note");
    assert.equal(await note(subject, page), null);
    await clickOn(subject, page, "#ref-1");
    await clickOn(subject, page, "#ref-2");
    assert.match((await note(subject, page))?.text ?? "", SECOND, "only one at a time");
    await page.close();
  });

  test(`${subject.name}: a note by keys: Enter opens it, Tab goes through it and on in the text`, async () => {
    const page = await read(subject, site.url("lighthouse.html"));
    await subject.inView(page, (root) => /** @type {HTMLElement} */ (root.querySelector("#ref-1")).focus());
    await page.keyboard.press("Enter");
    await until(() => note(subject, page), { what: "the note" });
    const stops = [];
    for (const _ of "1234") {
      await page.keyboard.press("Tab");
      stops.push(await focused(subject, page));
    }
    const picture = "Enlarge: The quay at dusk, with the two who still remember";
    assert.deepEqual(stops, ["how the harbour learned to count its tides", "To the note", "Close the note", picture]);
    assert.equal(await note(subject, page), null, "whoever goes on has read it");
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await page.keyboard.press("Enter");
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    assert.equal(await subject.inView(page, (root) => root.activeElement?.id), "ref-1");
    await page.close();
  });

  test(`${subject.name}: at the lower edge the note stands above its line, at the side it keeps to the window`, async () => {
    const page = await read(subject, site.url("lighthouse.html"), { width: 760, height: 600 });
    const { x, y } = /** @type {{ x: number, y: number }} */ (
      await subject.inView(page, (root) => {
        const reference = /** @type {Element} */ (root.querySelector("#ref-2"));
        const page = /** @type {Element} */ (root.querySelector(".page"));
        page.scrollTop += reference.getBoundingClientRect().bottom - 560;
        const { x, y, width, height } = reference.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })
    );
    await page.mouse.click(x, y);
    const { box, far } = await until(() => note(subject, page), { what: "the note" });
    assert.ok(box.bottom < y && box.left >= 0 && box.right <= 760 && far < 12, JSON.stringify({ box, y }));
    await page.close();
  });

  test(`${subject.name}: on a phone the note is a sheet at the lower edge`, async () => {
    const page = await read(subject, site.url("lighthouse.html"), { width: 390, height: 780 });
    await clickOn(subject, page, "#ref-2");
    const { box } = await until(() => note(subject, page), { what: "the note" });
    const [width, height] = await page.evaluate(() => [document.documentElement.clientWidth, innerHeight]);
    assert.deepEqual([box.left, Math.round(box.right), Math.round(box.bottom) >= height - 16], [0, width, true]);
    await page.close();
  });

  test(`${subject.name}: a side note likewise; and the way to the note and back`, async () => {
    const page = await read(subject, site.url("pages/sidenotes-tufte/"));
    await clickOn(subject, page, "sup.note a");
    const { text } = await until(() => note(subject, page), { what: "the note" });
    const whole = await subject.inView(page, (root) => root.querySelector("#note-1")?.textContent ?? "");
    assert.ok(text && whole?.includes(text.trim()), `${text} in ${whole}`);
    await clickOn(subject, page, ".to-note");
    assert.equal(await note(subject, page), null);
    assert.equal(await subject.inView(page, (root) => root.activeElement?.id), "note-1");
    await clickOn(subject, page, "#note-1 .label");
    assert.equal(await subject.inView(page, (root) => root.activeElement?.id), "ref-1");
    assert.equal(await note(subject, page), null, "back is back, and opens nothing");
    await page.close();
  });
}
