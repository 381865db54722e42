//! Boxes that ask for the reader's e-mail address.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest box of this kind.
const LONGEST_BOX: usize = 70;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 45, sentences: 1 };

/// Cuts what is named so, and a line that asks to sign up.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_or_line(Meaning::Newsletter, Tell::Says, LONGEST);
    cuts.extend(scene.boxes(Meaning::Newsletter, LONGEST_BOX));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn box_between_paragraphs_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div drop><h3>Sign up to our newsletter</h3><p>The harbour every morning.</p><form><input type="email"></form></div>
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
<p drop>Get the latest news and insights from the quay, delivered to your inbox.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn named_form_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="c-newsletterBox-2" drop><p>The harbour every morning</p><p>No spam.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn boxes_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<div drop><p>Der Hafen am Morgen</p><p>Jetzt unseren Newsletter bestellen</p></div>
<p>El puente del puerto cerrará en mayo, y los conductores tendrán que tomar el camino largo por las colinas.</p>
<p drop>Suscríbete a nuestro boletín</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>ニュースレターに登録</p>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>اشترك في النشرة البريدية</p>
"#,
        );
    }

    #[test]
    fn story_about_newsletters_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Our newsletter of 1921 had forty readers. Each paid a penny, and most of them could not read, as Lee recalls.</p>
<p>Newsletters are older than papers.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn recruits_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Few sign up these days, the navy says.</p>
<p>They sign the papers up in the old fort.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn lines_in_more_languages_go_and_a_letter_of_news_stays() {
        check(
            cut,
            r#"
<p>बंदरगाह का पुल मई में बंद हो जाएगा और चालकों को पहाड़ियों से होकर लंबे रास्ते से जाना पड़ेगा।</p>
<p drop>हमारा न्यूज़लेटर</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>ニュースレター登録はこちら</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>뉴스레터 신청</p>
<p>뉴스레터는 신문보다 오래되었다.</p>
"#,
        );
    }
}
