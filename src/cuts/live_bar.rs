//! Bars that lead to news as it comes.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line that is the bar's label, and in the longest with the piece it leads to.
const LABEL: Length = Length { words: 5, sentences: 0 };
const LONGEST: usize = 22;

/// Cuts what is named so, a line that is the label and nothing else, and one that begins with it and is a link.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_scrap(Meaning::LiveBar);
    cuts.extend(scene.lines_of(Meaning::LiveBar, Tell::Is, LABEL));
    cuts.extend(scene.leading_links(Meaning::LiveBar, LONGEST));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn bar_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop><a href="/storm">Live updates: storm reaches the northern villages</a></p>
<p drop><a href="/sturm">Liveticker: Sturm erreicht die Dörfer im Norden</a></p>
<div drop>速報</div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_told_live_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Live updates were read out in the market, since nobody there had a radio.</p>
<h2>Live coverage of a slow flood</h2>
<p>Breaking news of the bridge came by <a href="/boat">boat</a> in those years.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn labels_in_more_languages_go_and_a_broadcast_stays() {
        check(
            cut,
            r#"
<p>El puente del puerto cerrará en mayo, y los conductores tendrán que tomar el camino largo por las colinas.</p>
<p drop>Última hora</p>
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<p drop>Прямой эфир</p>
<p>Прямой эфир из гавани шёл два часа.</p>
<p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。</p>
<p drop>即時新聞</p>
"#,
        );
    }
}
