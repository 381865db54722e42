/** A small article of our own, which has a little of everything that the options change. */

import { read } from "../engine.js";

const URL = "https://lede.example/ferry";

const HTML = `<html lang="en"><head><title>The ferry that waits</title>
<meta name="author" content="Mina Okafor"><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2026-03-02"></head><body><article>
<h1>The ferry that waits</h1>
<p>The ferry leaves at ten past six, <em>unless somebody is running</em>. Then it waits. Its master has done so for thirty
years, and the timetable, which the port prints on <a href="https://lede.example/port/times">green paper</a>, has never said
a word about it.</p>
<figure><img src="https://lede.example/ferry.jpg" alt="The ferry at the north quay" width="640" height="360"></figure>
<p>Who wants to be waited for should know three things. They are not written anywhere. Everybody on the north quay learns them
in the first winter, from the <a href="https://lede.example/bait">man who sells bait</a>.</p>
<ul><li>Run, and be seen to run.</li><li>Do not call out.</li><li>Pay with coins.</li></ul>
</article></body></html>`;

/** @type {import("../pkg/reading.js").Reading | undefined} */
let reading;

/** Read once. */
export function sample() {
  reading ??= read({ html: HTML, url: URL, base: URL, hidden: [], inView: [], wanted: [], images: [], frames: [] });
  return reading;
}
