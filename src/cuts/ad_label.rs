//! Lines that mark an advertisement.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Cuts a line that is the label and nothing else, and a box that is named as an advertisement.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.lines(|line| scene.outline.line_is(line, Meaning::AdLabel));
    cuts.extend(scene.named(Meaning::AdLabel));
    cuts
}
