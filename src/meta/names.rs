//! Names of people out of lines such as "By Ann Lee and Bo Chen, Harbour News".

use super::date;
use crate::letters::{is_lower, is_word};
use crate::text::{first_of, holds_sign, lower};
use crate::words::{Hits, Meaning};

/// A name has at most this many words: "Ana María de la Cruz Fernández".
const LONGEST: usize = 6;

/// Words in small letters that are part of a name.
const PARTICLES: &[&str] = &[
    "al", "af", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "e", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu",
];

const JOINTS: &[&str] = &[
    " and ", " & ", " und ", " y ", " et ", " e ", " и ", " ve ", " og ", " och ", " dan ", " و ", " और ",
    " 및 ", ";", ",", "、", "，", "،", " with ", " mit ", "/", "／",
];

/// What may follow a name and begins to say something else: a place, a paper, a day.
const AFTER: &[&str] = &[
    "a", "am", "at", "aus", "dans", "em", "en", "for", "from", "für", "il", "im", "in", "le", "nos", "on",
    "para", "pour", "sur", "the", "um", "vom",
];

/// What ends the names in a line.
const ENDS: &[&str] = &[" | ", " • ", " · ", " - ", " – ", " — ", "|", "•", "·", "\n", "("];

/// The names in a line, in order. Roles, places and dates are none.
pub(super) fn names(line: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in parts(line) {
        if let Some(name) = leading(part)
            && !names.iter().any(|other| other == name)
        {
            names.push(name.to_owned());
        }
    }
    names
}

/// The names in what the page's data state to be names. They are taken apart where that gives names of people, and
/// are one name where it does not: "Jobs & Hire".
pub(super) fn stated(text: &str) -> Vec<String> {
    let is_full = |part: &str| leading(part).is_some_and(|name| holds_sign(name, ' '));
    let parts = parts(text);
    if parts.len() > 1 && parts.first().is_some_and(|first| is_full(first)) {
        return names(text);
    }
    let end = first_of(text, ENDS).map_or(text.len(), |end| end.start);
    let whole = without_by(&text[..end]);
    if !whole.contains(|sign: char| is_word(sign) && !sign.is_ascii_digit()) {
        return Vec::new();
    }
    vec![leading(whole).unwrap_or(whole).to_owned()]
}

/// A name that does not look like one: "harbourfan". The page has to say that it is.
pub(super) fn username(text: &str) -> Option<String> {
    let text = without_by(text);
    let is_one =
        text.len() <= 30 && !holds_sign(text, ' ') && text.contains(|sign: char| sign.is_ascii_alphabetic());
    (is_one && !text.contains([':', '/', '?'])).then(|| text.to_owned())
}

/// What stands between the joints of a line.
fn parts(line: &str) -> Vec<&str> {
    let line = without_by(line);
    let end = first_of(line, ENDS).map_or(line.len(), |end| end.start);
    let mut rest = &line[..end];
    let mut parts = Vec::new();
    loop {
        let joint = first_of(rest, JOINTS).unwrap_or(rest.len()..rest.len());
        parts.push(without_by(&rest[..joint.start]));
        if joint.is_empty() {
            return parts;
        }
        rest = &rest[joint.end..];
    }
}

/// The name that a part of a line begins with; none if something else follows it than a place or a day.
fn leading(part: &str) -> Option<&str> {
    let mut words = 0;
    let mut end = 0;
    let mut rest = part.split_whitespace().peekable();
    while let Some(word) = rest.next() {
        let is_month =
            rest.peek().is_some_and(|next| next.starts_with(is_digit)) && date::month(&lower(word)) > 0;
        let start = word.as_ptr() as usize - part.as_ptr() as usize;
        if words > 0 && (is_day(word) || is_month) || words > 1 && AFTER.contains(&word) {
            break;
        }
        if is_month || !(is_upper(word) || words > 0 && PARTICLES.contains(&word)) {
            return None;
        }
        words += 1;
        end = start + word.len();
    }
    let name = part[..end].trim_end_matches([':', '-', '–', '*']).trim();
    // "A. Lee jr." keeps its stop.
    let last = name.rsplit([' ', '.']).nth(1).unwrap_or(name);
    let name = if last.len() > 3 { name.trim_end_matches('.') } else { name };
    let is_foreign = |sign: char| sign.is_ascii_digit() || "@/:?!\"".contains(sign);
    let is_name = (1..=LONGEST).contains(&words)
        && name.contains(is_word)
        && !name.contains(is_foreign)
        && !is_day(name);
    is_name.then_some(name)
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// Is the word part of a date, or does it stand beside one?
fn is_day(word: &str) -> bool {
    let word = lower(word);
    word.starts_with(is_digit)
        || Hits::of(&word)
            .within(0..1)
            .any(|hit| matches!(hit.meaning, Meaning::Dateline | Meaning::Updated | Meaning::Weekday))
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
    matches!(sign, ':' | '：' | '|' | ' ' | '\u{a0}')
}

/// Where the phrase ends that the line begins with.
pub(super) fn by(line: &str) -> Option<usize> {
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

/// Is the first letter of the word no small one?
fn is_upper(word: &str) -> bool {
    word.chars().find(|sign| is_word(*sign)).is_none_or(|sign| !is_lower(sign))
}

#[cfg(test)]
mod tests {
    use super::{names, stated};

    #[test]
    fn names_are_taken_apart() {
        assert_eq!(names("By Ann Lee and Bo Chen, Harbour correspondent | May 7"), ["Ann Lee", "Bo Chen"]);
        assert_eq!(names("Von Jörg van der Berg"), ["Jörg van der Berg"]);
        assert_eq!(names("山田太郎、鈴木花子"), ["山田太郎", "鈴木花子"]);
    }

    #[test]
    fn name_ends_where_place_or_day_begins() {
        for line in [
            "By Ann Lee in London",
            "Ann Lee May 7, 2026",
            "Ann Lee Updated 7 May",
            "By Ann Lee | Harbour News",
        ] {
            assert_eq!(names(line), ["Ann Lee"], "{line}");
        }
        assert_eq!(names("By Theresa May"), ["Theresa May"]);
    }

    #[test]
    fn stated_names_are_parted_where_that_gives_people() {
        assert_eq!(stated("Ann Lee and Bo Chen"), ["Ann Lee", "Bo Chen"]);
        assert_eq!(stated("Ann Lee - Harbour News"), ["Ann Lee"]);
        assert_eq!(stated("Jobs & Harbour"), ["Jobs & Harbour"]);
        assert_eq!(stated("Office for Tides and Research"), ["Office for Tides and Research"]);
        assert_eq!(stated("1234567"), [""; 0]);
    }

    #[test]
    fn other_lines_name_nobody() {
        for line in ["published 7 May 2025", "ann@harbour.example", "by the sea", ""] {
            assert!(names(line).is_empty(), "{line}");
        }
    }
}
