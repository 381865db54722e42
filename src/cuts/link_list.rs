//! Boxes and lists that are links and little else.

use std::ops::Range;

use super::{Scene, is_box};
use crate::page::NodeId;
use crate::outline::Part;

/// This share of the words is in links at least.
const LEAST_LINKS: f32 = 0.7;

/// Cuts a box of several links with little text of its own. A single link may be a source, and a table of
/// links may be data.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.minor(|part| is_box(part.tag) && is_links(part))
}

fn is_links(part: &Part) -> bool {
    part.count.links >= 2 && part.passages.len() >= 2 && part.count.link_density() >= LEAST_LINKS
}
