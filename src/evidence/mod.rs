//! What speaks for and against each passage, in numbers.
//!
//! One row a passage, one column a question. A column is small, whole and says one thing; what it is worth
//! is for the judge to learn. Most ask for text, links, position and repetition. Class names come in by two
//! ways only, what the cutters propose and the lexicon of names, since on many sites they mean nothing.

mod address;
pub(crate) mod lexicon;
mod marker;
mod place;
pub(crate) mod rows;
mod said;
mod sibling;
mod stated;
mod template;
mod wording;

use crate::outline::{Outline, Passage};
use lexicon::Lexicon;
pub(crate) use wording::last;

/// What else is known of the page when the evidence is gathered.
pub(crate) struct Known<'a> {
    /// By passage, a bit for each cutter that would leave it out.
    pub proposed: &'a [u64],
    /// The bits of the cutters whose proposals are asked for one by one; of the others the number is.
    pub asked: &'a [u64],
    /// The passage that is the title.
    pub title: Option<usize>,
    /// The passages of what the sums of prose take for the story.
    pub rough: std::ops::Range<usize>,
    /// The article's text, where the page states it as data.
    pub body: Option<&'a str>,
    /// Where the page was found.
    pub url: &'a str,
    /// What the page's data says that it is.
    pub kinds: &'a [bool],
}

/// Rows of numbers, one a passage.
pub(crate) struct Evidence {
    columns: usize,
    values: Vec<i16>,
}

/// The first so many columns are asked of a passage's neighbours as well.
const NEAR: usize = 12;

/// Room for a row. A vector that grows leaves its former places behind: memory is not taken back in the module.
const USUAL: usize = 152;

/// The neighbours that are asked.
const NEIGHBOURS: [isize; 4] = [-2, -1, 1, 2];

/// What a neighbour says where there is none.
const NOBODY: i16 = -1;

impl Evidence {
    pub(crate) fn of(outline: &Outline, known: &Known, lexicon: &Lexicon) -> Evidence {
        let wordings = wording::Wordings::of(outline);
        let places = place::Places::of(outline, known);
        let templates = template::Templates::of(outline);
        let markers = marker::Markers::of(outline);
        let siblings = sibling::Siblings::of(outline);
        let stated = stated::Stated::of(known.body);
        let said = said::Said::of(outline);
        let page = address::Page::of(known);
        let names = lexicon::Names::of(outline, lexicon);
        let mut values = Vec::with_capacity(outline.passages.len() * USUAL);
        for at in 0..outline.passages.len() {
            let row = &mut Row(&mut values);
            wordings.add(at, row);
            places.add(at, row);
            templates.add(at, row);
            markers.add(at, row);
            siblings.add(at, row);
            stated.add(outline, at, row);
            said.add(outline, at, row);
            page.add(row);
            for &cutter in known.asked {
                row.flag(known.proposed[at] & cutter != 0);
            }
            lexicon.add_words(outline, at, row);
            names.add(outline, at, row);
        }
        Evidence { columns: values.len() / outline.passages.len().max(1), values }
    }

    /// Writes the answers to all questions about a passage: the passage's own columns come first, then those of
    /// its neighbours.
    pub(crate) fn answer(&self, at: usize, answers: &mut Answers) {
        let mut filled = 0;
        let mut add = |values: &[i16]| {
            for &value in values {
                answers[filled % QUESTIONS] = value;
                filled += 1;
            }
        };
        let row = |at: usize| &self.values[at * self.columns..][..self.columns];
        add(row(at));
        for neighbour in NEIGHBOURS {
            match at.checked_add_signed(neighbour).filter(|at| at * self.columns < self.values.len()) {
                Some(neighbour) => add(&row(neighbour)[..NEAR]),
                None => add(&[NOBODY; NEAR]),
            }
        }
    }

    /// How many questions there are.
    #[cfg(any(test, feature = "train"))]
    pub(crate) fn questions(&self) -> usize {
        self.columns + NEIGHBOURS.len() * NEAR
    }
}

/// Most questions: a byte can tell as many apart, so that a look at an answer needs no check.
const QUESTIONS: usize = 1 << u8::BITS;

/// What is answered, by question.
pub(crate) type Answers = [i16; QUESTIONS];

pub(crate) const NOTHING_ASKED: Answers = [0; QUESTIONS];

/// A row as it is written.
struct Row<'a>(&'a mut Vec<i16>);

impl Row<'_> {
    /// A number; those beyond what a column holds count as the largest.
    fn number(&mut self, number: usize) {
        self.0.push(number.min(9999) as i16);
    }

    fn signed(&mut self, number: isize) {
        self.0.push(number.clamp(-9999, 9999) as i16);
    }

    fn flag(&mut self, flag: bool) {
        self.0.push(i16::from(flag));
    }

    /// `part` of `whole`, in thousandths.
    fn share(&mut self, part: usize, whole: usize) {
        self.number(part * 1000 / whole.max(1));
    }
}

/// Fewer words than this are no prose.
const SHORTEST_PROSE: usize = 12;

/// Words of prose in a passage.
fn prose(passage: &Passage) -> usize {
    let count = &passage.count;
    let is_prose = count.sentences > 0 && count.words() >= SHORTEST_PROSE && count.link_density() < 0.5;
    if is_prose { count.words() } else { 0 }
}

/// Mixes one more number into a hash (FNV-1a).
fn mixed(hash: u32, more: u32) -> u32 {
    (hash ^ more).wrapping_mul(0x0100_0193)
}

/// A hash of nothing.
const EMPTY: u32 = 0x811c_9dc5;
