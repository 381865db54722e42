/** Our content script; the bundler puts Readability in the place of what collects and reads. */

import "../../../../extension/content.js";
