//! The chrome of audio and video players.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 12, sentences: 0 };

/// Cuts what is named so, and lines of its controls.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.named_or_line(Meaning::Player, Tell::Starts, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn controls_go() {
        check(
            cut,
            r#"
<p drop>Listen to this article</p>
<p drop>Now playing</p>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn named_player_goes() {
        check(
            cut,
            r#"
<div class="audio-player" drop><span>0:00</span><span>4:12</span></div>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn controls_in_other_languages_go() {
        check(
            cut,
            r#"
<p drop>Artikel anhören</p>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p drop>استمع</p>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>この記事を聴く</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
"#,
        );
    }

    #[test]
    fn spoken_sentence_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Listen to the gulls, she said.</p>
<p>“Escuchar es lo primero”, dijo.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn players_of_a_game_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<ul class="players-list"><li>Lee, goalkeeper</li><li>Chen, left wing</li></ul>
<h2>What the team will listen to</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn controls_in_more_languages_go_and_listeners_stay() {
        check(
            cut,
            r#"
<p>El puente del puerto cerrará en mayo, y los conductores tendrán que tomar el camino largo por las colinas.</p>
<p drop>Escucha la noticia</p>
<p>A ponte do porto vai fechar em maio, e os motoristas terão de tomar o caminho mais longo pelas colinas.</p>
<p drop>Ouça a notícia</p>
<p>बंदरगाह का पुल मई में बंद हो जाएगा और चालकों को पहाड़ियों से होकर लंबे रास्ते से जाना पड़ेगा।</p>
<p drop>इस खबर को सुनें</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>音声で聞く</p>
<p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。</p>
<p drop>聽新聞</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>기사 듣기</p>
<p>Il ponte sul porto chiuderà a maggio, e gli automobilisti dovranno prendere la strada lunga per le colline.</p>
<p>“Ascolta il mare”, disse.</p>
"#,
        );
    }
}
