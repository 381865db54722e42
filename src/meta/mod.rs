//! What the page says about its article: title, authors, dates.

mod above;
mod byline;
mod date;
mod day;
mod found;
mod json;
mod json_ld;
mod line;
mod meta_tags;
mod names;
mod title;
mod visible;

use serde::Serialize;

use self::date::{Order, iso};
use crate::article::Link;
use crate::outline::Outline;
use crate::page::{Page, Tag};
use crate::text::last_of;

/// The header of an article. What the page does not say is absent, never guessed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Meta {
    /// Without the site's name; empty if the page has no title of any kind.
    pub title: String,
    /// The line above the title that names the subject or the kind of piece ("Opinion").
    pub kicker: Option<String>,
    /// The part of the paper: "World".
    pub section: Option<String>,
    /// The sentence or two between title and text.
    pub dek: Option<String>,
    pub authors: Vec<Author>,
    /// Who wrote and answers for the piece; on an aggregator not the site that shows it.
    pub publisher: Option<String>,
    /// The site that shows the piece, where that is not the publisher: "inkl".
    pub via: Option<String>,
    /// ISO 8601 as precise as the page states it: `2025-08-07T16:20:00Z` or `2025-08-07`.
    pub published: Option<String>,
    /// As `published`; absent where it is the same moment.
    pub modified: Option<String>,
    /// The page's own idea of its address (`<link rel=canonical>`), or else where it was found.
    pub address: Option<Link>,
    /// A BCP 47 tag: `en-GB`.
    pub language: Option<String>,
    pub direction: Direction,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Author {
    pub name: String,
    pub link: Option<Link>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    #[default]
    Ltr,
    Rtl,
}

