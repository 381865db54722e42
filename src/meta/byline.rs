//! Who the lines of a page say wrote it.

use super::Author;
use super::line::line;
use super::names::names;
use super::visible::is_named;
use crate::article::Link;
use crate::outline::{Outline, Part};
use crate::page::{NodeId, Page, Tag};
use crate::text::{first_of, holds, host, lower, single_spaced};
use crate::words::{Hits, Meaning};

/// Words in the longest line that names an author, and in one that begins with "By".
const LINE: usize = 24;
const BY: usize = 12;

/// What the addresses of pages about authors hold.
const AUTHORS: &[&str] = &[
    "/author",
    "/auteur",
    "/autor",
    "/by/",
    "/columnist",
    "/contributor",
    "/journalist",
    "/reporter",
    "/writer",
    "?author=",
];

/// The authors whom the passage names as such.
pub(super) fn authors(outline: &Outline, at: usize) -> Vec<Author> {
    let page = outline.page;
    let passage = &outline.passages[at];
    if passage.count.words() > LINE || is_aside(outline, at) {
        return Vec::new();
    }
    let line = in_line(outline, at).unwrap_or_default();
    let mut authors: Vec<Author> = Vec::new();
    let mut is_sure = false;
    for id in passage.nodes.start.saturating_sub(2)..passage.nodes.end {
        let is_marked = is_marked(page, id);
        if page.tag(id) != Tag::A && !is_marked {
            continue;
        }
        let is_author = is_marked || is_author_link(page, id);
        is_sure |= is_author;
        if !is_author && line.is_empty() {
            continue;
        }
        let text = single_spaced(&page.text_in(page.range(id)));
        for name in names(&text) {
            if is_author || line.contains(&name) {
                let link = page.address(id, "href").and_then(|address| Link::new(&address));
                add(&mut authors, name, link);
            }
        }
    }
    // What else stands in a line with links to authors is their roles.
    if !is_sure || authors.is_empty() {
        for name in line {
            add(&mut authors, name, None);
        }
    }
    authors
}

/// Authors of one piece; all are compared with one another.
const MOST: usize = 100;

/// Adds an author who is not there yet.
pub(super) fn add(authors: &mut Vec<Author>, name: String, link: Option<Link>) {
    if authors.len() < MOST && authors.iter().all(|author| author.name != name) {
        authors.push(Author { name, link });
    }
}

/// The names in a line that says "by", is named a byline, or follows a line that says "by" alone.
fn in_line(outline: &Outline, at: usize) -> Option<Vec<String>> {
    let passage = &outline.passages[at];
    let is_after = at > 0 && outline.passages[at - 1].is.has(Meaning::Byline);
    let line = line(outline, passage);
    let lower = lower(&line);
    let hits = Hits::of(&lower);
    let mut by = hits.within(0..lower.len()).filter(|hit| hit.meaning == Meaning::Byline);
    let by = by.next().filter(|_| lower.len() == line.len());
    let is_by = (is_after || by.is_some_and(|by| by.range.start == 0)) && passage.count.words() <= BY;
    if is_by || is_named(outline, at, Meaning::Byline) {
        return Some(names(&line));
    }
    // "7 May 2026 by Ann Lee", but not "The 100 yards were won by Ann Lee."
    if passage.count.sentences > 0 {
        return None;
    }
    let by = &by?.range;
    let is_dated = line[..by.start].bytes().any(|sign| sign.is_ascii_digit());
    is_dated.then(|| names(&line[by.end..]))
}

/// Does the passage belong to what is around an article: comments, forms, menus, other articles?
pub(super) fn is_aside(outline: &Outline, at: usize) -> bool {
    let mut part = outline.passages[at].part;
    loop {
        let Part { tag, names, parent, .. } = &outline.parts[part];
        if matches!(tag, Tag::Form | Tag::Nav) || names.has_any(&[Meaning::Comments, Meaning::Related]) {
            return true;
        }
        if part == 0 {
            return false;
        }
        part = *parent;
    }
}

/// Those whom the lines of the page name, if all name the same.
pub(super) fn only_authors(outline: &Outline) -> Option<(usize, Vec<Author>)> {
    let mut found: Option<(usize, Vec<Author>)> = None;
    for at in 0..outline.passages.len() {
        let authors = authors(outline, at);
        let Some(author) = authors.first() else { continue };
        match &found {
            Some((_, others)) if others[0].name != author.name => return None,
            Some(_) => {}
            None => found = Some((at, authors)),
        }
    }
    found
}

/// Is the element marked as the author?
fn is_marked(page: &Page, id: NodeId) -> bool {
    page.is_set(id, "itemprop", "author")
}

/// Does the link lead to a page about an author, on this site?
fn is_author_link(page: &Page, id: NodeId) -> bool {
    if holds(&page.attribute(id, "rel").unwrap_or_default(), "author") {
        return true;
    }
    let address = page.attribute(id, "href").unwrap_or_default();
    let own = host(&page.url);
    let is_own = !holds(&address, "//") || holds(&address, own.strip_prefix("www.").unwrap_or(own));
    is_own && first_of(&address, AUTHORS).is_some()
}

#[cfg(test)]
mod tests {
    use super::{authors, only_authors};
    use crate::outline::Outline;
    use crate::page::Page;

    /// The names in the last line.
    fn last(html: &str) -> Vec<String> {
        let page = Page::from_html(html, "https://www.paper.example/story");
        let outline = Outline::of(&page);
        let authors = authors(&outline, outline.passages.len() - 1);
        authors.into_iter().map(|author| author.name).collect()
    }

    #[test]
    fn author_is_named_in_many_ways() {
        for line in [
            "<p>By</p><p>Ann Lee</p>",
            "<p>Autor:</p><p>Ann Lee</p>",
            "<p>By Ann Lee in London</p>",
            "<p>7 May 2026 by Ann Lee, Harbour correspondent</p>",
            "<p>Veröffentlicht am 07.05.2026 von Ann Lee</p>",
            "<p><span>By</span><span>Ann Lee</span><span>May 7, 2026</span></p>",
            "<p><a href='/author/ann'>Ann Lee</a> writes of boats</p>",
            "<p>Text: <span itemprop='author'>Ann Lee</span> / Harbour desk</p>",
        ] {
            assert_eq!(last(line), ["Ann Lee"], "{line}");
        }
        assert_eq!(last("<p>记者：王小明</p>"), ["王小明"]);
        assert_eq!(last("<p>بقلم: آن لي</p>"), ["آن لي"]);
    }

    #[test]
    fn other_lines_name_nobody() {
        for line in [
            "<p class='byline'>Sat, 20 Dec 2025</p>",
            "<p class='byline'>September 12, 2025</p>",
            "<p><a href='https://video.example/author/paper'>Paper</a></p>",
            "<p><a href='/people/ann'>Ann Lee</a></p>",
            "<form><p class='author'>Name</p></form>",
            "<div class='comments'><p>By Ann Lee</p></div>",
        ] {
            assert_eq!(last(line), [""; 0], "{line}");
        }
    }

    #[test]
    fn lines_of_the_page_have_to_agree() {
        let only = |html: &str| {
            let page = Page::from_html(html, "");
            only_authors(&Outline::of(&page)).is_some()
        };
        assert!(only("<p>Text.</p><p>Written by Ann Lee</p><p>By Ann Lee</p>"));
        assert!(!only("<p>Text.</p><p>By Bo Chen</p><p>By Ann Lee</p>"));
    }
}
