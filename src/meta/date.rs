//! Dates as pages write them, brought to ISO 8601. What can be read in two ways is not read.

use crate::words::sections;

/// The first date in `text`: `2025-08-07`, or with the time where one follows in ISO form.
pub(super) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    numeric(text).or_else(|| compact(text)).or_else(|| eastern(text)).or_else(|| with_month_name(text))
}

/// Years that an article on the web may bear.
fn is_year(year: u32) -> bool {
    (1900..=2100).contains(&year)
}

fn written(year: u32, month: u32, day: u32) -> Option<String> {
    if !is_year(year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let digit = |number: u32| char::from(b'0' + (number % 10) as u8);
    let mut out = year.to_string();
    for number in [month, day] {
        out.push('-');
        out.push(digit(number / 10));
        out.push(digit(number));
    }
    Some(out)
}

/// `2025-08-07T16:20:00Z`, `2025/08/07`, `07.08.2025`; of `07/08/2025` only what can't be misread.
fn numeric(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    for start in 0..bytes.len() {
        if !bytes[start].is_ascii_digit() || start > 0 && bytes[start - 1].is_ascii_digit() {
            continue;
        }
        let Some((first, at)) = number(bytes, start) else { continue };
        let Some(&separator @ (b'-' | b'/' | b'.')) = bytes.get(at) else { continue };
        let Some((second, at)) = number(bytes, at + 1) else { continue };
        if bytes.get(at) != Some(&separator) {
            continue;
        }
        let Some((third, end)) = number(bytes, at + 1) else { continue };
        let date = match separator {
            _ if is_year(first) => written(first, second, third),
            b'/' if first <= 12 && second <= 12 && first != second => None,
            b'/' if second > 12 => written(third, first, second),
            _ => written(third, second, first),
        };
        if let Some(date) = date {
            return Some(date + &time(&text[end..]));
        }
    }
    None
}

/// The number that starts at `at`, and where it ends.
fn number(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let end = (at..bytes.len()).find(|&end| !bytes[end].is_ascii_digit()).unwrap_or(bytes.len());
    let digits = std::str::from_utf8(bytes.get(at..end)?).ok()?;
    Some((digits.parse().ok()?, end))
}

/// The time that follows a date, as `T16:20:00Z`; empty if there is none.
fn time(text: &str) -> String {
    let bytes = text.as_bytes();
    let two = |at: usize| {
        Some((*bytes.get(at)?, *bytes.get(at + 1)?)).filter(|(a, b)| a.is_ascii_digit() && b.is_ascii_digit())
    };
    let is_time = matches!(bytes.first(), Some(b'T' | b't' | b' '))
        && two(1).is_some()
        && bytes.get(3) == Some(&b':')
        && two(4).is_some();
    if !is_time {
        return String::new();
    }
    let mut out = String::from("T");
    out.push_str(&text[1..6]);
    let mut at = 6;
    match (bytes.get(at), two(at + 1)) {
        (Some(b':'), Some(_)) => {
            out.push_str(&text[at..at + 3]);
            at += 3;
        }
        _ => out.push_str(":00"),
    }
    if bytes.get(at) == Some(&b'.') {
        at = number(bytes, at + 1).map_or(at + 1, |(_, end)| end);
    }
    out.push_str(&zone(&text[at.min(text.len())..]));
    out
}

/// `Z`, `+02:00`, or nothing where the page does not say.
fn zone(text: &str) -> String {
    let text = text.trim_start();
    if text.starts_with(['Z', 'z']) || text.starts_with("UTC") || text.starts_with("GMT") {
        return "Z".into();
    }
    let Some(sign @ ('+' | '-')) = text.chars().next() else { return String::new() };
    let digits: String =
        text[1..].chars().filter(|sign| *sign != ':').take_while(char::is_ascii_digit).take(4).collect();
    match digits.len() {
        4 if digits == "0000" => "Z".into(),
        4 => [&sign.to_string(), &digits[..2], ":", &digits[2..]].concat(),
        2 => [&sign.to_string(), &digits[..], ":00"].concat(),
        _ => String::new(),
    }
}

/// `20250807`.
fn compact(text: &str) -> Option<String> {
    let digits = text.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    if text.as_bytes().get(8).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    written(digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..].parse().ok()?)
}

