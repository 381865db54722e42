//! Live blogs: entries in a row, each of which begins with its time.

use std::ops::Range;

use super::Composer;
use crate::article::{Block, Entry};
use crate::page::{Flow, NodeId, Page, Tag};
use crate::text::{is_blank, single_spaced};

/// So many of a kind make a live blog; one or two dates are those of a text.
const FEWEST: usize = 3;

/// The time stands among the first nodes of its entry.
const NEAR: usize = 16;

/// A time is short: `16:40`, `3 hours ago`, `2 November 2025, 16:40 CET`.
const LONGEST: usize = 40;

/// An entry, and what was found of its time.
pub(crate) struct Timed {
    node: NodeId,
    moment: Option<String>,
    time: String,
    author: Option<String>,
}

/// Finds the entries in `range`, and takes their times and authors from what is kept.
pub(super) fn entries(page: &Page, kept: &mut [bool], range: Range<NodeId>) -> Vec<Timed> {
    let mut found = Vec::new();
    let mut next = range.start;
    while next < range.end {
        let of_kind = siblings(page, next);
        match of_kind.last() {
            Some(&last) if of_kind.len() >= FEWEST => {
                for entry in of_kind {
                    found.extend(timed(page, kept, entry));
                }
                next = page.range(last).end;
            }
            _ => next += 1,
        }
    }
    found
}

/// The children of an element that begin with a time, all of the same tag.
fn siblings(page: &Page, parent: NodeId) -> Vec<NodeId> {
    let mut found: Vec<NodeId> = Vec::new();
    if page.flow(parent) != Flow::Block {
        return found;
    }
    for child in page.children(parent) {
        let is_alike = found.first().is_none_or(|&first| page.tag(first) == page.tag(child));
        let is_box = matches!(page.tag(child), Tag::Article | Tag::Section | Tag::Div | Tag::Li);
        if is_box && is_alike && time(page, child).is_some() {
            found.push(child);
        }
    }
    found
}

/// The `<time>` that an element begins with.
fn time(page: &Page, id: NodeId) -> Option<NodeId> {
    let range = page.range(id);
    for node in range.start + 1..range.end.min(id + NEAR) {
        match page.tag(node) {
            Tag::Time => return Some(node),
            Tag::Text if !is_blank(&page.text(node)) => return None,
            _ => {}
        }
    }
    None
}

fn timed(page: &Page, kept: &mut [bool], entry: NodeId) -> Option<Timed> {
    let node = time(page, entry)?;
    let text = single_spaced(&page.text_in(page.range(node)));
    let moment =
        page.attribute(node, "datetime").filter(|moment| is_iso(moment)).map(|moment| moment.into_owned());
    let time = match text.len() {
        0 => moment.clone()?,
        1..=LONGEST => text,
        _ => return None,
    };
    kept[page.range(node)].fill(false);
    let author = author(page, page.range(node).end..page.range(entry).end);
    let name = author.clone().map(|nodes| {
        let name = single_spaced(&page.text_in(nodes.clone()));
        kept[nodes].fill(false);
        name
    });
    Some(Timed { node: entry, moment, time, author: name.filter(|name| !name.is_empty()) })
}

/// Who wrote the entry, where the page says in so many words that it is the author.
fn author(page: &Page, range: Range<NodeId>) -> Option<Range<NodeId>> {
    for node in range.take(NEAR) {
        let is_author = ["rel", "itemprop"].iter().any(|name| page.is_set(node, name, "author"));
        if is_author {
            return Some(page.range(node));
        }
    }
    None
}

/// `2025-11-02T16:40:00Z`, `2025-11-02`.
fn is_iso(moment: &str) -> bool {
    moment.len() >= 10
        && moment.as_bytes()[..4].iter().all(u8::is_ascii_digit)
        && moment.as_bytes()[4] == b'-'
}

/// Does the list hold entries? Then it is none.
pub(super) fn holds_entries(composer: &Composer, list: NodeId) -> bool {
    let entries = &composer.cutting.found.entries;
    let next = entries.get(entries.partition_point(|timed| timed.node <= list));
    next.is_some_and(|timed| composer.page.parent(timed.node) == Some(list))
}

/// The entry at this node.
pub(super) fn entry(composer: &Composer, id: NodeId) -> Option<Block> {
    let entries = &composer.cutting.found.entries;
    let timed = &entries[entries.binary_search_by_key(&id, |timed| timed.node).ok()?];
    let Timed { moment, time, author, .. } = timed;
    let content = composer.blocks_in(id);
    Some(Block::Entry(Entry { moment: moment.clone(), time: time.clone(), author: author.clone(), content }))
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Entry};
    use crate::compose::tests::paragraph;
    use crate::compose::{Cutting, compose};
    use crate::outline::Outline;
    use crate::page::Page;

    fn blocks(html: &str) -> Vec<Block> {
        let page = Page::from_html(html, "https://paper.example/story");
        let outline = Outline::of(&page);
        compose(&Cutting::of(&outline, outline.shown.clone(), page.range(0)), page.range(0))
    }

    fn one(time: &str, author: &str, text: &str) -> String {
        format!("<div><p><time datetime=2025-11-02T{time}:00Z>{time}</time>{author}</p><p>{text}</p></div>")
    }

    #[test]
    fn entries_have_their_time_and_author() {
        let author = "<a rel=author href=/ann>Ann Lee</a>";
        let html =
            [one("16:40", author, "Ferries stop."), one("15:10", "", "Wind."), one("13:55", "", "Warning.")]
                .concat();
        let entry = |time: &str, author: Option<&str>, text: &str| {
            let moment = Some(format!("2025-11-02T{time}:00Z"));
            let (time, author) = (time.to_owned(), author.map(str::to_owned));
            Block::Entry(Entry { moment, time, author, content: vec![paragraph(text)] })
        };
        assert_eq!(
            blocks(&html),
            [
                entry("16:40", Some("Ann Lee"), "Ferries stop."),
                entry("15:10", None, "Wind."),
                entry("13:55", None, "Warning.")
            ]
        );
    }

    #[test]
    fn entries_may_be_items() {
        let items = one("16:40", "", "Ferries stop.").repeat(3).replace("div>", "li>");
        let blocks = blocks(&format!("<ol>{items}</ol>"));
        assert_eq!(blocks.len(), 3);
        assert!(blocks.iter().all(|block| matches!(block, Block::Entry(_))));
    }

    #[test]
    fn two_dates_make_no_live_blog() {
        let html = one("16:40", "", "Ferries stop.").repeat(2);
        let expected = ["16:40", "Ferries stop.", "16:40", "Ferries stop."].map(|_| ());
        assert_eq!(blocks(&html).len(), expected.len());
    }
}
