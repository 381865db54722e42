//! The subjects under which the piece is filed.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 6, sentences: 0 };

/// Cuts what is named so, and a line that says so and nothing else.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.named_or_line(Meaning::Tags, Tell::Is, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn named_list_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div class="post-tags" drop><a href="/t/quay">Quay</a> <a href="/t/town">Town</a></div>
"#,
        );
    }

    #[test]
    fn label_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p drop>Tags:</p>
<p drop>Filed under</p>
"#,
        );
    }

    #[test]
    fn labels_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p drop>Schlagworte:</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>キーワード</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<p drop>Etiketler</p>
"#,
        );
    }

    #[test]
    fn lines_that_begin_so_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Tags of tin were sewn into the nets.</p>
<h2>Topics for the next council</h2>
<p>Themen gibt es genug.</p>
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
<div class="stages heritage"><p>It was built in three stages.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn labels_in_more_languages_go_and_names_stay() {
        check(
            cut,
            r#"
<p>बंदरगाह का पुल मई में बंद हो जाएगा और चालकों को पहाड़ियों से होकर लंबे रास्ते से जाना पड़ेगा।</p>
<p drop>टैग्स:</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<p drop>Anahtar Kelimeler:</p>
<p>Anahtar kelimeler kapıda duruyor.</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>키워드</p>
"#,
        );
    }
}
