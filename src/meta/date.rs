//! Dates as pages write them, brought to ISO 8601. What can be read in two ways is not read.

use crate::letters::is_word;
use crate::text::{lower, words};
use crate::words::each_entry;

/// What comes first in `07/08/2025`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Day,
    Month,
    Unknown,
}

impl Order {
    /// The order that people keep who write in this language.
    pub(super) fn of(language: &str) -> Order {
        match language.as_bytes() {
            [b'e' | b'E', b'n' | b'N', b'-' | b'_', region @ ..] => {
                match region.eq_ignore_ascii_case(b"us") {
                    true => Order::Month,
                    false => Order::Day,
                }
            }
            [] | [b'e' | b'E', b'n' | b'N', ..] => Order::Unknown,
            _ => Order::Day,
        }
    }
}

/// The first date in `text`: `2025-08-07`, or with the time where one follows in ISO form.
pub(super) fn iso(text: &str, order: Order) -> Option<String> {
    let text = text.trim();
    numeric(text, order).or_else(|| compact(text)).or_else(|| eastern(text)).or_else(|| with_month_name(text))
}

/// Years that an article on the web may bear.
fn is_year(year: u32) -> bool {
    (1900..=2100).contains(&year)
}

fn written(year: u32, month: u32, day: u32) -> Option<String> {
    if !is_year(year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let mut out = String::with_capacity(10);
    for (at, number) in [year / 100, year % 100, month, day].into_iter().enumerate() {
        if at >= 2 {
            out.push('-');
        }
        out.push(char::from(b'0' + (number / 10) as u8));
        out.push(char::from(b'0' + (number % 10) as u8));
    }
    Some(out)
}

/// `2025-08-07T16:20:00Z`, `2025/08/07`, `07.08.2025`; of `07/08/2025` only what can't be misread.
fn numeric(text: &str, order: Order) -> Option<String> {
    let bytes = text.as_bytes();
    for start in 0..bytes.len() {
        if start > 0 && bytes[start - 1].is_ascii_digit() {
            continue;
        }
        if let Some((date, end)) = numeric_at(bytes, start, order) {
            return Some(date + &time(&text[end..]));
        }
    }
    None
}

/// The date that starts at `start`, and where it ends.
fn numeric_at(bytes: &[u8], start: usize, order: Order) -> Option<(String, usize)> {
    let (first, at) = number(bytes, start)?;
    let separator = *bytes.get(at).filter(|sign| matches!(sign, b'-' | b'/' | b'.'))?;
    let (second, at) = number(bytes, behind(bytes, at))?;
    if *bytes.get(at)? != separator {
        return None;
    }
    let (third, end) = number(bytes, behind(bytes, at))?;
    if is_year(first) {
        return Some((written(first, second, third)?, end));
    }
    // `07.08.25` is of this century.
    let is_short = separator != b'-' && end == at + 3;
    let year = if is_short { 2000 + third } else { third };
    let is_clear = separator == b'.' || first > 12 || second > 12 || first == second;
    let date = match order {
        Order::Unknown if !is_clear => None,
        _ if second > 12 => written(year, first, second),
        Order::Month if separator != b'.' && first <= 12 => written(year, first, second),
        _ => written(year, second, first),
    };
    Some((date?, end))
}

/// What follows the separator at `at`; in `7. 8. 2025` there is a space between.
fn behind(bytes: &[u8], at: usize) -> usize {
    at + 1 + usize::from(bytes[at..].starts_with(b". "))
}

/// Are two dates in ISO 8601 a day apart? At the ends of months that is not seen.
pub(super) fn are_neighbours(a: &str, b: &str) -> bool {
    let day = |date: &str| number(date.as_bytes(), 8).map_or(0, |day| day.0);
    a.as_bytes()[..8] == b.as_bytes()[..8] && day(a).abs_diff(day(b)) == 1
}

/// Are two dates in ISO 8601 of one day?
pub(super) fn is_day_of(a: &str, b: &str) -> bool {
    a[..10] == b[..10]
}

/// The day in an address such as `/2025/08/07/bridge-closes`.
pub(super) fn in_address(address: &str) -> Option<String> {
    numeric(address, Order::Unknown)
}

/// The number that starts at `at`, and where it ends. One too large to be told is larger than any in a date.
fn number(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let mut number = 0u32;
    let mut end = at;
    while let Some(&digit @ b'0'..=b'9') = bytes.get(end) {
        number = number.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
        end += 1;
    }
    (end > at).then_some((number, end))
}

/// The time that follows a date, as `T16:20:00Z`; empty if there is none.
fn time(text: &str) -> String {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_two = |at: usize| is_digit(at) && is_digit(at + 1);
    let is_colon = |at: usize| bytes.get(at) == Some(&b':');
    let follows = matches!(bytes.first(), Some(b'T' | b't' | b' '));
    if !(follows && is_two(1) && is_colon(3) && is_two(4)) {
        return String::new();
    }
    let mut out = String::from("T");
    out.push_str(&text[1..6]);
    let mut at = 6;
    if is_colon(at) && is_two(at + 1) {
        out.push_str(&text[at..at + 3]);
        at += 3;
    } else {
        out.push_str(":00");
    }
    if bytes.get(at) == Some(&b'.') {
        at = number(bytes, at + 1).map_or(at + 1, |(_, end)| end);
    }
    out.push_str(&zone(&text[at..]));
    out
}

/// `Z`, `+02:00`, or nothing where the page does not say.
fn zone(text: &str) -> String {
    let text = text.trim_start();
    if text.starts_with('Z') || text.starts_with('z') || text.starts_with("UTC") || text.starts_with("GMT") {
        return "Z".into();
    }
    let Some((&sign @ (b'+' | b'-'), rest)) = text.as_bytes().split_first() else { return String::new() };
    let mut zone = String::from(char::from(sign));
    let mut digits = 0;
    for &byte in rest.iter().filter(|byte| **byte != b':') {
        if !byte.is_ascii_digit() || digits == 4 {
            break;
        }
        if digits == 2 {
            zone.push(':');
        }
        zone.push(char::from(byte));
        digits += 1;
    }
    match digits {
        4 if zone.ends_with("00:00") => "Z".into(),
        4 => zone,
        2 => zone + ":00",
        _ => String::new(),
    }
}

/// `20250807`.
fn compact(text: &str) -> Option<String> {
    let (date, end) = number(text.as_bytes(), 0)?;
    if end != 8 {
        return None;
    }
    written(date / 10_000, date / 100 % 100, date % 100)
}

/// What stands behind year, month and day in Chinese, Japanese and Korean.
const UNITS: [[char; 2]; 3] = [['年', '년'], ['月', '월'], ['日', '일']];

/// `2025年8月7日`, `2025년 8월 7일`.
fn eastern(text: &str) -> Option<String> {
    let mut date = [0; 3];
    let mut unit = 0;
    for (at, sign) in text.char_indices() {
        if !UNITS[unit].contains(&sign) {
            continue;
        }
        date[unit] = last_number(&text[..at])?;
        unit += 1;
        if unit == UNITS.len() {
            return written(date[0], date[1], date[2]);
        }
    }
    None
}

/// The number that `text` ends with.
fn last_number(text: &str) -> Option<u32> {
    let bytes = text.trim_end().as_bytes();
    let mut start = bytes.len();
    while start > 0 && bytes[start - 1].is_ascii_digit() {
        start -= 1;
    }
    Some(number(bytes, start)?.0)
}

/// The month that each word is the name of; 0 for none.
fn months(words: &[&str]) -> Vec<u32> {
    let mut months = vec![0; words.len()];
    each_entry(include_str!("../words/months.txt"), &mut |section, name| {
        for (at, word) in words.iter().enumerate() {
            // As with every list, the first entry counts.
            if *word == name && months[at] == 0 {
                months[at] = first_number(section).unwrap_or(0);
            }
        }
    });
    months
}

/// The month that the word is the name of; 0 for none.
pub(super) fn month(word: &str) -> u32 {
    months(&[word])[0]
}

/// `August 7, 2025`, `7 August 2025`, `7 de agosto de 2025`, `Thu, 07 Aug 2025`.
fn with_month_name(text: &str) -> Option<String> {
    let text = lower(text);
    let words = words(&text);
    let number = |at: usize| first_number(words.get(at)?);
    let year = |at: usize| number(at).filter(|&year| is_year(year));
    // Most lines have no year, and need not be looked up.
    if (0..words.len()).all(|at| year(at).is_none()) {
        return None;
    }
    let linked = |at: usize| usize::from(matches!(words.get(at), Some(&("de" | "del" | "of"))));
    for (at, month) in months(&words).into_iter().enumerate() {
        if month == 0 {
            continue;
        }
        let next = at + 1 + linked(at + 1);
        let before = at.checked_sub(1).and_then(|before| before.checked_sub(linked(before)));
        if let (Some(day), Some(year)) = (before.and_then(number), year(next)) {
            return written(year, month, day);
        }
        if let (Some(year), Some(day)) = (before.and_then(year), number(next)) {
            return written(year, month, day);
        }
        // The year may follow the time: `Thu Aug 07 16:20:00 CEST 2025`.
        if let (Some(day), Some(year)) = (number(at + 1), year(at + 2).or_else(|| year(at + 6))) {
            return written(year, month, day);
        }
    }
    None
}

/// The number that the word is, letters at its end aside: `7th`.
fn first_number(word: &str) -> Option<u32> {
    let (number, end) = number(word.as_bytes(), 0)?;
    word[end..].chars().all(is_word).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::{Order, are_neighbours, in_address, iso};

    #[test]
    fn dates_in_many_forms() {
        for (text, expected) in [
            ("2025-08-07T16:20:00.000Z", "2025-08-07T16:20:00Z"),
            ("2025-08-07T16:20+0200", "2025-08-07T16:20:00+02:00"),
            ("2025-08-07 16:20:05 +00:00", "2025-08-07T16:20:05Z"),
            ("2025/8/7", "2025-08-07"),
            ("20250807", "2025-08-07"),
            ("7. 8. 2025", "2025-08-07"),
            ("2025 Aug 7", "2025-08-07"),
            ("Published August 7, 2025 at noon", "2025-08-07"),
            ("7 Aug 2025", "2025-08-07"),
            ("Thu, 07 Aug 2025 16:20:00 GMT", "2025-08-07"),
            ("7. Aug. 2025", "2025-08-07"),
            ("7th of August 2025", "2025-08-07"),
            ("07.08.2025", "2025-08-07"),
            ("13/08/2025", "2025-08-13"),
            ("08/13/2025", "2025-08-13"),
            ("07.08.25", "2025-08-07"),
            ("08.13.2025", "2025-08-13"),
            ("13/08/25", "2025-08-13"),
            ("Thu Aug 07 16:20:00 CEST 2025", "2025-08-07"),
            ("7 de agosto de 2025", "2025-08-07"),
            ("7 августа 2025", "2025-08-07"),
            ("2025年8月7日", "2025-08-07"),
            ("2025년 8월 7일", "2025-08-07"),
            ("7 أغسطس 2025", "2025-08-07"),
            ("7 अगस्त 2025", "2025-08-07"),
        ] {
            assert_eq!(iso(text, Order::Unknown).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn day_and_month_stand_in_the_order_of_the_language() {
        for (language, expected) in [
            ("en-US", Some("2025-07-08")),
            ("en-GB", Some("2025-08-07")),
            ("fr", Some("2025-08-07")),
            ("en", None),
            ("", None),
        ] {
            assert_eq!(iso("07/08/2025", Order::of(language)).as_deref(), expected, "{language}");
        }
    }

    #[test]
    fn address_may_tell_the_day() {
        assert_eq!(in_address("https://a.example/2025/08/07/tide").as_deref(), Some("2025-08-07"));
        assert_eq!(in_address("https://a.example/tide-2025/08"), None);
    }

    #[test]
    fn neighbours_are_a_day_apart() {
        assert!(are_neighbours("2024-02-28T23:10:00Z", "2024-02-29"));
        assert!(are_neighbours("2026-01-10", "2026-01-09"));
        assert!(!are_neighbours("2026-01-01", "2026-01-01"));
        assert!(!are_neighbours("2025-02-28", "2025-03-02"));
    }

    #[test]
    fn what_is_no_date_or_could_be_two_is_none() {
        for text in ["", "07/08/2025", "07-08-2025", "yesterday", "May", "12.5.1", "3-2-1", "2025-13-41"] {
            assert_eq!(iso(text, Order::Unknown), None, "{text}");
        }
    }
}
