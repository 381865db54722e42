//! All that is known of a page before its passages are judged.

use crate::article::Truncated;
use crate::cuts::{self, Cut, Scene};
use crate::evidence::lexicon::Lexicon;
use crate::evidence::{Evidence, Known, NOTHING_ASKED};
use crate::judge::Judge;
use crate::meta;
use crate::outline::{Outline, PartId};
use crate::story::{self, Story, Verdicts};
use crate::truncated::{Stated, truncated};

/// A cutter that is nearly always right is overruled by such a score, in thousandths of log odds; of a short line,
/// which the judge knows less of, by a higher one.
const OVERRULES: i32 = 1500;
const OVERRULES_SHORT: i32 = 2500;

/// The cutters whose proposals the judge is told of one by one. Told of each of the others, forests hardly ask for it.
const ASKED: &[u64] = &[cuts::bit("comments"), cuts::bit("furniture"), cuts::bit("link_list")];

/// Words in a short line.
const SHORT: usize = 8;

pub(crate) struct Case<'a> {
    outline: &'a Outline<'a>,
    pub header: meta::Read,
    /// What the cutters would leave out.
    pub cuts: Vec<Cut>,
    /// By passage, a bit for each cutter that would leave it out.
    proposed: Vec<u64>,
    /// Which passages no cutter would leave out.
    pub uncut: Vec<bool>,
    /// By passage, what the judge's score must be above.
    pub bars: Vec<i32>,
    /// The part that the sums of prose take for the story.
    pub rough: PartId,
}

impl<'a> Case<'a> {
    pub(crate) fn of(outline: &'a Outline<'a>, header: meta::Read) -> Case<'a> {
        let cuts = cuts::cuts(&Scene::new(outline, &header.lines));
        Case::by(outline, header, cuts)
    }

    /// As [`Case::of`], with these proposals of the cutters.
    pub(crate) fn by(outline: &'a Outline<'a>, header: meta::Read, cuts: Vec<Cut>) -> Case<'a> {
        let mut proposed = vec![0u64; outline.passages.len()];
        let mut bars = vec![0; outline.passages.len()];
        for cut in &cuts {
            for at in outline.passages_in(&cut.nodes) {
                proposed[at] |= 1 << cut.cutter();
                let is_short = outline.passages[at].count.words() <= SHORT;
                let bar = match cut {
                    _ if cut.is_final() => i32::MAX,
                    _ if cut.is_sure() && is_short => OVERRULES_SHORT,
                    _ if cut.is_sure() => OVERRULES,
                    _ => 0,
                };
                bars[at] = bars[at].max(bar);
            }
        }
        let mut uncut = Vec::with_capacity(proposed.len());
        uncut.extend(proposed.iter().map(|&cutters| cutters == 0));
        let rough = story::rough(outline, &uncut);
        Case { outline, header, cuts, proposed, uncut, bars, rough }
    }

    pub(crate) fn evidence(&self, lexicon: &Lexicon) -> Evidence {
        let kinds = self.header.kinds.map(|kinds| kinds.0).concat();
        let known = Known {
            url: &self.outline.page.url,
            kinds: &kinds,
            proposed: &self.proposed,
            asked: ASKED,
            title: self.header.title,
            rough: self.outline.parts[self.rough].passages.clone(),
            body: self.header.body.as_deref(),
        };
        Evidence::of(self.outline, &known, lexicon)
    }

    /// The first cutter, by its number in [`cuts::ALL`], that would leave the passage out; 64 if none would.
    pub(crate) fn cutter(&self, at: usize) -> u32 {
        self.proposed[at].trailing_zeros()
    }

    /// For (above zero) or against each passage, in thousandths of log odds.
    pub(crate) fn scores(&self, judge: &Judge) -> Vec<i32> {
        let evidence = self.evidence(&judge.lexicon);
        let mut answers = NOTHING_ASKED;
        let mut scores = vec![0; self.bars.len()];
        for (at, score) in scores.iter_mut().enumerate() {
            // Where the bar can't be passed there is nothing to judge.
            if self.bars[at] < i32::MAX {
                evidence.answer(at, &mut answers);
                *score = judge.score(&answers);
            }
        }
        scores
    }

    /// Why the story is not whole, where it is not.
    pub(crate) fn truncated(&self, story: &Story) -> Option<Truncated> {
        let is_seen = |at| {
            let hides = |cut: &Cut| cut.why == "hidden" && self.outline.passages_in(&cut.nodes).contains(&at);
            !self.cuts.iter().any(hides)
        };
        let stated = Stated {
            body: self.header.body.as_deref(),
            length: self.header.length,
            is_for_some: self.header.is_for_some,
        };
        truncated(self.outline, &story.passages, &is_seen, &stated)
    }

    pub(crate) fn story(&self, scores: &[i32]) -> Story {
        let meta = &self.header.meta;
        let [data, head] = self.header.kinds;
        let claims = [data.0[0], head.0[0], meta.published.is_some(), !meta.authors.is_empty()];
        let claims = claims.map(u32::from).iter().sum();
        let verdicts = Verdicts { scores, uncut: &self.uncut, bars: &self.bars, claims };
        story::find(self.outline, &verdicts, self.rough, self.header.title)
    }
}

#[cfg(test)]
mod tests {
    use super::Case;
    use crate::judge::trained;
    use crate::meta;
    use crate::outline::Outline;
    use crate::page::Page;

    /// A question more or less, be it a new cutter, shifts all that come after it.
    #[test]
    fn the_judge_was_trained_on_the_questions_that_are_asked() {
        let page = Page::from_html("<p>The bridge over the harbour will close in May.</p>", "");
        let outline = Outline::of(&page);
        let header = meta::read(&outline);
        let evidence = Case::of(&outline, header).evidence(&trained().lexicon);
        assert_eq!(evidence.questions(), trained().questions, "train anew: see src/judge/README.md");
    }
}
