/** Lede in browsers, and wherever else there is `fetch`. */

import { reader } from "./reader.js";

const answer = await fetch(new URL("./pkg/library_bg.wasm", import.meta.url));
if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);

export const read = await reader(await answer.arrayBuffer());
