//! Structured data: `<script type="application/ld+json">` in schema.org's words.

use super::Author;
use super::found::Found;
use super::json::Json;
use crate::article::Link;
use crate::page::{Page, Tag};
use crate::text::with_sign;

/// Types of things that are read, as their names end: `NewsArticle`, `BlogPosting`, `Report`, `LiveBlogPosting`.
const ARTICLES: &[&str] = &["Article", "Posting", "Report", "Recipe", "Review", "HowTo", "Chapter"];

/// Objects deeper than this hold no article that the page is about.
const DEEPEST: usize = 6;

/// What the structured data says.
pub(super) fn found(page: &Page) -> Found {
    let mut data = Vec::new();
    for id in page.all(Tag::Script) {
        let kind = page.attribute(id, "type").unwrap_or_default();
        if kind.trim().eq_ignore_ascii_case("application/ld+json") {
            data.extend(parse(&page.text_in(page.range(id))));
        }
    }
    let mut articles = Vec::new();
    for json in &data {
        collect(json, 0, &mut articles);
    }
    // The one that says most is the page's own; the others are teasers.
    let mut most = 0;
    let mut best = None;
    for article in articles {
        let keys = KEYS.iter().filter(|key| article.get(key).is_some()).count();
        if keys >= most {
            most = keys;
            best = Some(article);
        }
    }
    best.map(|article| read(page, article, &data)).unwrap_or_default()
}

const KEYS: &[&str] = &[
    "headline",
    "author",
    "datePublished",
    "dateModified",
    "publisher",
    "description",
    "image",
    "articleBody",
    "articleSection",
];

/// Pages wrap the data in comments and CDATA marks, and leave raw line ends in strings.
fn parse(text: &str) -> Option<Json> {
    let text = without(without(text, "<!--", "-->"), "//<![CDATA[", "//]]>").trim_end_matches(';');
    Json::parse(text).or_else(|| Json::parse(&with_sign(text, &['\n', '\r', '\t'], ' ')))
}

fn without<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let text = text.trim();
    let text = text.strip_prefix(start).unwrap_or(text);
    text.strip_suffix(end).unwrap_or(text).trim()
}

fn collect<'a>(json: &'a Json, depth: usize, articles: &mut Vec<&'a Json>) {
    if depth > DEEPEST {
        return;
    }
    match json {
        Json::List(list) => list.iter().for_each(|json| collect(json, depth + 1, articles)),
        Json::Object(entries) => {
            if is_article(json) {
                articles.push(json);
            }
            for (_, value) in entries {
                collect(value, depth + 1, articles);
            }
        }
        Json::Text(_) | Json::Other => {}
    }
}

fn is_article(json: &Json) -> bool {
    let kinds = json.get("@type").map(Json::each).unwrap_or_default();
    kinds.iter().filter_map(Json::text).any(|kind| ARTICLES.iter().any(|end| kind.ends_with(end)))
}

fn read(page: &Page, article: &Json, data: &[Json]) -> Found {
    let text = |key: &str| article.get(key).and_then(Json::text).map(decoded);
    let named = |key: &str| article.get(key).and_then(|value| name(value, data));
    let image = article.get("image").or_else(|| article.get("thumbnailUrl"));
    Found {
        title: text("headline").or_else(|| text("name")),
        authors: article.get("author").map(|authors| people(page, authors, data)).unwrap_or_default(),
        published: text("datePublished").or_else(|| text("dateCreated")).or_else(|| text("uploadDate")),
        modified: text("dateModified"),
        publisher: named("publisher").or_else(|| named("sourceOrganization")),
        section: text("articleSection"),
        description: text("description").or_else(|| text("alternativeHeadline")),
        language: text("inLanguage"),
        address: None,
        image: image.and_then(|image| address(image, data)).and_then(|image| page.resolve(&image)),
    }
}

/// A thing's name: the thing may be a text, an object, a list of them, or a reference to one.
fn name(json: &Json, data: &[Json]) -> Option<String> {
    match json {
        Json::Text(text) => {
            Some(decoded(text.trim())).filter(|text| !text.is_empty() && !text.starts_with("http"))
        }
        Json::List(list) => list.iter().find_map(|json| name(json, data)),
        Json::Object(_) => {
            let named = |json: &Json| json.get("name").and_then(Json::text).map(decoded);
            named(json).or_else(|| named(referred(json, data)?))
        }
        Json::Other => None,
    }
}

