//! What introduces the author beside the text.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 12, sentences: 0 };

/// Cuts what is named so, and the heading of it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.named_or_line(Meaning::AuthorBio, Tell::Starts, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn box_below_the_text_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div class="author-bio" drop><p>Ann Lee writes about harbours.</p><a href="/ann">All her pieces</a></div>
"#,
        );
    }

    #[test]
    fn heading_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<h3 drop>About the author</h3>
"#,
        );
    }

    #[test]
    fn headings_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<h4 drop>Über die Autorin</h4>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>この記事を書いた人</p>
"#,
        );
    }

    #[test]
    fn sentence_that_begins_so_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Written by hand in 1742, the log names every boat.</p>
<p>Sobre el autor del incendio nada se sabe todavía.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn life_in_full_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<section class="biography">
<p>Ann Lee was born above the fish market in 1931, the fifth child of a pilot and a net maker.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
</section>
"#,
        );
    }

    #[test]
    fn headings_in_more_languages_go() {
        check(
            cut,
            r#"
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<h3 drop>À propos de l’autrice</h3>
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<h3 drop>Об авторах</h3>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>نبذة عن الكاتب</p>
<p>बंदरगाह का पुल मई में बंद हो जाएगा और चालकों को पहाड़ियों से होकर लंबे रास्ते से जाना पड़ेगा।</p>
<p drop>लेखक के बारे में</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<p drop>Yazarın Diğer Yazıları</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>필자 소개</p>
<p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。</p>
<p drop>责任编辑：李明</p>
"#,
        );
    }
}
