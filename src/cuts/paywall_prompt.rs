//! Asks to pay, register or sign in.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest box of this kind.
const LONGEST_BOX: usize = 60;

/// Words in the longest line of this kind.
const LONGEST: usize = 30;

/// Cuts what is named so, and a short line that asks it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::Paywall);
    cuts.extend(scene.boxes(Meaning::Paywall, LONGEST_BOX));
    cuts.extend(scene.lines(|line| {
        line.count.words() <= LONGEST && line.count.sentences < 2 && outline.line_says(line, Meaning::Paywall)
    }));
    cuts
}
