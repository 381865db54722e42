//! Whether the signs of styles in a written line will be read as they were meant.
//!
//! [`settle`](super::settle) sees to it in nearly all lines. What styles upon styles without a space between
//! can still come to is found here by CommonMark's own rules, and then the line is written without styles:
//! the words matter more.

use super::escape::{Class, class};

/// A sign of a style, or the bracket of a link, at a place in what was written.
#[derive(Clone, Copy)]
pub(super) struct Sign {
    pub at: usize,
    pub length: usize,
    pub act: Act,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Act {
    Opens,
    Closes,
    BeginsLink,
    EndsLink,
}

/// Signs of one character without anything between.
struct Row {
    sign: u8,
    length: usize,
    /// Rows that can both open and close pair only if their lengths don't add up to a multiple of three.
    both: bool,
}

/// `line` is what was written, `offset` where it starts in the document.
pub(super) fn are_read(line: &str, offset: usize, signs: &[Sign]) -> bool {
    let mut open: Vec<Row> = Vec::new();
    // How many rows are open outside of the link; inside, those don't count.
    let mut outside = 0;
    let mut start = 0;
    while start < signs.len() {
        let mut end = start + 1;
        while end < signs.len() && touch(line, offset, &signs[end - 1], &signs[end]) {
            end += 1;
        }
        match signs[start].act {
            Act::BeginsLink => outside = open.len(),
            Act::EndsLink => outside = 0,
            Act::Opens | Act::Closes => {
                if !row_is_read(line, offset, &signs[start..end], &mut open, outside) {
                    return false;
                }
            }
        }
        start = end;
    }
    true
}

fn is_style(sign: &Sign) -> bool {
    matches!(sign.act, Act::Opens | Act::Closes)
}

fn touch(line: &str, offset: usize, a: &Sign, b: &Sign) -> bool {
    is_style(a)
        && is_style(b)
        && a.at + a.length == b.at
        && line.as_bytes()[a.at - offset] == line.as_bytes()[b.at - offset]
}

fn row_is_read(line: &str, offset: usize, signs: &[Sign], open: &mut Vec<Row>, outside: usize) -> bool {
    let (first, last) = (signs[0], signs[signs.len() - 1]);
    let (before, after) = (&line[..first.at - offset], &line[last.at + last.length - offset..]);
    let sign = line.as_bytes()[first.at - offset];
    let (can_open, can_close) = (flanks(before, after, sign), flanks_right(before, after, sign));
    if sign == b'~' && signs.len() > 1 {
        return false;
    }
    let length = last.at + last.length - first.at;
    let both = can_open && can_close;
    for one in signs {
        match one.act {
            Act::Opens => {
                let taken = can_close && open[outside..].iter().any(|row| row.pairs(sign, length, both));
                if !can_open || (taken && sign != b'~') {
                    return false;
                }
                open.push(Row { sign, length, both });
            }
            _ => {
                let Some(row) = open.pop() else { return false };
                if !can_close || !(row.pairs(sign, length, both) || sign == b'~') {
                    return false;
                }
            }
        }
    }
    true
}

impl Row {
    fn pairs(&self, sign: u8, length: usize, both: bool) -> bool {
        let thirds = self.length.is_multiple_of(3) && length.is_multiple_of(3);
        let blocked = (self.both || both) && (self.length + length).is_multiple_of(3) && !thirds;
        self.sign == sign && !blocked
    }
}

/// Whether a sign between can open. GitHub looks through tildes, others don't: both must agree.
fn flanks(before: &str, after: &str, sign: u8) -> bool {
    let (far_before, far_after) = (before.trim_end_matches('~'), after.trim_start_matches('~'));
    flanks_word(last(before), first(after), sign) && flanks_word(last(far_before), first(far_after), sign)
}

/// Whether it can close, by the same rule mirrored.
fn flanks_right(before: &str, after: &str, sign: u8) -> bool {
    let (far_before, far_after) = (before.trim_end_matches('~'), after.trim_start_matches('~'));
    flanks_word(first(after), last(before), sign) && flanks_word(first(far_after), last(far_before), sign)
}

/// `inner` is on the side of what the sign would mark.
fn flanks_word(outer: Class, inner: Class, sign: u8) -> bool {
    inner != Class::Space && (!outer.may_be_word() || (inner == Class::Word && sign != b'_'))
}

fn first(text: &str) -> Class {
    text.chars().next().map_or(Class::Space, strict_class)
}

fn last(text: &str) -> Class {
    text.chars().next_back().map_or(Class::Space, strict_class)
}

/// Both ways to see a tilde are tried here, so in itself it is what it is.
fn strict_class(c: char) -> Class {
    if c == '~' { Class::Punctuation } else { class(c) }
}
