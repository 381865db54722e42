//! Lists of other pieces: "Related stories", "Most read".

use std::ops::Range;

use super::Scene;
use crate::page::NodeId;
use crate::outline::{Part, Passage};
use crate::words::Meaning;

/// A list of other pieces tells little of them: this share of its words is in links at least.
const LEAST_LINKS: f32 = 0.35;

/// Cuts what is named so and is mostly links, and a box that begins with such a heading.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.minor(|part| part.names.has(Meaning::Related) && is_list(part) || begins_so(scene, part));
    cuts.extend(scene.lines(|line| is_heading(scene, line)));
    let _ = outline;
    cuts
}

fn is_list(part: &Part) -> bool {
    part.count.link_density() >= LEAST_LINKS
}

/// Is the first line such a heading, and the rest mostly links?
fn begins_so(scene: &Scene, part: &Part) -> bool {
    let outline = scene.outline;
    let Some(first) = outline.passages_of(part).first() else { return false };
    outline.line_is(first, Meaning::Related) && is_list(part)
}

/// Is the line such a heading?
fn is_heading(scene: &Scene, line: &Passage) -> bool {
    line.count.sentences == 0 && line.count.words() <= 6 && scene.outline.line_is(line, Meaning::Related)
}
