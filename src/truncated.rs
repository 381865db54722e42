//! Whether the page has the whole text, or its beginning only.
//!
//! It is asked of what stands right behind the last paragraph of the story, of how that paragraph ends, and of
//! what the page's data says. Each rule needs the page to say it: most metered pages carry the whole text, and
//! many texts end with three dots. Nothing is fetched and nothing uncovered; the reader is told.

use crate::article::Truncated;
use crate::evidence::last;
use crate::evidence::rows::{Rows, most_rows};
use crate::outline::{Outline, Passage, folded};
use crate::words::Meaning;

/// What the page's data says of the text.
pub(crate) struct Stated<'a> {
    pub body: Option<&'a str>,
    /// Its words, or 0.
    pub length: usize,
    pub is_for_some: bool,
}

/// So many passages behind the end are asked: share buttons and a name for the wall may come before it.
const REACH: usize = 6;

/// Words in the longest line that asks to pay; a longer one is a text of its own.
const LONGEST_WALL: usize = 30;

/// Words in the longest link that leads on: "Read the rest of this story".
const LONGEST_LINK: usize = 7;

/// A link may have a sign beside it.
const ALL_LINK: f32 = 0.9;

/// Words in the shortest line that is sure to be one.
const SHORTEST_PARAGRAPH: usize = 15;

/// A page that states so many tenths of the words we have has the text whole: in the corpus the number is
/// rarely more than a tenth off.
const WHOLE: usize = 11;

/// Why the text is not whole, where it is not. `kept` tells which passages are the story, `is_seen` which
/// ones the reader of the page sees.
pub(crate) fn truncated(
    outline: &Outline,
    kept: &[bool],
    is_seen: &dyn Fn(usize) -> bool,
    stated: &Stated,
) -> Option<Truncated> {
    let last = kept.iter().rposition(|&kept| kept)?;
    let mut have = Have::default();
    for (passage, _) in outline.passages.iter().zip(kept).filter(|(_, kept)| **kept) {
        have.words += passage.count.words();
        have.bytes += outline.line(passage).len();
    }
    if stated.length > 0 && stated.length * 10 <= have.words * WHOLE {
        return None;
    }
    let paragraph = (0..=last).rev().find(|&at| kept[at] && is_paragraph(&outline.passages[at]));
    let end = paragraph.map_or(End::Stop, |at| End::of(outline, &outline.passages[at]));
    // What is kept behind the last paragraph may be of the wall.
    let asked = paragraph.unwrap_or(last)..outline.passages.len().min(last + 1 + REACH);
    let asked = asked.filter(|&at| is_seen(at));
    for passage in asked.map(|at| &outline.passages[at]) {
        if passage.count.words() <= LONGEST_WALL && passage.says.has(Meaning::Withheld) {
            return Some(Truncated::Paywall);
        }
        if passage.count.words() <= LONGEST_LINK && passage.starts.has(Meaning::Continued) {
            let is_link = passage.count.link_density() > ALL_LINK;
            match end {
                _ if stated.is_for_some => return Some(Truncated::Paywall),
                End::Dots if is_link => return Some(Truncated::Continued),
                _ => {}
            }
        }
    }
    if stated.is_for_some && end != End::Stop {
        return Some(Truncated::Paywall);
    }
    let is_shorter = is_short_of(outline, &have, stated.length)
        || stated.body.is_some_and(|body| lacks_end_of(outline, &have, body));
    is_shorter.then_some(Truncated::Shortened)
}

#[derive(Default)]
struct Have {
    words: usize,
    bytes: usize,
}

/// How the last paragraph ends.
#[derive(PartialEq)]
enum End {
    /// As a sentence does.
    Stop,
    /// With dots.
    Dots,
    /// In the middle of a sentence.
    Word,
}

impl End {
    fn of(outline: &Outline, passage: &Passage) -> End {
        let line = outline.line(passage);
        match last(line) {
            0 => End::Word,
            3 => End::Dots,
            _ if line.ends_with("...") => End::Dots,
            _ => End::Stop,
        }
    }
}

/// Nothing else need end as a sentence does: no heading, name or item.
fn is_paragraph(passage: &Passage) -> bool {
    passage.count.words() >= SHORTEST_PARAGRAPH && passage.count.sentences > 0
}

/// Does the page state more words than all of it has? Some state the number of letters.
fn is_short_of(outline: &Outline, have: &Have, length: usize) -> bool {
    let is_of_letters = length * 2 > have.bytes && length < have.bytes * 2;
    length > have.words * 2 && length > outline.parts[0].count.words() && !is_of_letters
}

/// A page has the rest of the stated text if it has more than this share of its rows of words, in tenths: data
/// has tags in it, and pages have words between.
const HAS_REST: usize = 2;

/// Does the page state a text half of which is nowhere on it? The text is not taken from there: where a page
/// shows less than it has, it means to.
fn lacks_end_of(outline: &Outline, have: &Have, body: &str) -> bool {
    let body = folded(body);
    if body.len() < have.bytes * 2 {
        return false;
    }
    let lines = || outline.passages.iter().map(|passage| outline.line(passage));
    let mut rows = Rows::for_up_to(lines().map(most_rows).sum());
    lines().for_each(|line| rows.take(line, 0));
    let mut half = body.len() / 2;
    while !body.is_char_boundary(half) {
        half += 1;
    }
    let shares = rows.shares(&body[half..], 0);
    shares.all > 0 && shares.found * 10 <= shares.all * HAS_REST
}

#[cfg(test)]
mod tests;
