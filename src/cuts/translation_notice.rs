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
}
