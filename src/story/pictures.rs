//! Which pictures are the story's: those that stand among its passages.

use super::Story;
use crate::outline::{Outline, PartId};
use crate::page::Tag;
use crate::words::Meaning;

/// A caption of more words is a text in a frame.
const LONGEST_CAPTION: usize = 120;

/// What of each box is told and what of it is kept, captions aside.
pub(super) struct Surroundings<'a> {
    outline: &'a Outline<'a>,
    captions: Vec<bool>,
    /// Passages that are no captions before each passage, and in all; of these, the ones that are kept.
    before: Vec<(usize, usize)>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn of(outline: &'a Outline<'a>, kept: &[bool]) -> Surroundings<'a> {
        let captions = captions(outline);
        let (mut all, mut of_these) = (0, 0);
        let mut before = vec![(0, 0)];
        for (&is_caption, &is_kept) in captions.iter().zip(kept) {
            all += usize::from(!is_caption);
            of_these += usize::from(!is_caption && is_kept);
            before.push((all, of_these));
        }
        Surroundings { outline, captions, before }
    }

    pub(super) fn is_caption(&self, at: usize) -> bool {
        self.captions[at]
    }

    /// Is something kept in the innermost box around this part that has passages other than captions?
    pub(super) fn keep(&self, part: PartId) -> bool {
        let is_formula = self.outline.parts[part].tag == Tag::Math;
        for around in std::iter::once(part).chain(self.outline.ancestors(part)) {
            let passages = &self.outline.parts[around].passages;
            let (before, after) = (self.before[passages.start], self.before[passages.end]);
            if after.0 > before.0 && !(is_formula && is_set(self.outline, around)) {
                return after.1 > before.1;
            }
        }
        false
    }
}

/// A formula as it is set has at most so many nodes.
const LARGEST_FORMULA: usize = 3000;

/// Is all text in this part a formula as it is set, for the eye alone?
fn is_set(outline: &Outline, part: PartId) -> bool {
    let page = outline.page;
    let mut nodes = outline.nodes(part);
    nodes.len() < LARGEST_FORMULA
        && nodes.all(|node| {
            !outline.shown[node]
                || page.tag(node) != Tag::Text
                || page.ancestors(node).any(|above| page.is_set(above, "aria-hidden", "true"))
        })
}

/// By passage: does it belong to a picture?
pub(crate) fn captions(outline: &Outline) -> Vec<bool> {
    let mut captions = vec![false; outline.passages.len()];
    for part in &outline.parts {
        let is_figure = part.tag == Tag::Figure || part.names.has(Meaning::Caption);
        if is_figure && part.count.images > 0 && part.count.words() <= LONGEST_CAPTION {
            captions[part.passages.clone()].fill(true);
        }
    }
    captions
}

/// By node: is it a picture of the story, or a formula or an embed? The text around a formula for screen readers
/// alone, in which it often stands, is hidden; the formula is not.
pub(super) fn kept(outline: &Outline, story: &Story, is_cut: &[bool]) -> Vec<bool> {
    let surroundings = Surroundings::of(outline, &story.passages);
    let within = outline.nodes(story.part);
    let mut kept = vec![false; outline.shown.len()];
    for (id, part) in outline.parts.iter().enumerate() {
        let node = part.node;
        // A box that the page tells of as a picture has one as its background.
        let is_background = matches!(part.tag, Tag::Div | Tag::Span | Tag::Figure | Tag::A)
            && outline.page.is_set(node, "role", "img");
        let is_object = outline.shown[node] || is_background;
        if is_object && within.contains(&node) {
            kept[node] = (!is_cut[node] || part.tag == Tag::Math) && surroundings.keep(id);
        }
    }
    kept
}
