//! Lines inside the text that lead to another piece: "Read more: …".

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of this kind.
const LONGEST: usize = 35;

/// Cuts a line that begins so and is mostly a link, and what is named so.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::ReadMore);
    cuts.extend(scene.lines(|line| {
        let count = line.count;
        let begins = outline.line_starts(line, Meaning::ReadMore) || outline.line_starts(line, Meaning::Related);
        let is_alone = outline.line_is(line, Meaning::ReadMore) && count.sentences == 0;
        count.words() <= LONGEST && (begins && count.link_density() > 0.5 || is_alone)
    }));
    cuts
}
