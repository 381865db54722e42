/** Debian's Firefox with the extension in it, and a real click on its toolbar button. */

import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { DIST, profile } from "./paths.js";
import { until } from "./until.js";

/** @import { Browser, Page } from "puppeteer-core" */
/** @import { Subject } from "./browsers.js" */

const PREFERENCES = {
  "intl.locale.requested": "en-US",
  "network.dns.localDomains": "site.test,img.test",
  "network.captive-portal-service.enabled": false,
  "privacy.reduceTimerPrecision": false, // For the benchmark.
  "network.connectivity-service.enabled": false,
  "media.autoplay.default": 0,
  "ui.primaryPointerCapabilities": 6, // A mouse: without a display there is none.
  "ui.allPointerCapabilities": 6,
  "media.webspeech.synth.test": true, // Voices that say nothing, and tell of it.
  "browser.download.alwaysOpenPanel": false, // It takes the focus, as much as seconds later.
  "browser.download.folderList": 2,
  "extensions.webextOptionalPermissionPrompts": false, // Who asks for a permission is given it, as by a click on “Allow”.
};

const throughProxy = (/** @type {number} */ port) => ({
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": port,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": port,
  "network.proxy.no_proxies_on": "",
});

/**
 * @param {{ extension?: string, proxy?: number }} [options] `proxy` is the port of one
 * @returns {Promise<Subject>}
 */
export async function firefox({ extension = join(DIST, "firefox"), proxy } = {}) {
  const downloads = profile("downloads");
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    userDataDir: profile("firefox"),
    args: ["-remote-allow-system-access"], // The toolbar belongs to the browser, not to a page.
    extraPrefsFirefox: { ...PREFERENCES, ...(proxy && throughProxy(proxy)), "browser.download.dir": downloads },
  });
  const id = await browser.installExtension(extension);
  const button = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, "_")}-BAP`;
  await until(() => inWindow(browser, `!!document.getElementById("${button}")`), { what: "the toolbar button" });
  /** @type {Subject} */
  const subject = {
    name: "firefox",
    browser,
    id,
    downloads,
    copyByMenu: () => chooseInButtonMenu(subject, "Copy as Markdown"),
    click: async () => void (await inWindow(browser, `document.getElementById("${button}").click()`)),
    inView: (page, ask, argument) => inView(browser, page, ask, argument),
    openOwnPage: () => openOwnPage(browser),
    button: async () =>
      JSON.parse(
        await inWindow(
          browser,
          `(({ badge, title }) => JSON.stringify({ badge, title }))({
            badge: document.getElementById("${button}").getAttribute("badge") ?? "",
            title: document.getElementById("${button}").getAttribute("tooltiptext"),
          })`,
        ),
      ),
  };
  return subject;
}

/**
 * @param {Browser} browser
 * @param {string} method
 * @param {object} parameters
 */
async function bidi(browser, method, parameters) {
  const connection = /** @type {any} */ (browser).connection;
  const { result } = await connection.send(method, parameters);
  if (result?.type === "exception") throw new Error(`${result.exceptionDetails.text} in ${JSON.stringify(parameters)}`);
  return result;
}

/**
 * Runs an expression in the browser's own window, where the toolbar is.
 *
 * @param {Browser} browser
 * @param {string} expression
 */
async function inWindow(browser, expression) {
  const { contexts } = await bidi(browser, "browsingContext.getTree", { "moz:scope": "chrome" });
  const window = contexts.find((/** @type {{ url: string }} */ { url }) => url.includes("browser.xhtml"));
  // Right after the start there is none yet.
  if (!window) return undefined;
  const target = { context: window.context };
  const { result } = await bidi(browser, "script.evaluate", {
    target,
    expression,
    awaitPromise: false,
    userActivation: true,
  });
  return result.value;
}

/**
 * Chooses an entry of the menu that opens on the toolbar button with the other mouse button.
 *
 * @param {Subject} subject
 * @param {string} entry
 */
export async function chooseInButtonMenu({ browser }, entry) {
  await inWindow(browser, `(${openButtonMenu})()`);
  const chosen = `(() => {
    const menu = document.getElementById("toolbar-context-menu");
    const item = [...menu.querySelectorAll("menuitem")].find(({ label }) => label === ${JSON.stringify(entry)});
    if (menu.state !== "open" || !item) return false;
    menu.activateItem(item);
    return true;
  })()`;
  await until(() => inWindow(browser, chosen), { what: `“${entry}” in the toolbar button's menu` });
}

