//! Asks to follow the site elsewhere.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 25, sentences: 1 };

/// Cuts what is named so, and a line that begins so.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.named_or_line(Meaning::Follow, Tell::Starts, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn line_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p drop>Follow us on Facebook and Instagram</p>
"#,
        );
    }

    #[test]
    fn named_box_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="social-follow" drop><p>Harbour News elsewhere</p><a href="/x">X</a></div>
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
<p drop>Suivez-nous sur les réseaux</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<p drop>Bizi takip edin</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>フォローする</p>
"#,
        );
    }

    #[test]
    fn sentences_that_begin_so_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Follow us down to the quay, the guide calls. Forty people set out behind her.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn talks_that_follow_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Follow-up talks are due in May.</p>
<h2>What will follow</h2>
<p>Those who follow us will thank us, the mayor said.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn indonesian_line_goes_and_an_instruction_stays() {
        check(
            cut,
            r#"
<p>Jembatan pelabuhan akan ditutup pada bulan Mei, dan para pengemudi harus memutar lewat perbukitan di utara.</p>
<p drop>Ikuti kami di WhatsApp</p>
<p>Ikuti tanda merah sampai dermaga, kata nakhoda.</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>제보는 카카오톡</p>
"#,
        );
    }
}
