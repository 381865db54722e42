//! Who translated the piece, and where it is to be read in another language.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 22, sentences: 2 };

/// Cuts what is named so, and a line that begins so.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_scrap(Meaning::TranslationNotice);
    cuts.extend(scene.lines_of(Meaning::TranslationNotice, Tell::Starts, LONGEST));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn notice_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>Read this article in <a href="/es">Spanish</a></p>
<p drop>Aus dem Englischen von Mira Holm</p>
<p drop><a href="/en">英語版を読む</a></p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_of_a_translation_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>The poem was translated from the Norse by a pilot of the harbour.</p>
<p>Translated from the Norse, the name of the harbour means a net that is never dry.</p>
<p>This article of the treaty has never been translated, and so nobody knows what the bridge may cost.</p>
<h2>Translated by the sea</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn notices_in_more_languages_go_and_a_poem_stays() {
        check(
            cut,
            r#"
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Cet article a été traduit de l’anglais.</p>
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<p drop>Читайте на английском</p>
<p>سيُغلق جسر الميناء في شهر مايو المقبل وسيضطر السائقون إلى سلوك الطريق الطويل عبر التلال.</p>
<p drop>هذا المقال مترجم</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<p drop>Bu haber İngilizceden çevrildi</p>
<p>Il ponte sul porto chiuderà a maggio, e gli automobilisti dovranno prendere la strada lunga per le colline.</p>
<p>Leggere in inglese era vietato a bordo.</p>
"#,
        );
    }
}
