//! Lines that mark an advertisement.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Cuts a line that is the label and nothing else, and a box that is named as an advertisement.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.lines(&|line| line.is.has(Meaning::AdLabel));
    cuts.extend(scene.named(Meaning::AdLabel));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn label_between_paragraphs_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div drop>Advertisement</div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p drop>Story continues below advertisement</p>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }

    #[test]
    fn labels_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<div drop>Anzeige</div>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>広告</p>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>إعلان</p>
"#,
        );
    }

    #[test]
    fn box_named_an_ad_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="ad-slot" drop><p>Win a cruise to the fjords.</p><a href="/win">Enter</a></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_about_advertising_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<h2>How advertising pays for it</h2>
<p>Advertisement revenue fell by a tenth.</p>
<p>Anzeigenblätter verlieren, und Werbung im Netz gewinnt.</p>
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
<div class="adventure-box header-shadow badge"><p>The old road climbs to the lighthouse.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_in_a_box_with_an_unlucky_name_stays() {
        check(
            cut,
            r#"
<div class="ad-wrapper">
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
</div>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }

    #[test]
    fn paid_labels_go_and_sentences_about_them_stay() {
        check(
            cut,
            r#"
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<p drop>На правах рекламы</p>
<p>На правах рекламы здесь печатали и стихи.</p>
<p>El puente del puerto cerrará en mayo, y los conductores tendrán que tomar el camino largo por las colinas.</p>
<p drop>Contenido patrocinado</p>
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Contenu sponsorisé</p>
<p>Contenu sponsorisé ou non, le journal était lu.</p>
"#,
        );
    }
}
