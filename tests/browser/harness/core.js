/** What the core itself says of a page, by the native command line. */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./paths.js";

const LEDE = join(ROOT, "target/debug/lede");

/**
 * @param {string} file
 * @param {string} url where the page says it is
 * @returns {string}
 */
export function markdownOf(file, url) {
  return readingOf("markdown", file, url);
}

/**
 * A page without an article still has a reading, the best guess; the exit code 2 says that it is one.
 *
 * @param {"markdown" | "html" | "text" | "json"} format
 * @param {string} file
 * @param {string} url
 * @returns {string}
 */
export function readingOf(format, file, url) {
  const { status, stdout, stderr } = spawnSync(LEDE, ["read", "--format", format, "--url", url, file], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 2) throw new Error(`lede read ${file}: ${stderr}`);
  return stdout;
}
