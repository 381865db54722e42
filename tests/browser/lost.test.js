/** The background worker that stops, is silent or fails, and a machine without memory: without a browser. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import * as engine from "../../extension/engine.js";

/** @type {(message: any) => Promise<any>} */
let answer;
let asked = 0;
const onChanged = { addListener() {} };
const area = { get: async () => ({}) };
const runtime = { id: "lede", sendMessage: async (/** @type {any} */ message) => ((asked += 1), answer(message)) };
Object.assign(globalThis, { chrome: { runtime, storage: { onChanged, sync: area, local: area } } });
const { isGone, read, text } = await import("../../extension/core.js");

const PAGE = {
  html: `<html><body><article><h1>The mill</h1>${"<p>The tide came in over the flats, and filled the pond behind the mill.</p>".repeat(6)}</article></body></html>`,
  url: "https://a.example/",
  base: "https://a.example/",
  hidden: [],
  inView: [],
  wanted: [],
  images: [],
  frames: [],
};
const READING = { html: "<p>Read elsewhere.</p>", article: "", direction: "ltr" };

/** As `background.js` does it. */
async function atWork(/** @type {any} */ { question: { name, values } }) {
  try {
    return { done: /** @type {any} */ (engine)[name](...values) };
  } catch (error) {
    return { failed: String(error) };
  }
}

beforeEach(() => {
  asked = 0;
});

test("a worker that was stopped while it read is asked once more", async () => {
  answer = async ({ question }) => {
    if (asked === 1) throw new Error("The message port closed before a response was received.");
    return { done: question.name === "read" ? READING : "" };
  };
  assert.deepEqual(await read(PAGE), READING);
});

test("so is one that answered nothing; and then it is a failure", async () => {
  answer = async () => undefined;
  await assert.rejects(read(PAGE), /did not answer/);
  assert.equal(asked, 2);
});

test("what the worker could not do is told", async () => {
  answer = async () => ({ failed: "RuntimeError: unreachable" });
  await assert.rejects(read(PAGE), /unreachable/);
  assert.equal(asked, 1);
});

test("a message that is lost is waited for, but not for ever", async () => {
  answer = () => new Promise(() => {});
  mock.timers.enable({ apis: ["setTimeout"] });
  const reading = read(PAGE);
  mock.timers.tick(60_000);
  await assert.rejects(reading, /silent/);
  mock.timers.reset();
});

test("no memory is a failure, and the next page is read", async (context) => {
  const { Instance } = WebAssembly;
  context.after(() => (WebAssembly.Instance = Instance));
  WebAssembly.Instance = /** @type {any} */ (
    function () {
      throw new RangeError("WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance");
    }
  );
  answer = atWork;
  engine.prepare(); // Fails, and says nothing.
  await assert.rejects(read(PAGE), /Out of memory/);
  WebAssembly.Instance = Instance;
  assert.match((await read(PAGE)).html, /The tide came in/);
});

test("a core that breaks off is a failure, and the next page is read", async () => {
  answer = atWork;
  await assert.rejects(text("no article"), /no article that Lede packed/);
  const { article } = await read(PAGE);
  assert.match(await text(article), /The tide came in/);
});

test("with a clock at zero, too", async () => {
  answer = atWork;
  mock.timers.enable({ apis: ["Date"], now: 0 });
  const { DEFAULTS, written } = await import("../../extension/settings.js");
  assert.match((await read(PAGE)).html, /The tide came in/);
  assert.match(written({ ...DEFAULTS, frontMatter: true }).retrieved ?? "", /^19(70-01-01|69-12-31)$/);
  mock.timers.reset();
});

test("whoever has lost the extension knows it", () => {
  assert.equal(isGone(), false);
  Reflect.deleteProperty(runtime, "id");
  assert.equal(isGone(), true);
});
