//! Whole articles, with header and notes, of all kinds.

use lede::Article;
use lede::article::{
    Block, Callout, Figure, Image, Inline, Kind, Math, MathAttribute, MathNode, MathTag, Note, Truncated,
};
use lede::meta::{Author, Direction, Meta};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::articles::{blocks, inline, link, noise, sentence, word};

/// Any text, of any signs.
fn text() -> impl Strategy<Value = String> {
    "\\PC{0,12}"
}

fn meta() -> impl Strategy<Value = Meta> {
    let author = (text(), option::of(link())).prop_map(|(name, link)| Author { name, link });
    let texts = vec(option::of(text()), 9);
    let direction = prop::sample::select(vec![Direction::Ltr, Direction::Rtl]);
    (text(), texts, vec(author, 0..3), vec(option::of(link()), 2), direction, vec(text(), 0..3)).prop_map(
        |(title, mut texts, authors, mut links, direction, tags)| {
            let mut next = || texts.pop().flatten();
            Meta {
                title,
                kicker: next(),
                section: next(),
                dek: next(),
                authors,
                publisher: next(),
                publisher_link: links.pop().flatten(),
                via: next(),
                published: next(),
                modified: next(),
                address: links.pop().flatten(),
                language: next(),
                direction,
                rights: next(),
                tags,
            }
        },
    )
}

fn lead() -> impl Strategy<Value = Figure> {
    let image = (link(), text(), option::of(any::<(u32, u32)>())).prop_map(|(source, alt, size)| Image {
        source,
        alt,
        size,
    });
    let caption = vec(inline(noise().boxed()), 0..3);
    (vec(image, 0..3), caption, option::of(text())).prop_map(|(images, caption, credit)| Figure {
        images,
        caption,
        credit,
    })
}

/// A note with what Markdown has signs of its own for.
fn note() -> impl Strategy<Value = Note> {
    (text(), option::of(text()), any::<bool>(), 0usize..9).prop_map(|(label, latex, yes, number)| {
        let tree = vec![MathNode::Element(
            MathTag::Mi,
            vec![(MathAttribute::Stretchy, label.clone())],
            vec![MathNode::Text(label.clone())],
        )];
        let math = Inline::Math(Math { display: yes, latex, tree });
        let jump = Inline::Jump { to: number, content: vec![Inline::Task(yes), math] };
        let line = Block::Paragraph(vec![Inline::Note(number), jump]);
        let callout = Block::Callout(Callout { kind: Kind::Tip, title: Vec::new(), content: vec![line] });
        Note { label, content: vec![callout] }
    })
}

pub fn article() -> impl Strategy<Value = Article> {
    let truncated =
        prop::sample::select(vec![Truncated::Paywall, Truncated::Continued, Truncated::Shortened]);
    let made = (blocks(sentence(), word().boxed()), vec(note(), 0..3));
    (meta(), option::of(lead()), made, option::of(truncated), 0usize..9000, 1usize..50).prop_map(
        |(meta, lead, (blocks, notes), truncated, words, minutes)| Article {
            meta,
            lead,
            blocks,
            notes,
            words,
            minutes,
            truncated,
        },
    )
}
