//! Boxes that ask for the reader's e-mail address.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest box of this kind.
const LONGEST_BOX: usize = 70;

/// Words in the longest line of this kind.
const LONGEST: usize = 45;

/// Cuts what is named so, and a line that asks to sign up.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::Newsletter);
    cuts.extend(scene.boxes(Meaning::Newsletter, LONGEST_BOX));
    cuts.extend(scene.lines(|line| {
        line.count.words() <= LONGEST && line.count.sentences < 2 && outline.line_says(line, Meaning::Newsletter)
    }));
    cuts
}
