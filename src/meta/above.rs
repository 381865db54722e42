//! The texts above the title: section, and the paper that an aggregator has the piece from.
//!
//! They are looked for in single texts and not in whole lines only: "Harbour News" and "World" may stand
//! side by side without as much as a space between them.

use std::ops::Range;

use super::visible::{KICKER, is_around};
use crate::article::Link;
use crate::letters::is_word;
use crate::outline::{Outline, folded};
use crate::page::{NodeId, Tag};
use crate::text::{first_of, single_spaced, words};
use crate::words::{Hits, Meaning};

/// Words in the longest name of a paper.
const PUBLISHER: usize = 4;

/// A line of more texts than this is a menu.
const TEXTS: usize = 3;

/// And so is one of more links. One that a line begins with is not counted: it began before.
const LINKS: u32 = 1;

/// What stands above the title, the nearest line first.
pub(super) struct Above<'a> {
    outline: &'a Outline<'a>,
    texts: Vec<Text>,
}

/// A short line, or one of the texts in it.
struct Text {
    nodes: Range<NodeId>,
    written: String,
    folded: String,
}

impl<'a> Above<'a> {
    pub(super) fn within(outline: &'a Outline<'a>, passages: Range<usize>) -> Above<'a> {
        Above { outline, texts: texts(outline, passages) }
    }

    /// A text above the title that names a part of a paper.
    pub(super) fn section(&self) -> Option<String> {
        let section = self.texts.iter().find(|text| is_section(&text.folded))?;
        Some(section.written.clone())
    }

    /// The paper that an aggregator has the piece from: a text above the title that is not the site's own
    /// name, and that the page elsewhere bears out to be a paper's. A subject can stand there as well, be
    /// repeated and be in the page's title, so that these serve only where nothing speaks against it.
    /// `stated` is the publisher by the structured data: a site that names itself is no aggregator.
    pub(super) fn original_publisher(
        &self,
        site: &str,
        stated: Option<&str>,
        document: Option<&str>,
    ) -> Option<(String, Option<Link>)> {
        let site = folded(site);
        if stated.is_some_and(|stated| folded(stated) == site) {
            return None;
        }
        let document = document.map(folded).unwrap_or_default();
        let found = self.texts.iter().find(|text| {
            let name = &text.folded;
            if *name == site || words(name).len() > PUBLISHER || is_section(name) {
                return false;
            }
            let is_told = self.outline.follows(name, Meaning::Told) > 0;
            is_told
                || self.is_logo(text)
                || stated.is_none()
                    && (self.is_repeated(name) || has_segment(&document, name))
                    && !self.is_in_menu(name)
        })?;
        let page = self.outline.page;
        let link = page.ancestors(found.nodes.start).take(3).find(|&above| page.tag(above) == Tag::A);
        let link = link.and_then(|link| Link::new(&page.address(link, "href")?));
        Some((found.written.clone(), link))
    }

    /// Does a picture beside the text bear the same name?
    fn is_logo(&self, text: &Text) -> bool {
        let page = self.outline.page;
        let near = text.nodes.start.saturating_sub(12)..text.nodes.end;
        let mut images = near.filter(|&id| page.tag(id) == Tag::Img);
        images.any(|id| page.attribute(id, "alt").is_some_and(|alt| folded(&alt) == text.folded))
    }

    fn is_repeated(&self, name: &str) -> bool {
        self.texts.iter().filter(|text| text.folded == name).count() > 1
    }

    /// Is there a link of this name among those that lead around the site?
    fn is_in_menu(&self, name: &str) -> bool {
        let Outline { page, parts, .. } = self.outline;
        parts.iter().any(|link| {
            link.tag == Tag::A
                && is_around(self.outline, link.parent, &|_, part| {
                    part.tag == Tag::Nav || part.names.has(Meaning::Navigation)
                })
                && folded(&page.text_in(page.range(link.node))) == name
        })
    }
}

/// The short lines among these passages, each followed by the texts in it, the last line first.
fn texts(outline: &Outline, passages: Range<usize>) -> Vec<Text> {
    let mut all = Vec::new();
    for at in passages.rev() {
        let passage = &outline.passages[at];
        if !(1..=KICKER).contains(&passage.count.words()) {
            continue;
        }
        let first = all.len();
        add(&mut all, passage.nodes.clone(), &outline.written(passage));
        for id in passage.nodes.clone() {
            if outline.shown[id] && outline.page.tag(id) == Tag::Text {
                add(&mut all, id..id + 1, &outline.page.text(id));
            }
        }
        // A line of one text is that text, and of a menu's texts none is meant.
        if !(3..=1 + TEXTS).contains(&(all.len() - first)) || passage.count.links > LINKS {
            all.truncate(first + 1);
        }
    }
    all
}

