//! Whether the page's own data has the passage in the article's text.

use super::Row;
use crate::outline::{Outline, folded};
use crate::text::holds;

/// So much of a passage is looked for: the data often lacks what stands in links and signs.
const LOOKED_FOR: usize = 32;

/// A shorter text, in bytes, is a summary.
const SHORTEST: usize = 400;

pub(super) struct Stated(Option<String>);

impl Stated {
    pub(super) fn of(body: Option<&str>) -> Stated {
        Stated(body.map(folded).filter(|body| body.len() >= SHORTEST))
    }

    /// 1 if it is there, 0 if not, -1 if nothing is stated.
    pub(super) fn add(&self, outline: &Outline, at: usize, row: &mut Row) {
        let Some(body) = &self.0 else {
            return row.signed(-1);
        };
        let line = outline.line(&outline.passages[at]);
        let mut end = line.len().min(LOOKED_FOR);
        while !line.is_char_boundary(end) {
            end -= 1;
        }
        row.flag(holds(body, &line[..end]));
    }
}
