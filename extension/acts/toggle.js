/** Runs behind `content.js` at a click on the toolbar button. What it gives is what becomes of the click. */

lede.toggle();
