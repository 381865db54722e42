//! Where the article is, or why there is none.
//!
//! The judge speaks of each passage by itself; here its verdicts become one text. Pictures and their
//! captions, of which it does not speak, go with the passages around them.

mod level;
mod no_article;
mod pictures;
mod rough;
mod runs;
mod scraps;
mod together;

use std::ops::Range;

use crate::outline::{Outline, PartId};
use crate::page::{NodeId, Tag};
use no_article::judge;
use pictures::Surroundings;

pub use no_article::NoArticle;
#[cfg(feature = "train")]
pub(crate) use pictures::captions;
pub(crate) use rough::rough;

/// The story of a page.
pub(crate) struct Story {
    /// By passage: is it part of the story?
    pub passages: Vec<bool>,
    /// The smallest part that holds them all.
    pub part: PartId,
    /// What stands between the title and the first paragraph.
    pub above: Range<NodeId>,
    pub no_article: Option<NoArticle>,
}

/// What is known of each passage when the story is put together.
pub(crate) struct Verdicts<'a> {
    /// For (above zero) or against it.
    pub scores: &'a [i32],
    /// Which passages no cutter would leave out.
    pub uncut: &'a [bool],
    /// What each score must be above.
    pub bars: &'a [i32],
    /// In how many ways the page says that it is an article.
    pub claims: u32,
}

/// Finds the story. `title` is the passage that is the title; `rough` is the part to fall back on if no
/// passage is found to be of the story.
pub(crate) fn find(outline: &Outline, verdicts: &Verdicts, rough: PartId, title: Option<usize>) -> Story {
    let mut passages = together::verdicts(outline, verdicts);
    scraps::leave_out(outline, &mut passages, title);
    if !passages.contains(&true) {
        for at in outline.parts[rough].passages.clone() {
            passages[at] = verdicts.uncut[at];
        }
    }
    let surroundings = Surroundings::of(outline, &passages);
    for (at, is_kept) in passages.iter_mut().enumerate() {
        if surroundings.is_caption(at) {
            *is_kept = verdicts.uncut[at] && surroundings.keep(outline.passages[at].part);
        }
    }
    for id in 0..outline.page.nodes().len() {
        if outline.page.nodes()[id].wanted {
            passages[outline.passages_in(&outline.page.range(id))].fill(true);
        }
    }
    let part = around(outline, &passages).unwrap_or(rough);
    let is_first = |at: &usize| passages[*at] && scraps::is_paragraph(&outline.passages[*at]);
    let first = outline.parts[part].passages.clone().find(is_first);
    let first = first.map_or(outline.nodes(part).end, |at| outline.passages[at].nodes.start);
    let title = title.map(|at| outline.passages[at].nodes.end).filter(|&title| title <= first);
    let above = title.unwrap_or(outline.nodes(part).start).min(first)..first;
    let no_article = judge(outline, &passages, verdicts.claims);
    Story { passages, part, above, no_article }
}

/// The smallest part that holds all of these passages.
fn around(outline: &Outline, passages: &[bool]) -> Option<PartId> {
    let first = passages.iter().position(|&kept| kept)?;
    let last = passages.iter().rposition(|&kept| kept)?;
    let own = outline.passages[first].part;
    let mut around = std::iter::once(own).chain(outline.ancestors(own));
    around.find(|&part| outline.parts[part].passages.contains(&last))
}

impl Story {
    /// Words of the story.
    pub(crate) fn words(&self, outline: &Outline) -> usize {
        let kept = outline.passages.iter().zip(&self.passages).filter(|(_, kept)| **kept);
        kept.map(|(passage, _)| passage.count.words()).sum()
    }

    /// By node: is it text or a picture of the story? Not what `is_cut`, by node as well: a
    /// picture, or a piece of a passage.
    pub(crate) fn nodes(&self, outline: &Outline, is_cut: &[bool]) -> Vec<bool> {
        let mut kept = pictures::kept(outline, self, is_cut);
        for (passage, &is_kept) in outline.passages.iter().zip(&self.passages) {
            if is_kept {
                for node in passage.nodes.clone() {
                    let is_text = outline.shown[node] && outline.page.tag(node) == Tag::Text;
                    kept[node] |= is_text && !is_cut[node];
                }
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests;
