/** Names of files, and addresses of sentences: without a browser. */

import assert from "node:assert/strict";
import { test } from "node:test";
import "./harness/words.js";
import { fileName } from "../../extension/filename.js";
import { addressOf } from "../../extension/sentence.js";

/** @type {[string, string][]} */
const NAMES = [
  ["The old swing bridge closes", "The old swing bridge closes.md"],
  ["", "Article.md"],
  [" \t\n ", "Article.md"],
  ["...", "Article.md"],
  ["???", "Article.md"],
  ["CON", "_CON.md"],
  ["con", "_con.md"],
  ["nul.txt", "_nul.txt.md"],
  ["COM1", "_COM1.md"],
  ["LPT¹", "_LPT¹.md"],
  ["aux .", "_aux.md"],
  ["Console", "Console.md"],
  ["Who pays? And when?", "Who pays And when.md"],
  ["Bridge: the end", "Bridge - the end.md"],
  ["10:30 and 24/7", "10-30 and 24-7.md"],
  ["One | two \\ three", "One - two - three.md"],
  ['“Quoted” and "quoted" <b>', "“Quoted” and quoted b.md"],
  [".hidden", "hidden.md"],
  ["-rf", "rf.md"],
  ["Ends with a dot.", "Ends with a dot.md"],
  ["Mr. T. ", "Mr. T.md"],
  ["a\0b\u0007c\u007fd\u0085e", "abcde.md"],
  ["evil\u202efdp.exe", "evilfdp.exe.md"],
  ["zero\u200bwidth\ufeff", "zerowidth.md"],
  ["half \ud83d sign", "half sign.md"],
  ["潮が満ちる:港の記録", "潮が満ちる-港の記録.md"],
  ["café", "café.md"],
  ["../../etc/passwd", "etc-passwd.md"],
  ["C++ & C#, 100 %", "C++ & C#, 100 %.md"],
];

test("the name of a file is the title, as far as it may be", () => {
  assert.deepEqual(
    NAMES.map(([title]) => [title, fileName(title)]),
    NAMES,
  );
});

test("a long name ends with a whole word, and no sign is cut in two", () => {
  const words = fileName("harbour ".repeat(40));
  assert.match(words, /^(harbour )+harbour\.md$/);
  for (const title of ["潮".repeat(300), "👩‍👩‍👧‍👦".repeat(60), "é̂".repeat(200), "x".repeat(500), "नमस्ते ".repeat(60)]) {
    const name = fileName(title);
    assert.ok(name.length <= 120, `${name.length} signs`);
    assert.ok(Buffer.byteLength(name) < 255, `${Buffer.byteLength(name)} bytes`);
    assert.ok(name.isWellFormed() && title.startsWith(name.slice(0, -3)), name);
    assert.ok(name.length > 30);
  }
  assert.equal(fileName("👩‍👩‍👧‍👦".repeat(60)).slice(0, -3).replaceAll("👩‍👩‍👧‍👦", ""), "");
});

test("whatever the title is, each system takes the name", () => {
  const signs = ["a", "Z", "é", "潮", "👩‍👧", ".", " ", "-", ":", "/", "\\", "?", "*", "<", ">", "|", '"', "\0", "\u202e", "\ud800", "con"];
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647);
  for (let round = 0; round < 2000; round += 1) {
    const title = Array.from({ length: random() % 150 }, () => signs[random() % signs.length]).join("");
    const name = fileName(title);
    assert.ok(name.length <= 120 && Buffer.byteLength(name) < 255);
    assert.doesNotMatch(name, /[<>:"/\\|?*\p{Cc}\p{Cs}]|^[. ]|[. ]$|[. ]\.md$/u, JSON.stringify([title, name]));
    assert.doesNotMatch(name, /^(con|prn|aux|nul)(\.|$)/i);
    assert.match(name, /..*\.md$/);
  }
});

const PAGE = "https://paper.example/tide?x=1";

/** @type {[string[], string][]} */
const PASSAGES = [
  [[], ""],
  [["  — "], ""],
  [["The bridge closes."], "#:~:text=The%20bridge%20closes."],
  [["One two three four five six seven eight nine ten eleven twelve"], "#:~:text=One%20two%20three%20four%20five%20six%20seven%20eight%20nine%20ten%20eleven%20twelve"],
  [["“One two three four five six seven, eight nine ten eleven twelve thirteen.”"], "#:~:text=%E2%80%9COne%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen.%E2%80%9D"],
  [["Who pays", " ", "Nobody,\n\n  they say"], "#:~:text=Who%20pays,Nobody%2C%20they%20say"],
  [["well-known, this & that (or *not*)"], "#:~:text=well%2Dknown%2C%20this%20%26%20that%20%28or%20%2Anot%2A%29"],
  [["潮が満ちる"], "#:~:text=%E6%BD%AE%E3%81%8C%E6%BA%80%E3%81%A1%E3%82%8B"],
  [["half \ud83d"], "#:~:text=half%20%EF%BF%BD"],
];

test("a sentence has an address", () => {
  assert.deepEqual(
    PASSAGES.map(([blocks]) => [blocks, addressOf(PAGE, blocks).slice(PAGE.length)]),
    PASSAGES,
  );
});

test("the place within the page stays, and an older directive goes", () => {
  assert.equal(addressOf(`${PAGE}#/route/7`, ["Here"]), `${PAGE}#/route/7:~:text=Here`);
  assert.equal(addressOf(`${PAGE}#:~:text=there`, ["Here"]), `${PAGE}#:~:text=Here`);
  assert.equal(addressOf(`${PAGE}#part:~:text=there`, []), `${PAGE}#part`);
});