/**
 * Chooses an entry of the menu that opens in the page with the other mouse button. What an extension adds lies in a menu
 * of its own, if it is more than one entry.
 *
 * @param {Subject} subject
 * @param {Page} page
 * @param {{ x: number, y: number }} where
 * @param {string} entry
 */
export async function chooseInPageMenu({ browser }, page, { x, y }, entry) {
  await page.mouse.click(x, y, { button: "right" });
  const chosen = `(() => {
    const menu = document.getElementById("contentAreaContextMenu");
    const item = [...menu.querySelectorAll("menuitem")].find(({ label }) => label === ${JSON.stringify(entry)});
    if (menu.state !== "open" || !item) return false;
    if (item.parentNode.state === "open") return item.parentNode.activateItem(item), true;
    if (item.parentNode.state === "closed") item.closest("menu").openMenu(true);
    return false;
  })()`;
  await until(() => inWindow(browser, chosen), { what: `“${entry}” in the page's menu` });
}

/**
 * Addresses of this scheme go to a page, as they would to a program that a person has chosen for them.
 *
 * @param {Subject} subject
 * @param {string} scheme
 * @param {string} page its address, with `%s` for the one that is handed over
 */
export async function handOver({ browser }, scheme, page) {
  await inWindow(browser, `(${setHandler})(${JSON.stringify(scheme)}, ${JSON.stringify(page)})`);
}

/**
 * Says yes to the question whether the site may open another program.
 *
 * @param {Subject} subject
 */
export async function allowToOpen({ browser }) {
  const allowed = `(() => {
    const frames = [...document.querySelectorAll(".dialogFrame")];
    const frame = frames.find(({ contentDocument }) => /permissionDialog/.test(contentDocument?.documentURI));
    const button = frame?.contentDocument.querySelector("dialog")?.shadowRoot?.querySelector("[dlgtype=accept]");
    if (!button || button.disabled) return false;
    button.click();
    return true;
  })()`;
  await until(() => inWindow(browser, allowed), { what: "the question whether to open another program" });
}

/**
 * Runs in the browser's own window.
 *
 * @param {string} scheme
 * @param {string} page
 */
function setHandler(scheme, page) {
  const { Cc, Ci } = /** @type {any} */ (globalThis);
  const protocols = Cc["@mozilla.org/uriloader/external-protocol-service;1"].getService(Ci.nsIExternalProtocolService);
  const handler = Cc["@mozilla.org/uriloader/web-handler-app;1"].createInstance(Ci.nsIWebHandlerApp);
  handler.name = scheme;
  handler.uriTemplate = page;
  const info = protocols.getProtocolHandlerInfo(scheme);
  info.preferredApplicationHandler = handler;
  info.preferredAction = Ci.nsIHandlerInfo.useHelperApp;
  info.alwaysAskBeforeHandling = false;
  Cc["@mozilla.org/uriloader/handler-service;1"].getService(Ci.nsIHandlerService).store(info);
}

/**
 * Whether the browser's find bar finds something in the active tab. How often is not asked: Firefox does not count what
 * is in shadow roots.
 *
 * @param {Subject} subject
 * @param {string} words
 * @returns {Promise<boolean>}
 */
export async function isFound({ browser }, words) {
  await inWindow(browser, `globalThis.found = undefined; (${find})(${JSON.stringify(words)})`);
  return (await until(() => inWindow(browser, "globalThis.found"), { what: "the find bar's answer" })) === "yes";
}