/// The object that `{"@id": …}` stands for.
fn referred<'a>(json: &Json, data: &'a [Json]) -> Option<&'a Json> {
    let id = json.get("@id")?.text()?;
    data.iter().find_map(|json| with_id(json, id, 0))
}

fn with_id<'a>(json: &'a Json, id: &str, depth: usize) -> Option<&'a Json> {
    if depth > DEEPEST {
        return None;
    }
    match json {
        Json::List(list) => list.iter().find_map(|json| with_id(json, id, depth + 1)),
        Json::Object(entries) => {
            let is_it = json.get("@id").and_then(Json::text) == Some(id) && json.get("name").is_some();
            if is_it {
                return Some(json);
            }
            entries.iter().find_map(|(_, value)| with_id(value, id, depth + 1))
        }
        Json::Text(_) | Json::Other => None,
    }
}

fn people(page: &Page, authors: &Json, data: &[Json]) -> Vec<Author> {
    let mut people = Vec::new();
    for author in authors.each() {
        let Some(name) = name(author, data) else { continue };
        let link = author.get("url").and_then(Json::text).and_then(|url| page.resolve(url));
        people.push(Author { name, link: link.as_deref().and_then(Link::new) });
    }
    people
}

fn address(image: &Json, data: &[Json]) -> Option<String> {
    match image {
        Json::Text(text) => Some(text.clone()),
        Json::List(list) => list.iter().find_map(|json| address(json, data)),
        Json::Object(_) => {
            let url = image.get("url").or_else(|| image.get("contentUrl")).and_then(Json::text);
            url.map(str::to_owned).or_else(|| {
                let other = referred(image, data)?;
                other.get("url").and_then(Json::text).map(str::to_owned)
            })
        }
        Json::Other => None,
    }
}

const ENTITIES: &[(&str, &str)] = &[
    ("&#039;", "'"),
    ("&#39;", "'"),
    ("&#8217;", "’"),
    ("&#8216;", "‘"),
    ("&#8220;", "“"),
    ("&#8221;", "”"),
    ("&#8211;", "–"),
    ("&#038;", "&"),
    ("&quot;", "\""),
    ("&rsquo;", "’"),
    ("&nbsp;", " "),
    ("&amp;", "&"),
];

/// Many sites put HTML entities into their JSON.
fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let &(entity, sign) =
            ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity)).unwrap_or(&("&", "&"));
        decoded.push_str(sign);
        rest = &rest[entity.len()..];
    }
    decoded + rest
}

#[cfg(test)]
mod tests {
    use super::{Page, found};

    fn page(json: &str) -> Page {
        Page::from_html(
            &format!(r#"<script type="application/ld+json">{json}</script>"#),
            "https://a.example/",
        )
    }

    #[test]
    fn news_article_in_a_graph_with_references() {
        let found = found(&page(
            r##"{"@graph": [{"@type": "NewsArticle", "headline": "Tide &amp; time", "author": [{"@id": "#ann"}, {"name": "Bo"}],
            "publisher": {"name": "Harbour News"}, "datePublished": "2025-08-07", "image": ["/1.jpg"]},
            {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}]}"##,
        ));
        assert_eq!(found.title.as_deref(), Some("Tide & time"));
        let authors: Vec<_> = found.authors.iter().map(|author| author.name.as_str()).collect();
        assert_eq!(authors, ["Ann Lee", "Bo"]);
        assert_eq!(found.publisher.as_deref(), Some("Harbour News"));
        assert_eq!(found.image.as_deref(), Some("https://a.example/1.jpg"));
    }

    #[test]
    fn reference_to_itself_ends() {
        let found = found(&page(r##"{"@type": "Article", "author": {"@id": "#a", "name": ""}}"##));
        assert!(found.authors.is_empty());
    }

    #[test]
    fn broken_json_says_nothing() {
        assert_eq!(found(&page("{\"@type\": ")).title, None);
        assert_eq!(found(&page(r#"{"@type": "WebSite", "name": "X"}"#)).title, None);
    }

    #[test]
    fn line_ends_in_strings_are_forgiven() {
        assert_eq!(
            found(&page("{\"@type\": \"Article\", \"headline\": \"A\nB\"}")).title.as_deref(),
            Some("A B")
        );
    }
}
