//! Whether the page's own data has the passage in the article's text.

use super::Row;
use super::rows::{Rows, most_rows};
use crate::outline::{Outline, folded};

/// A shorter text, in bytes, is a summary.
const SHORTEST: usize = 400;

/// What is said where no text is stated, and of a passage that is too short to be found in it.
const NOTHING: isize = -2;
const TOO_SHORT: isize = -1;

pub(super) struct Stated(Option<Rows>);

impl Stated {
    pub(super) fn of(body: Option<&str>) -> Stated {
        let body = body.map(folded).filter(|body| body.len() >= SHORTEST);
        Stated(body.map(|body| {
            let mut rows = Rows::for_up_to(most_rows(&body));
            rows.take(&body, 0);
            rows
        }))
    }

    /// The share of the passage's rows of words that the text has.
    pub(super) fn add(&self, outline: &Outline, at: usize, row: &mut Row) {
        let Some(rows) = &self.0 else { return row.signed(NOTHING) };
        let shares = rows.shares(outline.line(&outline.passages[at]), at);
        match shares.all {
            0 => row.signed(TOO_SHORT),
            all => row.share(shares.found, all),
        }
    }
}
