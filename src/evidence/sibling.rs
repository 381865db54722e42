//! Whether the boxes around the passage stand in a row of their like, as comments and cards do.

use super::Row;
use crate::outline::{Outline, Part};
use crate::page::{Flow, Tag};

/// Boxes around a passage that are asked about, from the inside.
const BOXES: usize = 5;

/// Paragraphs, headings, other boxes, parts of a line.
const SORTS: usize = 4;

pub(super) struct Siblings<'a> {
    outline: &'a Outline<'a>,
    /// By part: how many children of its parent are of its sort, and how many of them come before it.
    of: Vec<(u32, u32)>,
}

impl<'a> Siblings<'a> {
    pub(super) fn of(outline: &'a Outline<'a>) -> Siblings<'a> {
        let mut of = vec![(0, 0); outline.parts.len()];
        let mut counts = vec![[0u32; SORTS]; outline.parts.len()];
        for (id, part) in outline.parts.iter().enumerate().skip(1) {
            let count = &mut counts[part.parent][sort(part)];
            of[id].1 = *count;
            *count += 1;
        }
        for (id, part) in outline.parts.iter().enumerate().skip(1) {
            of[id].0 = counts[part.parent][sort(part)];
        }
        Siblings { outline, of }
    }

    pub(super) fn add(&self, at: usize, row: &mut Row) {
        let own = self.outline.passages[at].part;
        let mut around = std::iter::once(own).chain(self.outline.ancestors(own));
        for _ in 0..BOXES {
            let (count, before) = around.next().map_or((0, 0), |part| self.of[part]);
            row.number(count as usize);
            row.number(before as usize);
        }
    }
}

fn sort(part: &Part) -> usize {
    match part.tag.flow() {
        Flow::Block if part.tag == Tag::P => 0,
        Flow::Block if part.tag.heading_level().is_some() => 1,
        Flow::Block => 2,
        _ => 3,
    }
}
