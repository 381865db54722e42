//! The picture above the text, with what is said of it.

use std::ops::Range;

use super::figure::{caption_and_credit, ends_in_credit, figure};
use super::{Composer, Cutting, image, line};
use crate::article::{Block, Figure, Image, Link};
use crate::outline::{Outline, Passage};
use crate::page::{NodeId, Tag};

/// A lead picture is at least this wide, in CSS pixels, where the page says how wide it is.
const NARROWEST: u32 = 200;

/// Words in the longest caption that stands beside a picture without being marked as one.
const LONGEST: usize = 60;

/// A caption follows its picture within this many nodes.
const NEAR: usize = 16;

/// The lead figure, and what of the page it takes.
pub(crate) struct Lead {
    pub figure: Figure,
    pub taken: Range<NodeId>,
}

/// Finds the picture between the title and the text, which is `above`; else it is the one that the page's
/// head names, unless that stands in the text.
pub(crate) fn lead(
    outline: &Outline,
    cutting: &Cutting,
    above: Range<NodeId>,
    named: Option<&str>,
) -> Option<Lead> {
    let first = outline.passages.partition_point(|passage| passage.nodes.start < above.start);
    let last = outline.passages.partition_point(|passage| passage.nodes.start < above.end);
    let passages = outline.passages.get(first..last).unwrap_or_default();
    let found = figured(cutting, above.clone()).filter(|lead| !lead.figure.caption.is_empty());
    let found = found.or_else(|| captioned(outline, passages)).or_else(|| figured(cutting, above));
    found.or_else(|| {
        let source = Link::new(named?)?;
        let image = Image { source, alt: String::new(), size: None };
        let figure = Figure { images: vec![image], ..Figure::default() };
        Some(Lead { figure, taken: 0..0 })
    })
}

/// A line that ends in a credit is a caption, marked as one or not.
fn captioned(outline: &Outline, passages: &[Passage]) -> Option<Lead> {
    let is_caption =
        |passage: &&Passage| passage.count.words() <= LONGEST && ends_in_credit(&outline.written(passage));
    let passage = passages.iter().find(is_caption)?;
    let page = outline.page;
    let all = Cutting { page, kept: outline.shown.clone() };
    let Range { start, end } = passage.nodes.clone();
    let (caption, credit) = caption_and_credit(line(&all, start..end));
    let mut before = (start.saturating_sub(NEAR)..start).rev();
    let found = before.find(|&id| picture(&all, id).is_some());
    let images = found.and_then(|id| picture(&all, id)).into_iter().collect();
    Some(Lead { figure: Figure { images, caption, credit }, taken: found.unwrap_or(start)..end })
}

/// The first picture wide enough, with the figure around it.
fn figured(cutting: &Cutting, range: Range<NodeId>) -> Option<Lead> {
    let page = cutting.page;
    let found = range.clone().find(|&id| picture(cutting, id).is_some())?;
    let around = page.ancestors(found).take(4).find(|&id| page.tag(id) == Tag::Figure);
    let Some(around) = around else {
        let images = picture(cutting, found).into_iter().collect();
        return Some(Lead { figure: Figure { images, ..Figure::default() }, taken: found..found + 1 });
    };
    let composer = Composer::new(cutting, page.range(around));
    let figure = figure(&composer, around).into_iter().find_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    })?;
    Some(Lead { figure, taken: page.range(around) })
}

/// The picture at this node, if it is one, kept, and wide enough.
fn picture(cutting: &Cutting, id: NodeId) -> Option<Image> {
    let is_kept = cutting.page.tag(id) == Tag::Img && cutting.kept[id];
    let image = is_kept.then(|| image::image(cutting.page, id)).flatten()?;
    image.size.is_none_or(|(width, _)| width >= NARROWEST).then_some(image)
}
