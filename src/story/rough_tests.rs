//! Small pages, on which one element is the story.

use super::rough;
use crate::outline::{Outline, PartId};
use crate::page::Page;

/// The rough story of a page on which what bears the attribute `drop` is cut.
fn found(outline: &Outline) -> PartId {
    let page = outline.page;
    let is_cut = |node| page.ancestors(node).any(|above| page.attribute(above, "drop").is_some());
    let kept: Vec<bool> = outline.passages.iter().map(|line| !is_cut(line.nodes.start)).collect();
    rough(outline, &kept)
}

/// The story has to be the element that bears the attribute `story`.
#[track_caller]
fn check(html: &str) {
    let page = Page::from_html(html, "https://paper.example/story");
    let outline = Outline::of(&page);
    let part = &outline.parts[found(&outline)];
    let marked = outline.parts.iter().find(|part| page.attribute(part.node, "story").is_some());
    let marked = marked.expect("one element is marked");
    assert_eq!(outline.text(part), outline.text(marked));
    assert_eq!(part.node, marked.node, "found <{}>", page.name(part.node));
}

#[test]
fn prose_wins_over_a_sidebar_of_teasers() {
    check(
        r#"
<main>
<div story>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
</div>
<div>
<div><a href="/1">Ferry runs aground off the point</a><p>Nobody was hurt.</p></div>
<div><a href="/2">Market hall to reopen in autumn</a><p>With a new roof.</p></div>
<div><a href="/3">Lighthouse keeper retires at ninety</a><p>His son takes over.</p></div>
<div><a href="/4">Storm tears nets from the southern quay</a><p>Forty are lost.</p></div>
</div>
</main>
"#,
    );
}

#[test]
fn text_parted_by_line_breaks_is_found() {
    check(
        r#"
<table><tr>
<td><a href="/">Home</a><br><a href="/town">Town</a><br><a href="/quay">Quay</a></td>
<td story>The bridge over the harbour will close in May, and drivers will have to take the long way round.<br><br>
Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.<br><br>
Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</td>
</tr></table>
"#,
    );
}

#[test]
fn lists_and_tables_in_the_text_belong_to_it() {
    check(
        r#"
<div>
<article story>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<ul><li>Ferry: hourly</li><li>Bus: every ten minutes</li><li>On foot: two hours</li></ul>
<table><tr><th>Year</th><th>Cars</th></tr><tr><td>1990</td><td>400</td></tr><tr><td>2020</td><td>9000</td></tr></table>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
</article>
<div><a href="/1">Ferry runs aground off the point</a></div>
</div>
"#,
    );
}

#[test]
fn comments_below_do_not_take_over() {
    check(
        r#"
<div>
<div story>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
</div>
<ol>
<li><b>Bo</b><p>First!</p></li>
<li><b>Cy</b><p>They never asked us who live on the other side of the water.</p></li>
<li><b>Di</b><p>I will take the ferry then.</p></li>
<li><b>Ed</b><p>Nine million, for that old thing?</p></li>
</ol>
</div>
"#,
    );
}

#[test]
fn what_is_cut_is_worth_nothing() {
    check(
        r#"
<div>
<div story>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
</div>
<div drop>
<p>We and our nine hundred partners store things on your device to know who you are and what you like.</p>
<p>Some of our partners do not ask for your consent, since they believe that they need not do so by law.</p>
</div>
</div>
"#,
    );
}

#[test]
fn child_is_a_piece_if_the_same_make_stands_outside() {
    check(
        r#"
<article story>
<div>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
<p>A ferry is to carry those who walk, the mayor promised, and it will cost no more than a bus ticket.</p>
</div>
<div>
<p>The last time the bridge was shut, in 1962, half of the shops on the quay did not open again.</p>
</div>
</article>
"#,
    );
}

#[test]
fn child_is_the_story_if_another_make_stands_outside() {
    check(
        r#"
<article>
<div story>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
<p>A ferry is to carry those who walk, the mayor promised, and it will cost no more than a bus ticket.</p>
</div>
<ul><li>
<p>Ann Lee writes about the harbour and those who live from it, and has done so for thirty years.</p>
</li></ul>
</article>
"#,
    );
}

#[test]
fn japanese_text_is_found() {
    check(
        r#"
<main>
<div><a href="/1">フェリー座礁</a><p>けが人はいない。</p></div>
<div story>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p>工事は一年続き、費用は九百万に上ると、市は火曜日の夜の会議の後に発表した。</p>
</div>
<div><a href="/2">市場は秋に再開</a><a href="/3">灯台守が引退</a></div>
</main>
"#,
    );
}
