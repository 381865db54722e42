//! Counting words, also where no spaces part them.

use std::ops::{AddAssign, Sub};

use crate::letters::{is_upper, is_word, lower};

/// What is counted of a stretch of text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Halves of a word: see [`Count::words`].
    halves: u32,
    link_halves: u32,
    /// Words that begin with a capital letter.
    pub capitals: u32,
    /// Words that begin with a digit.
    pub numbers: u32,
    pub sentences: u32,
    pub commas: u32,
    pub links: u32,
    pub images: u32,
}

impl Count {
    /// Words; two signs of a script without spaces make one, since Chinese and Japanese words are mostly
    /// of two.
    pub(crate) fn words(&self) -> usize {
        self.halves.div_ceil(2) as usize
    }

    pub(crate) fn link_words(&self) -> usize {
        self.link_halves.div_ceil(2) as usize
    }

    /// The share of the words that are in links, 0 to 1.
    pub(crate) fn link_density(&self) -> f32 {
        self.link_halves as f32 / self.halves.max(1) as f32
    }
}

impl Sub for Count {
    type Output = Count;

    fn sub(self, before: Count) -> Count {
        Count {
            halves: self.halves - before.halves,
            link_halves: self.link_halves - before.link_halves,
            capitals: self.capitals - before.capitals,
            numbers: self.numbers - before.numbers,
            sentences: self.sentences - before.sentences,
            commas: self.commas - before.commas,
            links: self.links - before.links,
            images: self.images - before.images,
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, more: Count) {
        self.halves += more.halves;
        self.link_halves += more.link_halves;
        self.capitals += more.capitals;
        self.numbers += more.numbers;
        self.sentences += more.sentences;
        self.commas += more.commas;
        self.links += more.links;
        self.images += more.images;
    }
}

/// Counts text as it comes, in pieces, and writes it down lower-cased with single spaces.
#[derive(Default)]
pub(super) struct Counter {
    pub so_far: Count,
    pub text: String,
    pub in_link: bool,
    in_word: bool,
    /// The last sign, closing quotes and brackets aside, ends a sentence if the word ends here.
    at_stop: bool,
}

impl Counter {
    pub(super) fn add(&mut self, text: &str) {
        for sign in text.chars() {
            // Most signs, and nothing is to be asked of them.
            if self.in_word && sign.is_ascii_alphanumeric() {
                self.at_stop = false;
                self.text.push(sign.to_ascii_lowercase());
                continue;
            }
            if sign.is_whitespace() {
                self.end_word();
                continue;
            }
            let is_wide = is_wide(sign);
            if is_wide || (!self.in_word && is_word(sign)) {
                let halves = 2 - u32::from(is_wide);
                self.so_far.halves += halves;
                self.so_far.link_halves += halves * u32::from(self.in_link);
                self.so_far.capitals += u32::from(is_upper(sign));
                self.so_far.numbers += u32::from(sign.is_ascii_digit());
                self.in_word = !is_wide;
            }
            match sign {
                '。' | '！' | '？' | '｡' => self.so_far.sentences += 1,
                ',' | '،' | '、' | '，' => self.so_far.commas += 1,
                _ => {}
            }
            self.at_stop = match sign {
                '.' | '!' | '?' | '…' | '؟' | '।' | '۔' | '։' | '።' => true,
                '"' | '\'' | '”' | '’' | '»' | '“' | ')' | ']' => self.at_stop,
                _ => false,
            };
            self.push(sign);
        }
    }

    fn push(&mut self, sign: char) {
        self.text.push(if sign == '’' { '\'' } else { lower(sign) });
    }

    fn end_word(&mut self) {
        self.so_far.sentences += u32::from(std::mem::take(&mut self.at_stop));
        self.in_word = false;
        if !matches!(self.text.as_bytes().last(), None | Some(b' ' | b'\n')) {
            self.text.push(' ');
        }
    }

    /// Ends a passage. A passage without text leaves nothing behind.
    pub(super) fn end_passage(&mut self) {
        self.end_word();
        if self.text.ends_with(' ') {
            self.text.pop();
            self.text.push('\n');
        }
    }
}

/// Is this a sign of a script that puts no spaces between words? Ranges by Unicode 16: Thai to Myanmar
/// and Khmer, kana, Han, halfwidth kana.
fn is_wide(sign: char) -> bool {
    matches!(sign,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3041}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::Counter;

    fn count(text: &str) -> (usize, u32) {
        let mut counter = Counter::default();
        counter.add(text);
        counter.end_passage();
        (counter.so_far.words(), counter.so_far.sentences)
    }

    #[test]
    fn words_and_sentences() {
        assert_eq!(count("Two words."), (2, 1));
        assert_eq!(count("“Is it?” he asked (softly). – Yes"), (6, 2));
        assert_eq!(count("version 1.2 of it"), (4, 0));
        assert_eq!(count("  —  |  "), (0, 0));
    }

    #[test]
    fn scripts_without_spaces() {
        assert_eq!(count("日本語の文章です。"), (4, 1));
        assert_eq!(count("한국어 문장은 띄어 쓴다."), (4, 1));
        assert_eq!(count("这是iPhone手机。"), (3, 1));
    }

    #[test]
    fn text_is_folded() {
        let mut counter = Counter::default();
        counter.add("  It’s\n");
        counter.add("\tÉTÉ");
        counter.end_passage();
        counter.end_passage();
        assert_eq!(counter.text, "it's été\n");
    }
}
