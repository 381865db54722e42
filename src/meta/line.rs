//! A line of the header, as it is seen: its pieces apart, its times as the page states them.

use super::date::{Order, are_neighbours, iso};
use crate::letters::{is_lower, is_word};
use crate::outline::{Outline, Passage};
use crate::page::Tag;
use crate::text::single_spaced;

/// What is put between two pieces that stand without a space between: "Ann Lee" and "7 May 2026" are told apart
/// by the style sheet alone.
pub(super) const BAR: char = '|';

/// The element that states a time is so far before the text in it, at most.
const BEFORE: usize = 3;

/// The passage's text, with bars.
pub(super) fn line(outline: &Outline, passage: &Passage) -> String {
    let page = outline.page;
    let mut line = String::new();
    let mut id = passage.nodes.start.saturating_sub(BEFORE);
    while id < passage.nodes.end {
        let end = page.range(id).end;
        let key = match page.tag(id) {
            Tag::Text if outline.shown[id] && id >= passage.nodes.start => {
                let text = page.text(id);
                if is_glued(&line, &text) {
                    line.push(BAR);
                }
                line.push_str(&text);
                ""
            }
            Tag::Time if end > passage.nodes.start => {
                line.push(' ');
                "datetime"
            }
            _ => "",
        };
        id += 1;
        if let Some(moment) = page.attribute(id - 1, key).and_then(|time| iso(&time, Order::Unknown)) {
            // The moment may be that of Greenwich, on the day before or after the one that the paper shows.
            let shown =
                iso(&page.text_in(id..end), Order::Unknown).filter(|day| are_neighbours(day, &moment));
            line.push(' ');
            line.push_str(&shown.unwrap_or(moment));
            line.push(' ');
            id = end;
        }
    }
    single_spaced(&line)
}

/// Does the text begin a piece of its own? Inside a word, small letters follow.
fn is_glued(line: &str, text: &str) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    line.chars().next_back().is_some_and(is_word)
        && (is_word(first) && !is_lower(first) || matches!(first, '"' | '„' | '“' | '«'))
}
