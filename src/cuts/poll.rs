//! Polls and surveys in the text.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 8, sentences: 1 };

/// Words in the longest box of this kind: a question and its answers.
const LONGEST_BOX: usize = 60;

/// Cuts what is named so, a line that is such a control and nothing else, and a box of choices with one.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_scrap(Meaning::Poll);
    cuts.extend(scene.lines_of(Meaning::Poll, Tell::Is, LONGEST));
    cuts.extend(scene.boxes_with(Meaning::Poll, LONGEST_BOX));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn poll_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div drop><p>Should the bridge be closed?</p><p>Yes</p><p>No</p><p>Vote now</p></div>
<p drop>Umfrage wird geladen</p>
<div drop><p>¿Debe cerrarse el puente?</p><p>Sí</p><p>No</p><p>Ver resultados</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_of_a_vote_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<h2>Vote now, pay later</h2>
<div><p>Should the bridge be closed at all, as the council has it, when the flood comes every ninety years, and when nobody lives on the other side?</p><p>They could not vote now</p></div>
<p>Take the poll of last year: nobody wanted a bridge.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn polls_in_more_languages_go_and_a_count_stays() {
        check(
            cut,
            r#"
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Voir les résultats</p>
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<p drop>Результаты опроса</p>
<p>Результаты опроса жителей никого не удивили.</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>결과 보기</p>
"#,
        );
    }
}
