/** Whether each theme can be read: contrast, computed. Without a browser. */

import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import "./harness/words.js";
import { contrast, ENOUGH } from "../../extension/contrast.js";
import { DEFAULTS } from "../../extension/look.js";
import { faults } from "../../extension/view/lookform.js";
import { rulesFor } from "../../extension/view/rules.js";
import { ownTokens, THEMES, tokens } from "../../extension/view/themes.js";
import { ROOT } from "./harness/paths.js";

test("contrast, as WCAG computes it", () => {
  assert.equal(contrast("#ffffff", "#000000"), 21);
  assert.equal(contrast("#777777", "#777777"), 1);
  assert.ok(Math.abs(contrast("#767676", "#ffffff") - 4.54) < 0.01);
});

/** Words in a colour, on each ground that they may stand on. */
const READ = ["muted", "accent", "note", "tip", "important", "warning", "caution"];

for (const [name, list] of Object.entries(THEMES)) {
  test(`theme ${name}`, () => {
    const theme = tokens(list);
    /** @type {string[]} */
    const faint = [];
    const check = (/** @type {string} */ one, /** @type {string} */ ground, /** @type {number} */ enough) => {
      const found = contrast(theme[one], theme[ground]);
      if (found < enough) faint.push(`${one} on ${ground}: ${found.toFixed(2)}, not ${enough}`);
    };
    for (const ground of ["paper", "tint", "mark"]) check("ink", ground, ENOUGH.text);
    for (const one of READ) check(one, "paper", ENOUGH.read);
    for (const one of ["muted", "accent"]) check(one, "tint", ENOUGH.read);
    // What borders a control, the ring around what has the focus, and the words of what is chosen.
    for (const one of ["muted", "accent", "ink"]) check(one, "paper", ENOUGH.seen);
    assert.deepEqual(faint, []);
    assert.match(list, /^(light|dark)( #[0-9a-f]{6}){12}$/);
  });
}

test("high contrast is high", () => {
  for (const name of /** @type {const} */ (["contrast", "inverse"])) {
    const theme = tokens(THEMES[name]);
    assert.equal(contrast(theme.ink, theme.paper), 21);
    for (const one of READ) assert.ok(contrast(theme[one], theme.paper) >= ENOUGH.text, `${name}: ${one}`);
    assert.ok(contrast(theme.rule, theme.paper) >= ENOUGH.seen, `${name}: rule`);
  }
});

test("one's own colours: dark ones get dark controls, faint ones a warning", () => {
  assert.equal(ownTokens({ paper: "#102030", ink: "#ffffff", accent: "#ffcc00" }).scheme, "dark");
  assert.equal(ownTokens({ paper: "#ffeedd", ink: "#000000", accent: "#800000" }).scheme, "light");
  assert.deepEqual(faults(DEFAULTS), []);
  const [text, muted, accent] = faults({ paper: "#ffffff", ink: "#888888", accent: "#ffcc00" });
  assert.match(text, /^The text is hard to see on this paper: its contrast is 3\.5, and should be 7 or more\.$/);
  assert.match(muted, /^The fainter text/);
  assert.match(accent, /^The accent .* 1\.5, .* 4\.5 /);
});

test("paper gets the light theme, whatever is chosen", () => {
  const rules = rulesFor({ ...DEFAULTS, theme: "black" });
  const [printed, ...others] = rules.split("@media");
  assert.match(printed, /--paper: #fdfcf9/);
  const dark = others.filter((rule) => rule.includes("--paper: #000000"));
  assert.ok(dark.length && dark.every((rule) => rule.startsWith(" screen")));
});

test("the bundled fonts are small, and their licences beside them", () => {
  const fonts = join(ROOT, "extension/fonts");
  const files = readdirSync(fonts);
  const sizes = files.filter((file) => file.endsWith(".woff2")).map((file) => statSync(join(fonts, file)).size);
  assert.ok(sizes.length >= 8);
  assert.ok(sizes.reduce((sum, size) => sum + size) <= 200_000);
  assert.deepEqual(
    files.filter((file) => file.startsWith("OFL-")),
    ["OFL-opendyslexic.txt", "OFL-source-sans-3.txt", "OFL-source-serif-4.txt"],
  );
});
