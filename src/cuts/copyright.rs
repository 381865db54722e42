//! Lines about rights.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 40, sentences: 2 };

/// Cuts what is named so, and a line that says so.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.named_or_line(Meaning::Copyright, Tell::Says, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn line_below_the_text_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p drop>© 2026 Harbour News. All rights reserved.</p>
"#,
        );
    }

    #[test]
    fn named_line_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div class="site-info" drop>Harbour News is a paper of the Quay Trust</div>
"#,
        );
    }

    #[test]
    fn lines_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p drop>Alle Rechte vorbehalten.</p>
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Reproduction interdite</p>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>جميع الحقوق محفوظة</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>무단전재 및 재배포 금지</p>
"#,
        );
    }

    #[test]
    fn report_on_a_lawsuit_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>The singer sued over the copyright. She had written all three songs. A court hears the case in May.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn rights_of_people_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>All rights come with duties, the mayor said.</p>
<p>The right to fish is older than the town.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn line_in_portuguese_goes_and_a_ban_stays() {
        check(
            cut,
            r#"
<p>A ponte do porto vai fechar em maio, e os motoristas terão de tomar o caminho mais longo pelas colinas.</p>
<p drop>Proibida a reprodução</p>
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p>La reproduction du plan fut longue, car le port avait changé, et nul ne savait plus où passait le vieux chenal.</p>
"#,
        );
    }
}
