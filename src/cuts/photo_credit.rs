//! Who made a picture, as a paragraph of its own that lost its picture.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::outline::Passage;
use crate::page::Tag;
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind. "Photo: the boat in which the two brothers left" is a caption already.
const LONGEST: Length = Length { words: 9, sentences: 0 };

/// Cuts a short line that begins so and has no picture beside it: what has one is its caption.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.lines(&|line| {
        scene.is_line(line, Meaning::PhotoCredit, Tell::Starts, &LONGEST) && !has_picture(scene, line)
    })
}

/// Words of the largest thing that is a picture with what is said of it.
const LARGEST_FIGURE: usize = 60;

fn has_picture(scene: &Scene, line: &Passage) -> bool {
    let parts = &scene.outline.parts;
    let is_figure = |part: usize| {
        let count = parts[part].count;
        parts[part].tag == Tag::Figure || count.images > 0 && count.words() <= LARGEST_FIGURE
    };
    is_figure(line.part) || scene.outline.ancestors(line.part).any(is_figure)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn stray_credit_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>Photo: Mira Holm/Harbour News</p>
<p>The ferry has run since the year of the flood.</p>
<div drop>Foto: Mira Holm/dpa</div>
<p drop>图片来源：新华社</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn caption_and_sentence_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<figure><img src="/a.jpg"><figcaption><p>Photo: Mira Holm</p></figcaption></figure>
<div><img src="/b.jpg"><p>Photo: Mira Holm</p></div>
<p>Photo by photo she went through the archive of the harbour, and found the bridge in none.</p>
<h3>Photographs by the pilot</h3>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn french_credit_goes_and_a_sentence_stays() {
        check(
            cut,
            r#"
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Photo : Mira Holm / AFP</p>
<p drop>Crédit photo Mira Holm</p>
<p>Photo après photo, elle a fouillé les archives du port.</p>
"#,
        );
    }
}
