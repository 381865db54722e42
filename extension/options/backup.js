/** All options as a file, and back to the defaults. */

import { backup, forgetAll, restore, Unfit } from "../backup.js";
import { say } from "../say.js";
import { element } from "../view/element.js";
import { download } from "../view/leave.js";
import { section } from "./section.js";

/** @import { Room } from "./options.js" */

/** No file of ours is as large; another kind of file may be. */
const MOST_BYTES = 1_000_000;

/** @param {Room} room */
export function backupSection({ tell }) {
  const file = element("input", { type: "file", accept: ".json,application/json", hidden: "" });
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen) await take(chosen.size > MOST_BYTES ? "" : await chosen.text());
    file.value = ""; // So that the same file can be chosen again.
  });
  const actions = element(
    "div",
    { class: "actions" },
    button(say.options.save, async () => download(say.options.file, await backup(), "application/json")),
    button(say.options.load, () => file.click()),
    button(say.options.reset, reset),
    file,
  );
  return section("backup", { heading: say.options.backup, dek: say.options.backupDek }, actions);

  /** @param {string} text */
  async function take(text) {
    try {
      tell((await restore(text)) ? say.options.loaded : say.options.notKept);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      tell(error.message);
    }
  }

  async function reset() {
    const before = await backup();
    await forgetAll();
    tell(say.options.wasReset, button(say.options.undo, () => take(before)));
  }
}

/**
 * @param {string} name
 * @param {() => unknown} press
 */
function button(name, press) {
  const made = element("button", { type: "button" }, name);
  made.addEventListener("click", press);
  return made;
}
