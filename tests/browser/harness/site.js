/**
 * The test site: the situations, the pages of `tests/pages`, and what no fixture file could hold.
 *
 * It listens on one port under any name; the browsers find `site.test` and `img.test` here.
 */

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { PAGES } from "./paths.js";
import { SITUATIONS } from "./situations.js";

const SITE = join(import.meta.dirname, "../site");

/** @type {Record<string, string>} */
export const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wav": "audio/wav",
};

/**
 * @typedef {{ type?: string, headers?: Record<string, string>, body: string | Buffer }} Answer
 * @typedef {object} Site
 * @property {(path: string) => string} url
 * @property {string[]} requests The paths that were asked for, in order.
 * @property {(path: string, answer: Answer) => string} serve Serves something made up, and gives its URL.
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ host?: string }} [options] `localhost` is a secure context, `site.test` is not
 * @returns {Promise<Site>}
 */
export async function openSite({ host = "site.test" } = {}) {
  /** @type {string[]} */
  const requests = [];
  /** @type {Map<string, Answer>} */
  const made = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURI(new URL(request.url ?? "/", "http://site.test").pathname);
    requests.push(path);
    const { type = "text/html; charset=utf-8", headers = {}, body } = made.get(path) ?? (await answerTo(path));
    const status = body === NOTHING ? 404 : 200;
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const url = (/** @type {string} */ path) => `http://${host}:${port}/${path}`;
  return {
    url,
    requests,
    serve(path, answer) {
      made.set(`/${path}`, answer);
      return url(path);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

const NOTHING = "nothing here";

/**
 * @param {string} path
 * @returns {Promise<Answer>}
 */
async function answerTo(path) {
  const name = path.slice(1);
  if (name in SITUATIONS) return { headers: SITUATIONS[name], body: await readFile(join(SITE, "harbour.html")) };
  const file = fileFor(path);
  try {
    return { type: TYPES[extname(file)] ?? "application/octet-stream", body: await readFile(file) };
  } catch {
    return { type: "text/plain", body: NOTHING };
  }
}

/** @param {string} path */
function fileFor(path) {
  const inside = normalize(path); // Absolute, so it can't climb out.
  if (!inside.startsWith("/pages/")) return join(SITE, inside);
  const rest = inside.slice("/pages/".length);
  return join(PAGES, rest.endsWith("/") ? `${rest}page.html` : rest);
}
