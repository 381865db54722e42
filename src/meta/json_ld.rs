//! Structured data: `<script type="application/ld+json">` in schema.org's words.

use super::Author;
use super::found::{Found, Kinds};
use super::json::Json;
use super::meta_tags::add_subjects;
use crate::article::Link;
use crate::outline::{Outline, page_of};
use crate::page::{NodeId, Page, Tag};
use crate::text::{lower, with_sign};

/// Types of things that are read, as their names end: `NewsArticle`, `BlogPosting`, `Report`, `LiveBlogPosting`.
const ARTICLES: &str = "Article Posting Report Recipe Review HowTo Chapter";

/// Types of things that an article may be on or in, and what a discussion begins with. They serve where the page describes
/// no article.
const PAGES: &str = "Page CreativeWork Episode Question";

/// Types of the other things that pages are about.
const DISCUSSIONS: &str = "DiscussionForumPosting QAPage";
const PRODUCTS: &str = "Product ProductGroup";
const LISTINGS: &str = "CollectionPage ItemList SearchResultsPage";

/// Objects deeper than this hold no article that the page is about.
const DEEPEST: usize = 6;

/// What the structured data says of the article that is read.
pub(super) fn found(outline: &Outline) -> Found {
    let page = outline.page;
    let mut data = Vec::new();
    for id in page.all(Tag::Script) {
        let kind = page.attribute(id, "type").unwrap_or_default();
        if kind.trim().eq_ignore_ascii_case("application/ld+json") {
            let json = parse(&page.text_in(page.range(id)));
            data.extend(json.filter(|json| is_of_scope(outline, id, json)));
        }
    }
    let article = best(&data, ARTICLES);
    let is = |kinds| best(&data, kinds).is_some();
    let kinds = Kinds([article.is_some(), is(DISCUSSIONS), is(PRODUCTS), is(LISTINGS)]);
    let article = article.or_else(|| best(&data, PAGES));
    let found = article.map(|article| read(page, article, &data)).unwrap_or_default();
    Found { kinds, ..found }
}

/// Is it said of the article that is read? What stands in an article is said of that; what stands elsewhere, of the
/// one whose address it gives, or of the first.
fn is_of_scope(outline: &Outline, script: NodeId, json: &Json) -> bool {
    let Some(scope) = &outline.scope else { return true };
    let stands_in = |node: &NodeId| outline.page.range(*node).contains(&script);
    if scope.others.iter().any(stands_in) {
        return false;
    }
    let mut articles = Vec::new();
    collect(json, ARTICLES, 0, &mut articles);
    let is_its = |article: &&Json| {
        let address = article.get("mainEntityOfPage").and_then(|main| main.get("@id").or(Some(main)));
        let address = address.or_else(|| article.get("url")).and_then(Json::text);
        address.is_some_and(|address| page_of(address) == page_of(&scope.address))
    };
    scope.is_first || stands_in(&scope.node) || articles.len() == 1 && articles.iter().all(is_its)
}

/// The object of one of these kinds that says most, and comes first; the others are teasers.
fn best<'a>(data: &'a [Json], kinds: &str) -> Option<&'a Json> {
    let mut all = Vec::new();
    for json in data {
        collect(json, kinds, 0, &mut all);
    }
    let mut most = 0;
    let mut best = None;
    for json in all {
        let keys = KEYS.split(' ').filter(|key| json.get(key).is_some()).count();
        if keys > most {
            most = keys;
            best = Some(json);
        }
    }
    best
}

const KEYS: &str = "headline author datePublished dateModified publisher description image articleBody \
    articleSection";

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

fn collect<'a>(json: &'a Json, kinds: &str, depth: usize, all: &mut Vec<&'a Json>) {
    if depth > DEEPEST {
        return;
    }
    match json {
        Json::List(list) => list.iter().for_each(|json| collect(json, kinds, depth + 1, all)),
        Json::Object(entries) => {
            if is_one_of(json, kinds) {
                all.push(json);
            }
            for (_, value) in entries {
                collect(value, kinds, depth + 1, all);
            }
        }
        Json::Text(_) | Json::Other | Json::False | Json::Number(_) => {}
    }
}

