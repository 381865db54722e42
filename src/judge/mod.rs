//! The judge: what each passage's evidence is worth, as learned from annotated pages.
//!
//! A forest of small decision trees, each of which asks a few questions and adds a number; the sum above
//! zero speaks for the article. `src/bin/train` grows it; `weights.bin` is what it learned, and README.md
//! beside it says from what and how well.

mod forest;

use std::sync::LazyLock;

use crate::evidence::Answers;
use crate::evidence::lexicon::{BUCKETS, Lexicon};
use forest::Forest;

/// What was learned, as `src/bin/train` writes it: how many questions there were (a byte), the lexicon of
/// words, that of names, the forest.
pub(crate) struct Judge<'a> {
    /// So many questions the evidence had to answer.
    #[cfg(test)]
    pub questions: usize,
    pub lexicon: Lexicon<'a>,
    forest: Forest,
}

static WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// The judge that Lede ships.
pub(crate) fn trained() -> &'static Judge<'static> {
    static JUDGE: LazyLock<Judge> = LazyLock::new(|| Judge::of(WEIGHTS));
    &JUDGE
}

impl<'a> Judge<'a> {
    pub(crate) fn of(weights: &'a [u8]) -> Judge<'a> {
        let (_questions, weights) = weights.split_at(1);
        let (lexicon, forest) = weights.split_at(2 * BUCKETS);
        let (words, names) = lexicon.split_at(BUCKETS);
        Judge {
            #[cfg(test)]
            questions: usize::from(_questions[0]),
            lexicon: Lexicon { words, names },
            forest: Forest::of(forest),
        }
    }

    /// For (above zero) or against a passage, in thousandths of log odds. `answers` to questions about it, by
    /// their number.
    pub(crate) fn score(&self, answers: &Answers) -> i32 {
        self.forest.sum(answers)
    }
}
