//! Notes without links: they stand in the text itself and are shown beside it. (A number set high, and again at the
//! beginning of a paragraph below, is none: to tell them from powers weighs 1 KB, and few pages have them.)

use std::ops::Range;

use super::Cutting;
use crate::page::{NodeId, Tag};
use crate::text::push_number;

/// A side note follows its sign within so many nodes: there is a box to be ticked between the two.
const NEAR: usize = 6;

pub(super) fn find(cutting: &mut Cutting, range: Range<NodeId>) {
    for node in range {
        if cutting.page.tag(node) == Tag::Label {
            beside(cutting, node);
        }
    }
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
        let mut sign = text.trim().to_owned();
        if sign.is_empty() {
            push_number(&mut sign, cutting.found.count() as u32 + 1);
        }
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
    fn side_notes_stand_in_the_text() {
        check(
            "<p>It is so<label for=n></label><input type=checkbox id=n><span>Not all of them.</span>, they say.</p>",
            "1",
        );
    }
}
