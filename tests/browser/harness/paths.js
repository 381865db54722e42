/** Where things lie. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../../..");
export const DIST = join(ROOT, "dist");
export const PAGES = join(ROOT, "tests/pages");

/** @type {string[]} */
const profiles = [];
process.on("exit", () => profiles.forEach((directory) => rmSync(directory, { recursive: true, force: true })));

/**
 * A directory for a fresh browser profile, gone when the tests are.
 *
 * @param {string} name
 */
export function profile(name) {
  const directory = mkdtempSync(join(tmpdir(), `lede-${name}-`));
  profiles.push(directory);
  return directory;
}
