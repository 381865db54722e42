/**
 * A proxy that all of a browser's requests go through, whoever makes them: pages, extensions, service workers, and the
 * browser itself. What goes to `*.test` is answered by the test site, all else is written down and refused.
 */

import { createServer, request } from "node:http";

/** What browsers ask their makers at times of their own choice, with or without an extension. */
const BROWSERS_OWN = ["accounts.google.com:443", "update.googleapis.com:443", "update.googleapis.com:80", "firefox.settings.services.mozilla.com:443"];

/**
 * @typedef {{ port: number, requests: string[], close: () => Promise<void> }} Proxy `requests` are addresses, in order
 *
 * @param {string} site an address of the test site
 * @returns {Promise<Proxy>}
 */
export async function openProxy(site) {
  const { port: sitePort } = new URL(site);
  /** @type {string[]} */
  const requests = [];
  const server = createServer((asked, response) => {
    const address = asked.url ?? "";
    const { hostname, port, pathname, search } = new URL(address);
    if (!BROWSERS_OWN.includes(`${hostname}:${port || 80}`)) requests.push(address);
    if (!hostname.endsWith(".test")) return void response.writeHead(502).end();
    const { method, headers } = asked;
    const onward = request({ host: "127.0.0.1", port: sitePort, path: pathname + search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    asked.pipe(onward);
  });
  server.on("connect", (asked, socket) => {
    if (!BROWSERS_OWN.includes(asked.url ?? "")) requests.push(`https://${asked.url}`);
    socket.end("HTTP/1.1 502 Refused\r\n\r\n");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    port,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
