/** Lede in Node. */

import { readFile } from "node:fs/promises";
import { reader } from "./reader.js";

export const read = await reader(await readFile(new URL("./pkg/library_bg.wasm", import.meta.url)));
