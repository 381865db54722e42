//! Names of people out of lines such as "By Ann Lee and Bo Chen, Harbour News".

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
    let mut line = without_by(line.trim());
    for end in ENDS {
        line = line.split(end).next().unwrap_or_default();
    }
    let mut names = vec![line.to_owned()];
    for joint in JOINTS {
        names = names
            .iter()
            .flat_map(|name| name.split(joint))
            .map(|name| without_by(name.trim()).to_owned())
            .collect();
    }
    let mut unique: Vec<String> = Vec::new();
    for name in names.into_iter().filter(|name| is_name(name)) {
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    unique
}

/// The line without "By" before the name.
fn without_by(line: &str) -> &str {
    let lower = line.to_lowercase();
    if lower.len() != line.len() {
        return line;
    }
    let hits = Hits::of(&lower);
    let by = hits.within(0..lower.len()).filter(|hit| hit.range.start == 0 && hit.meaning == Meaning::Byline);
    let end = by.map(|hit| hit.range.end).max().unwrap_or(0);
    line[end..].trim_start_matches([':', ' ', '\u{a0}'])
}

fn is_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let has_letters = name.chars().any(char::is_alphabetic);
    let is_plain =
        !name.contains(['@', '/', ':', '?', '!', '"']) && !name.chars().any(|sign| sign.is_ascii_digit());
    let is_upper =
        |word: &str| word.chars().find(|sign| sign.is_alphabetic()).is_none_or(|sign| !sign.is_lowercase());
    has_letters
        && is_plain
        && (1..=LONGEST).contains(&words.len())
        && is_upper(words[0])
        && words.iter().all(|word| is_upper(word) || PARTICLES.contains(word))
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
