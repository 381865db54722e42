/**
 * Dates, and how long reading takes, as the reader's language has them.
 *
 * The first format of any kind that a process makes takes it 12 to 25 ms. The background worker's are made while the page takes up
 * the scripts; and the page, whose process is often a new one, gets what stands above the text with the reading.
 */

import { locale } from "./tongue.js";

/** @type {{ moment: Intl.DateTimeFormat, day: Intl.DateTimeFormat, minutes: Intl.NumberFormat } | undefined} */
let formats;

export function readyFormats() {
  return (formats ??= {
    moment: new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }),
    day: new Intl.DateTimeFormat(locale, { dateStyle: "long" }),
    minutes: new Intl.NumberFormat(locale, { style: "unit", unit: "minute", unitDisplay: "short" }),
  });
}

/**
 * @param {string} iso `2025-08-07T16:20:00Z`, or a date alone, which is the same day wherever one reads it
 * @returns {string | undefined}
 */
export function localDate(iso) {
  const dateAlone = /^\d{4}-\d\d-\d\d$/.test(iso);
  const date = new Date(dateAlone ? `${iso}T00:00` : iso);
  if (Number.isNaN(date.getTime())) return undefined;
  return readyFormats()[dateAlone ? "day" : "moment"].format(date);
}

/** @param {string} minutes `5 min`, as the core says it */
export function localMinutes(minutes) {
  return readyFormats().minutes.format(Number.parseInt(minutes));
}

/**
 * What is said of times above the text.
 *
 * @param {string} html as the core has written it
 * @returns {Record<string, string>} by what `datetime` says, or what the core says of the minutes
 */
export function timesIn(html) {
  const [header] = html.match(/<header>.*?<\/header>/s) ?? [""];
  const all = (/** @type {RegExp} */ pattern) => Array.from(header.matchAll(pattern), ([, found]) => found);
  const dates = all(/<time [^>]*?datetime="([^"]*)"/g).map((iso) => [iso, localDate(iso) ?? ""]);
  const minutes = all(/<span class="minutes">([^<]*)/g).map((text) => [text, localMinutes(text)]);
  return Object.fromEntries([...dates, ...minutes].filter(([, local]) => local));
}
