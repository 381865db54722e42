//! Word lists: the one place where the core's vocabulary is written down.
//!
//! A list names a *meaning* ("newsletter"), never a use: how it is matched is decided by the heuristic
//! that asks. All lists are matched in one pass over the text, so that a list more costs no time.
//! `README.md` beside this file has the format.

mod bare;

use crate::letters::{is_lower, is_upper, is_word};
use bare::bare;
use std::ops::Range;
use std::sync::LazyLock;

macro_rules! meanings {
    ($($meaning:ident $file:literal),* $(,)?) => {
        /// What a phrase, or a class or id, says that the text is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Meaning { $($meaning),* }

        const LISTS: &[(Meaning, &str)] = &[$((Meaning::$meaning, list!($file))),*];
    };
}

/// A list, without what only people need.
macro_rules! list {
    ($file:literal) => {{
        const LIST: &str = include_str!(concat!($file, ".txt"));
        const LENGTH: usize = bare::<{ LIST.len() + 1 }>(LIST).1;
        const BARE: [u8; LENGTH] = bare(LIST).0;
        match str::from_utf8(&BARE) {
            Ok(list) => list,
            Err(_) => panic!("it was text before"),
        }
    }};
}

// In alphabetical order, but for the last two.
meanings! {
    Action "action",
    AdLabel "ad_label",
    AppBanner "app_banner",
    AuthorBio "author_bio",
    Byline "byline",
    Caption "caption",
    Comments "comments",
    Consent "consent",
    Copyright "copyright",
    Credit "credit",
    Dateline "dateline",
    Dek "dek",
    Discussion "discussion",
    Donation "donation",
    Event "event",
    Follow "follow",
    Hidden "hidden",
    Kicker "kicker",
    LiveBar "live_bar",
    Navigation "navigation",
    Newsletter "newsletter",
    Paywall "paywall",
    PhotoCredit "photo_credit",
    Player "player",
    Poll "poll",
    ReadMore "read_more",
    Related "related",
    Section "section",
    Share "share",
    Summary "summary",
    Tags "tags",
    Told "told",
    Tooltip "tooltip",
    TranslationNotice "translation_notice",
    UpdateNotice "update_notice",
    Updated "updated",
    Continued "continued",
    Withheld "withheld",
}

/// A set of meanings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Meanings(u64);

impl Meanings {
    pub(crate) fn add(&mut self, meaning: Meaning) {
        self.0 |= 1 << meaning as u64;
    }

    pub(crate) fn has(self, meaning: Meaning) -> bool {
        self.0 & (1 << meaning as u64) != 0
    }

    pub(crate) fn and(self, others: Meanings) -> Meanings {
        Meanings(self.0 | others.0)
    }

    pub(crate) fn has_any(self, meanings: &[Meaning]) -> bool {
        meanings.iter().any(|&meaning| self.has(meaning))
    }

    /// Adds what a class or id attribute says. `newsletterBox-2` is read as `newsletter box 2`.
    pub(crate) fn read(&mut self, attribute: &str) {
        let mut words = String::with_capacity(attribute.len() + 8);
        let mut was_lower = false;
        for sign in attribute.chars() {
            let is_between = !is_word(sign) || (was_lower && is_upper(sign));
            if is_between && !matches!(words.as_bytes().last(), Some(b' ' | b'\n')) {
                // Names apart are not one phrase.
                words.push(if sign.is_whitespace() { '\n' } else { ' ' });
            }
            was_lower = is_lower(sign);
            if is_word(sign) {
                words.push(sign.to_ascii_lowercase());
            }
        }
        NAMES.find(&words, &mut |hit| self.add(hit.meaning));
    }
}

/// A phrase that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub range: Range<usize>,
    pub meaning: Meaning,
}

/// All phrases that stand in a text, by where they start.
#[derive(Debug, Default)]
pub(crate) struct Hits(Vec<Hit>);

impl Hits {
    /// `text` is lower-cased, with single spaces.
    pub(crate) fn of(text: &str) -> Hits {
        let mut hits = Vec::new();
        PHRASES.find(text, &mut |hit| hits.push(hit));
        Hits(hits)
    }

    /// The hits that begin in `range`.
    pub(crate) fn within(&self, range: Range<usize>) -> std::slice::Iter<'_, Hit> {
        self.0[self.first_from(range.start)..self.first_from(range.end)].iter()
    }

    /// The number of hits that begin before byte `at`.
    fn first_from(&self, at: usize) -> usize {
        self.0.partition_point(|hit| hit.range.start < at)
    }
}

static PHRASES: LazyLock<Table> = LazyLock::new(|| Table::of(|section| section != "names"));
static NAMES: LazyLock<Table> = LazyLock::new(|| Table::of(|section| section == "names"));

