//! What stands around the title on the page itself: kicker, section, dek, byline, dates, publisher.

use std::ops::Range;

use super::Author;
use super::date::iso;
use super::names::names;
use super::title::likeness;
use crate::article::Link;
use crate::outline::{Outline, Passage, folded};
use crate::page::Tag;
use crate::words::Meaning;

/// How many passages before and after the title belong to the header.
const BEFORE: usize = 4;
const AFTER: usize = 14;

/// Words in the longest byline, kicker and dek.
const BYLINE: usize = 24;
const KICKER: usize = 6;
const DEK: usize = 70;

/// The passages of the header, around the title's.
pub(super) struct Header<'a> {
    outline: &'a Outline<'a>,
    /// The passage that is the title; where none is, the header is the top of the page.
    pub(super) title: Option<usize>,
    range: Range<usize>,
}

impl<'a> Header<'a> {
    pub(super) fn around(outline: &'a Outline<'a>, title: &str) -> Header<'a> {
        let title = title_passage(outline, title);
        let at = title.unwrap_or(0);
        let end = (at + AFTER).min(outline.passages.len());
        // The text begins with the second paragraph of prose: the first may be the dek.
        let is_prose = |&at: &usize| {
            outline.passages[at].count.words() >= 25 && outline.passages[at].count.sentences > 0
        };
        let first = (at + 1..end).filter(is_prose).nth(1).unwrap_or(end);
        Header { outline, title, range: at.saturating_sub(BEFORE)..first.max(at) }
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &'a Passage)> {
        let outline = self.outline;
        self.range.clone().map(move |at| (at, &outline.passages[at]))
    }

    fn above(&self) -> impl DoubleEndedIterator<Item = &'a Passage> {
        let outline = self.outline;
        (self.range.start..self.title.unwrap_or(self.range.start)).map(move |at| &outline.passages[at])
    }

    fn is_named(&self, passage: &Passage, meaning: Meaning) -> bool {
        let parts = &self.outline.parts;
        let near =
            self.outline.ancestors(passage.part).take(2).filter(|&part| parts[part].passages.len() <= 3);
        parts[passage.part].names.has(meaning) || near.into_iter().any(|part| parts[part].names.has(meaning))
    }

    /// The passages that repeat the title anywhere on the page.
    pub(super) fn titles(&self, title: &str) -> Vec<usize> {
        let title = folded(title);
        let is_title = |passage: &Passage| !title.is_empty() && self.outline.line(passage) == title;
        let mut titles = Vec::new();
        for (at, passage) in self.outline.passages.iter().enumerate() {
            if is_title(passage) {
                titles.push(at);
            }
        }
        titles.extend(self.title);
        titles
    }

    pub(super) fn kicker(&self) -> Option<String> {
        let mut above = self.above().rev();
        let kicker = above
            .find(|passage| passage.count.words() <= KICKER && self.is_named(passage, Meaning::Kicker))?;
        Some(self.outline.written(kicker))
    }

    /// A line above the title that names a part of a paper.
    pub(super) fn section(&self) -> Option<String> {
        let section = self.above().rev().find(|passage| self.outline.line_is(passage, Meaning::Section))?;
        Some(self.outline.written(section))
    }

    /// The line below the title that is named a dek, or repeats the description and stands apart from the text.
    pub(super) fn dek(&self, description: Option<&str>) -> Option<(usize, String)> {
        let title = self.title?;
        let below = (title + 1)..self.range.end;
        let description = description.map(folded).unwrap_or_default();
        below.take(4).find_map(|at| {
            let passage = &self.outline.passages[at];
            let is_named = self.is_named(passage, Meaning::Dek) && passage.count.words() >= 4;
            let line = self.outline.line(passage);
            let is_described = at == title + 1 && likeness(line, &description) > 0.8 && self.stands_apart(at);
            let is_short = passage.count.words() <= DEK && passage.count.link_density() < 0.3;
            (is_short && (is_named || is_described)).then(|| (at, self.outline.written(passage)))
        })
    }

    /// Has the passage another parent than the prose that follows?
    fn stands_apart(&self, at: usize) -> bool {
        let outline = self.outline;
        let parent = |passage: &Passage| outline.parts[passage.part].parent;
        let mut after = outline.passages[at + 1..].iter().take(AFTER);
        let prose = after.find(|passage| passage.count.words() >= 20);
        prose.is_some_and(|prose| parent(prose) != parent(&outline.passages[at]))
    }

    /// The authors, and the passage that names them.
    pub(super) fn authors(&self) -> Option<(usize, Vec<Author>)> {
        self.lines().find_map(|(at, passage)| {
            if passage.count.words() > BYLINE || Some(at) == self.title {
                return None;
            }
            let outline = self.outline;
            let is_byline = self.is_named(passage, Meaning::Byline)
                || outline.line_starts(passage, Meaning::Byline) && passage.count.words() <= BYLINE / 2
                || self.author_links(passage).next().is_some();
            let names = if is_byline { names(&outline.written(passage)) } else { Vec::new() };
            let authors: Vec<Author> = names.into_iter().map(|name| self.linked(passage, name)).collect();
            (!authors.is_empty()).then_some((at, authors))
        })
    }

    fn author_links(&self, passage: &Passage) -> impl Iterator<Item = usize> {
        let page = self.outline.page;
        let near = passage.nodes.start.saturating_sub(2)..passage.nodes.end;
        near.filter(move |&id| {
            page.tag(id) == Tag::A && page.attribute(id, "rel").is_some_and(|rel| rel.contains("author"))
        })
    }

    /// The author with the address that the name is a link to.
    fn linked(&self, passage: &Passage, name: String) -> Author {
        let page = self.outline.page;
        let mut near = passage.nodes.start.saturating_sub(2)..passage.nodes.end;
        let link = near.find(|&id| page.tag(id) == Tag::A && page.text_in(page.range(id)).trim() == name);
        let link = link.and_then(|id| page.address(id, "href"));
        Author { name, link: link.as_deref().and_then(Link::new) }
    }

    /// The day that the page shows beside the title.
    pub(super) fn published(&self) -> Option<String> {
        let page = self.outline.page;
        let nodes = self.nodes();
        let time = nodes
            .filter(|&id| page.tag(id) == Tag::Time)
            .find_map(|id| iso(&page.attribute(id, "datetime")?));
        time.or_else(|| {
            let lines = self
                .lines()
                .filter(|(at, passage)| passage.count.words() <= BYLINE && Some(*at) != self.title);
            lines.into_iter().find_map(|(_, passage)| iso(&self.outline.written(passage)))
        })
    }

    fn nodes(&self) -> Range<usize> {
        let passages = &self.outline.passages[self.range.clone()];
        match (passages.first(), passages.last()) {
            (Some(first), Some(last)) => first.nodes.start..last.nodes.end,
            _ => 0..0,
        }
    }

    /// The paper that an aggregator has the piece from: a line above the title that is not the site's own
    /// name, and that the page elsewhere bears out to be a paper's. A subject can stand there as well, and
    /// be in the text ever so often.
    pub(super) fn original_publisher(&self, site: &str, document: Option<&str>) -> Option<String> {
        let outline = self.outline;
        let lines: Vec<&Passage> =
            self.above().filter(|line| (1..=4).contains(&line.count.words())).collect();
        let found = lines.iter().rev().find(|line| {
            let name = outline.line(line);
            let repeated = lines.iter().filter(|other| outline.line(other) == name).count() > 1;
            let told = outline.follows(name, Meaning::Told) > 0;
            let in_title = document
                .is_some_and(|title| folded(title).split(['|', '–', '-']).any(|part| part.trim() == name));
            let is_other = name != folded(site) && !outline.line_is(line, Meaning::Section);
            is_other && (repeated || told || in_title || self.is_logo(line))
        })?;
        Some(outline.written(found))
    }

    /// Does a picture beside the line bear the same name?
    fn is_logo(&self, line: &Passage) -> bool {
        let page = self.outline.page;
        let name = self.outline.line(line);
        let near = line.nodes.start.saturating_sub(12)..line.nodes.end;
        let mut images = near.filter(|&id| page.tag(id) == Tag::Img);
        images.any(|id| page.attribute(id, "alt").is_some_and(|alt| folded(&alt) == name))
    }
}

