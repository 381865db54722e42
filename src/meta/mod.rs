//! What the page says about its article: title, authors, dates.

mod above;
mod byline;
mod date;
mod dates;
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

pub(crate) use found::Kinds;

use self::found::Found;
use self::title::bare;
use crate::article::Link;
use crate::outline::{Outline, document_title};
use crate::page::{Page, Tag};
use crate::text::{last_of, lower};

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
    /// In the order in which the page names them.
    pub authors: Vec<Author>,
    /// Who wrote and answers for the piece; on an aggregator not the site that shows it.
    pub publisher: Option<String>,
    /// Where the publisher has the piece, or is at home, on an aggregator that says so.
    pub publisher_link: Option<Link>,
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
    /// How its language is written.
    pub direction: Direction,
    /// Whose it is and on what terms, where the page says so.
    pub rights: Option<String>,
    /// What it is about, in the words of its author.
    pub tags: Vec<String>,
}

/// Who wrote the piece.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Author {
    /// Without "By" and the like.
    pub name: String,
    /// Where the site tells of them.
    pub link: Option<Link>,
}

/// From which side a text is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
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
    /// The article's text, where the page states it as data.
    pub body: Option<String>,
    /// Its words, where the page states their number, or 0.
    pub length: usize,
    /// The page says that not everybody may read all of it.
    pub is_for_some: bool,
    /// What the structured data says that the page is, and what the head says.
    pub kinds: [Kinds; 2],
}

/// Reads the header. Who wins where sources differ: structured data before the head's tags before what is
/// visible, except that the visible title wins if the head agrees with it.
pub(crate) fn read(outline: &Outline) -> Read {
    let page = outline.page;
    let other = outline.scope.as_ref().filter(|scope| !scope.is_first).map(|scope| scope.address.as_str());
    let tags = meta_tags::found(page, other);
    let document = document_title(page).filter(|_| other.is_none());
    let json_ld = json_ld::found(outline);
    let title = title::title(&json_ld, &tags, document.as_deref(), outline);
    let header = visible::Header::around(outline, &title);

    let mut lines = header.titles.clone();
    let description = tags.description.as_deref().or(json_ld.description.as_deref());
    let dek = header.dek(description);
    lines.extend(dek.as_ref().map(|dek| dek.0));
    let byline = header.authors();
    lines.extend(byline.as_ref().map(|byline| byline.0));

    let site = first_said(&[&tags.publisher, &site_in(document.as_deref(), &title), &host(page)]);
    let original = header.above.original_publisher(
        site.as_deref().unwrap_or_default(),
        json_ld.publisher.as_deref(),
        document.as_deref(),
    );
    let address = tags.address.as_deref().unwrap_or(&page.url);
    let (publisher, publisher_link, via) = match original {
        Some((name, link)) => (Some(name), link, site),
        None => match given(&json_ld, site.as_deref()) {
            Some(name) => (Some(name), json_ld.provider_link.as_deref().and_then(Link::new), site),
            None if is_elsewhere(address, &page.url) => {
                (first_said(&[&json_ld.publisher, &site]), Link::new(address), host(page))
            }
            None => (first_said(&[&json_ld.publisher, &site]), None, None),
        },
    };
    let language = first_said(&[&tags.language, &json_ld.language]);
    let (dates, dated) = dates::dates(outline, &header, &json_ld, &tags);
    lines.extend(dated);
    let visible = byline.map(|byline| byline.1).unwrap_or_default();
    let authors = authors(
        [parted(&json_ld.authors), parted(&tags.authors), visible],
        &[publisher.as_deref().unwrap_or_default(), &host(page).unwrap_or_default()],
    );
    let language = language.map(|language| crate::text::with_sign(&language, &['_'], '-'));
    let meta = Meta {
        kicker: header.kicker().filter(|kicker| *kicker != title),
        section: first_said(&[&json_ld.section, &tags.section, &header.above.section()]),
        dek: dek.map(|dek| dek.1),
        authors,
        publisher,
        publisher_link,
        via,
        published: dates.published,
        modified: dates.modified,
        address: Link::new(address),
        direction: direction(page, language.as_deref()),
        language,
        title,
        rights: first_said(&[&json_ld.rights, &tags.rights]),
        tags: if tags.tags.is_empty() { json_ld.tags } else { tags.tags },
    };
    let image = first_said(&[&json_ld.image, &tags.image]);
    Read {
        meta,
        lines,
        title: header.title,
        image,
        body: json_ld.body,
        length: json_ld.length,
        is_for_some: json_ld.is_for_some,
        kinds: [json_ld.kinds, tags.kinds],
    }
}

/// Who gave the article to the site, where the page's data tells the two apart.
fn given(json_ld: &Found, site: Option<&str>) -> Option<String> {
    let provider = json_ld.provider.as_deref()?;
    let is_other = |name: Option<&str>| name.is_none_or(|name| bare(name) != bare(provider));
    (is_other(site) && is_other(json_ld.publisher.as_deref())).then(|| provider.to_owned())
}

/// Does the page say that it is a copy of another site's? The mobile site of a paper, or the one for another country,
/// has the paper's name as well.
fn is_elsewhere(address: &str, url: &str) -> bool {
    let (original, here) = (crate::text::host(address), crate::text::host(url));
    // Its longest name: the others are "www" and a country; what all hosts of a kind end in is none.
    let own = &original[..original.rfind('.').unwrap_or(0)];
    let own = own.split('.').max_by_key(|name| name.len()).unwrap_or_default();
    // A name without a point, or a number, is of somebody's own machine: a saved page, not a site.
    let is_site =
        crate::text::holds_sign(here, '.') && here.as_bytes().last().is_some_and(u8::is_ascii_alphabetic);
    !own.is_empty() && is_site && !crate::text::holds(here, own)
}

/// The first of these texts that is there.
fn first_said(texts: &[&Option<String>]) -> Option<String> {
    texts.iter().find_map(|text| (*text).clone())
}

/// The authors whom the first source names that names any; a source that names the site alone is asked last.
fn authors(sources: [Vec<Author>; 3], sites: &[&str]) -> Vec<Author> {
    let is_site = |author: &Author| sites.iter().any(|site| bare(site) == bare(&author.name));
    let mut alone = Vec::new();
    for authors in sources {
        if !authors.iter().all(is_site) {
            return authors;
        }
        if alone.is_empty() {
            alone = authors;
        }
    }
    alone
}

/// Authors one by one: many sites put all names into one.
fn parted(authors: &[Author]) -> Vec<Author> {
    let mut all = Vec::new();
    for author in authors {
        let names = names::stated(&author.name);
        // The link is of one author.
        let link = if names.len() == 1 { &author.link } else { &None };
        for name in names {
            byline::add(&mut all, name, link.clone());
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
const RTL: &str = "ar dv fa he iw ku ps sd ug ur yi";

fn direction(page: &Page, language: Option<&str>) -> Direction {
    let dir = |tag: Tag| page.attribute(page.all(tag).next()?, "dir");
    let stated = dir(Tag::Html).or_else(|| dir(Tag::Body)).unwrap_or_default();
    let language = lower(language.unwrap_or_default());
    let language = &language[..language.find('-').unwrap_or(language.len())];
    let is_rtl = match lower(stated.trim()).as_str() {
        "rtl" => true,
        "ltr" => false,
        _ => names::is_in(RTL, language),
    };
    if is_rtl { Direction::Rtl } else { Direction::Ltr }
}

#[cfg(test)]
mod tests;
