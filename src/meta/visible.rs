//! What stands around the title on the page itself: kicker, dek, byline, dates.
//!
//! Plain loops over few passages: each chain of closures here would be a new iterator in the module.

use std::ops::Range;

use super::Author;
use super::above::Above;
use super::byline::{self, Byline};
use super::date::{Order, is_day_of, iso};
use super::day::{Days, days};
use super::line::line;
use super::title::{likeness, without_permalink};
use crate::outline::{Outline, Part, PartId, Passage, folded};
use crate::page::Tag;
use crate::text::holds;
use crate::words::Meaning;

/// How many passages before and after the title belong to the header.
const BEFORE: usize = 4;
const AFTER: usize = 14;

/// Words in the longest kicker and dek.
pub(super) const KICKER: usize = 6;
const DEK: usize = 70;

/// Words in the longest line that gives nothing but a day: "Thursday, 7 de mayo de 2026".
const DATED: usize = 6;

/// The passages of the header, around the title's.
pub(super) struct Header<'a> {
    outline: &'a Outline<'a>,
    /// The passage that is the title; where none is, the header is the top of the page.
    pub(super) title: Option<usize>,
    /// The passages that repeat the title anywhere on the page.
    pub(super) titles: Vec<usize>,
    /// The passages of the header, those below the title first: what stands above it may be the site's.
    lines: Vec<usize>,
    range: Range<usize>,
    pub(super) above: Above<'a>,
}

impl<'a> Header<'a> {
    pub(super) fn around(outline: &'a Outline<'a>, wanted: &str) -> Header<'a> {
        let titles = titles(outline, wanted);
        let title = titles.iter().copied().find(|&at| is_heading(outline, at)).or(titles.first().copied());
        let anchor = title.or_else(|| first_heading(outline)).unwrap_or(0);
        let start = anchor.saturating_sub(BEFORE);
        let range = start..end_of_header(outline, anchor);
        let mut lines = Vec::new();
        for at in anchor + 1..range.end {
            lines.push(at);
        }
        for back in 1..=anchor - start {
            lines.push(anchor - back);
        }
        let above = Above::within(outline, start..title.unwrap_or(start));
        Header { outline, title, titles, lines, range, above }
    }

    pub(super) fn kicker(&self) -> Option<String> {
        for at in (self.range.start..self.title?).rev() {
            let passage = &self.outline.passages[at];
            if passage.count.words() <= KICKER && is_named(self.outline, at, Meaning::Kicker) {
                return Some(self.outline.written(passage));
            }
        }
        None
    }

    /// The line below the title that is named a dek, or repeats the description and stands apart from the text.
    pub(super) fn dek(&self, description: Option<&str>) -> Option<(usize, String)> {
        let first = self.title? + 1;
        let description = description.map(folded).unwrap_or_default();
        for at in first..self.range.end.min(first + 4) {
            let passage = &self.outline.passages[at];
            let words = passage.count.words();
            if words > DEK || passage.count.link_density() >= 0.3 {
                continue;
            }
            let is_named = words >= 4 && is_named(self.outline, at, Meaning::Dek);
            let line = self.outline.line(passage);
            if is_named || at == first && likeness(line, &description) > 0.8 && self.stands_apart(at) {
                return Some((at, self.outline.written(passage)));
            }
        }
        None
    }

    /// Has the passage another parent than the prose that follows, and does something stand between? What the text
    /// follows at once is its first paragraph: in the corpus 16 times of 21.
    fn stands_apart(&self, at: usize) -> bool {
        let outline = self.outline;
        let parent = |passage: &Passage| outline.parts[passage.part].parent;
        let mut after = outline.passages[at + 1..].iter().take(AFTER);
        let between = after.position(|passage| passage.count.words() >= 20).unwrap_or(0);
        between > 0 && parent(&outline.passages[at + 1 + between]) != parent(&outline.passages[at])
    }

    /// The authors, and the passage that names them.
    pub(super) fn authors(&self) -> Option<(usize, Vec<Author>)> {
        let mut unsure = None;
        for &at in &self.lines {
            // What stands above the title may be the site's.
            if unsure.is_some() && self.title.is_some_and(|title| at < title) {
                break;
            }
            let Byline { authors, is_sure } = byline::byline(self.outline, at);
            if authors.is_empty() {
                continue;
            }
            if is_sure {
                return Some((at, authors));
            }
            unsure = unsure.or(Some((at, authors)));
        }
        unsure.or_else(|| byline::only_authors(self.outline))
    }

    /// The days that the page shows beside the title.
    pub(super) fn days(&self, order: Order) -> Days {
        days(self.outline, &self.lines, order)
    }

    /// The short lines beside the title that give a day which the header shows.
    pub(super) fn dated(&self, days: &Days, order: Order) -> Vec<usize> {
        let mut dated = Vec::new();
        for &at in &self.lines {
            let passage = &self.outline.passages[at];
            // "She died on 7 May 2026."
            if passage.count.words() > DATED || self.outline.line(passage).ends_with('.') {
                continue;
            }
            let Some(day) = iso(&line(self.outline, passage), order) else { continue };
            let is_it = |date: &Option<String>| date.as_deref().is_some_and(|date| is_day_of(date, &day));
            if is_it(&days.published) || is_it(&days.modified) {
                dated.push(at);
            }
        }
        dated
    }

    /// Is the day of this date among those beside the title?
    pub(super) fn shows(&self, date: &str, order: Order) -> bool {
        for &at in &self.lines {
            let line = line(self.outline, &self.outline.passages[at]);
            if holds(&line, &date[..10]) || iso(&line, order).is_some_and(|day| is_day_of(&day, date)) {
                return true;
            }
        }
        false
    }
}

