//! What else on the page is built like the passage: rows of cards are, and so are the paragraphs of a story.

use super::{EMPTY, Row, mixed, prose};
use crate::outline::{Outline, Passage};

/// Elements that count for a make, from the inside.
const DEPTH: usize = 4;

/// What is known of all passages of one make, or of one text.
#[derive(Clone, Copy, Default)]
struct Like {
    /// Hash of what they have in common; 0 where nothing is.
    key: u32,
    passages: u32,
    words: u32,
    link_words: u32,
    sentences: u32,
    prose: u32,
}

pub(super) struct Templates {
    makes: Table,
    texts: Table,
    /// By passage: where its make and its text are in the tables.
    of: Vec<(usize, usize)>,
    prose: u32,
}

impl Templates {
    pub(super) fn of(outline: &Outline) -> Templates {
        let passages = outline.passages.len();
        let mut templates = Templates {
            makes: Table::for_up_to(passages),
            texts: Table::for_up_to(passages),
            of: Vec::with_capacity(passages),
            prose: 0,
        };
        for passage in &outline.passages {
            let make = templates.makes.at(make(outline, passage));
            let text = templates
                .texts
                .at(outline.line(passage).bytes().fold(EMPTY, |hash, byte| mixed(hash, byte.into())));
            templates.of.push((make, text));
            let prose = prose(passage) as u32;
            templates.prose += prose;
            templates.texts.0[text].passages += 1;
            let like = &mut templates.makes.0[make];
            like.passages += 1;
            like.words += passage.count.words() as u32;
            like.link_words += passage.count.link_words() as u32;
            like.sentences += u32::from(passage.count.sentences > 0);
            like.prose += prose;
        }
        templates
    }

    pub(super) fn add(&self, at: usize, row: &mut Row) {
        let (make, text) = self.of[at];
        let like = &self.makes.0[make];
        row.number(like.passages as usize);
        row.number((like.words / like.passages.max(1)) as usize);
        row.share(like.link_words as usize, like.words as usize);
        row.share(like.sentences as usize, like.passages as usize);
        row.share(like.prose as usize, self.prose as usize);
        row.number(self.texts.0[text].passages as usize);
    }
}

/// The elements right around the passage, and how deep it stands.
fn make(outline: &Outline, passage: &Passage) -> u32 {
    let mut hash = mixed(EMPTY, outline.parts[passage.part].tag as u32);
    for (above, part) in outline.ancestors(passage.part).enumerate() {
        if above + 1 < DEPTH {
            hash = mixed(hash, outline.parts[part].tag as u32);
        }
        hash = hash.wrapping_add(1);
    }
    hash
}

/// A hash table that finds places and gives none back. The standard library's weighs 2.6 KB in the module.
struct Table(Vec<Like>);

impl Table {
    fn for_up_to(entries: usize) -> Table {
        Table(vec![Like::default(); (entries * 2 + 1).next_power_of_two()])
    }

    fn at(&mut self, key: u32) -> usize {
        let key = key | 1;
        let mask = self.0.len() - 1;
        let mut at = (key ^ key >> 15) as usize & mask;
        while self.0[at].key != 0 && self.0[at].key != key {
            at = (at + 1) & mask;
        }
        self.0[at].key = key;
        at
    }
}