fn subjects(keywords: &Json) -> Vec<String> {
    let mut subjects = Vec::new();
    for list in keywords.each().iter().filter_map(Json::text) {
        add_subjects(list, &mut subjects);
    }
    subjects
}

fn is_one_of(json: &Json, kinds: &str) -> bool {
    let stated = json.get("@type").map(Json::each).unwrap_or_default();
    stated.iter().filter_map(Json::text).any(|kind| kinds.split(' ').any(|end| kind.ends_with(end)))
}

fn read(page: &Page, article: &Json, data: &[Json]) -> Found {
    let text = |keys: &str| text(article, keys);
    let authors = article.get("author").or_else(|| article.get("creator"));
    let publisher = article.get("publisher").or_else(|| article.get("sourceOrganization"));
    let provider = article.get("provider");
    let image = article.get("image").or_else(|| article.get("thumbnailUrl"));
    Found {
        title: text("headline name"),
        authors: authors.map(|authors| people(page, authors, data)).unwrap_or_default(),
        published: text("datePublished dateCreated uploadDate"),
        modified: text("dateModified"),
        publisher: publisher.and_then(|publisher| name(publisher, data)),
        section: text("articleSection"),
        provider: provider.and_then(|provider| name(provider, data)),
        provider_link: provider.and_then(|provider| page.resolve(provider.get("url")?.text()?)),
        rights: text("copyrightNotice license"),
        tags: article.get("keywords").map(subjects).unwrap_or_default(),
        description: text("description alternativeHeadline"),
        language: text("inLanguage"),
        locale: None,
        address: None,
        kinds: Kinds::default(),
        body: text("articleBody"),
        length: article.get("wordCount").map_or(0, length),
        is_for_some: article.get("isAccessibleForFree").is_some_and(says_no),
        image: image.and_then(|image| address(image, data)).and_then(|image| page.resolve(&image)),
    }
}

/// The text under the first of these keys that has one.
fn text(json: &Json, keys: &str) -> Option<String> {
    keys.split(' ').find_map(|key| Some(decoded(json.get(key)?.text()?)))
}

/// The number of words that is stated, as a number or a text.
fn length(json: &Json) -> usize {
    match json {
        Json::Number(number) => *number as usize,
        _ => json.text().and_then(|text| text.parse().ok()).unwrap_or(0),
    }
}

/// `false`, `"False"`, `"http://schema.org/False"`, `"no"`.
fn says_no(json: &Json) -> bool {
    let text = lower(json.text().unwrap_or_default());
    *json == Json::False || text.ends_with("false") || text == "no"
}

/// A thing's name: the thing may be a text, an object, a list of them, or a reference to one.
fn name(json: &Json, data: &[Json]) -> Option<String> {
    match json {
        Json::Text(text) if text.starts_with("http") => {
            self::text(data.iter().find_map(|json| with_id(json, text, 0))?, "name")
        }
        Json::Text(text) => Some(decoded(text.trim())).filter(|text| !text.is_empty()),
        Json::List(list) => list.iter().find_map(|json| name(json, data)),
        Json::Object(_) => text(json, "name").or_else(|| text(referred(json, data)?, "name")),
        Json::Other | Json::False | Json::Number(_) => None,
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
            let says = json.get("name").or_else(|| json.get("url"));
            let is_it = json.get("@id").and_then(Json::text) == Some(id) && says.is_some();
            if is_it {
                return Some(json);
            }
            entries.iter().find_map(|(_, value)| with_id(value, id, depth + 1))
        }
        Json::Text(_) | Json::Other | Json::False | Json::Number(_) => None,
    }
}

