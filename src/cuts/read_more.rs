//! Lines inside the text that lead to another piece: "Read more: …".

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of this kind.
const LONGEST: usize = 35;

/// Signs up to the colon: "more on this story from our archive:".
const FARTHEST_COLON: usize = 40;

/// "Read more about the bridge on the page of the council." is a sentence with a link in it; "Read more:
/// the bridge" is none, and its link makes up most of it.
const LINK_OF_SENTENCE: f32 = 0.9;
const LINK_AFTER_COLON: f32 = 0.5;

/// Cuts a line that begins so and is a link, and what is named so.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::ReadMore);
    cuts.extend(scene.lines(&|line| {
        let count = line.count;
        let begins = line.starts.has_any(&[Meaning::ReadMore, Meaning::Related]);
        let is_alone = line.is.has(Meaning::ReadMore) && count.sentences == 0;
        let least = if has_colon(outline.line(line)) { LINK_AFTER_COLON } else { LINK_OF_SENTENCE };
        count.words() <= LONGEST && (begins && count.link_density() > least || is_alone)
    }));
    cuts
}

/// Stands a colon near the beginning, behind the words that lead on?
fn has_colon(line: &str) -> bool {
    line.chars().take(FARTHEST_COLON).any(|sign| matches!(sign, ':' | '：'))
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

    #[test]
    fn sentence_with_a_link_in_it_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Read more about <a href="/bridge">how the bridge was built in the year of the flood</a>.</p>
<p drop>Read more: <a href="/bridge">how the bridge was built</a></p>
"#,
        );
    }
}
