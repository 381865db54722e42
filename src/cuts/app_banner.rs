//! Asks to get an app.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest box of this kind.
const LONGEST_BOX: usize = 40;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 25, sentences: 1 };

/// Cuts what is named so, and a short line that asks it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_or_line(Meaning::AppBanner, Tell::Says, LONGEST);
    cuts.extend(scene.boxes(Meaning::AppBanner, LONGEST_BOX));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn line_that_asks_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>Download our app for news from the harbour</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn box_of_short_lines_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div drop><h3>Get the app</h3><p>All your news in one place</p><p>Free for a month</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn named_box_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="smartbanner" drop><p>Harbour News in your pocket</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn box_in_japanese_goes() {
        check(
            cut,
            r#"
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<div drop><p>ニュースをもっと手軽に</p><p>アプリをダウンロード</p></div>
<p>工事は一年続き、費用は九百万に上ると、市は火曜日の夜の会議の後に発表した。</p>
"#,
        );
    }

    #[test]
    fn story_about_an_app_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Drivers who want to know the way round can download the app of the port. It was written by two students, who had grown tired of the queue.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_about_app_stores_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>The watchdog fined the company that runs the biggest app store, since it had kept smaller makers out for years and taken a third of all they earned in it.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn lines_in_other_languages_go_and_a_story_stays() {
        check(
            cut,
            r#"
<p>Il ponte sul porto chiuderà a maggio, e gli automobilisti dovranno prendere la strada lunga per le colline.</p>
<p drop>Scarica la nostra app</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<p drop>Uygulamamızı indirin</p>
<p>Jembatan pelabuhan akan ditutup pada bulan Mei, dan para pengemudi harus memutar lewat perbukitan di utara.</p>
<p drop>Download aplikasi</p>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>تحميل التطبيق</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>앱에서 보기</p>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p>Wer die App herunterladen wollte, die der Hafen im Mai für die Fahrer geschrieben hatte, fand sie nicht. Sie war schon wieder weg.</p>
"#,
        );
    }
}
