//! The next story, on pages that go on below the end.

use std::ops::Range;

use super::Scene;
use crate::outline::Part;
use crate::page::{NodeId, Tag};

/// Cuts an `<article>` with a title of its own, below the one that has the page's title. It may be as long
/// as the story, so that it need not be minor.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let Some(story) = titled(scene) else { return Vec::new() };
    let is_next = |part: &Part| {
        part.tag == Tag::Article
            && part.passages.start >= story
            && outline.passages_of(part).iter().any(|line| outline.parts[line.part].tag == Tag::H1)
    };
    outline.outermost(is_next).into_iter().map(|part| outline.nodes(part)).collect()
}

/// One past the last passage of the `<article>` that has the page's title as its first level of heading.
fn titled(scene: &Scene) -> Option<usize> {
    let outline = scene.outline;
    let title = scene.header.iter().find(|&&shown| {
        outline.parts[outline.passages[shown].part].tag == Tag::H1
    })?;
    let article = outline.ancestors(outline.passages[*title].part).find(|&part| outline.parts[part].tag == Tag::Article)?;
    Some(outline.parts[article].passages.end)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check_below;

    #[test]
    fn article_below_goes() {
        check_below(
            cut,
            &[0],
            r#"
<article><h1>The bridge closes</h1>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p></article>
<article drop><h1>The ferry runs aground</h1>
<p>The ferry to the northern villages ran aground on Monday, and nobody could say when it would be afloat.</p></article>
"#,
        );
    }

    #[test]
    fn article_in_the_story_and_one_without_a_title_stay() {
        check_below(
            cut,
            &[0],
            r#"
<article><h1>The bridge closes</h1>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<article><h1>What it costs</h1><p>Work is to last a year and cost nine million.</p></article></article>
<article><h2>What the council says</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p></article>
"#,
        );
    }
}
