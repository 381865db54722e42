//! A first guess at where the story is, by sums of prose.
//!
//! Each passage is worth what its prose is worth, and less than nothing if it is links or scraps; a part
//! is worth the sum of its passages. The guess is the part that is worth most, narrowed down while one
//! child holds nearly all of it and nothing of the same make stands outside.

use std::ops::Range;

use crate::outline::{Outline, Part, PartId, Passage};
use crate::page::Tag;

/// A child that holds this share of the worth takes the story along.
const NEARLY_ALL: f32 = 0.75;

/// Prose of the same make that stands outside a child, as a share of what is inside: with more of it, the
/// child is a piece of the story only.
const OUTSIDE: f32 = 0.08;

/// The part that seems to hold the story. `kept` tells which passages no cutter would leave out.
pub(crate) fn rough(outline: &Outline, kept: &[bool]) -> PartId {
    let worth = Worth::of(outline, kept);
    let all = (0..outline.parts.len()).filter(|&part| can_hold_a_story(outline.parts[part].tag));
    let best = all.max_by(|&a, &b| worth.part(outline, a).total_cmp(&worth.part(outline, b)).then(b.cmp(&a)));
    let mut story = best.unwrap_or(0);
    while let Some(child) = narrower(outline, kept, &worth, story) {
        story = child;
    }
    story
}

/// The child that the story can be narrowed down to.
fn narrower(outline: &Outline, kept: &[bool], worth: &Worth, story: PartId) -> Option<PartId> {
    let part = &outline.parts[story];
    let least = worth.part(outline, story) * NEARLY_ALL;
    let child = children(outline, part, story).find(|&child| worth.part(outline, child) >= least)?;
    let inside = &outline.parts[child];
    if inside.passages.is_empty() || !can_hold_a_story(inside.tag) {
        return None;
    }
    let is_prose = |at: &usize| kept[*at] && worth.passages(*at..at + 1) > 0.0;
    let outside = (part.passages.start..inside.passages.start).chain(inside.passages.end..part.passages.end);
    let outside: Vec<usize> = outside.filter(is_prose).collect();
    // In boxes within boxes most have nothing outside, and what is inside is looked at once.
    let makes = if outside.is_empty() { Vec::new() } else { makes(outline, kept, inside) };
    let outside: f32 = outside
        .into_iter()
        .filter(|&passage| makes.contains(&make(outline, &outline.passages[passage])))
        .map(|passage| worth.passages(passage..passage + 1))
        .sum();
    (outside <= worth.part(outline, child) * OUTSIDE).then_some(child)
}

/// Not an element that is itself a line or a block of a text.
fn can_hold_a_story(tag: Tag) -> bool {
    use Tag::*;
    !matches!(
        tag,
        P | Li | Ul | Ol | Dl | Dd | Dt | Tr | Th | Blockquote | Pre | Figure | Figcaption | A | Span
    ) && tag.heading_level().is_none()
}

fn children<'a>(outline: &'a Outline, part: &Part, id: PartId) -> impl Iterator<Item = PartId> + use<'a> {
    let end = part.end;
    let within = move |child: &PartId| *child < end;
    std::iter::successors(Some(id + 1).filter(within), move |&child| {
        Some(outline.parts[child].end).filter(within)
    })
}

/// How a passage is built: its element's tag, and how deep it stands.
type Make = (Tag, usize);

fn make(outline: &Outline, passage: &Passage) -> Make {
    (outline.parts[passage.part].tag, outline.ancestors(passage.part).count())
}

/// The makes of the prose in a part.
fn makes(outline: &Outline, kept: &[bool], part: &Part) -> Vec<Make> {
    let mut makes = Vec::new();
    for at in part.passages.clone().filter(|&at| kept[at]) {
        let passage = &outline.passages[at];
        let make = make(outline, passage);
        if passage_worth(outline, passage) > 0.0 && !makes.contains(&make) {
            makes.push(make);
        }
    }
    makes
}

/// Sums of the passages' worth.
struct Worth {
    /// What all passages before each are worth.
    before: Vec<f32>,
}

impl Worth {
    fn of(outline: &Outline, kept: &[bool]) -> Worth {
        let mut before = vec![0.0];
        let mut so_far = 0.0;
        for (passage, kept) in outline.passages.iter().zip(kept) {
            so_far += if *kept { passage_worth(outline, passage) } else { 0.0 };
            before.push(so_far);
        }
        Worth { before }
    }

    fn passages(&self, passages: Range<usize>) -> f32 {
        self.before[passages.end] - self.before[passages.start]
    }

    fn part(&self, outline: &Outline, part: PartId) -> f32 {
        self.passages(outline.parts[part].passages.clone())
    }
}

/// What a passage is worth, in words of prose.
fn passage_worth(outline: &Outline, passage: &Passage) -> f32 {
    let count = passage.count;
    let words = count.words() as f32;
    let tag = outline.parts[passage.part].tag;
    if count.link_density() > 0.5 {
        return if tag.heading_level().is_some() { -1.0 } else { -4.0 - words.min(10.0) * 0.3 };
    }
    let own = words - count.link_words() as f32;
    let sentences = if count.sentences > 0 { 4.0 } else { -6.0 };
    let least = if is_scrap(tag) { -1.0 } else { -3.0 };
    (own - 10.0 + sentences).clamp(least, 120.0)
}

/// Is a short text nothing odd in this element?
fn is_scrap(tag: Tag) -> bool {
    tag.heading_level().is_some()
        || matches!(tag, Tag::Li | Tag::Td | Tag::Th | Tag::Dd | Tag::Dt | Tag::Figcaption | Tag::P)
}

#[cfg(test)]
#[path = "rough_tests.rs"]
mod tests;
