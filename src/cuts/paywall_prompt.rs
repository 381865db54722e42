//! Asks to pay, register or sign in.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest box of this kind.
const LONGEST_BOX: usize = 60;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 30, sentences: 1 };

/// Cuts what is named so, and a short line that asks it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_or_line(Meaning::Paywall, Tell::Says, LONGEST);
    cuts.extend(scene.boxes(Meaning::Paywall, LONGEST_BOX));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn box_after_the_first_paragraphs_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div drop><h3>Subscribe to continue reading</h3><p>Four weeks for one pound</p><p>Already a subscriber?</p></div>
"#,
        );
    }

    #[test]
    fn line_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>This article is for subscribers only.</p>
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
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div class="article-signup-container" drop><p>Harbour News and much else</p></div>
"#,
        );
    }

    #[test]
    fn lines_in_other_languages_go() {
        check(
            cut,
            r#"
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p drop>Mit einem Abo weiterlesen</p>
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Article réservé aux abonnés</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>この記事は会員限定です</p>
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<p drop>Уже подписаны? Войдите</p>
"#,
        );
    }

    #[test]
    fn story_in_a_wrapper_named_for_the_wall_stays() {
        check(
            cut,
            r#"
<div class="locked premium-banner">
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
</div>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }

    #[test]
    fn story_about_subscribers_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Unlimited access to the fort ends in May. Until then those who register for free may walk in at any hour of the day.</p>
<p>He was already a name in the yards.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn registration_goes_and_a_register_of_boats_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div drop><h3>Create a free account</h3><p>Register to continue</p><p>It takes a minute</p></div>
<p>The register of boats names forty.</p>
<p>बंदरगाह का पुल मई में बंद हो जाएगा और चालकों को पहाड़ियों से होकर लंबे रास्ते से जाना पड़ेगा।</p>
<p drop>आगे पढ़ने के लिए लॉगिन करें</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }
}