impl Direction {
    /// As HTML's `dir` has it.
    pub fn name(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// The header as the page gives it, and what of the page it was read from.
pub(crate) struct Read {
    pub meta: Meta,
    /// The passages that it repeats.
    pub lines: Vec<usize>,
    /// The passage that is the title.
    pub title: Option<usize>,
    /// The address of the picture that stands for the article.
    pub image: Option<String>,
}

/// Reads the header. Who wins where sources differ: structured data before the head's tags before what is
/// visible, except that the visible title wins if the head agrees with it.
pub(crate) fn read(outline: &Outline) -> Read {
    let page = outline.page;
    let tags = meta_tags::found(page);
    let document = meta_tags::document_title(page);
    let json_ld = json_ld::found(page, document.as_deref());
    let title = title::title(&json_ld, &tags, document.as_deref(), outline);
    let header = visible::Header::around(outline, &title);

    let mut lines = header.titles.clone();
    let description = tags.description.as_deref().or(json_ld.description.as_deref());
    let dek = header.dek(description);
    lines.extend(dek.as_ref().map(|dek| dek.0));
    let byline = header.authors();
    lines.extend(byline.as_ref().map(|byline| byline.0));

    let site = tags.publisher.clone().or_else(|| site_in(document.as_deref(), &title)).or_else(|| host(page));
    let original = header.above.original_publisher(
        site.as_deref().unwrap_or_default(),
        json_ld.publisher.as_deref(),
        document.as_deref(),
    );
    let stated = json_ld.publisher.clone().filter(|publisher| Some(publisher) != site.as_ref());
    let (publisher, via) = match original {
        Some(original) => (Some(original), site),
        None => (stated.or(site), None),
    };
    let language = tags.language.clone().or(json_ld.language);
    let order = Order::of(language.as_deref().unwrap_or_default());
    let date = |text: &Option<String>| iso(text.as_deref()?, order);
    let shown = header.days(order);
    let stated = date(&json_ld.published).or_else(|| date(&tags.published));
    // A day later or earlier is the same moment where the page is read.
    let is_same = |stated: &String| {
        stated.ends_with('Z')
            && shown.published.as_ref().is_some_and(|shown| date::are_neighbours(stated, shown))
    };
    let published = stated.filter(|stated| !is_same(stated)).or(shown.published.clone());
    let apart = match published {
        Some(_) => day::Days::default(),
        None => day::apart(outline, order),
    };
    let modified =
        date(&json_ld.modified).or_else(|| date(&tags.modified)).or(shown.modified).or(apart.modified);
    let published =
        published.or(apart.published).or_else(|| date::in_address(&page.url)).or_else(|| modified.clone());
    let modified = modified.filter(|modified| Some(modified) != published.as_ref());
    let authors = authors(json_ld.authors, tags.authors, byline.map(|byline| byline.1), publisher.as_deref());
    let language = language.map(|language| crate::text::with_sign(&language, &['_'], '-'));
    let address = tags.address.or_else(|| Some(page.url.clone()));
    let meta = Meta {
        kicker: header.kicker().filter(|kicker| *kicker != title),
        section: json_ld.section.or(tags.section).or_else(|| header.above.section()),
        dek: dek.map(|dek| dek.1),
        authors,
        publisher,
        via,
        published,
        modified,
        address: address.as_deref().and_then(Link::new),
        direction: direction(page, language.as_deref()),
        language,
        title,
    };
    Read { meta, lines, title: header.title, image: json_ld.image.or(tags.image) }
}

/// The authors whom the first source names that names any; a source that names the publisher alone is
/// asked last.
fn authors(
    json_ld: Vec<Author>,
    tags: Vec<Author>,
    visible: Option<Vec<Author>>,
    publisher: Option<&str>,
) -> Vec<Author> {
    let mut sources = [parted(json_ld), parted(tags), visible.unwrap_or_default()];
    let is_person =
        |author: &Author| publisher.is_none_or(|publisher| !author.name.eq_ignore_ascii_case(publisher));
    let with_person = sources.iter().position(|authors| authors.iter().any(is_person));
    let first = with_person.or_else(|| sources.iter().position(|authors| !authors.is_empty()));
    first.map(|at| std::mem::take(&mut sources[at])).unwrap_or_default()
}

/// Authors one by one: many sites put all names into one.
fn parted(authors: Vec<Author>) -> Vec<Author> {
    let mut all: Vec<Author> = Vec::new();
    for Author { name, link } in authors {
        let names = names::stated(&name);
        // The link is of one author.
        let link = link.filter(|_| names.len() <= 1);
        for name in names {
            if !all.iter().any(|other| other.name == name) {
                all.push(Author { name, link: link.clone() });
            }
        }
    }
    all
}

/// The site's name at the end of the document's title.
fn site_in(document: Option<&str>, title: &str) -> Option<String> {
    let rest = document?.strip_prefix(title)?;
    let start = last_of(rest, &["|", "–", "—", "•", "·"]).map_or(0, |separator| separator.end);
    let site = rest[start..].trim().trim_start_matches('-').trim();
    (!site.is_empty() && site.len() <= 40 && rest.len() > site.len()).then(|| site.to_owned())
}

/// The host's name without `www.`.
fn host(page: &Page) -> Option<String> {
    let host = crate::text::host(&page.url);
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then(|| host.to_owned())
}

/// Languages written from right to left.
const RTL: &[&str] = &["ar", "dv", "fa", "he", "iw", "ku", "ps", "sd", "ug", "ur", "yi"];

fn direction(page: &Page, language: Option<&str>) -> Direction {
    let dir = |tag: Tag| page.attribute(page.all(tag).next()?, "dir");
    let stated = dir(Tag::Html).or_else(|| dir(Tag::Body));
    let language = language.unwrap_or_default();
    let language = &language[..language.find('-').unwrap_or(language.len())];
    let is_rtl = match stated.as_deref().map(str::trim) {
        Some(dir) if dir.eq_ignore_ascii_case("rtl") => true,
        Some(dir) if dir.eq_ignore_ascii_case("ltr") => false,
        _ => RTL.iter().any(|tag| tag.eq_ignore_ascii_case(language)),
    };
    if is_rtl { Direction::Rtl } else { Direction::Ltr }
}

#[cfg(test)]
mod tests;
