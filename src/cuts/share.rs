//! Rows of buttons that pass the page on.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::outline::Part;
use crate::page::NodeId;
use crate::words::Meaning;

/// A post in the text has at least so many words, and at most this share of them in links.
const SHORTEST_POST: usize = 12;
const LINKS_OF_POST: f32 = 0.3;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 8, sentences: 0 };

/// Cuts what is named so, and a short line that begins with asking to share. What somebody has shared has the
/// same names ("social embed", "tweet"), but sentences in it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let is_post = |part: &Part| {
        part.count.sentences > 0
            && part.count.words() >= SHORTEST_POST
            && part.count.link_density() < LINKS_OF_POST
    };
    let mut cuts = scene.minor(&|part| scene.is_named(part, Meaning::Share) && !is_post(part));
    cuts.extend(scene.lines_of(Meaning::Share, Tell::Starts, LONGEST));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn row_of_buttons_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<ul class="share-buttons" drop><li><a href="/f">Facebook</a></li><li><a href="/w">WhatsApp</a></li></ul>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn line_goes() {
        check(
            cut,
            r#"
<p drop>Share this article</p>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div drop>Copy link</div>
"#,
        );
    }

    #[test]
    fn lines_in_other_languages_go() {
        check(
            cut,
            r#"
<p drop>Artikel teilen</p>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p drop>Compartir en WhatsApp</p>
<p>El puente del puerto cerrará en mayo, y los conductores tendrán que tomar el camino largo por las colinas.</p>
<p drop>シェアする</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>شارك المقال</p>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
"#,
        );
    }

    #[test]
    fn post_in_the_text_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="tweet social-share-embed"><blockquote><p>So we are to drive over the hills. For a whole year.
Who thought of that?</p> Bo Chen (@bochen) <a href="/s/1">7 May 2026</a></blockquote></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn report_from_the_market_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Share prices fell on Tuesday.</p>
<p>Facebook lost a tenth.</p>
<h2>What they share</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn names_that_merely_hold_the_letters_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="shareholders socialist"><p>The yard belongs to those who work in it.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }
}
