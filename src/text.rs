//! Small questions to a line of text that several sources ask. They are plain functions, not iterators, as
//! each new kind of iterator weighs in the module.

use std::ops::Range;

use crate::letters::{self, is_word};

/// `text` in lower case.
pub(crate) fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for sign in text.chars() {
        lower.push(letters::lower(sign));
    }
    lower
}

/// The words of `text`, without what stands between them.
pub(crate) fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for word in text.split(|sign| !is_word(sign)) {
        if !word.is_empty() {
            words.push(word);
        }
    }
    words
}

/// Is there nothing but white space in `text`?
pub(crate) fn is_blank(text: &str) -> bool {
    let mut bytes = text.bytes();
    match bytes.find(|byte| !matches!(byte, b'\t'..=b'\r' | b' ')) {
        None => true,
        Some(first) => first >= 0x80 && text.chars().all(char::is_whitespace),
    }
}

/// `text` with a single space wherever white space stands.
pub(crate) fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// `text` with `new` in the place of each of the `old` signs.
pub(crate) fn with_sign(text: &str, old: &[char], new: char) -> String {
    let mut changed = String::with_capacity(text.len());
    for sign in text.chars() {
        changed.push(if old.contains(&sign) { new } else { sign });
    }
    changed
}

/// Does `part` stand in `text`? `str::contains` searches better and weighs 3 KB.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let Some(first) = part.first() else { return true };
    let starts = 0..(text.len() + 1).saturating_sub(part.len());
    // Both ends are compared at once; the rest costs a call.
    let end = |at: usize| at + part.len();
    starts.into_iter().any(|at| {
        text[at] == *first && text[end(at) - 1] == part[part.len() - 1] && text[at..end(at)] == *part
    })
}

/// Does `wanted` stand in `text`? `str::contains` searches for a sign as it does for a text.
pub(crate) fn holds_sign(text: &str, wanted: char) -> bool {
    text.chars().any(|sign| sign == wanted)
}

/// `a.example` of `https://a.example:80/path?query`.
pub(crate) fn host(address: &str) -> &str {
    let rest = &address[first_of(address, &["://"]).map_or(0, |found| found.end)..];
    &rest[..first_of(rest, &["/", "?", "#", ":"]).map_or(rest.len(), |found| found.start)]
}

/// `/news/story` of `https://paper.example/news/story?id=1`.
pub(crate) fn path(url: &str) -> &str {
    let mut slashes = 0;
    let mut start = url.len();
    for (at, byte) in url.bytes().enumerate() {
        slashes += usize::from(byte == b'/');
        if slashes == 3 {
            start = at;
            break;
        }
    }
    let path = &url[start..];
    let end = path.bytes().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(path.len());
    &path[..end]
}

/// Where the first of these separators stands.
pub(crate) fn first_of(text: &str, separators: &[&str]) -> Option<Range<usize>> {
    (0..text.len()).find_map(|at| one_at(text, at, separators))
}

/// Where the last of these separators stands.
pub(crate) fn last_of(text: &str, separators: &[&str]) -> Option<Range<usize>> {
    (0..text.len()).rev().find_map(|at| one_at(text, at, separators))
}

/// Bytes are compared: where the first byte of a sign fits, it is the beginning of one.
fn one_at(text: &str, at: usize, separators: &[&str]) -> Option<Range<usize>> {
    let rest = &text.as_bytes()[at..];
    let is_here = |text: &[u8]| text.first().is_none_or(|first| *first == rest[0]) && rest.starts_with(text);
    let separator = separators.iter().find(|separator| is_here(separator.as_bytes()))?;
    Some(at..at + separator.len())
}

/// Appends `number` in decimal; `format!` would weigh more in the module than all the rest of a writer.
pub(crate) fn push_number(out: &mut String, number: u32) {
    if number >= 10 {
        push_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::{first_of, last_of, path, push_number, single_spaced, words};

    #[test]
    fn separators_are_found_from_both_ends() {
        let separators = [" – ", "|"];
        assert_eq!(first_of("é – b|c", &separators), Some(2..7));
        assert_eq!(last_of("é – b|c", &separators), Some(8..9));
        assert_eq!(first_of("é–b", &separators), None);
    }

    #[test]
    fn path_of_an_address() {
        assert_eq!(path("https://paper.example/news/story?id=1#top"), "/news/story");
        assert_eq!(path("https://paper.example"), "");
        assert_eq!(path(""), "");
    }

    #[test]
    fn words_and_spaces() {
        assert_eq!(words("7. अगस्त, 2025"), ["7", "अगस्त", "2025"]);
        assert_eq!(single_spaced("  a \n b\u{a0}c "), "a b c");
    }

    #[test]
    fn numbers_are_decimal() {
        for number in [0, 9, 10, 1907, u32::MAX] {
            let mut out = String::new();
            push_number(&mut out, number);
            assert_eq!(out, number.to_string());
        }
    }
}
