//! The readers' discussion.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 20, sentences: 1 };

/// Cuts what is named so, lines that belong to its form, and the bare word above it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_or_line(Meaning::Comments, Tell::Starts, LONGEST);
    cuts.extend(scene.lines_of(Meaning::Discussion, Tell::Is, LONGEST));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn discussion_below_the_text_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
<section id="comments" drop><h3>2 comments</h3><p>First!</p><p>They should have asked us who live on the other side of it.</p></section>
"#,
        );
    }

    #[test]
    fn lines_of_the_form_go() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<h3 drop>Leave a comment</h3>
<p drop>Your email address will not be published.</p>
"#,
        );
    }

    #[test]
    fn lines_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<p drop>Оставить комментарий</p>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>اترك تعليقا</p>
<p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。</p>
<p drop>发表评论</p>
"#,
        );
    }

    #[test]
    fn remark_on_the_plan_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="commentary"><p>The plan forgets those without a car.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn sentences_that_begin_so_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Leave a comment on the plan at the town hall until Friday. It will be read out, the mayor promised.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn bare_word_goes_and_a_sentence_that_begins_with_it_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Comments from the council came too late.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<h3 drop>Comments</h3>
<h3 drop>コメント</h3>
"#,
        );
    }

    #[test]
    fn form_in_hindi_goes_and_a_call_for_opinions_stays() {
        check(
            cut,
            r#"
<p>बंदरगाह का पुल मई में बंद हो जाएगा और चालकों को पहाड़ियों से होकर लंबे रास्ते से जाना पड़ेगा।</p>
<p drop>कमेंट करें</p>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p>Kommentare zum Plan nahm die Stadt bis Freitag an.</p>
<p>Il ponte sul porto chiuderà a maggio, e gli automobilisti dovranno prendere la strada lunga per le colline.</p>
<h3 drop>Commenti</h3>
<p>Commenti al piano non ne sono arrivati.</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<h3 drop>Yorumlar</h3>
"#,
        );
    }
}
