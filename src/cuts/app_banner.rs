//! Asks to get an app.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest box of this kind.
const LONGEST_BOX: usize = 40;

/// Words in the longest line of this kind.
const LONGEST: usize = 25;

/// Cuts what is named so, and a short line that asks it.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.named(Meaning::AppBanner);
    cuts.extend(scene.boxes(Meaning::AppBanner, LONGEST_BOX));
    cuts.extend(scene.lines(|line| {
        line.count.words() <= LONGEST && line.count.sentences < 2 && outline.line_says(line, Meaning::AppBanner)
    }));
    cuts
}
