//! Names of people out of lines such as "By Ann Lee and Bo Chen, Harbour News".

use crate::letters::{is_lower, is_word};
use crate::text::{first_of, lower};
use crate::words::{Hits, Meaning};

/// A name has at most this many words: "Ana María de la Cruz Fernández".
const LONGEST: usize = 6;

/// Words in small letters that are part of a name.
const PARTICLES: &[&str] = &[
    "al", "af", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "e", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu",
];

const JOINTS: &[&str] =
    &[" and ", " & ", " und ", " y ", " et ", " e ", " и ", " ve ", ";", ",", "、", "，", " with "];

/// What ends the names in a line.
const ENDS: &[&str] = &[" | ", " • ", " · ", " - ", " – ", " — ", "|", "•", "·", "\n", "("];

/// The names in a line, in order. Roles, places and dates are none.
pub(super) fn names(line: &str) -> Vec<String> {
    let line = without_by(line);
    let end = first_of(line, ENDS).map_or(line.len(), |end| end.start);
    let mut rest = &line[..end];
    let mut names: Vec<String> = Vec::new();
    loop {
        let joint = first_of(rest, JOINTS).unwrap_or(rest.len()..rest.len());
        let name = without_by(&rest[..joint.start]);
        if is_name(name) && !names.iter().any(|other| other == name) {
            names.push(name.to_owned());
        }
        if joint.is_empty() {
            return names;
        }
        rest = &rest[joint.end..];
    }
}

/// The line without "By" before the name, or "By author".
fn without_by(line: &str) -> &str {
    let mut line = line.trim();
    while let Some(end) = by(line) {
        line = line[end..].trim_start_matches(is_between).trim();
    }
    line
}

fn is_between(sign: char) -> bool {
    matches!(sign, ':' | ' ' | '\u{a0}')
}

/// Where the phrase ends that the line begins with.
fn by(line: &str) -> Option<usize> {
    let lower = lower(line);
    if lower.len() != line.len() {
        return None;
    }
    let hits = Hits::of(&lower);
    let mut end = None;
    for hit in hits.within(0..1).filter(|hit| hit.meaning == Meaning::Byline) {
        end = end.max(Some(hit.range.end));
    }
    end
}

fn is_name(name: &str) -> bool {
    let mut words = 0;
    for word in name.split_whitespace() {
        let is_known = is_upper(word) || words > 0 && PARTICLES.contains(&word);
        if !is_known {
            return false;
        }
        words += 1;
    }
    let is_foreign = |sign: char| sign.is_ascii_digit() || matches!(sign, '@' | '/' | ':' | '?' | '!' | '"');
    (1..=LONGEST).contains(&words) && name.contains(is_word) && !name.contains(is_foreign)
}

/// Is the first letter of the word no small one?
fn is_upper(word: &str) -> bool {
    word.chars().find(|sign| is_word(*sign)).is_none_or(|sign| !is_lower(sign))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_are_taken_apart() {
        assert_eq!(names("By Ann Lee and Bo Chen, Harbour correspondent | May 7"), ["Ann Lee", "Bo Chen"]);
        assert_eq!(names("Von Jörg van der Berg"), ["Jörg van der Berg"]);
        assert_eq!(names("山田太郎、鈴木花子"), ["山田太郎", "鈴木花子"]);
    }

    #[test]
    fn other_lines_name_nobody() {
        for line in ["published 7 May 2025", "ann@harbour.example", "by the sea", ""] {
            assert!(names(line).is_empty(), "{line}");
        }
    }
}
