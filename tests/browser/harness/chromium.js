/** Debian's Chromium with the extension in it, and a real click on its toolbar button. */

import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { DIST, profile } from "./paths.js";
import { until } from "./until.js";

/** @import { Browser, Page } from "puppeteer-core" */
/** @import { Subject } from "./browsers.js" */

const FLAGS = [
  "--no-sandbox", // The tests run as root, in a container.
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=AutofillServerCommunication", // It asks its maker about each form.
  "--autoplay-policy=no-user-gesture-required",
  "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4", // A mouse.
  "--host-resolver-rules=MAP *.test 127.0.0.1",
];

/** A browser asks its own machine without a proxy, if it is not told otherwise. */
const throughProxy = (/** @type {number} */ port) => [`--proxy-server=127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>"];

/**
 * @param {import("puppeteer-core").LaunchOptions & { extension?: string, proxy?: number, language?: string }} [options] `proxy` is the
 *   port of one; the tests speak English, whatever the machine does
 * @returns {Promise<Subject>}
 */
export async function chromium({ extension: directory = join(DIST, "chromium"), proxy, language = "en-US", ...options } = {}) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile("chromium"),
    args: [...FLAGS, `--lang=${language}`, ...(proxy ? throughProxy(proxy) : [])],
    env: { ...process.env, LANGUAGE: language.replace("-", "_") }, // It believes this more than the flag.
    ...options,
  });
  const downloads = profile("downloads");
  const whole = await browser.target().createCDPSession();
  await whole.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  const id = await browser.installExtension(directory);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error("Chromium did not take the extension");
  await background(browser, id, () => chrome.action.onClicked.hasListeners());
  return {
    name: "chromium",
    browser,
    id,
    click: (page) => page.triggerExtensionAction(extension),
    inView,
    openOwnPage: () => openOwnPage(browser),
    downloads,
    copyByMenu: () => background(browser, id, chooseCopy),
    button: (page) => buttonOf(browser, id, page),
  };
}

/**
 * Asks the extension's service worker, which the browser may have put to sleep.
 *
 * @template T, A
 * @param {Browser} browser
 * @param {string} id
 * @param {(argument: A) => T} ask
 * @param {A} [argument]
 * @returns {Promise<Awaited<T>>}
 */
export async function background(browser, id, ask, argument) {
  const target = await browser.waitForTarget((one) => one.type() === "service_worker" && one.url().includes(id));
  const worker = await until(() => target.worker(), { what: "the service worker" });
  await until(() => worker.evaluate(() => globalThis.chrome?.action?.onClicked.hasListeners()), {
    what: "the background listens for clicks",
  });
  return /** @type {any} */ (worker.evaluate(/** @type {any} */ (ask), argument));
}

/**
 * @param {Browser} browser
 * @param {string} id
 * @param {Page} page
 */
async function buttonOf(browser, id, page) {
  const url = page.url();
  return background(
    browser,
    id,
    async (url) => {
      // Without a permission for the tab its address is not told, but it is the active one.
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab.url && tab.url !== url) throw new Error(`the active tab is ${tab.url}`);
      return {
        badge: await chrome.action.getBadgeText({ tabId: tab.id }),
        title: await chrome.action.getTitle({ tabId: tab.id }),
      };
    },
    url,
  );
}

/**
 * Chromium draws menus outside of all that a driver can reach, so this begins where the choice has been made. Nor does
 * it give the permission that a real choice would: the toolbar button must have been clicked before.
 */
async function chooseCopy() {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  /** @type {any} */ (chrome.contextMenus.onClicked).dispatch({ menuItemId: "copy" }, tab);
}

/** @param {Browser} browser */
async function openOwnPage(browser) {
  const page = await browser.newPage();
  await page.goto("chrome://version");
  return page;
}

/** @type {Subject["inView"]} */
async function inView(page, ask, argument) {
  const session = await page.createCDPSession();
  try {
    const shadow = await shadowRootIn(session);
    if (!shadow) return undefined;
    const { object } = await session.send("DOM.resolveNode", { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      objectId: object.objectId,
      functionDeclaration: `function (argument) { return (${ask})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/**
 * Asks for the host and no more: the whole document of a deep page is more than the protocol can carry.
 *
 * @param {import("puppeteer-core").CDPSession} session
 */
async function shadowRootIn(session) {
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "html > #lede-reader" });
  if (!nodeId) return undefined;
  // It may be taken away, and another put in its place, before that is asked.
  const described = await session.send("DOM.describeNode", { nodeId, depth: 1, pierce: true }).catch(() => undefined);
  return described?.node.shadowRoots?.[0];
}
