/**
 * The situations a page can put an extension in.
 *
 * Each is the same page (`site/harbour.html`) with other headers: policies that forbid scripts, WebAssembly, styles,
 * images, the clipboard, or everything.
 */

/** @type {Record<string, Record<string, string>>} */
export const SITUATIONS = {
  plain: {},
  "csp-none": { "content-security-policy": "default-src 'none'" },
  "csp-none-sandbox": { "content-security-policy": "default-src 'none'; script-src 'none'; sandbox allow-scripts" },
  "csp-strict": {
    "content-security-policy":
      "default-src 'none'; base-uri 'self'; script-src 'self'; connect-src 'self'; style-src 'self'; " +
      "img-src 'self' data:; frame-src 'self'; frame-ancestors 'none'; worker-src 'self'",
  },
  "csp-trusted-types": {
    "content-security-policy": "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  "csp-img-none": { "content-security-policy": "img-src 'none'" },
  "csp-style-none": { "content-security-policy": "style-src 'none'" },
  coep: { "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" },
  "clipboard-forbidden": { "permissions-policy": "clipboard-write=(), clipboard-read=()" },
};
