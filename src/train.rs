//! What the trainer (`src/bin/train`) may see of the core.

use crate::case::Case;
use crate::evidence::Evidence;
use crate::evidence::lexicon::{self, Lexicon};
use crate::judge::Judge;
use crate::outline::Outline;
use crate::page::Page;
use crate::{Reading, meta};

/// How many buckets words fall into.
pub const BUCKETS: usize = lexicon::BUCKETS;

/// A passage as it is to be learned from.
pub struct Passage {
    /// As the page has it, with single spaces.
    pub text: String,
    /// The judge is not asked about it: its fate is decided otherwise.
    pub is_decided: bool,
    /// Buckets of its words, and of the names around it.
    pub words: Vec<usize>,
    pub names: Vec<usize>,
}

/// The passages of a page.
pub fn passages(page: &Page) -> Vec<Passage> {
    let outline = Outline::of(page);
    let header = meta::read(&outline);
    let case = Case::of(&outline, &header);
    let captions = crate::story::captions(&outline);
    let passage = |at: usize| {
        let own = &outline.passages[at];
        let (mut words, mut names) = (Vec::new(), Vec::new());
        lexicon::each_word(&outline, at, &mut |bucket| words.push(bucket));
        for part in std::iter::once(own.part).chain(outline.ancestors(own.part)).take(lexicon::ELEMENTS) {
            lexicon::each_name(page, &outline.parts[part], &mut |bucket| names.push(bucket));
        }
        Passage {
            text: outline.written(own),
            is_decided: case.bars[at] == i32::MAX || captions[at],
            words,
            names,
        }
    };
    (0..outline.passages.len()).map(passage).collect()
}

/// All answers about each passage of a page. `words` and `names` are the lexicon: a signed byte a bucket.
pub fn answers(page: &Page, words: &[u8], names: &[u8]) -> Vec<Vec<i16>> {
    let outline = Outline::of(page);
    let header = meta::read(&outline);
    let evidence: Evidence = Case::of(&outline, &header).evidence(&Lexicon { words, names });
    let row = |at| {
        let mut answers = Vec::new();
        evidence.answer(at, &mut answers);
        answers
    };
    (0..outline.passages.len()).map(row).collect()
}

/// Reads a page by other weights than those that Lede ships.
pub fn read_by(weights: &[u8], page: &Page) -> Reading {
    crate::read_by(&Judge::of(weights), page)
}

/// As [`crate::why`], by other weights.
pub fn why_by(weights: &[u8], page: &Page) -> Vec<crate::Line> {
    crate::why::why_by(&Judge::of(weights), page)
}
