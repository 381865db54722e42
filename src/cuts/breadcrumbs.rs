//! The way from the front page down to this one.

use std::ops::Range;

use super::Scene;
use crate::outline::Passage;
use crate::page::NodeId;

/// Words in the longest trail, the title of the page at its end.
const LONGEST: usize = 30;

/// This share of the words is in links at least: the last step often is none.
const LEAST_LINKS: f32 = 0.3;

/// Cuts a line of links with arrows between them, above the text.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let above = scene.prose.iter().filter(|&&prose| prose == 0).count();
    let mut cuts = Vec::new();
    for line in &scene.outline.passages[..above.min(scene.outline.passages.len())] {
        if is_trail(line) && has_arrow(scene.outline.line(line)) {
            cuts.push(line.nodes.clone());
        }
    }
    cuts
}

fn is_trail(line: &Passage) -> bool {
    let count = line.count;
    count.links > 0 && count.words() <= LONGEST && count.sentences == 0 && count.link_density() >= LEAST_LINKS
}

fn has_arrow(line: &str) -> bool {
    line.chars().any(|sign| matches!(sign, '›' | '»' | '>' | '/' | '→' | '＞' | '❯' | '‹' | '«'))
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn trail_above_the_text_goes() {
        check(
            cut,
            r#"
<div drop><a href="/">Home</a> › <a href="/north">North</a> › The bridge closes</div>
<p drop><a href="/">ホーム</a> ＞ <a href="/kita">北部</a></p>
<h1>The bridge closes</h1>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn arrows_in_the_text_stay() {
        check(
            cut,
            r#"
<p>By Mira Holm / <a href="/north">North</a> desk of the paper in Sarn and around it. She lives there.</p>
<h1><a href="/story">The bridge closes</a></h1>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p><a href="/ferry">Ferry</a> → <a href="/rail">railway</a> → <a href="/road">road</a></p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn trail_from_right_to_left_goes_and_a_headline_stays() {
        check(
            cut,
            r#"
<div drop><a href="/">الرئيسية</a> ‹ <a href="/north">الشمال</a></div>
<h1><a href="/story">جسر الميناء يُغلق</a></h1>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
"#,
        );
    }
}
