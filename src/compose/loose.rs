//! Notes without links: a number set high in the text and again at the beginning of the note, and notes that stand in
//! the text itself and are shown beside it.

use std::ops::Range;

use super::{Cutting, number};
use crate::page::{Flow, NodeId, Page, Tag};

/// A side note follows its sign within so many nodes: there is a box to be ticked between the two.
const NEAR: usize = 6;

pub(super) fn find(cutting: &mut Cutting, range: Range<NodeId>) {
    let page = cutting.page;
    let mut signs: Vec<(NodeId, u32)> = Vec::new();
    for node in range {
        match page.tag(node) {
            Tag::Label => beside(cutting, node),
            Tag::Sup | Tag::Strong | Tag::B => high(cutting, node, &mut signs),
            _ => {}
        }
    }
}

/// A number alone in its element: it refers to a note, or is the first thing in one that was referred to.
fn high(cutting: &mut Cutting, node: NodeId, signs: &mut Vec<(NodeId, u32)>) {
    let page = cutting.page;
    let Some(number) = numbered(page, node) else { return };
    let Some(note) = begins(page, node) else {
        if page.tag(node) == Tag::Sup && cutting.kept[node + 1] {
            signs.push((node, number));
        }
        return;
    };
    for (sign, of) in signs {
        if *of == number {
            // No other note is its.
            *of = 0;
            cutting.refer(*sign, number_of(number), page.range(note));
        }
    }
}

fn number_of(number: u32) -> String {
    let mut label = String::new();
    crate::text::push_number(&mut label, number);
    label
}

/// The number that an element is, and nothing else.
fn numbered(page: &Page, id: NodeId) -> Option<u32> {
    let is_alone = page.range(id).len() == 2 && page.tag(id + 1) == Tag::Text;
    if is_alone { number(&page.text(id + 1)).filter(|number| (1..=999).contains(number)) } else { None }
}

/// The box that begins with this element.
fn begins(page: &Page, id: NodeId) -> Option<NodeId> {
    let around = page.ancestors(id).find(|&above| page.flow(above) == Flow::Block)?;
    let is_first = (around..id).all(|node| page.tag(node) != Tag::Text || page.text(node).trim().is_empty());
    (is_first && matches!(page.tag(around), Tag::P | Tag::Li | Tag::Div | Tag::Dd)).then_some(around)
}

/// A side note: a label, the box that it is for, and the note, shown where the box is ticked.
fn beside(cutting: &mut Cutting, label: NodeId) {
    let page = cutting.page;
    let Some(name) = page.attribute(label, "for") else { return };
    let end = page.range(label).end;
    let near = end..(end + NEAR).min(page.nodes().len());
    let Some(tick) = near.clone().find(|&node| page.is_set(node, "id", &name)) else { return };
    let is_note =
        |&node: &NodeId| node > tick && matches!(page.tag(node), Tag::Span | Tag::Small | Tag::Aside);
    if page.is_set(tick, "type", "checkbox")
        && let Some(note) = near.clone().find(is_note)
    {
        let text = page.text_in(page.range(label));
        let count = cutting.found.count() as u32 + 1;
        let sign = if number(&text).is_some() { text.trim().to_owned() } else { number_of(count) };
        cutting.refer(label, sign, page.range(note));
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Inline};
    use crate::compose::tests::{paragraph, text};
    use crate::compose::{Cutting, compose, notes};
    use crate::outline::Outline;
    use crate::page::Page;

    #[track_caller]
    fn check(html: &str, label: &str) {
        let page = Page::from_html(html, "https://paper.example/story");
        let outline = Outline::of(&page);
        let cutting = Cutting::of(&outline, outline.shown.clone(), page.range(0));
        let notes = notes(&cutting, &outline.shown);
        assert_eq!(notes.len(), 1, "{html}");
        assert_eq!(
            (notes[0].label.as_str(), &notes[0].content[..]),
            (label, &[paragraph("Not all of them.")][..])
        );
        let line = Block::Paragraph(vec![text("It is so"), Inline::Note(0), text(", they say.")]);
        assert_eq!(compose(&cutting, page.range(0)), [line], "{html}");
    }

    #[test]
    fn numbers_refer_to_notes_that_begin_with_them() {
        check(
            "<p>It is so<sup>1</sup>, they say.</p><h2>Notes</h2><p><sup>1</sup> Not all of them.</p>",
            "1",
        );
        check("<p>It is so<sup>2</sup>, they say.</p><div><strong>2</strong> Not all of them.</div>", "2");
    }

    #[test]
    fn side_notes_stand_in_the_text() {
        check(
            "<p>It is so<label for=n></label><input type=checkbox id=n><span>Not all of them.</span>, they say.</p>",
            "1",
        );
    }

    #[test]
    fn powers_are_no_notes() {
        let page = Page::from_html("<p>It is 10<sup>3</sup> metres.</p><p><b>4</b> boats.</p>", "");
        let outline = Outline::of(&page);
        let cutting = Cutting::of(&outline, outline.shown.clone(), page.range(0));
        assert!(notes(&cutting, &outline.shown).is_empty());
    }
}
