//! Who the lines of a page say wrote it.

use super::Author;
use super::line::line;
use super::names::{by, names, username};
use super::visible::is_named;
use crate::article::Link;
use crate::outline::{Outline, Part, Passage, folded};
use crate::page::{NodeId, Page, Tag};
use crate::text::{first_of, holds, holds_sign, host, lower, single_spaced};
use crate::words::{Hits, Meaning};

/// Words in the longest line that names an author, and in one that begins with "By".
const LINE: usize = 24;
const BY: usize = 12;

/// What the addresses of pages about authors hold, and those of pages about people, who may be authors.
const AUTHORS: &[&str] = &[
    "/author",
    "/auteur",
    "/autor",
    "/autore",
    "/by/",
    "/columnist",
    "/contributor",
    "/journalist",
    "/reporter",
    "/writer",
    "?author=",
];
const PEOPLE: &[&str] =
    &["/people/", "/person/", "/profil/", "/profile/", "/profiles/", "/redaktion/", "/staff/", "/team/"];

/// The authors whom the passage names as such.
pub(super) fn authors(outline: &Outline, at: usize) -> Vec<Author> {
    let passage = &outline.passages[at];
    if passage.count.words() > LINE || is_aside(outline, at) {
        return Vec::new();
    }
    let linked = linked(outline, passage);
    if !linked.is_empty() {
        return linked;
    }
    let line = line(outline, passage);
    let (start, is_sure) = match start(outline, at, &line) {
        Some(found) => found,
        None => return Vec::new(),
    };
    let mut found = names(&line[start..]);
    if found.is_empty() && is_sure {
        found.extend(username(&line[start..]));
    }
    let mut authors = Vec::new();
    for name in found {
        authors.push(with_link(outline, passage, name));
    }
    authors
}

/// Where the names start in a line that has any, and whether the line leaves no doubt that they are names.
fn start(outline: &Outline, at: usize, line: &str) -> Option<(usize, bool)> {
    let passage = &outline.passages[at];
    let is_after = at > 0 && outline.line_is(&outline.passages[at - 1], Meaning::Byline);
    let is_by = passage.count.words() <= BY && (is_after || by(line).is_some());
    if is_by || is_named(outline, at, Meaning::Byline) {
        return Some((0, false));
    }
    Some((after_by(line)?, true))
}

/// Does the passage belong to what is around an article: comments, forms, menus, other articles?
fn is_aside(outline: &Outline, at: usize) -> bool {
    let around = outline.passages[at].part;
    let is_aside = |part: &Part| {
        matches!(part.tag, Tag::Form | Tag::Nav) || part.names.has_any(&[Meaning::Comments, Meaning::Related])
    };
    is_aside(&outline.parts[around]) || outline.ancestors(around).any(|part| is_aside(&outline.parts[part]))
}

/// Those whom the lines of the page name, if all name the same.
pub(super) fn only_authors(outline: &Outline) -> Option<(usize, Vec<Author>)> {
    let mut found: Option<(usize, Vec<Author>)> = None;
    for at in 0..outline.passages.len() {
        let authors = authors(outline, at);
        match &found {
            _ if authors.is_empty() => {}
            Some((_, others))
                if others.iter().all(|other| authors.iter().all(|author| author.name == other.name)) => {}
            Some(_) => return None,
            None => found = Some((at, authors)),
        }
    }
    found
}

/// Where "by" ends in a line that tells a day before it: "7 May 2026 by Ann Lee".
fn after_by(line: &str) -> Option<usize> {
    let lower = lower(line);
    if lower.len() != line.len() {
        return None;
    }
    let hits = Hits::of(&lower);
    let mut hits = hits.within(1..lower.len());
    let by = &hits.find(|hit| hit.meaning == Meaning::Byline)?.range;
    lower[..by.start].contains(|sign: char| sign.is_ascii_digit()).then_some(by.end)
}

/// The names that are links to their bearers.
fn linked(outline: &Outline, passage: &Passage) -> Vec<Author> {
    let page = outline.page;
    let mut authors: Vec<Author> = Vec::new();
    for id in links(page, passage) {
        let text = single_spaced(&page.text_in(page.range(id)));
        if !is_author_link(page, id, &text) {
            continue;
        }
        let mut names = names(&text);
        if names.is_empty() {
            names.extend(username(&text));
        }
        let link = page.address(id, "href");
        for name in names {
            if !authors.iter().any(|author| author.name == name) {
                authors.push(Author { name, link: link.as_deref().and_then(Link::new) });
            }
        }
    }
    authors
}

/// The links in the passage and right around it.
fn links(page: &Page, passage: &Passage) -> Vec<NodeId> {
    let near = passage.nodes.start.saturating_sub(2)..passage.nodes.end;
    near.filter(|&id| page.tag(id) == Tag::A).collect()
}

/// Does the link lead to a page about an author, on this site? For one about a person, only a full name tells.
fn is_author_link(page: &Page, id: NodeId, name: &str) -> bool {
    if page.attribute(id, "rel").is_some_and(|rel| holds(&rel, "author")) {
        return true;
    }
    let Some(address) = page.address(id, "href") else { return false };
    let holds = |paths: &[&str]| first_of(&address, paths).is_some();
    let is_own = host(&page.url).ends_with(without_www(host(&address)));
    is_own && (holds(AUTHORS) || holds_sign(name, ' ') && holds(PEOPLE))
}

/// `paper.example` of `www.paper.example`.
fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// The author with the address that the name is a link to.
fn with_link(outline: &Outline, passage: &Passage, name: String) -> Author {
    let page = outline.page;
    let links = links(page, passage);
    let link = links.into_iter().find(|&id| folded(&page.text_in(page.range(id))) == folded(&name));
    let link = link.and_then(|id| page.address(id, "href"));
    Author { name, link: link.as_deref().and_then(Link::new) }
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
            "<p><a href='/people/ann'>Ann Lee</a></p>",
        ] {
            assert_eq!(last(line), ["Ann Lee"], "{line}");
        }
        assert_eq!(last("<p>7 May 2026 by harbourfan</p>"), ["harbourfan"]);
        assert_eq!(last("<p>记者：王小明</p>"), ["王小明"]);
        assert_eq!(last("<p>بقلم: آن لي</p>"), ["آن لي"]);
    }

    #[test]
    fn other_lines_name_nobody() {
        for line in [
            "<p class='byline'>Sat, 20 Dec 2025</p>",
            "<p class='byline'>September 12, 2025</p>",
            "<p><a href='https://video.example/author/paper'>Paper</a></p>",
            "<p><a href='/people/'>People</a></p>",
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
