//! A line of the header, as it is seen: its pieces apart, its times as the page states them.

use super::date::{Order, iso};
use crate::letters::{is_lower, is_word};
use crate::outline::{Outline, Passage};
use crate::page::{NodeId, Tag};
use crate::text::single_spaced;

/// What is put between two pieces that stand without a space between: "Ann Lee" and "7 May 2026" are told apart
/// by the style sheet alone.
pub(super) const BAR: char = '|';

/// The passage's text, with bars.
pub(super) fn line(outline: &Outline, passage: &Passage) -> String {
    joined(outline, passage, Some(BAR))
}

/// The passage's text.
pub(super) fn written(outline: &Outline, passage: &Passage) -> String {
    joined(outline, passage, None)
}

fn joined(outline: &Outline, passage: &Passage, bar: Option<char>) -> String {
    let mut line = String::new();
    let mut last_time = 0;
    for id in passage.nodes.clone() {
        if outline.page.tag(id) != Tag::Text {
            continue;
        }
        let text = outline.page.text(id);
        // A space between two pieces is shown and not marked so. With a line end in it, the pieces are often apart.
        let is_space = text.trim().is_empty();
        if !is_space && !outline.shown[id] || is_space && bar.is_some() && text.contains('\n') {
            continue;
        }
        match stated(outline, id) {
            Some((time, _)) if time == last_time => {}
            Some((time, moment)) => {
                last_time = time;
                line.push(' ');
                line.push_str(&moment);
                line.push(' ');
            }
            None => {
                if is_glued(&line, &text) {
                    line.extend(bar);
                }
                line.push_str(&text);
            }
        }
    }
    single_spaced(&line)
}

/// Does the text begin a piece of its own? Inside a word, small letters follow.
fn is_glued(line: &str, text: &str) -> bool {
    let is_begin = |sign: char| is_word(sign) && !is_lower(sign) || matches!(sign, '"' | '„' | '“' | '«');
    line.ends_with(is_word) && text.starts_with(is_begin)
}

/// The element around the text that states a time, and the time.
fn stated(outline: &Outline, text: NodeId) -> Option<(NodeId, String)> {
    let page = outline.page;
    let mut id = text;
    for _ in 0..3 {
        id = page.parent(id)?;
        let key = match page.tag(id) {
            Tag::Time => "datetime",
            Tag::Abbr => "title",
            _ => continue,
        };
        return Some((id, iso(&page.attribute(id, key)?, Order::Unknown)?));
    }
    None
}
