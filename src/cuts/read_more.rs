//! Lines inside the text that lead to another piece: "Read more: …".

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of this kind.
const LONGEST: usize = 35;

/// Cuts a line that begins so and is mostly a link, and what is named so.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::ReadMore);
    cuts.extend(scene.lines(&|line| {
        let count = line.count;
        let begins = outline.line_starts(line, Meaning::ReadMore) || outline.line_starts(line, Meaning::Related);
        let is_alone = outline.line_is(line, Meaning::ReadMore) && count.sentences == 0;
        count.words() <= LONGEST && (begins && count.link_density() > 0.5 || is_alone)
    }));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn line_that_is_a_link_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>Read more: <a href="/ferry">Ferry runs aground off the point</a></p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn line_alone_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>Keep reading</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn lines_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Lire aussi : <a href="/bac">Le bac s’échoue au large de la pointe</a></p>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p drop><a href="/faehre">Lesen Sie auch: Fähre läuft auf Grund</a></p>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>اقرأ أيضا: <a href="/1">جنوح عبارة قرب الرأس</a></p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>関連記事：<a href="/1">岬の沖でフェリーが座礁</a></p>
"#,
        );
    }

    #[test]
    fn named_line_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="inline-related" drop><a href="/ferry">Ferry runs aground off the point</a></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn paragraph_that_begins_so_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Read the log closely, and the <a href="/storm">storm of 1921</a> is not in it.</p>
<p>More than forty <a href="/boats">boats</a> lie in the mud.</p>
<p>Watch the tide before you cross.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn link_inside_the_sentence_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>The council wants to <a href="/plan">read more before it votes on the plan</a>.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }
}
