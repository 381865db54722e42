/**
 * @file Puts the extension together, once for each browser, in `dist/`.
 *
 * What ships is what is in the repository. Only the content script is bundled, because browsers inject classic
 * scripts alone; it is not minified. The background's modules are copied as they are, and of the others none.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";

/** @typedef {Record<string, any>} Manifest */

/** Not in the manifest: it is injected at a click. */
const CONTENT_SCRIPT = "extension/content.js";

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
  await build({ ...OPTIONS, entryPoints: [CONTENT_SCRIPT], format: "iife", target: oldest, outfile });
}

/** @param {Manifest} manifest */
async function shippedAsTheyAre(manifest) {
  const named = filesNamedIn(manifest);
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
  await bundleContentScript(directory, manifest);
  await writeFile(join(directory, "manifest.json"), `${JSON.stringify(MANIFESTS[browser](manifest), null, 2)}\n`);
}

process.chdir(join(import.meta.dirname, ".."));
const manifest = JSON.parse(await readFile("manifest.json", "utf8"));
const files = await shippedAsTheyAre(manifest);
for (const browser of Object.keys(MANIFESTS)) await assemble(browser, manifest, files);
