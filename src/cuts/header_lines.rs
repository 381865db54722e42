//! Title, author and date, repeated at the top of the text: the header shows them.

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of author and date.
const LONGEST: usize = 16;

/// Cuts the title, and short lines of author and date that are no sentences.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.lines(|line| {
        let is_title = !scene.title.is_empty() && outline.line(line) == scene.title;
        let is_short = line.count.words() <= LONGEST && line.count.sentences == 0;
        is_title || is_short && outline.line_starts(line, Meaning::Dateline)
    });
    cuts.extend(scene.minor(|part| {
        part.names.has_any(&[Meaning::Byline, Meaning::Dateline]) && part.count.words() <= LONGEST * 2 && part.count.sentences < 2
    }));
    cuts
}