/// Adds a text that has words.
fn add(texts: &mut Vec<Text>, nodes: Range<NodeId>, text: &str) {
    if text.contains(is_word) {
        texts.push(Text { nodes, written: single_spaced(text), folded: folded(text) });
    }
}

/// Is the text the name of a part of a paper, signs at its end aside?
fn is_section(text: &str) -> bool {
    let hits = Hits::of(text);
    let mut first = hits.within(0..1);
    first.any(|hit| hit.meaning == Meaning::Section && !text[hit.range.end..].contains(is_word))
}

/// Is one of the segments of the page's title this name?
fn has_segment(document: &str, name: &str) -> bool {
    let mut rest = document;
    while let Some(separator) = first_of(rest, &["|", "–", "-"]) {
        if rest[..separator.start].trim() == name {
            return true;
        }
        rest = &rest[separator.end..];
    }
    rest.trim() == name
}

#[cfg(test)]
mod tests {
    use super::super::visible::Header;
    use super::Above;
    use crate::outline::Outline;
    use crate::page::Page;

    /// Looks at what stands above the title "Bridge closes for a year".
    fn above<T>(html: &str, look: impl FnOnce(&Above) -> T) -> T {
        let page = Page::from_html(html, "https://paper.example/story");
        let outline = Outline::of(&page);
        look(&Header::around(&outline, "Bridge closes for a year").above)
    }

    #[test]
    fn section_is_a_part_of_a_paper() {
        for (line, section) in [
            ("World", Some("World")),
            ("Wirtschaft", Some("Wirtschaft")),
            ("国際", Some("国際")),
            ("World of boats", None),
        ] {
            let html = format!("<p>{line}</p><h1>Bridge closes for a year</h1>");
            assert_eq!(above(&html, |above| above.section()).as_deref(), section);
        }
    }

    #[test]
    fn paper_is_repeated_or_told_or_titled_or_has_a_logo() {
        let original = |html: &str| {
            above(html, |above| {
                above.original_publisher("Bundle", None, Some("Bridge | Quay Post")).map(|found| found.0)
            })
        };
        for html in [
            "<p>Harbour News</p><p>Harbour News</p><h1>Bridge closes for a year</h1>",
            "<p>Harbour News</p><h1>Bridge closes for a year</h1><p>It will, she told Harbour News.</p>",
            "<div><img alt='Harbour News'>Harbour News</div><h1>Bridge closes for a year</h1>",
        ] {
            assert_eq!(original(html).as_deref(), Some("Harbour News"), "{html}");
        }
        let titled = "<p>Quay Post</p><h1>Bridge closes for a year</h1>";
        assert_eq!(original(titled).as_deref(), Some("Quay Post"));
    }

    #[test]
    fn site_section_and_subject_are_no_paper() {
        let original = |html: &str| above(html, |above| above.original_publisher("Bundle", None, None));
        for html in [
            "<p>Bundle</p><p>Bundle</p><h1>Bridge closes for a year</h1>",
            "<p>World</p><p>World</p><h1>Bridge closes for a year</h1>",
            "<p>Ukraine</p><h1>Bridge closes for a year</h1><p>Ukraine said so. In Ukraine, all know it.</p>",
        ] {
            assert_eq!(original(html), None, "{html}");
        }
    }

    #[test]
    fn texts_of_one_line_are_told_apart() {
        let html = "<p>Harbour News</p><p><span>Harbour News</span><span>World</span></p><h1>Bridge closes for a year</h1>";
        assert_eq!(above(html, |above| above.section()).as_deref(), Some("World"));
        let publisher =
            above(html, |above| above.original_publisher("Bundle", None, None)).map(|found| found.0);
        assert_eq!(publisher.as_deref(), Some("Harbour News"));
        let menu =
            "<p><a>News</a> <a>World</a> <a>Sport</a> <a>Sign in</a></p><h1>Bridge closes for a year</h1>";
        assert_eq!(above(menu, |above| above.section()), None);
        let short = "<p><a href=/n>News</a> <a href=/m>Mail</a> <a href=/g>Games</a></p><h1>Bridge closes for a year</h1>";
        assert_eq!(above(short, |above| above.section()), None);
    }

    #[test]
    fn subject_of_the_site_is_no_paper() {
        let body = "<p class='kicker'>Ukraine</p><h1>Bridge closes for a year</h1>";
        let breadcrumb = format!("<nav><ul><li><a href='/u'>Ukraine</a></ul></nav>{body}");
        let document = Some("Bridge closes for a year | Ukraine | Harbour News");
        for (html, stated) in
            [(breadcrumb.as_str(), None), (body, Some("Harbour News")), (body, Some("Harbour News Ltd"))]
        {
            let publisher = above(html, |above| above.original_publisher("Harbour News", stated, document));
            assert_eq!(publisher, None, "{stated:?} {html}");
        }
    }
}