fn people(page: &Page, authors: &Json, data: &[Json]) -> Vec<Author> {
    let mut people = Vec::new();
    for author in authors.each() {
        let Some(name) = name(author, data) else { continue };
        let url = author.get("url").or_else(|| referred(author, data)?.get("url"));
        let link = url.and_then(Json::text).and_then(|url| page.resolve(url));
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
        Json::Other | Json::False | Json::Number(_) => None,
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
    ("&lsquo;", "‘"),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&ndash;", "–"),
    ("&hellip;", "…"),
    ("&aacute;", "á"),
    ("&eacute;", "é"),
    ("&iacute;", "í"),
    ("&oacute;", "ó"),
    ("&uacute;", "ú"),
    ("&ntilde;", "ñ"),
    ("&egrave;", "è"),
    ("&ccedil;", "ç"),
    ("&auml;", "ä"),
    ("&ouml;", "ö"),
    ("&uuml;", "ü"),
    ("&szlig;", "ß"),
    ("&nbsp;", " "),
    ("&amp;", "&"),
];

/// Many sites put HTML entities into their JSON.
pub(super) fn decoded(text: &str) -> String {
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
    use super::{Found, Outline, Page};

    fn page(json: &str) -> Page {
        Page::from_html(
            &format!(r#"<script type="application/ld+json">{json}</script>"#),
            "https://a.example/",
        )
    }

    fn found(page: &Page) -> Found {
        super::found(&Outline::of(page))
    }

    #[test]
    fn news_article_in_a_graph_with_references() {
        let found = found(&page(
            r##"{"@graph": [{"@type": "NewsArticle", "headline": "Tide &amp; time", "author": [{"@id": "#ann"}, {"name": "Bo"}],
            "publisher": {"name": "Harbour News"}, "datePublished": "2025-08-07", "image": {"@id": "#1"}},
            {"@type": "Person", "@id": "#ann", "name": "Ann Lee", "url": "/ann"},
            {"@type": "ImageObject", "@id": "#1", "url": "/1.jpg"}]}"##,
        ));
        let link = found.authors[0].link.as_ref().map(|link| link.as_str());
        assert_eq!(link, Some("https://a.example/ann"));
        assert_eq!(found.title.as_deref(), Some("Tide & time"));
        let authors: Vec<_> = found.authors.iter().map(|author| author.name.as_str()).collect();
        assert_eq!(authors, ["Ann Lee", "Bo"]);
        assert_eq!(found.publisher.as_deref(), Some("Harbour News"));
        assert_eq!(found.image.as_deref(), Some("https://a.example/1.jpg"));
    }

    #[test]
    fn question_is_its_askers() {
        let found = found(&page(
            r##"{"@type": "QAPage", "name": "Why is the bridge shut?", "mainEntity": {"@type": "Question",
            "datePublished": "2026-05-07", "author": {"@type": "Person", "name": "rimelek"}}}"##,
        ));
        assert_eq!(found.authors[0].name, "rimelek");
        assert_eq!(found.published.as_deref(), Some("2026-05-07"));
    }

    #[test]
    fn page_serves_where_no_article_says_it() {
        let found = found(&page(
            r##"[{"@type": "WebPage", "name": "Tide | Harbour", "datePublished": "2025-08-07", "author": "http://a.example/#ann"},
            {"@type": "Person", "@id": "http://a.example/#ann", "name": "Ann Lee"}]"##,
        ));
        assert_eq!(found.published.as_deref(), Some("2025-08-07"));
        assert_eq!(found.authors[0].name, "Ann Lee");
    }

    #[test]
    fn first_of_equal_articles_is_the_pages_own() {
        let found = found(&page(
            r#"[{"@type": "NewsArticle", "headline": "Tide turns", "datePublished": "2025-08-07"},
            {"@type": "NewsArticle", "headline": "Boats", "datePublished": "2025-08-01"}]"#,
        ));
        assert_eq!(found.published.as_deref(), Some("2025-08-07"));
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
