//! The page as parts and passages, with everything counted once.
//!
//! A part is one element; its descendants are the parts right behind it, up to `end`. A passage is a run
//! of text without a break in it: what becomes a paragraph, a heading, an item. All text lies in one
//! string in reading order, so the text of a part or a passage is a slice of it.

mod count;
mod stack;
mod survey;

use std::ops::Range;

pub(crate) use count::Count;
pub(crate) use stack::{Scope, page_of};

use crate::page::{NodeId, Page, Tag};
use crate::text::single_spaced;
use crate::words::{Hits, Meaning, Meanings};

pub(crate) type PartId = usize;

/// `text` as the outline's own text is written: lower case, single spaces, straight apostrophes.
pub(crate) fn folded(text: &str) -> String {
    let mut counter = count::Counter::default();
    counter.add(text);
    counter.end_passage();
    counter.text.trim_end().to_owned()
}

/// The text of `<title>`.
pub(crate) fn document_title(page: &Page) -> Option<String> {
    // A picture may have a title as well.
    let title =
        page.all(Tag::Title).find(|&id| page.parent(id).is_none_or(|above| page.tag(above) != Tag::Svg))?;
    let text = single_spaced(&page.text_in(page.range(title)));
    (!text.is_empty()).then_some(text)
}

/// One element that may be shown.
#[derive(Debug)]
pub(crate) struct Part {
    pub node: NodeId,
    pub tag: Tag,
    pub parent: PartId,
    /// One past the last descendant.
    pub end: PartId,
    pub count: Count,
    /// The passages that begin and end in it.
    pub passages: Range<usize>,
    /// What its class and id say that it is.
    pub names: Meanings,
    /// Has it a `role`? Few have, and all are asked for several.
    pub has_role: bool,
    /// Has it an attribute that may hide it?
    pub may_hide: bool,
    text: Range<usize>,
}

/// A run of text without a break in it.
#[derive(Debug)]
pub(crate) struct Passage {
    /// The innermost element that makes lines of its own and holds it all.
    pub part: PartId,
    /// From the first text to the last.
    pub nodes: Range<NodeId>,
    pub count: Count,
    /// What the phrases in it mean.
    pub says: Meanings,
    /// What the phrases mean that it begins with.
    pub starts: Meanings,
    /// What it means as a whole: one phrase and nothing else, signs at its end aside.
    pub is: Meanings,
    text: Range<usize>,
}

pub(crate) struct Outline<'a> {
    pub page: &'a Page,
    pub parts: Vec<Part>,
    pub passages: Vec<Passage>,
    /// The article that is read, on a page with several; the others are not surveyed.
    pub scope: Option<Scope>,
    /// By node: is it text or a picture that may be shown?
    pub shown: Vec<bool>,
    /// Lower-cased; each word followed by one space, each passage by a line end in the space's place.
    text: String,
    hits: Hits,
}

impl<'a> Outline<'a> {
    pub(crate) fn of(page: &'a Page) -> Outline<'a> {
        survey::survey(page)
    }

    /// The part's text, lower-cased, its passages on lines of their own.
    #[cfg(test)]
    pub(crate) fn text(&self, part: &Part) -> &str {
        self.text[part.text.clone()].trim()
    }

    /// The passage's text, lower-cased.
    pub(crate) fn line(&self, passage: &Passage) -> &str {
        self.text[passage.text.clone()].trim_end()
    }

    /// The passage's text as the page has it, with single spaces.
    pub(crate) fn written(&self, passage: &Passage) -> String {
        let mut all = String::new();
        for id in passage.nodes.clone().filter(|&id| self.shown[id] && self.page.tag(id) == Tag::Text) {
            all.push_str(&self.page.text(id));
        }
        single_spaced(&all)
    }

    /// How often `phrase`, lower-cased, stands right behind a phrase of this meaning.
    pub(crate) fn follows(&self, phrase: &str, meaning: Meaning) -> usize {
        let hits = self.hits.within(0..self.text.len()).filter(|hit| hit.meaning == meaning);
        hits.filter(|hit| self.text[hit.range.end..].trim_start().starts_with(phrase)).count()
    }

    /// The passages that begin in these nodes.
    pub(crate) fn passages_in(&self, nodes: &Range<NodeId>) -> Range<usize> {
        let first_from = |node| self.passages.partition_point(|passage| passage.nodes.start < node);
        first_from(nodes.start)..first_from(nodes.end)
    }

    pub(crate) fn passages_of(&self, part: &Part) -> &[Passage] {
        &self.passages[part.passages.clone()]
    }

    /// Does a phrase with this meaning stand anywhere in the part?
    pub(crate) fn says(&self, part: &Part, meaning: Meaning) -> bool {
        self.passages_of(part).iter().any(|line| line.says.has(meaning))
    }

    /// From the parent up to the root.
    pub(crate) fn ancestors(&self, id: PartId) -> impl Iterator<Item = PartId> {
        let parent = |id: PartId| (id > 0).then(|| self.parts[id].parent);
        std::iter::successors(parent(id), move |&id| parent(id))
    }

    /// The parts that pass `test`, without those that lie inside another one that does.
    pub(crate) fn outermost(&self, test: impl Fn(&Part) -> bool) -> Vec<PartId> {
        let mut found = Vec::new();
        let mut next = 0;
        while next < self.parts.len() {
            if test(&self.parts[next]) {
                found.push(next);
                next = self.parts[next].end;
            } else {
                next += 1;
            }
        }
        found
    }

    /// The nodes of a part.
    pub(crate) fn nodes(&self, part: PartId) -> Range<NodeId> {
        self.page.range(self.parts[part].node)
    }
}
