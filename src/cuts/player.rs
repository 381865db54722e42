//! The chrome of audio and video players.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of this kind.
const LONGEST: usize = 12;

/// Cuts what is named so, and lines of its controls.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::Player);
    cuts.extend(scene.lines(|line| {
        line.count.words() <= LONGEST && line.count.sentences < 1 && outline.line_starts(line, Meaning::Player)
    }));
    cuts
}