/// Is the passage, or a small part that it stands in, named by this meaning?
pub(super) fn is_named(outline: &Outline, at: usize, meaning: Meaning) -> bool {
    is_around(outline, outline.passages[at].part, &|around, part| {
        part.names.has(meaning) && (around == 0 || part.passages.len() <= 3)
    })
}

/// Does the part, or one of the two around it, pass `test`? It is told how far around the part is.
pub(super) fn is_around(outline: &Outline, part: PartId, test: &dyn Fn(usize, &Part) -> bool) -> bool {
    let mut part = part;
    for around in 0..3 {
        if test(around, &outline.parts[part]) {
            return true;
        }
        if part == 0 {
            return false;
        }
        part = outline.parts[part].parent;
    }
    false
}

fn titles(outline: &Outline, title: &str) -> Vec<usize> {
    let title = folded(title);
    let mut titles = Vec::new();
    for (at, passage) in outline.passages.iter().enumerate() {
        if !title.is_empty() && without_permalink(outline.line(passage)) == title {
            titles.push(at);
        }
    }
    titles
}

/// The last passage of the first heading of level 1.
fn first_heading(outline: &Outline) -> Option<usize> {
    let heading = outline.parts.iter().find(|part| part.tag == Tag::H1 && !part.passages.is_empty())?;
    Some(heading.passages.end - 1)
}

fn is_heading(outline: &Outline, at: usize) -> bool {
    is_around(outline, outline.passages[at].part, &|_, part| part.tag == Tag::H1)
}

/// The text begins with the second paragraph of prose behind the title: the first may be the dek.
fn end_of_header(outline: &Outline, title: usize) -> usize {
    let end = (title + AFTER).min(outline.passages.len());
    let mut paragraphs = 0;
    for at in title + 1..end {
        let count = &outline.passages[at].count;
        paragraphs += usize::from(count.words() >= 25 && count.sentences > 0);
        if paragraphs == 2 {
            return at;
        }
    }
    end.max(title)
}

#[cfg(test)]
mod tests {
    use super::{Header, Order};
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
        assert_eq!(header(html, |header| header.titles), [0, 1]);
    }

    #[test]
    fn kicker_has_to_be_named() {
        let named = r#"<p class="kicker">On the quay</p><h1>Bridge closes for a year</h1>"#;
        assert_eq!(header(named, |header| header.kicker()).as_deref(), Some("On the quay"));
        let nameless = "<p>On the quay</p><h1>Bridge closes for a year</h1>";
        assert_eq!(header(nameless, |header| header.kicker()), None);
    }

    #[test]
    fn dek_is_named_or_repeats_the_description() {
        let named =
            r#"<h1>Bridge closes for a year</h1><p class="standfirst">Drivers must take the long way</p>"#;
        assert_eq!(
            header(named, |header| header.dek(None)),
            Some((1, "Drivers must take the long way".into()))
        );
        let described = "<header><h1>Bridge closes for a year</h1><p>Drivers must take the long way</p><p>7 May</p></header>
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
    fn marked_author_is_surer_than_what_follows_by() {
        let lines = "<p>By</p><p><a rel='tag' href='/boats'>Harbour Boats</a></p><p><a rel='author' href='/ann'>Ann Lee</a></p>";
        assert_eq!(authors(&format!("<h1>Bridge closes for a year</h1>{lines}")), ["Ann Lee"]);
        // The site's own, in its menu.
        let menu = "<p><a href='/contributor-pages'>Contributor Pages</a></p>";
        assert_eq!(
            authors(&format!("{menu}<h1>Bridge closes for a year</h1><p>By Ann Lee</p>")),
            ["Ann Lee"]
        );
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
            ("<time datetime='2026-05-08T03:20:00Z'>7 May 2026</time>", Some("2026-05-07")),
            ("<p>Published 7 May 2026</p>", Some("2026-05-07")),
            ("<p>Publié le 1er mai 2026</p>", Some("2026-05-01")),
            ("<p>7. Mai 2026</p>", Some("2026-05-07")),
            ("<p>7 مايو 2026</p>", Some("2026-05-07")),
            ("<p>2026年5月7日</p>", Some("2026-05-07")),
            ("<p>In May</p>", None),
        ] {
            let html = format!("<h1>Bridge closes for a year</h1>{line}<p>Text.</p>");
            assert_eq!(
                header(&html, |header| header.days(Order::Unknown).published).as_deref(),
                day,
                "{line}"
            );
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
        assert_eq!(header(&html, |header| header.days(Order::Unknown).published), None);
    }
}
