//! Rows of three words, by which a text is known where it comes again with other words around it.

use super::{EMPTY, mixed};
use crate::letters::is_word;

/// Words in a row.
const IN_A_ROW: usize = 3;

/// What is known of one row: its hash (0 where there is none), and the first and the last text that has it.
#[derive(Clone, Copy, Default)]
struct Entry {
    hash: u32,
    first: u32,
    last: u32,
}

/// Of the rows of a text: all, those that any of the texts has, and those that one with a lower or a higher number has.
#[derive(Default)]
pub(crate) struct Shares {
    pub all: usize,
    pub found: usize,
    pub before: usize,
    pub behind: usize,
}

/// More rows than this a text can't have: no more words than signs that may part them.
pub(crate) fn most_rows(text: &str) -> usize {
    let parts = |byte: &u8| !byte.is_ascii_alphanumeric() && !matches!(byte, 0x80..0xc0);
    text.as_bytes().iter().filter(|byte| parts(byte)).count() + 1
}

/// The rows of many texts, by open addressing.
pub(crate) struct Rows(Vec<Entry>);

impl Rows {
    /// Of texts with so many rows in all, at the most.
    pub(crate) fn for_up_to(rows: usize) -> Rows {
        Rows(vec![Entry::default(); (rows + rows / 4 + 2).next_power_of_two()])
    }

    /// Takes in the text that has this number; numbers go up.
    pub(crate) fn take(&mut self, text: &str, number: usize) {
        let number = number as u32;
        each_row(text, &mut |hash| {
            let at = self.place(hash);
            let entry = &mut self.0[at];
            if entry.hash == 0 {
                *entry = Entry { hash, first: number, last: number };
            }
            entry.last = number;
        });
    }

    /// How many rows the text with this number has, and where else they are.
    pub(crate) fn shares(&self, text: &str, number: usize) -> Shares {
        let number = number as u32;
        let mut shares = Shares::default();
        each_row(text, &mut |hash| {
            let entry = &self.0[self.place(hash)];
            shares.all += 1;
            if entry.hash == hash {
                shares.found += 1;
                shares.before += usize::from(entry.first < number);
                shares.behind += usize::from(entry.last > number);
            }
        });
        shares
    }

    /// Where this row is, or would be.
    fn place(&self, hash: u32) -> usize {
        let mask = self.0.len() - 1;
        let mut at = (hash ^ hash >> 15) as usize & mask;
        while self.0[at].hash != 0 && self.0[at].hash != hash {
            at = (at + 1) & mask;
        }
        at
    }
}

/// The hashes of all rows of words in a text.
fn each_row(text: &str, seen: &mut dyn FnMut(u32)) {
    let mut last = [EMPTY; IN_A_ROW];
    let (mut words, mut word) = (0, EMPTY);
    let mut signs = text.chars();
    loop {
        let sign = signs.next();
        if let Some(sign) = sign.filter(|&sign| is_word(sign)) {
            word = mixed(word, sign.into());
            continue;
        }
        if word != EMPTY {
            words += 1;
            last.rotate_left(1);
            last[IN_A_ROW - 1] = word;
            word = EMPTY;
            if words >= IN_A_ROW {
                seen(last.iter().fold(EMPTY, |hash, &word| mixed(hash, word)) | 1);
            }
        }
        if sign.is_none() {
            return;
        }
    }
}