/// The passage that is the title: a heading before a mere repetition.
fn title_passage(outline: &Outline, title: &str) -> Option<usize> {
    let title = folded(title);
    let is_title = |passage: &Passage| !title.is_empty() && outline.line(passage) == title;
    let is_heading = |passage: &Passage| {
        let above = outline.ancestors(passage.part).take(2);
        std::iter::once(passage.part)
            .chain(above)
            .any(|part| outline.parts[part].tag.heading_level() == Some(1))
    };
    let titles = || outline.passages.iter().enumerate().filter(|(_, passage)| is_title(passage));
    let heading = titles().find(|(_, passage)| is_heading(passage));
    heading.or_else(|| titles().next()).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::Header;
    use crate::outline::Outline;
    use crate::page::Page;

    /// Looks at the header of a page whose title is "Bridge closes for a year".
    fn header<T>(html: &str, look: impl FnOnce(Header) -> T) -> T {
        let page = Page::from_html(html, "https://paper.example/story");
        let outline = Outline::of(&page);
        look(Header::around(&outline, "Bridge closes for a year"))
    }

    fn authors(html: &str) -> Vec<String> {
        let authors = header(html, |header| header.authors());
        authors
            .map(|(_, authors)| authors)
            .unwrap_or_default()
            .into_iter()
            .map(|author| author.name)
            .collect()
    }

    #[test]
    fn heading_is_the_title_before_a_repetition() {
        let html =
            "<p>Bridge closes for a year</p><h1><span>Bridge closes for a year</span></h1><p>Text.</p>";
        assert_eq!(header(html, |header| header.title), Some(1));
        assert_eq!(header(html, |header| header.titles("Bridge closes for a year")), [0, 1, 1]);
    }

    #[test]
    fn kicker_has_to_be_named() {
        let named = r#"<p class="kicker">On the quay</p><h1>Bridge closes for a year</h1>"#;
        assert_eq!(header(named, |header| header.kicker()).as_deref(), Some("On the quay"));
        let nameless = "<p>On the quay</p><h1>Bridge closes for a year</h1>";
        assert_eq!(header(nameless, |header| header.kicker()), None);
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
            assert_eq!(header(&html, |header| header.section()).as_deref(), section);
        }
    }

    #[test]
    fn dek_is_named_or_repeats_the_description() {
        let named =
            r#"<h1>Bridge closes for a year</h1><p class="standfirst">Drivers must take the long way</p>"#;
        assert_eq!(
            header(named, |header| header.dek(None)),
            Some((1, "Drivers must take the long way".into()))
        );
        let described = "<header><h1>Bridge closes for a year</h1><p>Drivers must take the long way</p></header>
            <div><p>The bridge over the harbour will close in May, and drivers will have to take the long way round it.</p></div>";
        let dek = header(described, |header| header.dek(Some("Drivers must take the long way")));
        assert_eq!(dek, Some((1, "Drivers must take the long way".into())));
        assert_eq!(header(described, |header| header.dek(None)), None);
    }

    #[test]
    fn first_paragraph_is_no_dek() {
        let first = "The bridge over the harbour will close in May, and drivers will have to take the long way round it.";
        let html = format!("<div><h1>Bridge closes for a year</h1><p>{first}</p>
            <p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p></div>");
        assert_eq!(header(&html, |header| header.dek(Some(first))), None);
    }

    #[test]
    fn byline_says_by_or_is_named_or_links_to_the_author() {
        for line in [
            "<p>By Ann Lee</p>",
            "<p class='byline'>Ann Lee</p>",
            "<p><a rel='author' href='/ann'>Ann Lee</a></p>",
            "<p>Von Ann Lee</p>",
            "<p>Par Ann Lee</p>",
            "<p>Автор: Ann Lee</p>",
        ] {
            assert_eq!(
                authors(&format!("<h1>Bridge closes for a year</h1>{line}<p>Text.</p>")),
                ["Ann Lee"],
                "{line}"
            );
        }
    }

    #[test]
    fn sentence_is_no_byline() {
        for line in [
            "<p>By the sea it was cold.</p>",
            "<p>From May the bridge is shut.</p>",
            "<p>Ann Lee crossed it.</p>",
        ] {
            assert_eq!(authors(&format!("<h1>Bridge closes for a year</h1>{line}")), [""; 0], "{line}");
        }
    }

    #[test]
    fn day_is_stated_or_written() {
        for (line, day) in [
            ("<time datetime='2026-05-07T16:20:00Z'>Thursday</time>", Some("2026-05-07T16:20:00Z")),
            ("<p>Published 7 May 2026</p>", Some("2026-05-07")),
            ("<p>Publié le 1er mai 2026</p>", Some("2026-05-01")),
            ("<p>7. Mai 2026</p>", Some("2026-05-07")),
            ("<p>7 مايو 2026</p>", Some("2026-05-07")),
            ("<p>2026年5月7日</p>", Some("2026-05-07")),
            ("<p>In May</p>", None),
        ] {
            let html = format!("<h1>Bridge closes for a year</h1>{line}<p>Text.</p>");
            assert_eq!(header(&html, |header| header.published()).as_deref(), day, "{line}");
        }
    }

    #[test]
    fn day_inside_the_text_is_not_the_pages() {
        let prose =
            "The bridge over the harbour will close in May, and drivers will have to take the long way round
            over the hills and through the northern villages.";
        let html = format!(
            "<h1>Bridge closes for a year</h1><p>{prose}</p><p>{prose}</p><p>It opened on 7 May 1921.</p>"
        );
        assert_eq!(header(&html, |header| header.published()), None);
    }

    #[test]
    fn paper_is_repeated_or_told_or_titled_or_has_a_logo() {
        let original = |html: &str| {
            header(html, |header| header.original_publisher("Bundle", Some("Bridge | Quay Post")))
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
        let original = |html: &str| header(html, |header| header.original_publisher("Bundle", None));
        for html in [
            "<p>Bundle</p><p>Bundle</p><h1>Bridge closes for a year</h1>",
            "<p>World</p><p>World</p><h1>Bridge closes for a year</h1>",
            "<p>Ukraine</p><h1>Bridge closes for a year</h1><p>Ukraine said so. In Ukraine, all know it.</p>",
        ] {
            assert_eq!(original(html), None, "{html}");
        }
    }
}
