//! What the passage's own text and element tell.

use super::Row;
use crate::letters::is_word;
use crate::outline::{Outline, PartId};
use crate::page::Tag;
use crate::words::Meaning;

/// Elements that are asked about if the passage stands in them.
const AROUND: [&[Tag]; 8] = [
    &[Tag::Li, Tag::Dl],
    &[Tag::Table],
    &[Tag::Blockquote],
    &[Tag::Figure],
    &[Tag::Aside, Tag::Nav, Tag::Footer, Tag::Form, Tag::Dialog],
    &[Tag::Header],
    &[Tag::Article],
    &[Tag::Main],
];

/// Elements by what they mostly hold, from title to controls: like beside like, so that one threshold parts
/// them.
/// What it may say that is asked for. What the other lists hold the lexicon of words knows as well: asked for each of them,
/// forests made next to no use of it (of thirty, none more than once in the mean).
const SAID: &[Meaning] = &[
    Meaning::Credit,
    Meaning::Discussion,
    Meaning::Newsletter,
    Meaning::ReadMore,
    Meaning::Related,
    Meaning::Share,
];

const KINDS: &[Tag] = &[
    Tag::H1,
    Tag::H2,
    Tag::H3,
    Tag::H4,
    Tag::H5,
    Tag::H6,
    Tag::P,
    Tag::Blockquote,
    Tag::Pre,
    Tag::Li,
    Tag::Dt,
    Tag::Dd,
    Tag::Td,
    Tag::Th,
    Tag::Caption,
    Tag::Figcaption,
    Tag::Summary,
    Tag::Address,
    Tag::Label,
    Tag::A,
    Tag::Button,
    Tag::Span,
    Tag::Div,
    Tag::Section,
    Tag::Article,
    Tag::Main,
    Tag::Header,
    Tag::Footer,
    Tag::Aside,
    Tag::Nav,
    Tag::Form,
];

pub(super) struct Wordings<'a> {
    outline: &'a Outline<'a>,
    /// By part: how deep it stands, and in how many elements of each kind.
    around: Vec<(u16, [u8; AROUND.len()])>,
}

impl<'a> Wordings<'a> {
    pub(super) fn of(outline: &'a Outline<'a>) -> Wordings<'a> {
        let mut around: Vec<(u16, [u8; AROUND.len()])> = Vec::with_capacity(outline.parts.len());
        for part in &outline.parts {
            let (depth, mut counts) = around.get(part.parent).copied().unwrap_or_default();
            for (tags, count) in AROUND.iter().zip(&mut counts) {
                *count = count.saturating_add(u8::from(tags.contains(&part.tag)));
            }
            around.push((depth.saturating_add(1), counts));
        }
        Wordings { outline, around }
    }

    /// The first columns are those that neighbours are asked for.
    pub(super) fn add(&self, at: usize, row: &mut Row) {
        let outline = self.outline;
        let passage = &outline.passages[at];
        let count = &passage.count;
        let words = count.words();
        let line = outline.line(passage);
        row.number(words);
        row.share(count.link_words(), words);
        row.number(count.links as usize);
        row.number(count.sentences as usize);
        row.number(count.commas as usize);
        row.share(count.capitals as usize, words);
        row.share(count.numbers as usize, words);
        row.number(line.len() * 10 / words.max(1));
        row.number(last(line));
        row.number(first(line));
        row.number(kind(outline.parts[passage.part].tag));
        self.add_around(passage.part, row);
        for &meaning in SAID {
            row.flag(passage.says.has(meaning));
        }
    }

    fn add_around(&self, part: PartId, row: &mut Row) {
        let (depth, counts) = self.around[part];
        row.number(depth.into());
        for count in counts {
            row.number(count.into());
        }
    }
}

/// How the line ends: 0 as a word, 1 as a sentence, 2 with a colon, 3 with dots, 4 otherwise.
pub(crate) fn last(line: &str) -> usize {
    let is_closing = |sign: &char| matches!(sign, '"' | '\'' | '”' | '’' | '»' | ')' | ']');
    match line.chars().rev().find(|sign| !is_closing(sign)) {
        Some('.' | '!' | '?' | '。' | '！' | '？' | '؟' | '।' | '۔') => 1,
        Some(':' | '：') => 2,
        Some('…') => 3,
        Some(sign) if is_word(sign) => 0,
        _ => 4,
    }
}

/// How the line begins: 0 with a letter, 1 with a digit, 2 with a quotation mark, 3 with another sign.
fn first(line: &str) -> usize {
    match line.chars().next() {
        Some(sign) if sign.is_ascii_digit() => 1,
        Some('"' | '\'' | '“' | '‘' | '«' | '„' | '「') => 2,
        Some(sign) if is_word(sign) => 0,
        _ => 3,
    }
}

fn kind(tag: Tag) -> usize {
    KINDS.iter().position(|&known| known == tag).unwrap_or(KINDS.len())
}
