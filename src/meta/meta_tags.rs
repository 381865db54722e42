//! `<meta>`, `<link rel=canonical>`, `<title>` and `<html lang>`.

use super::Author;
use super::found::Found;
use crate::article::Link;
use crate::page::{Page, Tag};

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
    let tags: Vec<(String, String)> = page.all(Tag::Meta).filter_map(|id| tag(page, id)).collect();
    let first = |names: &[&str]| {
        names.iter().find_map(|name| tags.iter().find(|(key, _)| key == name)).map(|(_, value)| value.clone())
    };
    let authors = AUTHORS.iter().map(|name| {
        let values = tags.iter().filter(|(key, _)| key == name);
        values.map(|(_, value)| Author { name: value.clone(), link: None }).collect::<Vec<_>>()
    });
    let authors = authors.into_iter().find(|authors| authors.iter().any(|author| !is_address(&author.name)));
    Found {
        title: first(TITLES),
        authors: authors.unwrap_or_default().into_iter().filter(|author| !is_address(&author.name)).collect(),
        published: first(PUBLISHED),
        modified: first(MODIFIED),
        publisher: first(&["og:site_name", "application-name", "dc.publisher", "citation_journal_title"]),
        section: first(SECTIONS),
        description: first(DESCRIPTIONS),
        language: language(page).or_else(|| first(&["og:locale", "content-language", "language"])),
        address: canonical(page).or_else(|| first(&["og:url"])),
        image: first(&["og:image", "og:image:url", "twitter:image", "twitter:image:src"])
            .and_then(|image| page.resolve(&image)),
    }
}

fn tag(page: &Page, id: usize) -> Option<(String, String)> {
    let name =
        ["property", "name", "itemprop", "http-equiv"].iter().find_map(|key| page.attribute(id, key))?;
    let value = page.attribute(id, "content")?;
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then(|| (name.trim().to_ascii_lowercase(), value))
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
    let text = page.text_in(page.range(title));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
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
