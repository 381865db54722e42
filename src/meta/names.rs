//! Names of people out of lines such as "By Ann Lee and Bo Chen, Harbour News".

use super::date;
use crate::letters::{is_lower, is_word};
use crate::text::{first_of, holds_sign, lower};
use crate::words::{Hits, Meaning};

/// A name has at most this many words: "Ana María de la Cruz Fernández".
const LONGEST: usize = 6;

/// Words in small letters that are part of a name.
const PARTICLES: &str = "al af av bin bint da das de del della den der di do dos du e el ibn la le ten \
    ter van von y zu";

const JOINTS: &[&str] = &[
    " and ", " & ", " und ", " y ", " et ", " e ", " и ", " ve ", " og ", " och ", " dan ", " و ", " और ",
    " 및 ", ";", ",", "、", "，", "،", " with ", " mit ", "/", "／",
];

/// What may follow a name and begins to say something else: a place, a paper.
const AFTER: &str = "a at aus dans em en for from für il im in le nos para pour sur the";

/// The same, for a day or an hour. It may follow a name of one word as well: "by bo on 7 May".
const WHEN: &str = "am on um vom";

/// What ends the names in a line.
const ENDS: &[&str] = &[" | ", " • ", " · ", " - ", " – ", " — ", "|", "•", "·", "\n", "("];

/// The names in a line, in order. Roles, places and dates are none.
pub(super) fn names(line: &str) -> Vec<String> {
    let names_of = without_by(line);
    let is_said = names_of.len() < line.trim().len();
    let mut rest = before_end(names_of);
    let mut names: Vec<String> = Vec::new();
    loop {
        let joint = first_of(rest, JOINTS).unwrap_or(rest.len()..rest.len());
        let part = without_by(&rest[..joint.start]);
        match leading(part, is_said) {
            Some(name) if names.iter().any(|other| other == name || is_degree(name)) => {}
            Some(name) => names.push(name.to_owned()),
            // "Sat, 20 May": a day of the week.
            None if is_number(part) && !is_said && names.len() == 1 && !holds_sign(&names[0], ' ') => {
                names.clear();
            }
            None => {}
        }
        if joint.is_empty() {
            return names;
        }
        rest = &rest[joint.end..];
    }
}

/// The names in what the page's data state to be names. They are taken apart where that gives names of people, and
/// are one name where it does not: "Jobs & Hire".
pub(super) fn stated(text: &str) -> Vec<String> {
    let whole = without_by(before_end(text));
    let names = names(text);
    if names.first().is_some_and(|first| holds_sign(first, ' ') && whole.starts_with(first)) {
        return names;
    }
    // "AFP/Harbour News", "bo/dpa".
    if holds_sign(whole, '/') && !whole.bytes().any(|sign| sign.is_ascii_digit()) {
        return whole.split('/').map(|name| name.trim().to_owned()).collect();
    }
    let is_name = !whole.ends_with(':') && whole.chars().any(|sign| is_word(sign) && !sign.is_ascii_digit());
    if is_name { vec![whole.to_owned()] } else { Vec::new() }
}

fn before_end(line: &str) -> &str {
    &line[..first_of(line, ENDS).map_or(line.len(), |end| end.start)]
}

/// The name that a part of a line begins with; none if something else follows it than a place or a day.
fn leading(part: &str, is_said: bool) -> Option<&str> {
    let mut words: Vec<&str> = Vec::new();
    for word in part.split_whitespace() {
        if is_number(word) && words.last().is_some_and(|last| date::month(&lower(last)) > 0) {
            words.pop();
            break;
        }
        let ends = !words.is_empty() && (word.starts_with('@') || is_said && is_in(WHEN, word))
            || words.len() > 1 && (is_in(WHEN, word) || is_in(AFTER, word));
        if ends || is_beside_day(word) || !word.chars().any(is_word) {
            break;
        }
        if !(is_upper(word) || !words.is_empty() && is_in(PARTICLES, word)) {
            return None;
        }
        words.push(word);
    }
    let end = words.last()?.as_ptr() as usize + words.last()?.len() - part.as_ptr() as usize;
    let name = &part[..end];
    let is_name = words.len() <= LONGEST
        && name.chars().any(is_word)
        && !name.chars().any(|sign| matches!(sign, '0'..='9' | '@' | '/' | ':' | '?' | '!' | '"'));
    is_name.then_some(name)
}

/// Is the word in a list of words with single spaces?
pub(super) fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

fn is_number(word: &str) -> bool {
    word.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// Is the word a number, or one that stands beside dates?
fn is_beside_day(word: &str) -> bool {
    let says = |meaning: Meaning| matches!(meaning, Meaning::Dateline | Meaning::Updated);
    is_number(word) || Hits::of(&lower(word)).within(0..1).any(|hit| says(hit.meaning))
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

/// What stands behind a name, as "PhD", "Jr." or an agency's letters, and is none.
fn is_degree(word: &str) -> bool {
    !holds_sign(word, ' ') && matches!(word.as_bytes().last(), Some(b'A'..=b'Z' | b'.'))
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
        assert_eq!(names("Ann Lee, PhD, and Bo Chen Jr., M.D., FRCP"), ["Ann Lee", "Bo Chen Jr."]);
        assert_eq!(names("AFP, Ann Lee"), ["AFP", "Ann Lee"]);
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
        assert_eq!(names("By Bo on Thursday"), ["Bo"]);
        assert_eq!(names("By Bo, 7 May 2026"), ["Bo"]);
        // Without "by", a word before a day is one of the week.
        assert_eq!(names("Thu, 7 May 2026"), [""; 0]);
        assert_eq!(names("Posted on Thursday"), [""; 0]);
    }

    #[test]
    fn stated_names_are_parted_where_that_gives_people() {
        assert_eq!(stated("Ann Lee and Bo Chen"), ["Ann Lee", "Bo Chen"]);
        assert_eq!(stated("Ann Lee - Harbour News"), ["Ann Lee"]);
        assert_eq!(stated("Jobs & Harbour"), ["Jobs & Harbour"]);
        assert_eq!(stated("Office for Tides and Research"), ["Office for Tides and Research"]);
        assert_eq!(stated("1234567"), [""; 0]);
        assert_eq!(stated("AFP/Harbour News"), ["AFP", "Harbour News"]);
        assert_eq!(stated("bo/dpa"), ["bo", "dpa"]);
        assert_eq!(stated("Ward 7/8 nurses"), ["Ward 7/8 nurses"]);
    }

    #[test]
    fn other_lines_name_nobody() {
        for line in ["published 7 May 2025", "ann@harbour.example", "by the sea", ""] {
            assert!(names(line).is_empty(), "{line}");
        }
    }
}
