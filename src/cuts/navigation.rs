//! What leads elsewhere on the site.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of this kind.
const LONGEST: usize = 6;

/// Cuts what is named so, and a line that is such a control.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::Navigation);
    cuts.extend(scene.lines(|line| {
        line.count.words() <= LONGEST && line.count.sentences < 1 && outline.line_is(line, Meaning::Navigation)
    }));
    cuts
}
