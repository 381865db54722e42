//! What was announced further up: a line "Comments" or "Related stories" speaks of all that follows it.

use super::Row;
use crate::outline::Outline;
use crate::words::Meaning;

/// Announcements that hold for more than one line.
const ASKED: [Meaning; 10] = [
    Meaning::Comments,
    Meaning::Related,
    Meaning::ReadMore,
    Meaning::Newsletter,
    Meaning::AuthorBio,
    Meaning::Share,
    Meaning::Tags,
    Meaning::Copyright,
    Meaning::Follow,
    Meaning::Navigation,
];

/// An announcement is a short line.
const LONGEST: usize = 10;

/// Nothing of the kind was said so far.
const NEVER: usize = 999;

pub(super) struct Markers(Vec<[u16; ASKED.len()]>);

impl Markers {
    pub(super) fn of(outline: &Outline) -> Markers {
        let mut since = [NEVER as u16; ASKED.len()];
        let mut all = Vec::new();
        for passage in &outline.passages {
            for (&meaning, since) in ASKED.iter().zip(&mut since) {
                *since = (*since + 1).min(NEVER as u16);
                let is_short = passage.count.words() <= LONGEST && passage.count.sentences == 0;
                if is_short && passage.says.has(meaning) {
                    *since = 0;
                }
            }
            all.push(since);
        }
        Markers(all)
    }

    pub(super) fn add(&self, at: usize, row: &mut Row) {
        for since in self.0[at] {
            row.number(since.into());
        }
    }
}
