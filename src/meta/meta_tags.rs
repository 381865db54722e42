//! `<meta>`, `<link rel=canonical>`, `<title>` and `<html lang>`.

use super::Author;
use super::found::Found;
use crate::article::Link;
use crate::page::{Page, Tag};
use crate::text::single_spaced;

const TITLES: &[&str] =
    &["og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "sailthru.title"];
const AUTHORS: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "byl",
    "cxenseparse:author",
];
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "article.published",
    "og:published_time",
    "published_time",
    "og:article:published_time",
    "cxenseparse:recs:publishtime",
    "originalpublicationdate",
];
const MODIFIED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
];
const SECTIONS: &[&str] = &["article:section", "parsely-section", "cxenseparse:section"];
const DESCRIPTIONS: &[&str] = &["og:description", "description", "twitter:description", "dc.description"];

/// What the page's head says.
pub(super) fn found(page: &Page) -> Found {
    let mut tags = Vec::new();
    for id in page.all(Tag::Meta) {
        tags.extend(tag(page, id));
    }
    let first = |names: &[&str]| first(&tags, names);
    let image = first(&["og:image", "og:image:url", "twitter:image", "twitter:image:src"]);
    Found {
        title: first(TITLES),
        authors: authors(&tags),
        published: first(PUBLISHED),
        modified: first(MODIFIED),
        publisher: first(&["og:site_name", "application-name", "dc.publisher", "citation_journal_title"]),
        section: first(SECTIONS),
        description: first(DESCRIPTIONS),
        language: language(page).or_else(|| first(&["og:locale", "content-language", "language"])),
        address: canonical(page).or_else(|| first(&["og:url"])),
        image: image.and_then(|image| page.resolve(&image)),
    }
}

/// One `<meta>` that says something.
struct MetaTag {
    /// In lower case.
    name: String,
    value: String,
}

fn tag(page: &Page, id: usize) -> Option<MetaTag> {
    let name =
        ["property", "name", "itemprop", "http-equiv"].iter().find_map(|key| page.attribute(id, key))?;
    let value = single_spaced(&page.attribute(id, "content")?);
    (!value.is_empty()).then(|| MetaTag { name: name.trim().to_ascii_lowercase(), value })
}

/// What is said under the first name that any tag has.
fn first(tags: &[MetaTag], names: &[&str]) -> Option<String> {
    for name in names {
        for tag in tags {
            if tag.name == *name {
                return Some(tag.value.clone());
            }
        }
    }
    None
}

/// The authors under the first name that has any.
fn authors(tags: &[MetaTag]) -> Vec<Author> {
    let mut authors = Vec::new();
    for name in AUTHORS {
        for tag in tags.iter().filter(|tag| tag.name == *name && !is_address(&tag.value)) {
            authors.push(Author { name: tag.value.clone(), link: None });
        }
        if !authors.is_empty() {
            break;
        }
    }
    authors
}

fn is_address(text: &str) -> bool {
    text.starts_with("http") || text.starts_with("www.") || text.starts_with('/')
}

fn language(page: &Page) -> Option<String> {
    let html = page.all(Tag::Html).next()?;
    let language = page.attribute(html, "lang").or_else(|| page.attribute(html, "xml:lang"))?;
    Some(language.trim().to_owned()).filter(|language| !language.is_empty())
}

fn canonical(page: &Page) -> Option<String> {
    let mut links = page.all(Tag::Link);
    let link = links
        .find(|&id| page.attribute(id, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")))?;
    page.address(link, "href").filter(|address| Link::new(address).is_some())
}

/// The text of `<title>`.
pub(super) fn document_title(page: &Page) -> Option<String> {
    let head = page.all(Tag::Head).next()?;
    let title = page.range(head).find(|&id| page.tag(id) == Tag::Title)?;
    let text = single_spaced(&page.text_in(page.range(title)));
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::{Page, document_title, found};

    #[test]
    fn head_is_read() {
        let html = r#"<html lang="en-GB"><title> A
            b </title><meta property="og:title" content="T"><meta name="Author" content="Ann"><link rel=canonical href="/x">
            <meta property="article:author" content="https://f.example/ann">"#;
        let page = Page::from_html(html, "https://a.example/y?z");
        let found = found(&page);
        assert_eq!(document_title(&page).as_deref(), Some("A b"));
        assert_eq!(found.title.as_deref(), Some("T"));
        assert_eq!(found.authors[0].name, "Ann");
        assert_eq!(found.address.as_deref(), Some("https://a.example/x"));
        assert_eq!(found.language.as_deref(), Some("en-GB"));
    }

    #[test]
    fn addresses_are_no_authors() {
        let page = Page::from_html(r#"<meta property="article:author" content="https://f.example/ann">"#, "");
        assert!(found(&page).authors.is_empty());
    }
}
