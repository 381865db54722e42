//! What is open in a line, and the order in which it is.

use super::line::Styles;

/// Something that is open from one run to before another.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub what: Kind,
    pub start: usize,
    pub end: usize,
    /// What closes it; nothing if it is left out.
    pub sign: &'static str,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Link(usize),
    Style(Styles),
}

/// Whether the sign that follows is no part of the same row; GitHub looks through tildes.
pub(super) fn is_apart(next: &str, sign: &str) -> bool {
    next.starts_with(['*', '_', '<']) && next.as_bytes().first() != sign.as_bytes().first()
}

pub(super) fn is_in(marks: &[Mark], what: Kind) -> bool {
    marks.iter().any(|mark| mark.what == what)
}

/// Puts a mark among others in the order in which they open: what ends last goes first. Of those that end
/// together the link is outermost, and of styles the one that was there before.
pub(super) fn insert(marks: &mut Vec<Mark>, mark: Mark) {
    let is_link = matches!(mark.what, Kind::Link(_));
    let mut at = marks.len();
    while at > 0 && (marks[at - 1].end < mark.end || (is_link && marks[at - 1].end == mark.end)) {
        at -= 1;
    }
    marks.insert(at, mark);
}
