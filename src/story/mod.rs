//! Where the article is, or why there is none.
//!
//! Each passage is worth what its prose is worth, and less than nothing if it is links or scraps; a part
//! is worth the sum of its passages. The story is the part that is worth most, narrowed down while one
//! child holds nearly all of it and nothing of the same make stands outside.

mod no_article;

use std::ops::Range;

use crate::outline::{Outline, Part, PartId, Passage};
use crate::page::{NodeId, Tag};
use no_article::judge;

pub use no_article::NoArticle;

/// The first line with so many words is the first paragraph.
const SHORTEST_PARAGRAPH: usize = 15;

/// A child that holds this share of the worth takes the story along.
const NEARLY_ALL: f32 = 0.75;

/// Prose of the same make that stands outside a child, as a share of what is inside: with more of it, the
/// child is a piece of the story only.
const OUTSIDE: f32 = 0.08;

/// The story of a page.
pub(crate) struct Story {
    pub part: PartId,
    /// What stands between the title and the first paragraph.
    pub above: Range<NodeId>,
    /// Passages up there that are neither prose nor headings: dates, places, names of sections.
    pub scraps: Vec<usize>,
    pub no_article: Option<NoArticle>,
}

/// Finds the story. `kept` tells which passages are not cut, `title` which one is the title.
pub(crate) fn find(outline: &Outline, kept: &[bool], title: Option<usize>) -> Story {
    let part = part(outline, kept);
    let passages = outline.parts[part].passages.clone();
    let first =
        passages.clone().find(|&at| kept[at] && outline.passages[at].count.words() >= SHORTEST_PARAGRAPH);
    let scraps = title.map(|title| scraps(outline, kept, title, first)).unwrap_or_default();
    let first = first.map_or(outline.nodes(part).end, |at| outline.passages[at].nodes.start);
    let title = title.map(|at| outline.passages[at].nodes.end).filter(|&title| title <= first);
    let above = title.unwrap_or(outline.nodes(part).start).min(first)..first;
    Story { part, above, scraps, no_article: judge(outline, kept, part) }
}

/// What stands around the title and is no text: all in its `<header>`, and short lines up to the first
/// paragraph.
fn scraps(outline: &Outline, kept: &[bool], title: usize, first: Option<usize>) -> Vec<usize> {
    let header =
        outline.ancestors(outline.passages[title].part).find(|&part| outline.parts[part].tag == Tag::Header);
    let header = header.map(|part| outline.parts[part].passages.clone()).unwrap_or(title..title);
    let first = first.unwrap_or(title);
    let mut scraps = Vec::new();
    for at in header.start..header.end.max(first) {
        let passage = &outline.passages[at];
        let is_heading = outline.parts[passage.part].tag.heading_level().is_some();
        let is_short = passage.count.words() <= LONGEST_SCRAP && passage.count.sentences == 0 && !is_heading;
        if kept[at]
            && (header.contains(&at) && passage.count.words() < SHORTEST_PARAGRAPH
                || at > title && at < first && is_short)
        {
            scraps.push(at);
        }
    }
    scraps
}

/// The part that holds the story.
fn part(outline: &Outline, kept: &[bool]) -> PartId {
    let worth = Worth::of(outline, kept);
    let all = (0..outline.parts.len()).filter(|&part| can_hold_a_story(outline.parts[part].tag));
    let best = all.max_by(|&a, &b| worth.part(outline, a).total_cmp(&worth.part(outline, b)).then(b.cmp(&a)));
    let mut story = best.unwrap_or(0);
    while let Some(child) = narrower(outline, kept, &worth, story) {
        story = child;
    }
    story
}

/// The child that the story can be narrowed down to.
fn narrower(outline: &Outline, kept: &[bool], worth: &Worth, story: PartId) -> Option<PartId> {
    let part = &outline.parts[story];
    let least = worth.part(outline, story) * NEARLY_ALL;
    let child = children(outline, part, story).find(|&child| worth.part(outline, child) >= least)?;
    let inside = &outline.parts[child];
    if inside.passages.is_empty() || !can_hold_a_story(inside.tag) {
        return None;
    }
    let makes = makes(outline, kept, inside);
    let outside =
        part.passages.clone().filter(|passage| !inside.passages.contains(passage) && kept[*passage]);
    let outside: f32 = outside
        .filter(|&passage| makes.contains(&make(outline, &outline.passages[passage])))
        .map(|passage| worth.passages(passage..passage + 1).max(0.0))
        .sum();
    (outside <= worth.part(outline, child) * OUTSIDE).then_some(child)
}

