//! How much of the passage the page says again elsewhere: teasers, pull-quotes and second copies do.

use super::Row;
use super::rows::{Rows, most_rows};
use crate::outline::Outline;

/// What is said of a passage that is too short to tell.
const TOO_SHORT: isize = -1;

pub(super) struct Said(Rows);

impl Said {
    pub(super) fn of(outline: &Outline) -> Said {
        let lines = || outline.passages.iter().map(|passage| outline.line(passage));
        let mut rows = Rows::for_up_to(lines().map(most_rows).sum());
        for (at, line) in lines().enumerate() {
            rows.take(line, at);
        }
        Said(rows)
    }

    /// The shares that come further up, and further down.
    pub(super) fn add(&self, outline: &Outline, at: usize, row: &mut Row) {
        let line = outline.line(&outline.passages[at]);
        let shares = self.0.shares(line, at);
        if shares.all == 0 {
            row.signed(TOO_SHORT);
            return row.signed(TOO_SHORT);
        }
        row.share(shares.before, shares.all);
        row.share(shares.behind, shares.all);
    }
}
