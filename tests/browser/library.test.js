/** The core as a JavaScript module: what its README shows, and the same articles as by the command line. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { read } from "../../library/node.js";
import { browsers } from "./harness/browsers.js";
import { readingOf } from "./harness/core.js";
import { PAGES, ROOT } from "./harness/paths.js";
import { openSite } from "./harness/site.js";

const PACKAGE = join(ROOT, "dist/library");
const HARBOUR = join(import.meta.dirname, "site/harbour.html");

const subjects = await browsers();
const site = await openSite();
after(() => site.close());

/** @param {string} name a file of the package */
const inPackage = (name) => readFile(join(PACKAGE, name));

test("Node: the package does what its README shows", async () => {
  const manual = (await inPackage("README.md")).toString();
  const [, example] = manual.match(/```js\n(.*?)```/s) ?? [];
  const [, shown] = manual.match(/```text\n(.*?)```/s) ?? [];
  const folder = join(ROOT, "target/library");
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await symlink(PACKAGE, join(folder, "node_modules/lede"));
  await writeFile(join(folder, "example.mjs"), example);
  const printed = execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
  assert.equal(printed.trimEnd(), shown.trimEnd());
});

for (const { name, browser } of subjects) {
  test(`${name}: the package reads what it is given`, async () => {
    for (const file of ["browser.js", "reader.js", "pkg/library.js", "pkg/library_bg.wasm"]) {
      const type = file.endsWith(".js") ? "text/javascript" : "application/wasm";
      site.serve(`library/${file}`, { type, body: await inPackage(file) });
    }
    const page = await browser.newPage();
    await page.goto(site.url("plain"));
    const html = await readFile(HARBOUR, "utf8");
    const markdown = await page.evaluate(
      async (address, html) => (await import(address)).read(html, "https://paper.example/harbour").markdown,
      site.url("library/browser.js"),
      html,
    );
    assert.equal(markdown, readingOf("markdown", HARBOUR, "https://paper.example/harbour"));
    await page.close();
  });
}

test("Node: each page gives the article that the command line gives", async () => {
  const names = await readdir(PAGES);
  assert.ok(names.length > 100);
  for (const name of names) {
    const { url } = JSON.parse(await readFile(join(PAGES, name, "page.json"), "utf8"));
    const file = join(PAGES, name, "page.html");
    const { html, markdown, text, ...article } = read(await readFile(file, "utf8"), url);
    assert.deepEqual(article, JSON.parse(readingOf("json", file, url)), name);
    assert.ok([html, markdown, text].every((written) => typeof written === "string"));
  }
});

test("Node: Markdown is written as one likes", () => {
  const page = "<h1>Tide</h1><ul><li>It <em>rose</em>.<li>It fell.</ul>";
  assert.match(read(page, "", { bullet: "+", emphasis: "_" }).markdown, /^\+ It _rose_\.$/m);
  assert.match(read(page, "", { frontMatter: true }).markdown, /^---\ntitle: "?Tide"?\n/);
});

test("Node: what is no text is refused, what is no page is a guess, and what is too deep is read", () => {
  // @ts-expect-error: that is the point
  assert.throws(() => read(undefined), TypeError);
  assert.equal(read("").no_article, "empty");
  assert.equal(read(`${"<div>".repeat(100_000)}<p>${"The tide rose. ".repeat(50)}`).words, 150);
});
