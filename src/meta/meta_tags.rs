//! `<meta>`, `<link rel=canonical>` and `<html lang>`.

use super::Author;
use super::found::{Found, Kinds};
use super::json_ld::decoded;
use super::names;
use super::title::bare;
use crate::article::Link;
use crate::page::{Page, Tag};
use crate::text::{lower, single_spaced};

// Names of tags, small letters and digits only: `article:published_time`, `articlePublishedTime` and
// `article.published-time` are one.
const TITLES: &str = "ogtitle twittertitle dctitle citationtitle parselytitle sailthrutitle";
const AUTHORS: &str = "author articleauthor parselyauthor sailthruauthor citationauthor dccreator \
    dctermscreator byl cxenseparseauthor ogauthor ogarticleauthor";
const PUBLISHED: &str = "articlepublishedtime datepublished ogpublishedtime ogarticlepublishedtime \
    parselypubdate sailthrudate citationpublicationdate citationdate dcdateissued publisheddate publishedon publishedtime publishdate \
    publishtime publicationdate pubdate ogpubdate ogpublishdate articlepublished published originalpublicationdate cxenseparsepublishtime \
    cxenseparserecspublishtime date dcdate dctermscreated dctermsdate datecreated created";
const MODIFIED: &str = "articlemodifiedtime ogupdatedtime datemodified lastmodified dctermsmodified \
    dcdatemodified lastmod modifieddate updated";
const SECTIONS: &str = "articlesection parselysection cxenseparsesection";
const RIGHTS: &str = "rights dcrights dctermsrights dctermslicense copyright";
/// Each names one subject, or several between commas.
const SUBJECTS: &str = "articletag newskeywords keywords";
const DESCRIPTIONS: &str = "ogdescription description twitterdescription dcdescription";

/// What the page's head says. Of several articles it tells of the first: of another, whose address is `other`, it
/// says no more than the site and the language.
pub(super) fn found(page: &Page, other: Option<&str>) -> Found {
    let mut tags = Vec::new();
    for id in page.all(Tag::Meta) {
        add(page, id, &mut tags);
    }
    let site = first(&tags, "ogsitename applicationname dcpublisher citationjournaltitle");
    let language = language(page).or_else(|| first(&tags, "oglocale contentlanguage language"));
    let mut address = other.map(str::to_owned);
    match address {
        Some(_) => tags.clear(),
        None => address = linked(page, "canonical").or_else(|| first(&tags, "ogurl")),
    }
    let first = |names: &str| first(&tags, names);
    let image = first("ogimage ogimageurl twitterimage twitterimagesrc");
    Found {
        title: first(TITLES),
        authors: authors(&tags),
        published: first(PUBLISHED).or_else(|| published_as(&tags)),
        modified: first(MODIFIED),
        publisher: site,
        section: first(SECTIONS),
        description: first(DESCRIPTIONS),
        rights: first(RIGHTS).or_else(|| linked(page, "license")),
        tags: subjects(&tags),
        language,
        address,
        locale: first("oglocale"),
        image: image.and_then(|image| page.resolve(&image)),
        kinds: first("ogtype").map(|kind| kinds(&kind)).unwrap_or_default(),
        ..Found::default()
    }
}

/// What `og:type` says.
fn kinds(kind: &str) -> Kinds {
    let ends = |end: &str| lower(kind).ends_with(end);
    Kinds([ends("article"), ends("discussion"), ends("product"), ends("website")])
}

/// One `<meta>` that says something.
struct MetaTag {
    /// Bare.
    name: String,
    value: String,
}

/// Adds what a tag says.
fn add(page: &Page, id: usize, tags: &mut Vec<MetaTag>) {
    let value = single_spaced(&decoded(&page.attribute(id, "content").unwrap_or_default()));
    if value.is_empty() {
        return;
    }
    for key in ["property", "name", "itemprop", "http-equiv"] {
        if let Some(name) = page.attribute(id, key) {
            let name = bare(&name);
            // The address of an author's page is no name.
            if !(name.ends_with("author") && is_address(&value)) {
                tags.push(MetaTag { name, value });
            }
            return;
        }
    }
}

/// What is said under the first name that any tag has.
#[inline(never)] // A dozen calls: 0.5 KB of the module.
fn first(tags: &[MetaTag], names: &str) -> Option<String> {
    Some(tag(tags, names)?.value.clone())
}

fn tag<'a>(tags: &'a [MetaTag], names: &str) -> Option<&'a MetaTag> {
    names.split(' ').find_map(|name| tags.iter().find(|tag| tag.name == name))
}

/// How a name ends that a publisher made up: `w-published-date`, `vr:published_time`.
const PUBLISHED_ENDS: &[&str] = &["publisheddate", "publishedtime", "publicationdate", "pubdate"];

