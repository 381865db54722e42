//! Buttons that want something done: buy, book, get in touch.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 6, sentences: 1 };

/// Cuts a line that is such a button and nothing else.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.lines_of(Meaning::Action, Tell::Is, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn button_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop><a href="/buy">Buy now</a></p>
<div drop>Learn more →</div>
<p drop><a href="/kauf">Jetzt kaufen</a></p>
<p drop><a href="/q">お問い合わせはこちら</a></p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn sentence_and_heading_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Buy now and pay when the bridge is open, said the man.</p>
<p>Contact us by the old bell, the sign said.</p>
<h2>Get started with a rope</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn buttons_in_more_languages_go_and_sentences_stay() {
        check(
            cut,
            r#"
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop><a href="/q">Demander un devis</a></p>
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<p drop>Оставить заявку</p>
<p>Оставить заявку может каждый житель.</p>
<p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。</p>
<p drop><a href="/b">立即购买</a></p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop><a href="/m">자세히 보기</a></p>
"#,
        );
    }
}
