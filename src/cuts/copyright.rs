//! Lines about rights.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of this kind.
const LONGEST: usize = 40;

/// Cuts what is named so, and a line that says so.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::Copyright);
    cuts.extend(scene.lines(|line| {
        line.count.words() <= LONGEST && line.count.sentences < 3 && outline.line_says(line, Meaning::Copyright)
    }));
    cuts
}
