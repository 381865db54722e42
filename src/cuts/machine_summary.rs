//! Summaries that a machine wrote: not the author's text.

use std::ops::Range;

use super::{Scene, is_box};
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest summary.
const LONGEST: usize = 160;

/// Cuts a box that says so at its beginning or is named so.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    scene.minor(|part| {
        let says = outline.passages_of(part).first().is_some_and(|line| outline.line_is(line, Meaning::Summary));
        is_box(part.tag) && part.count.words() <= LONGEST && (says || part.names.has(Meaning::Summary))
    })
}
