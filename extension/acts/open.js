/** Runs behind `content.js` in the pages of those sites that are always to be read in the view. */

lede.always();
