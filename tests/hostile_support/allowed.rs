//! What a view may hold. The list is this test's own: it knows neither the core's types nor the list of `sink.js`.

use scraper::node::Element;
use scraper::{Html, Node};

const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "annotation",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "code",
    "dd",
    "details",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "img",
    "kbd",
    "li",
    "mark",
    "math",
    "menclose",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "none",
    "ol",
    "p",
    "pre",
    "rp",
    "rt",
    "ruby",
    "s",
    "section",
    "semantics",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
];

const ATTRIBUTES: &[&str] = &[
    "alt",
    "class",
    "colspan",
    "datetime",
    "dir",
    "display",
    "encoding",
    "height",
    "href",
    "id",
    "lang",
    "linethickness",
    "mathvariant",
    "open",
    "rowspan",
    "scope",
    "src",
    "start",
    "stretchy",
    "title",
    "type",
    "width",
];

/// What stands in the HTML and may not.
pub fn complaints(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let elements = document.tree.values().filter_map(Node::as_element);
    elements.flat_map(complaints_of).collect()
}

/// All text of the HTML.
pub fn text(html: &str) -> String {
    Html::parse_document(html).root_element().text().collect()
}

fn complaints_of(element: &Element) -> Vec<String> {
    let mut found = Vec::new();
    if !ELEMENTS.contains(&element.name()) {
        found.push(format!("<{}>", element.name()));
    }
    for (name, value) in element.attrs() {
        let is_safe = match name {
            "href" => {
                ["http:", "https:", "mailto:", "tel:", "#note-", "#ref-", "#place-"].iter().any(|start| {
                    value.get(..start.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(start))
                })
            }
            "src" => element.name() == "img" && value.to_ascii_lowercase().starts_with("http"),
            "id" => ["note-", "ref-", "place-"].iter().any(|start| value.starts_with(start)),
            _ => ATTRIBUTES.contains(&name),
        };
        if !is_safe {
            found.push(format!("<{} {name}={value:?}>", element.name()));
        }
    }
    found
}
