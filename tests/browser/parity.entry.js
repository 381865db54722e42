/** What `parity.test.js` runs in a page: the extension's own way from the document to a reading, without the view. */

import { collect } from "../../extension/collect.js";
import * as engine from "../../extension/engine.js";

globalThis.readThisPage = () => engine.read(collect());
