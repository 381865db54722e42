//! Boxes and lists that are links and little else.

use std::ops::Range;

use super::{Scene, is_box};
use crate::page::NodeId;
use crate::outline::Part;
use crate::page::Tag;
use crate::text::{holds, host};

/// This share of the words is in links at least.
const LEAST_LINKS: f32 = 0.7;

/// Cuts a box of several links with little text of its own. A single link may be a source, and a table of
/// links may be data.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.minor(&|part| is_box(part.tag) && is_links(part) && !is_sources(scene, part))
}

/// Is it a list whose links mostly lead to other sites? Those are the story's sources, or what it tells of.
fn is_sources(scene: &Scene, part: &Part) -> bool {
    matches!(part.tag, Tag::Ul | Tag::Ol) && links_away(scene, part) * 2 > part.count.links as usize
}

fn links_away(scene: &Scene, part: &Part) -> usize {
    let page = scene.outline.page;
    let here = host(&page.url);
    let mut away = 0;
    for id in page.range(part.node) {
        let to = if page.tag(id) == Tag::A { page.attribute(id, "href") } else { None };
        let Some(to) = to.filter(|to| holds(to, "://")) else { continue };
        let there = host(&to);
        away += usize::from(!there.ends_with(here) && !here.ends_with(there));
    }
    away
}

fn is_links(part: &Part) -> bool {
    part.count.links >= 2 && part.passages.len() >= 2 && part.count.link_density() >= LEAST_LINKS
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn list_of_links_between_paragraphs_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<ul drop>
<li><a href="/1">Ferry runs aground off the point</a></li>
<li><a href="/2">Market hall to reopen in autumn</a></li>
</ul>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn cards_go() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div drop>
<div><a href="/1"><h3>Ferry runs aground off the point</h3></a><p>Quay</p></div>
<div><a href="/2"><h3>Market hall to reopen in autumn</h3></a><p>Town</p></div>
</div>
"#,
        );
    }

    #[test]
    fn links_in_arabic_go() {
        check(
            cut,
            r#"
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<ul drop><li><a href="/1">جنوح عبارة قرب الرأس</a></li><li><a href="/2">السوق يفتح أبوابه في الخريف</a></li></ul>
<p>ومن المقرر أن تستمر الأعمال عاما كاملا وأن تبلغ كلفتها تسعة ملايين، بحسب المجلس البلدي.</p>
"#,
        );
    }

    #[test]
    fn single_source_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<ul><li><a href="/minutes">Minutes of the council</a></li></ul>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn list_that_tells_something_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<ul>
<li>The <a href="/ferry">ferry</a> runs every hour.</li>
<li>The <a href="/bus">bus</a> costs nothing.</li>
</ul>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn table_of_links_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<table><tr><th>Boat</th><th>Yard</th></tr>
<tr><td><a href="/b1">Gannet</a></td><td><a href="/y1">Hall</a></td></tr>
<tr><td><a href="/b2">Petrel</a></td><td><a href="/y2">Nunn</a></td></tr></table>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn list_of_sources_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<ul><li><a href="https://council.example/minutes">Minutes of the council</a></li>
<li><a href="https://archive.example/bridge">Plans of the bridge</a></li></ul>
<ul drop><li><a href="/ferry">Ferry runs aground</a></li>
<li><a href="https://www.paper.example/rail">Rail strike ends</a></li></ul>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }
}
