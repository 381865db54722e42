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

/// The rows of many texts, by open addressing.
pub(crate) struct Rows(Vec<Entry>);

impl Rows {
    /// Of texts with so many bytes in all. A word and what parts it from the next take two bytes at least.
    pub(crate) fn for_up_to(bytes: usize) -> Rows {
        Rows(vec![Entry::default(); (bytes / 2 + 2).next_power_of_two()])
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

    /// How many rows this text has, and of how many of them the first and the last text pass the test.
    pub(crate) fn share(&self, text: &str, test: &dyn Fn(u32, u32) -> bool) -> (usize, usize) {
        let (mut passed, mut all) = (0, 0);
        each_row(text, &mut |hash| {
            let entry = &self.0[self.place(hash)];
            all += 1;
            passed += usize::from(entry.hash == hash && test(entry.first, entry.last));
        });
        (passed, all)
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
