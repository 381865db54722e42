//! Title, dek, authors and dates, repeated at the top of the text: the header shows them.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of author and date.
const LONGEST: usize = 16;

/// Cuts what the header shows, and short lines of author and date that are no sentences.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let shown = scene.header.iter().map(|&passage| outline.passages[passage].nodes.clone());
    let mut cuts: Vec<_> = shown.collect();
    cuts.extend(scene.lines(|line| {
        let is_short = line.count.words() <= LONGEST && line.count.sentences == 0;
        is_short && outline.line_starts(line, Meaning::Dateline)
    }));
    cuts.extend(scene.minor(|part| {
        part.names.has_any(&[Meaning::Byline, Meaning::Dateline])
            && part.count.words() <= LONGEST * 2
            && part.count.sentences < 2
    }));
    cuts
}