/**
 * Runs in the browser's own window.
 *
 * @param {string} words
 */
function find(words) {
  const { gBrowser, Ci } = /** @type {any} */ (globalThis);
  const { finder } = gBrowser.selectedBrowser;
  const listener = {
    onFindResult(/** @type {{ result: number, searchString: string }} */ { result, searchString }) {
      if (searchString !== words) return;
      finder.removeResultListener(listener);
      /** @type {any} */ (globalThis).found = result === Ci.nsITypeAheadFind.FIND_NOTFOUND ? "no" : "yes";
    },
    onMatchesCountResult() {},
  };
  finder.addResultListener(listener);
  finder.fastFind(words, false, false);
}

/**
 * The system's colours in the place of all others, until the browser ends.
 *
 * @param {Subject} subject
 */
export async function forceColours({ browser }) {
  await inWindow(browser, `Services.prefs.setIntPref("browser.display.document_color_use", 2)`);
}

/**
 * A page of the extension's own, which is open in a tab. The driver's pages know nothing of such.
 *
 * @param {Subject} subject
 */
export async function extensionPage({ browser }) {
  const { context } = await until(
    async () => {
      const { contexts } = await bidi(browser, "browsingContext.getTree", {});
      return contexts.find((/** @type {{ url: string }} */ { url }) => url.startsWith("moz-extension:"));
    },
    { what: "a page of the extension's own" },
  );
  const evaluate = async (/** @type {string} */ expression) => {
    const { result } = await bidi(browser, "script.evaluate", { target: { context }, expression, awaitPromise: true });
    return result.value;
  };
  return {
    evaluate,
    /** @param {string} selector */
    async click(selector) {
      await bidi(browser, "browsingContext.activate", { context });
      const found = `document.querySelector(${JSON.stringify(selector)})`;
      const ask = `${found}?.scrollIntoView({ block: "center" }), JSON.stringify(${found}?.getBoundingClientRect())`;
      const box = await until(() => evaluate(ask), { what: selector });
      const { x, y, width, height } = JSON.parse(box);
      const where = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      const press = [{ type: "pointerMove", ...where }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
      await bidi(browser, "input.performActions", { context, actions: [{ type: "pointer", id: "mouse", actions: press }] });
    },
  };
}

/** Runs in the browser's own window. */
function openButtonMenu() {
  const button = document.querySelector("[id$='-BAP']");
  const { x, y } = /** @type {Element} */ (button).getBoundingClientRect();
  const where = { clientX: x + 5, clientY: y + 5, button: 2, bubbles: true, cancelable: true, view: window };
  button?.dispatchEvent(new MouseEvent("contextmenu", where));
}

/**
 * Firefox shows the page but never tells the driver that it is there.
 *
 * @param {Browser} browser
 */
async function openOwnPage(browser) {
  const page = await browser.newPage();
  await page.goto("about:support", { timeout: 1500 }).catch(() => undefined);
  return page;
}

/**
 * @template T, A
 * @param {Browser} browser
 * @param {Page} page
 * @param {(root: ShadowRoot, argument: A) => T} ask
 * @param {A} [argument]
 * @returns {Promise<T | undefined>}
 */
async function inView(browser, page, ask, argument) {
  const target = { context: /** @type {any} */ (page.mainFrame())._id };
  const { result: host } = await bidi(browser, "script.evaluate", {
    target,
    expression: `Document.prototype.querySelector.call(document, "html > #lede-reader")`,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: "all" },
  });
  const root = host.value?.shadowRoot;
  if (!root) return undefined;
  const { result } = await bidi(browser, "script.callFunction", {
    target,
    functionDeclaration: `(root, argument) => JSON.stringify({ answer: (${ask})(root, JSON.parse(argument)) })`,
    arguments: [
      { type: "node", sharedId: root.sharedId },
      { type: "string", value: JSON.stringify(argument ?? null) },
    ],
    awaitPromise: false,
  });
  return JSON.parse(result.value).answer;
}
