//! Who the lines of a page say wrote it.

use super::Author;
use super::date::{Order, iso};
use super::line::line;
use super::names::{names, stated};
use super::visible::is_named;
use crate::article::Link;
use crate::outline::{Outline, Part};
use crate::page::{Page, Tag};
use crate::text::{first_of, holds, host, lower, single_spaced};
use crate::words::{Hits, Meaning};

/// Words in the longest line that names an author, and in one that begins with "By".
const LINE: usize = 24;
const BY: usize = 12;

/// Words in the longest one that names no person: "By the editors of Harbour News".
const TEAM: usize = 7;

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

/// Whom a line names.
pub(super) struct Byline {
    pub authors: Vec<Author>,
    /// The page marks them as its authors; their names were not only read out of a text.
    pub is_sure: bool,
}

/// The authors whom the passage names as such.
pub(super) fn byline(outline: &Outline, at: usize) -> Byline {
    let page = outline.page;
    let passage = &outline.passages[at];
    let mut authors: Vec<Author> = Vec::new();
    let mut is_sure = false;
    if passage.count.words() > LINE || is_aside(outline, at) {
        return Byline { authors, is_sure };
    }
    let said = in_line(outline, at);
    let is_said = said.is_some();
    let line = said.unwrap_or_default();
    let around = passage.nodes.start.saturating_sub(2)..passage.nodes.end;
    let first = outline.parts.partition_point(|part| part.node < around.start);
    for (place, part) in outline.parts.iter().enumerate().skip(first) {
        let id = part.node;
        if id >= around.end {
            break;
        }
        let has_mark = page.is_set(id, "itemprop", "author");
        let is_marked = has_mark || is_author_link(page, part);
        // With other elements in it, it holds more than names.
        let is_named = place != passage.part && part.names.has(Meaning::Byline) && part.end == place + 1;
        if !(is_marked || is_named || part.tag == Tag::A && !line.is_empty()) {
            continue;
        }
        let text = single_spaced(&page.text_in(page.range(id)));
        let mut names = names(&text);
        if names.is_empty() && (has_mark || is_said && authors.is_empty()) {
            names = stated(&text);
        }
        for name in names {
            if is_marked || is_named || line.contains(&name) {
                is_sure |= is_marked || is_named;
                let link = page.address(id, "href").and_then(|address| Link::new(&address));
                add(&mut authors, name, link);
            }
        }
    }
    // What else stands in a line with links to authors is their roles.
    if !is_sure {
        for name in line {
            add(&mut authors, name, None);
        }
    }
    Byline { authors, is_sure }
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
    let by = by.map(|by| by.range.clone());
    let starts = by.as_ref().is_some_and(|by| by.start == 0);
    let is_named = is_named(outline, at, Meaning::Byline);
    if (is_after || starts) && passage.count.words() <= BY {
        let all = names(&line);
        // "By the Harbour Team".
        let is_team = all.is_empty() && starts && is_named && passage.count.words() <= TEAM;
        return Some(if is_team { stated(&line) } else { all });
    }
    if is_named {
        let all = names(&line);
        // "Date: 7 May 2026 Author: Ann Lee".
        return Some(if all.is_empty() { names(&line[by?.start..]) } else { all });
    }
    // "7 May 2026 by Ann Lee", but not "The 100 yards were won by Ann Lee."
    if passage.count.sentences > 0 {
        return None;
    }
    let by = by?;
    iso(&line[..by.start], Order::Day).map(|_| names(&line[by.end..]))
}

/// Does the passage belong to what is around an article: comments, forms, menus, other articles?
pub(super) fn is_aside(outline: &Outline, at: usize) -> bool {
    let mut part = outline.passages[at].part;
    loop {
        let Part { tag, names, parent, .. } = &outline.parts[part];
        if matches!(tag, Tag::Form | Tag::Nav) || names.has(Meaning::Comments) {
            return true;
        }
        // "teaser__author" is a byline as well.
        if names.has(Meaning::Related) && !names.has(Meaning::Byline) {
            return true;
        }
        if part == 0 {
            return false;
        }
        part = *parent;
    }
}

/// Those whom lines of the page name, if all name the same; those who are marked before those who are only named.
pub(super) fn only_authors(outline: &Outline) -> Option<(usize, Vec<Author>)> {
    let mut found: [Option<(usize, Vec<Author>)>; 2] = [None, None];
    let mut agree = [true; 2];
    for at in 0..outline.passages.len() {
        let Byline { authors, is_sure } = byline(outline, at);
        let Some(author) = authors.first() else { continue };
        let kind = usize::from(!is_sure);
        match &found[kind] {
            Some((_, others)) => agree[kind] &= others[0].name == author.name,
            None => found[kind] = Some((at, authors)),
        }
    }
    let [sure, unsure] = found;
    sure.filter(|_| agree[0]).or_else(|| unsure.filter(|_| agree[1]))
}

/// Does the link lead to a page about an author, on this site?
fn is_author_link(page: &Page, part: &Part) -> bool {
    if part.tag != Tag::A {
        return false;
    }
    if holds(&page.attribute(part.node, "rel").unwrap_or_default(), "author") {
        return true;
    }
    let address = page.address(part.node, "href").unwrap_or_default();
    let own = host(&page.url);
    holds(&address, own.strip_prefix("www.").unwrap_or(own)) && first_of(&address, AUTHORS).is_some()
}

#[cfg(test)]
mod tests {
    use super::{byline, only_authors};
    use crate::outline::Outline;
    use crate::page::Page;

    /// The names in the last line.
    fn last(html: &str) -> Vec<String> {
        let page = Page::from_html(html, "https://www.paper.example/story");
        let outline = Outline::of(&page);
        let byline = byline(&outline, outline.passages.len() - 1);
        byline.authors.into_iter().map(|author| author.name).collect()
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
            "<p>7 May 2026 <span class='author'>Ann Lee</span> 4 min read</p>",
            "<p><a href='author/ann'>Ann Lee</a></p>",
            "<div class='teaser__author'><a href='/author/ann'>Ann Lee</a></div>",
            "<p class='byline'>Date: 7 May 2026 Author: Ann Lee</p>",
            "<p>Posted by Ann Lee <time>on Thursday</time></p>",
            "<p>By Ann Lee @annlee</p>",
        ] {
            assert_eq!(last(line), ["Ann Lee"], "{line}");
        }
        assert_eq!(last("<p>记者：王小明</p>"), ["王小明"]);
        assert_eq!(last("<p>بقلم: آن لي</p>"), ["آن لي"]);
    }

    #[test]
    fn author_may_be_no_person() {
        for (line, name) in [
            ("<p class='byline'>By the Harbour team</p>", "the Harbour team"),
            ("<p>By <a rel='author' href='/us'>harbour.example editors</a></p>", "harbour.example editors"),
            ("<p>by <span class='author'>bo</span> on 7 May 2026</p>", "bo"),
            ("<p><span itemprop='author'>Ask the pilots</span></p>", "Ask the pilots"),
        ] {
            assert_eq!(last(line), [name], "{line}");
        }
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
            "<div class='teaser'><p>By Ann Lee</p></div>",
            "<p>2001 - 2026, a page by Harbour Graphics</p>",
            "<p class='by-date'><span class='author'>Date:</span> by the sea</p>",
            "<p class='byline'>by the old harbour, where the boats of the last century lie in a row</p>",
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
        assert!(only("<p>Text.</p><p>By Bo Chen</p><p><a rel='author'>Ann Lee</a></p>"));
    }
}