fn published_as(tags: &[MetaTag]) -> Option<String> {
    let is_it = |tag: &&MetaTag| PUBLISHED_ENDS.iter().any(|end| tag.name.ends_with(end));
    Some(tags.iter().find(is_it)?.value.clone())
}

/// The authors under the first name that has any; or else the one whom a card for social networks names:
/// `twitter:label1` is "Written by", `twitter:data1` the name.
fn authors(tags: &[MetaTag]) -> Vec<Author> {
    let labelled = || tag(tags, "twitterlabel1").and_then(|label| names::by(&label.value));
    let name = match tag(tags, AUTHORS) {
        Some(tag) => tag.name.as_str(),
        None if labelled().is_some() => "twitterdata1",
        None => return Vec::new(),
    };
    let mut authors = Vec::new();
    for tag in tags.iter().filter(|tag| tag.name == name) {
        authors.push(Author { name: tag.value.clone(), link: None });
    }
    authors
}

fn is_address(text: &str) -> bool {
    text.starts_with("http") || text.starts_with("www.") || text.starts_with('/')
}

fn language(page: &Page) -> Option<String> {
    let html = page.all(Tag::Html).next()?;
    let language = page.attribute(html, "lang").or_else(|| page.attribute(html, "xml:lang"))?;
    Some(single_spaced(&language)).filter(|language| !language.is_empty())
}

/// The address that the head links to as its `rel`.
fn linked(page: &Page, rel: &str) -> Option<String> {
    let mut links = page.all(Tag::Link);
    let link =
        links.find(|&id| page.attribute(id, "rel").is_some_and(|value| value.eq_ignore_ascii_case(rel)))?;
    page.address(link, "href").filter(|address| Link::new(address).is_some())
}

/// What is named under the first of [`SUBJECTS`] that is there.
fn subjects(tags: &[MetaTag]) -> Vec<String> {
    let mut subjects = Vec::new();
    if let Some(first) = tag(tags, SUBJECTS) {
        for tag in tags.iter().filter(|tag| tag.name == first.name) {
            add_subjects(&tag.value, &mut subjects);
        }
    }
    subjects
}

/// More subjects than this are words for search engines.
const MOST_SUBJECTS: usize = 20;

pub(super) fn add_subjects(list: &str, subjects: &mut Vec<String>) {
    for subject in list.split([',', ';']) {
        let subject = subject.trim().to_owned();
        if !subject.is_empty() && subjects.len() < MOST_SUBJECTS && !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, found};
    use crate::outline::document_title;

    #[test]
    fn head_is_read() {
        let html = r#"<html lang="en-GB"><title> A
            b </title><meta property="og:title" content="T"><meta name="Author" content="Ann"><link rel=canonical href="/x">
            <meta property="article:author" content="https://f.example/ann">"#;
        let page = Page::from_html(html, "https://a.example/y?z");
        let found = found(&page, None);
        assert_eq!(document_title(&page).as_deref(), Some("A b"));
        assert_eq!(found.title.as_deref(), Some("T"));
        assert_eq!(found.authors[0].name, "Ann");
        assert_eq!(found.address.as_deref(), Some("https://a.example/x"));
        assert_eq!(found.language.as_deref(), Some("en-GB"));
    }

    #[test]
    fn names_of_tags_are_read_in_any_spelling() {
        let html = r#"<meta name="article.published-time" content="2025-08-07"><meta itemprop="dateModified" content="2025-08-08">
            <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">
            <meta name="twitter:label2" content="Reading time"><meta name="twitter:data2" content="2 minutes">"#;
        let found = found(&Page::from_html(html, ""), None);
        assert_eq!(
            (found.published.as_deref(), found.modified.as_deref()),
            (Some("2025-08-07"), Some("2025-08-08"))
        );
        assert_eq!(found.authors[0].name, "Ann Lee");
    }

    #[test]
    fn names_that_a_publisher_made_up_come_last() {
        let own = r#"<meta name="w-published-date" content="2025-08-07"><meta name="w-expiration-date" content="2026-08-07">"#;
        let date = |html: &str| found(&Page::from_html(html, ""), None).published;
        assert_eq!(date(own).as_deref(), Some("2025-08-07"));
        assert_eq!(
            date(&format!("{own}<meta name='date' content='2025-08-06'>")).as_deref(),
            Some("2025-08-06")
        );
    }

    #[test]
    fn addresses_are_no_authors() {
        let page = Page::from_html(r#"<meta property="article:author" content="https://f.example/ann">"#, "");
        assert!(found(&page, None).authors.is_empty());
    }
}
