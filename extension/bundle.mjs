/**
 * @file Puts the extension together, once for each browser, in `dist/`.
 *
 * What ships is what is in the repository. Only the content script is bundled, because browsers inject classic scripts
 * alone; white space and comments are left out of it, a fifth of what it would weigh, and all names stay. The background's
 * modules are copied as they are, and of the others none.
 */
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

/** @typedef {Record<string, any>} Manifest */

/** Not in the manifest: it is injected at a click. */
const CONTENT_SCRIPT = "extension/content.js";

/** Nor these, which say what it is to do. */
const ACTS = "extension/acts";

/** Not in the manifest either: the background gives them to the view. */
const FONTS = "extension/fonts";

/** The browsers look for the words at the top. */
const WORDS = "extension/_locales";

/** Bytes of JavaScript and CSS, gzipped. */
const MOST_INJECTED = 60_000;

/** @satisfies {import("esbuild").BuildOptions} */
const OPTIONS = {
  bundle: true,
  charset: "utf8",
  loader: { ".css": /** @type {const} */ ("text") },
  logLevel: /** @type {const} */ ("warning"),
  metafile: /** @type {const} */ (true),
};

/**
 * Each browser warns of the other's keys.
 *
 * @type {Record<string, (manifest: Manifest) => Manifest>}
 */
const MANIFESTS = {
  chromium({ browser_specific_settings: _, ...manifest }) {
    const { scripts: __, ...background } = manifest.background;
    return { ...manifest, background };
  },
  firefox({ minimum_chrome_version: _, ...manifest }) {
    const { service_worker: __, ...background } = manifest.background;
    return { ...manifest, background };
  },
};

/**
 * The files that the manifest names: icons, pages, and the background script.
 *
 * @param {unknown} value
 * @returns {string[]}
 */
function filesNamedIn(value) {
  if (typeof value === "string") return value.startsWith("extension/") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return [...new Set(Object.values(value).flatMap(filesNamedIn))];
}

/**
 * A page's scripts and style sheets.
 *
 * @param {string} page
 */
async function filesNamedInPage(page) {
  const html = await readFile(page, "utf8");
  return Array.from(html.matchAll(/ (?:src|href)="([^"]+)"/g), ([, name]) => join(dirname(page), name));
}

/**
 * A script with all that it imports.
 *
 * @param {string} script
 */
async function modulesOf(script) {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [script], format: "esm", write: false, outdir: "dist" });
  return Object.keys(metafile.inputs);
}

/**
 * @param {string} directory
 * @param {Manifest} manifest
 */
async function bundleContentScript(directory, manifest) {
  const oldest = [
    `chrome${manifest.minimum_chrome_version}`,
    `firefox${manifest.browser_specific_settings.gecko.strict_min_version}`,
  ];
  const outfile = join(directory, CONTENT_SCRIPT);
  const small = { minifySyntax: true, minifyWhitespace: true, plugins: [smallStyles(oldest)] };
  const inject = ["extension/chrome.js", "extension/document.js"];
  await build({ ...OPTIONS, ...small, entryPoints: [CONTENT_SCRIPT], format: "iife", target: oldest, outfile, inject });
}

/**
 * Style sheets as texts, without white space and comments.
 *
 * @param {string[]} target
 * @returns {import("esbuild").Plugin}
 */
function smallStyles(target) {
  return {
    name: "small styles",
    setup({ onLoad }) {
      onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target });
        return { contents: code, loader: "text" };
      });
    },
  };
}

/**
 * The modules have budgets of their own.
 *
 * @param {string} directory
 */
async function weigh(directory) {
  const size = gzipSync(await readFile(join(directory, CONTENT_SCRIPT))).length;
  const said = `What a click injects: ${(size / 1000).toFixed(1)} KB gzipped, of ${MOST_INJECTED / 1000}`;
  if (size > MOST_INJECTED) throw new Error(said);
  console.log(said);
}

/**
 * @param {string} directory
 * @param {RegExp} kind
 */
async function filesIn(directory, kind) {
  const files = await readdir(directory);
  return files.filter((file) => kind.test(file)).map((file) => join(directory, file));
}

/** @param {Manifest} manifest */
async function shippedAsTheyAre(manifest) {
  // The fonts with their licences.
  const named = [...filesNamedIn(manifest), ...(await filesIn(FONTS, /\.(woff2|txt)$/)), ...(await filesIn(ACTS, /\.js$/))];
  const pages = named.filter((file) => file.endsWith(".html"));
  named.push(...(await Promise.all(pages.map(filesNamedInPage))).flat());
  const imported = await Promise.all(named.filter((file) => file.endsWith(".js")).map(modulesOf));
  return [...new Set([...named, ...imported.flat()])].sort();
}

/**
 * @param {string} browser
 * @param {Manifest} manifest
 * @param {string[]} files
 */
async function assemble(browser, manifest, files) {
  const directory = join("dist", browser);
  await rm(directory, { recursive: true, force: true });
  for (const file of files) {
    await mkdir(join(directory, dirname(file)), { recursive: true });
    await cp(file, join(directory, file));
  }
  await cp(WORDS, join(directory, "_locales"), { recursive: true });
  await bundleContentScript(directory, manifest);
  await writeFile(join(directory, "manifest.json"), `${JSON.stringify(MANIFESTS[browser](manifest), null, 2)}\n`);
}

process.chdir(join(import.meta.dirname, ".."));
const manifest = JSON.parse(await readFile("manifest.json", "utf8"));
const files = await shippedAsTheyAre(manifest);
for (const browser of Object.keys(MANIFESTS)) await assemble(browser, manifest, files);
await weigh(join("dist", "chromium"));
