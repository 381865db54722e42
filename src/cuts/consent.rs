//! Text about cookies and consent.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 60, sentences: 2 };

/// Cuts what is named so, and a line about cookies.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.named_or_line(Meaning::Consent, Tell::Says, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn banner_goes() {
        check(
            cut,
            r#"
<div id="cookie-banner" drop><p>We value your privacy</p><p>Partners store things on your device.</p></div>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn line_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p drop>This website uses cookies to remember you. By staying you accept that.</p>
"#,
        );
    }

    #[test]
    fn lines_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<div drop>Wir verwenden Cookies, um die Seite zu verbessern.</div>
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Ce site utilise des cookies.</p>
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<p drop>Мы используем cookie.</p>
"#,
        );
    }

    #[test]
    fn recipe_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Bake the cookies for twelve minutes. They should still be soft.</p>
<h2>Oat cookies</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn long_report_on_cookies_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Sites that use cookies must ask first. The court in Luxembourg ruled so on Tuesday. Four paper publishers had sued.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn notices_in_more_languages_go_and_a_ruling_stays() {
        check(
            cut,
            r#"
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>نستخدم ملفات تعريف الارتباط لتحسين الموقع</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>当サイトはクッキーを使用しています</p>
<p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。</p>
<p drop>本网站使用 Cookie</p>
<p>A ponte do porto vai fechar em maio, e os motoristas terão de tomar o caminho mais longo pelas colinas.</p>
<p drop>Este site usa cookies.</p>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p>Wer Seiten betreibt und dort Cookies verwendet, der muss nach einem Urteil aus Luxemburg zuerst um Erlaubnis fragen.</p>
"#,
        );
    }
}
