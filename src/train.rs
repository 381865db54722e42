//! What the trainer (`src/bin/train`) may see of the core.

use crate::case::Case;
use crate::cuts::{ALL, Scene, cuts};
use crate::evidence::lexicon::{self, Lexicon};
use crate::evidence::{Evidence, NOTHING_ASKED};
use crate::judge::Judge;
use crate::outline::Outline;
use crate::page::Page;
use crate::{Reading, meta};

/// How many buckets words fall into.
pub const BUCKETS: usize = lexicon::BUCKETS;

/// A score that speaks for nothing.
const NEVER: i32 = -99_999;

/// A passage as it is to be learned from.
pub struct Passage {
    /// As the page has it, with single spaces.
    pub text: String,
    /// The judge is not asked about it: its fate is decided otherwise.
    pub is_decided: bool,
    /// Buckets of its words.
    pub words: Vec<usize>,
    /// Buckets of the names around it.
    pub names: Vec<usize>,
}

/// The passages of a page.
pub fn passages(page: &Page) -> Vec<Passage> {
    let outline = Outline::of(page);
    let header = meta::read(&outline);
    let case = Case::of(&outline, header);
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
    let evidence: Evidence = Case::of(&outline, header).evidence(&Lexicon { words, names });
    let row = |at| {
        let mut answers = NOTHING_ASKED;
        evidence.answer(at, &mut answers);
        answers[..evidence.questions()].to_vec()
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

/// As [`read_by`], without one cutter: its proposals are neither evidence nor reason.
pub fn read_without(cutter: &str, weights: &[u8], page: &Page) -> Reading {
    let outline = Outline::of(page);
    let header = meta::read(&outline);
    let mut cuts = cuts(&Scene::new(&outline, &header.lines));
    cuts.retain(|cut| cut.why != cutter);
    let case = Case::by(&outline, header, cuts);
    let scores = case.scores(&Judge::of(weights));
    crate::reading(&outline, case, &scores)
}

/// Reads a page without the judge: by the cutters and the sums of prose alone.
pub fn read_unjudged(page: &Page) -> Reading {
    let outline = Outline::of(page);
    let header = meta::read(&outline);
    let case = Case::of(&outline, header);
    let scores = vec![NEVER; outline.passages.len()];
    crate::reading(&outline, case, &scores)
}

/// The names of all cutters.
pub fn cutters() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|cutter| cutter.0)
}

/// The cutters that propose something on this page, each once or more.
pub fn proposers(page: &Page) -> Vec<&'static str> {
    let outline = Outline::of(page);
    let header = meta::read(&outline);
    cuts(&Scene::new(&outline, &header.lines)).iter().map(|cut| cut.why).collect()
}
