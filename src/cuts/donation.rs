//! Appeals for money that keeps the site going.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest box of this kind.
const LONGEST_BOX: usize = 80;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 45, sentences: 3 };

/// Cuts what is named so, a line that begins so or is short, and a box of short lines around one.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_scrap(Meaning::Donation);
    cuts.extend(scene.lines_of(Meaning::Donation, Tell::Starts, LONGEST));
    cuts.extend(scene.boxes(Meaning::Donation, LONGEST_BOX));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn appeal_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>Support our work with a <a href="/give">small gift</a>. It keeps the paper free for all.</p>
<div drop><h3>No advertisements, no owner</h3><p>Harbour News lives from its readers.</p><p><a href="/give">Donate now</a></p></div>
<p drop><a href="/don">Faites un don</a></p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_about_a_gift_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>The fishermen asked for your donation of an old net, and they got nine hundred of them within a week.</p>
<div><p>To donate nets is an old custom here, and whoever had none gave rope, which is why the chapel behind the market is full of it.</p><p>Make a donation of rope and the pilot will ring the bell.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }
}
