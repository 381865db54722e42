/** Runs behind `content.js` when a menu says “Copy as Markdown”. What it gives is what becomes of that. */

lede.copy();