/// `2025年8月7日`, `2025년 8월 7일`.
fn eastern(text: &str) -> Option<String> {
    let year_at = text.find(['年', '년'])?;
    let before = |at: usize| -> Option<u32> {
        let digits = text[..at].trim_end().bytes().rev().take_while(u8::is_ascii_digit).count();
        let end = text[..at].trim_end().len();
        text[end - digits..end].parse().ok()
    };
    let month_at = text.find(['月', '월']).filter(|&at| at > year_at)?;
    let day_at = text.find(['日', '일']).filter(|&at| at > month_at)?;
    written(before(year_at)?, before(month_at)?, before(day_at)?)
}

/// The number of the month with this name.
fn month(word: &str) -> Option<u32> {
    let mut months = sections(include_str!("../words/months.txt"));
    months.find(|(_, name)| *name == word)?.0.parse().ok()
}

/// `August 7, 2025`, `7 August 2025`, `7 de agosto de 2025`, `Thu, 07 Aug 2025`.
fn with_month_name(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split(|sign: char| !sign.is_alphanumeric() && !is_mark(sign))
        .filter(|word| !word.is_empty())
        .collect();
    let number = |at: usize| {
        words.get(at).and_then(|word| word.trim_end_matches(char::is_alphabetic).parse::<u32>().ok())
    };
    for (at, word) in words.iter().enumerate() {
        let Some(month) = month(word) else { continue };
        let linked = |at: usize| usize::from(matches!(words.get(at), Some(&("de" | "del" | "of"))));
        let next = at + 1 + linked(at + 1);
        let before = at.checked_sub(1).and_then(|before| before.checked_sub(linked(before)));
        if let (Some(day), Some(year)) = (before.and_then(number), number(next).filter(|&year| is_year(year)))
        {
            return written(year, month, day);
        }
        if let (Some(day), Some(year)) = (number(at + 1), number(at + 2).filter(|&year| is_year(year))) {
            return written(year, month, day);
        }
    }
    None
}

/// A vowel sign of a script such as Devanagari, which is part of its word.
fn is_mark(sign: char) -> bool {
    ('\u{900}'..='\u{97f}').contains(&sign)
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn dates_in_many_forms() {
        for (text, expected) in [
            ("2025-08-07T16:20:00.000Z", "2025-08-07T16:20:00Z"),
            ("2025-08-07T16:20+0200", "2025-08-07T16:20:00+02:00"),
            ("2025-08-07 16:20:05 +00:00", "2025-08-07T16:20:05Z"),
            ("2025/8/7", "2025-08-07"),
            ("20250807", "2025-08-07"),
            ("Published August 7, 2025 at noon", "2025-08-07"),
            ("7 Aug 2025", "2025-08-07"),
            ("Thu, 07 Aug 2025 16:20:00 GMT", "2025-08-07"),
            ("7. Aug. 2025", "2025-08-07"),
            ("7th of August 2025", "2025-08-07"),
            ("07.08.2025", "2025-08-07"),
            ("13/08/2025", "2025-08-13"),
            ("08/13/2025", "2025-08-13"),
            ("7 de agosto de 2025", "2025-08-07"),
            ("7 августа 2025", "2025-08-07"),
            ("2025年8月7日", "2025-08-07"),
            ("2025년 8월 7일", "2025-08-07"),
            ("7 أغسطس 2025", "2025-08-07"),
            ("7 अगस्त 2025", "2025-08-07"),
        ] {
            assert_eq!(iso(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_or_could_be_two_is_none() {
        for text in ["", "07/08/2025", "yesterday", "May", "12.5.1", "3-2-1", "2025-13-41"] {
            assert_eq!(iso(text), None, "{text}");
        }
    }
}
