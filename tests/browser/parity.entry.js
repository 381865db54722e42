/**
 * What `parity.test.js` runs in a page: the extension's own way from the document to a reading and its Markdown,
 * without the view. The article passes through JSON in between, as it does on its way to the background worker.
 */

import { collect, lookedAt } from "../../extension/collect.js";
import * as engine from "../../extension/engine.js";

globalThis.readThisPage = () => {
  const reading = JSON.parse(JSON.stringify(engine.read(collect(lookedAt()).snapshot)));
  return { ...reading, markdown: engine.markdown(reading.article) };
};