/// Phrases by their first bytes.
struct Table {
    phrases: Vec<(&'static str, Meaning)>,
    /// Where the phrases of each bucket begin.
    first: [u16; BUCKETS + 1],
}

/// Buckets of phrases, by the first two bytes: hundreds of phrases begin with one letter, a few with the same two.
const BUCKETS: usize = 1024;

/// The bucket of what begins with these bytes. No phrase is shorter than two.
fn bucket(first: u8, second: u8) -> usize {
    (usize::from(first) + usize::from(second) * 37) % BUCKETS
}

impl Table {
    fn of(wanted: fn(&str) -> bool) -> Table {
        let mut phrases: Vec<(&'static str, Meaning)> = Vec::new();
        for &(meaning, list) in LISTS {
            each_entry(list, &mut |section, phrase| {
                if wanted(section) {
                    phrases.push((phrase, meaning));
                }
            });
        }
        // Counted into place: a sort for so little would weigh 5 KB in the module.
        let bucket = |phrase: &(&str, Meaning)| bucket(phrase.0.as_bytes()[0], phrase.0.as_bytes()[1]);
        let mut first = [0u16; BUCKETS + 1];
        for phrase in &phrases {
            first[bucket(phrase) + 1] += 1;
        }
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        let mut next = first;
        let mut sorted = phrases.clone();
        for phrase in phrases {
            let at = &mut next[bucket(&phrase)];
            sorted[usize::from(*at)] = phrase;
            *at += 1;
        }
        Table { phrases: sorted, first }
    }

    fn find(&self, text: &str, found: &mut dyn FnMut(Hit)) {
        let bytes = text.as_bytes();
        let mut kind = OUTSIDE;
        for at in 0..bytes.len().saturating_sub(1) {
            let before = kind;
            kind = KINDS[usize::from(bytes[at])];
            if kind < WIDE && (kind != STARTS || before != OUTSIDE) {
                continue;
            }
            let bucket = bucket(bytes[at], bytes[at + 1]);
            let candidates = usize::from(self.first[bucket])..usize::from(self.first[bucket + 1]);
            for &(phrase, meaning) in &self.phrases[candidates] {
                let phrase = phrase.as_bytes();
                let end = at + phrase.len();
                // The third byte is compared at once; the rest costs a call.
                if phrase.get(2).is_none_or(|third| bytes.get(at + 2) == Some(third))
                    && bytes[at..].starts_with(phrase)
                    && can_end(bytes, end)
                {
                    found(Hit { range: at..end, meaning });
                }
            }
        }
    }
}

/// What a byte is to a phrase: no part of a word; inside of one; may start one, at the start of a word; may start one
/// anywhere, as the signs of scripts without spaces do.
const OUTSIDE: u8 = 0;
const INSIDE: u8 = 1;
const STARTS: u8 = 2;
const WIDE: u8 = 3;

static KINDS: [u8; 256] = {
    let mut kinds = [OUTSIDE; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            0xe3..=0xed => WIDE,
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0xc2.. => STARTS,
            0x80.. => INSIDE,
            _ => OUTSIDE,
        };
        byte += 1;
    }
    kinds
};

/// May a phrase end before this byte? A phrase of a script without spaces ends anywhere.
fn can_end(bytes: &[u8], end: usize) -> bool {
    let inside = bytes.get(end).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
    !inside || bytes[end - 1] >= 0x80 && bytes[end] >= 0x80 && (0xe3..=0xed).contains(&bytes[end - 3])
}

/// Shows `seen` the entries of a list, each with the section that it stands in. A line is a heading, an entry, or
/// for people alone; all lists are read at each click, so that nothing else is looked for.
pub(crate) fn each_entry(list: &'static str, seen: &mut dyn FnMut(&'static str, &'static str)) {
    let (mut section, mut start) = ("", 0);
    let bytes = list.as_bytes();
    for end in 0..bytes.len() {
        if bytes[end] != b'\n' {
            continue;
        }
        match bytes[start] {
            b'[' => section = &list[start + 1..end - 1],
            b'#' | b'\n' => {}
            _ => seen(section, &list[start..end]),
        }
        start = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{Hits, Meaning, Meanings};

    fn has(text: &str, meaning: Meaning) -> bool {
        let hits = Hits::of(text);
        hits.within(0..text.len()).any(|hit| hit.meaning == meaning)
    }

    #[test]
    fn phrases_are_whole_words() {
        assert!(has("please sign up for our newsletter!\n", Meaning::Newsletter));
        assert!(!has("design up for a news letter\n", Meaning::Newsletter));
    }

    #[test]
    fn phrases_without_spaces_stand_anywhere() {
        assert!(has("この記事の関連記事はこちら\n", Meaning::Related));
        assert!(has("この記事の関連記事\n", Meaning::Related));
    }

    #[test]
    fn names_are_read_as_words() {
        let mut names = Meanings::default();
        names.read("c-newsletterBox-2 x");
        assert!(names.has(Meaning::Newsletter));
        let mut names = Meanings::default();
        names.read("shareholders unshared");
        assert!(!names.has(Meaning::Share));
    }
}
