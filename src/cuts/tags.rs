//! The subjects under which the piece is filed.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of this kind.
const LONGEST: usize = 6;

/// Cuts what is named so, and a line that begins so and is mostly links.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::Tags);
    cuts.extend(scene.lines(|line| {
        line.count.words() <= LONGEST && line.count.sentences < 1 && outline.line_is(line, Meaning::Tags)
    }));
    cuts
}