/// Not an element that is itself a line or a block of a text.
fn can_hold_a_story(tag: Tag) -> bool {
    use Tag::*;
    !matches!(
        tag,
        P | Li | Ul | Ol | Dl | Dd | Dt | Tr | Th | Blockquote | Pre | Figure | Figcaption | A | Span
    ) && tag.heading_level().is_none()
}

fn children<'a>(outline: &'a Outline, part: &Part, id: PartId) -> impl Iterator<Item = PartId> + use<'a> {
    let end = part.end;
    let within = move |child: &PartId| *child < end;
    std::iter::successors(Some(id + 1).filter(within), move |&child| {
        Some(outline.parts[child].end).filter(within)
    })
}

/// Words in the longest line between title and text that is none of the text.
const LONGEST_SCRAP: usize = 3;

/// How a passage is built: its element's tag, and how deep it stands.
type Make = (Tag, usize);

fn make(outline: &Outline, passage: &Passage) -> Make {
    (outline.parts[passage.part].tag, outline.ancestors(passage.part).count())
}

/// The makes of the prose in a part.
fn makes(outline: &Outline, kept: &[bool], part: &Part) -> Vec<Make> {
    let mut makes = Vec::new();
    for at in part.passages.clone().filter(|&at| kept[at]) {
        let passage = &outline.passages[at];
        let make = make(outline, passage);
        if passage_worth(outline, passage) > 0.0 && !makes.contains(&make) {
            makes.push(make);
        }
    }
    makes
}

/// Sums of the passages' worth.
struct Worth {
    /// What all passages before each are worth.
    before: Vec<f32>,
}

impl Worth {
    fn of(outline: &Outline, kept: &[bool]) -> Worth {
        let mut before = vec![0.0];
        let mut so_far = 0.0;
        for (passage, kept) in outline.passages.iter().zip(kept) {
            so_far += if *kept { passage_worth(outline, passage) } else { 0.0 };
            before.push(so_far);
        }
        Worth { before }
    }

    fn passages(&self, passages: Range<usize>) -> f32 {
        self.before[passages.end] - self.before[passages.start]
    }

    fn part(&self, outline: &Outline, part: PartId) -> f32 {
        self.passages(outline.parts[part].passages.clone())
    }
}

/// What a passage is worth, in words of prose.
fn passage_worth(outline: &Outline, passage: &Passage) -> f32 {
    let count = passage.count;
    let words = count.words() as f32;
    let tag = outline.parts[passage.part].tag;
    if count.link_density() > 0.5 {
        return if tag.heading_level().is_some() { -1.0 } else { -4.0 - words.min(10.0) * 0.3 };
    }
    let own = words - count.link_words() as f32;
    let sentences = if count.sentences > 0 { 4.0 } else { -6.0 };
    let least = if is_scrap(tag) { -1.0 } else { -3.0 };
    (own - 10.0 + sentences).clamp(least, 120.0)
}

/// Is a short text nothing odd in this element?
fn is_scrap(tag: Tag) -> bool {
    tag.heading_level().is_some()
        || matches!(tag, Tag::Li | Tag::Td | Tag::Th | Tag::Dd | Tag::Dt | Tag::Figcaption | Tag::P)
}

#[cfg(test)]
mod tests {
    use super::{NoArticle, Story, find};
    use crate::outline::Outline;
    use crate::page::Page;

    /// Finds the story of a page on which what bears the attribute `drop` is cut.
    fn found(outline: &Outline, title: Option<usize>) -> Story {
        let page = outline.page;
        let is_cut = |node| page.ancestors(node).any(|above| page.attribute(above, "drop").is_some());
        let kept: Vec<bool> = outline.passages.iter().map(|line| !is_cut(line.nodes.start)).collect();
        find(outline, &kept, title)
    }

    /// The story has to be the element that bears the attribute `story`.
    #[track_caller]
    fn check(html: &str) {
        let page = Page::from_html(html, "https://paper.example/story");
        let outline = Outline::of(&page);
        let story = found(&outline, None);
        let part = &outline.parts[story.part];
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

    #[test]
    fn above_is_what_stands_between_title_and_text() {
        let html = r#"
<h1>The bridge closes</h1><p>By Ann Lee</p><img src="/bridge.jpg">
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#;
        let page = Page::from_html(html, "https://paper.example/story");
        let outline = Outline::of(&page);
        let story = found(&outline, Some(0));
        assert_eq!(page.text_in(story.above.clone()).trim(), "By Ann Lee");
        assert!(page.all(crate::page::Tag::Img).all(|image| story.above.contains(&image)));
        assert_eq!(story.no_article, None);
    }

    #[test]
    fn page_without_text_has_a_story_all_the_same() {
        let page = Page::from_html("", "");
        let outline = Outline::of(&page);
        assert_eq!(found(&outline, None).no_article, Some(NoArticle::Empty));
    }
}
