//! What introduces the author beside the text.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of this kind.
const LONGEST: usize = 12;

/// Cuts what is named so, and the heading of it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::AuthorBio);
    cuts.extend(scene.lines(|line| {
        line.count.words() <= LONGEST && line.count.sentences < 1 && outline.line_starts(line, Meaning::AuthorBio)
    }));
    cuts
}
