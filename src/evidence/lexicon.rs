//! What words and class names are worth, as learned.
//!
//! A word is known by the bucket that its hash falls into, so the lexicon is a row of small numbers and no
//! text. Words that share a bucket share a worth; those that matter are few.

use super::{EMPTY, Row, mixed};
use crate::letters::is_word;
use crate::outline::{Outline, Part};
use crate::page::Page;

pub(crate) const BUCKETS: usize = 4096;

/// Words of a passage that are looked up: the first ones tell what it is.
const LOOKED_UP: usize = 60;

/// Elements around a passage whose names are looked up.
pub(crate) const ELEMENTS: usize = 8;

/// Shorter names are numbers and hashes more often than words.
const SHORTEST_NAME: usize = 3;

/// Worth by bucket: above zero what speaks for an article.
#[derive(Clone, Copy)]
pub(crate) struct Lexicon<'a> {
    /// Signed bytes, as they lie in the weights.
    pub words: &'a [u8],
    pub names: &'a [u8],
}

impl Lexicon<'_> {
    /// Sum, mean, least and most of the passage's words.
    pub(super) fn add_words(&self, outline: &Outline, at: usize, row: &mut Row) {
        let (mut count, mut sum, mut least, mut most) = (0, 0, 0, 0);
        each_word(outline, at, &mut |bucket| {
            let worth = isize::from(self.words[bucket] as i8);
            count += 1;
            sum += worth;
            least = least.min(worth);
            most = most.max(worth);
        });
        row.signed(sum);
        row.signed(sum / count.max(1));
        row.signed(least);
        row.signed(most);
    }
}

/// What the names of each part are worth in all.
pub(super) struct Names(Vec<i16>);

impl Names {
    pub(super) fn of(outline: &Outline, lexicon: &Lexicon) -> Names {
        let mut worth = Vec::with_capacity(outline.parts.len());
        for part in &outline.parts {
            let mut sum = 0i16;
            // A class may be as long as a page.
            each_name(outline.page, part, &mut |bucket| {
                sum = sum.saturating_add(i16::from(lexicon.names[bucket] as i8));
            });
            worth.push(sum);
        }
        Names(worth)
    }

    /// Of the elements around the passage: the innermost, the least, the most, the sum, the sum of the two
    /// innermost, the least of the four innermost.
    pub(super) fn add(&self, outline: &Outline, at: usize, row: &mut Row) {
        let own = outline.passages[at].part;
        let mut around = [0isize; ELEMENTS];
        for (part, worth) in std::iter::once(own).chain(outline.ancestors(own)).zip(&mut around) {
            *worth = self.0[part].into();
        }
        row.signed(around[0]);
        row.signed(least(&around));
        row.signed(-least(&around.map(|worth| -worth)));
        row.signed(around.iter().sum());
        row.signed(around[0] + around[1]);
        row.signed(least(&around[..4]));
    }
}

fn least(worths: &[isize]) -> isize {
    worths.iter().fold(0, |least, &worth| least.min(worth))
}

/// The buckets of the passage's first words.
pub(crate) fn each_word(outline: &Outline, at: usize, seen: &mut dyn FnMut(usize)) {
    let words = outline.line(&outline.passages[at]).split(|sign| !is_word(sign));
    for word in words.filter(|word| !word.is_empty()).take(LOOKED_UP) {
        seen(bucket(word.bytes().fold(EMPTY, |hash, byte| mixed(hash, byte.into()))));
    }
}

/// The buckets of the words in the part's class and id: `newsletterBox-2` has `newsletter` and `box`.
pub(crate) fn each_name(page: &Page, part: &Part, seen: &mut dyn FnMut(usize)) {
    for (key, value) in page.attributes(part.node) {
        if !matches!(key, "class" | "id") {
            continue;
        }
        let (mut hash, mut length, mut was_lower) = (EMPTY, 0, false);
        for byte in value.bytes().chain([b' ']) {
            let is_letter = byte.is_ascii_alphabetic();
            if !is_letter || (byte.is_ascii_uppercase() && was_lower) {
                if length >= SHORTEST_NAME {
                    seen(bucket(hash));
                }
                (hash, length) = (EMPTY, 0);
            }
            was_lower = byte.is_ascii_lowercase();
            if is_letter {
                hash = mixed(hash, byte.to_ascii_lowercase().into());
                length += 1;
            }
        }
    }
}

fn bucket(hash: u32) -> usize {
    (hash ^ hash >> 12 ^ hash >> 24) as usize % BUCKETS
}
