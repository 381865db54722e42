//! Lists of other pieces: "Related stories", "Most read".

use std::ops::Range;

use super::{Scene, is_prose};
use crate::page::NodeId;
use crate::outline::{Part, Passage};
use crate::words::Meaning;

/// A list of other pieces tells little of them: this share of its words is in links at least.
const LEAST_LINKS: f32 = 0.35;

/// Words in the longest line of a teaser, and in the longest teaser.
const TEASER_LINE: usize = 25;
const TEASER: usize = 60;

/// Cuts what is named so and is mostly links, a box that begins with such a heading, and the teasers that
/// follow such a heading where there is no box around them.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.minor(&|part| part.names.has(Meaning::Related) && is_list(part) || begins_so(scene, part));
    let passages = &scene.outline.passages;
    let mut heading = None;
    for (at, line) in passages.iter().enumerate() {
        if is_heading(line, passages.get(at + 1)) {
            heading = Some(at);
        }
        heading = heading.filter(|&heading| heading == at || is_teaser(scene, line, heading));
        if heading.is_some() {
            cuts.push(line.nodes.clone());
        }
    }
    cuts
}

/// A short line with a link in it, or beside it in a box that the heading does not share.
fn is_teaser(scene: &Scene, line: &Passage, heading: usize) -> bool {
    let parts = &scene.outline.parts;
    let beside = || {
        let around = scene.outline.ancestors(line.part).find(|&part| parts[part].passages.len() > 1);
        let is_card = |part: usize| parts[part].passages.start > heading && parts[part].count.words() <= TEASER;
        around.is_some_and(|part| parts[part].count.links > 0 && is_card(part))
    };
    line.count.words() <= TEASER_LINE && (line.count.link_density() > 0.5 || beside())
}

fn is_list(part: &Part) -> bool {
    part.count.link_density() >= LEAST_LINKS
}

/// Is the first line such a heading, and the rest mostly links?
fn begins_so(scene: &Scene, part: &Part) -> bool {
    let outline = scene.outline;
    let Some(first) = outline.passages_of(part).first() else { return false };
    first.is.has(Meaning::Related) && is_list(part)
}

/// Is the line such a heading? "Top stories on Harbour News" is one if a link follows.
fn is_heading(line: &Passage, next: Option<&Passage>) -> bool {
    let links_follow = || next.is_some_and(|next| next.count.link_density() > 0.5);
    // What follows may be a section of the story, though its heading be "Latest news".
    let prose_follows = next.is_some_and(is_prose);
    line.count.sentences == 0
        && !prose_follows
        && line.count.words() <= 7
        && line.count.links == 0
        && (line.is.has(Meaning::Related) || line.starts.has(Meaning::Related) && links_follow())
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn box_below_its_heading_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div drop><h3>Related stories</h3><ul>
<li><a href="/1">Ferry runs aground off the point</a></li>
<li><a href="/2">Market hall to reopen in autumn</a></li></ul></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn named_cards_go() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div class="recirc" drop><a href="/1">Ferry runs aground off the point</a><p>Quay, Monday</p></div>
"#,
        );
    }

    #[test]
    fn heading_alone_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<h2 drop>Most read</h2>
"#,
        );
    }

    #[test]
    fn boxes_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<div drop><h4>Mehr zum Thema</h4><a href="/1">Fähre läuft vor der Landspitze auf Grund</a></div>
<p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。</p>
<div drop><h4>相关文章</h4><a href="/1">渡轮在海角附近搁浅</a></div>
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<div drop><h4>Читайте также</h4><a href="/1">Паром сел на мель у мыса</a></div>
"#,
        );
    }

    #[test]
    fn named_box_without_links_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="popular"><p>Nine in ten of those asked want the ferry back.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn heading_that_begins_so_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<h2>Recommended for a wet day</h2>
<p>The museum behind the market is open until six.</p>
<h2>Related by blood</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn heading_above_prose_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<h2>Latest news</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn recommended_and_most_read_in_lists_go() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<h2 drop>Recommended</h2><ul drop><li><a href="/1">Ferry runs aground off the point</a></li><li><a href="/2">Market hall to reopen in autumn</a></li></ul>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div drop><h2>Most read</h2><ol><li><a href="/3">Nine fined for herring</a></li><li><a href="/4">Storm takes the pier</a></li></ol></div>
<p>Most read the notice and turned round.</p>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }
}
