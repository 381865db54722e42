//! Pages that nobody would write: of random elements, and of real ones with pieces moved about.

use proptest::collection::vec;
use proptest::prelude::*;

const NAMES: &[&str] = &[
    "a",
    "article",
    "aside",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "code",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "kbd",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "script",
    "section",
    "select",
    "slot",
    "source",
    "span",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "th",
    "time",
    "title",
    "tr",
    "ul",
    "video",
    "x-box",
];

const ATTRIBUTES: &[&str] = &[
    "",
    "",
    "",
    " class=\"newsletter\"",
    " class=\"byline\"",
    " class=\"wp-caption-text\"",
    " class=\"story\"",
    " hidden=\"\"",
    " id=\"a\"",
    " href=\"/a\"",
    " href=\"javascript:x\"",
    " src=\"/a.jpg\"",
    " srcset=\"/a.jpg 2x\"",
    " width=\"9\" height=\"9\"",
    " colspan=\"3\"",
    " rowspan=\"99\"",
    " start=\"-4\"",
    " shadowrootmode=\"open\"",
    " slot=\"a\"",
    " name=\"a\"",
    " style=\"display:none\"",
    " property=\"og:title\" content=\"The tide\"",
    " type=\"application/ld+json\"",
    " datetime=\"2024-05-05\"",
];

const TEXTS: &[&str] = &[
    "The tide turns, and the bridge over the harbour is shut. It was late when they came, and all had gone. ",
    "The tide",
    "By Ann Lee",
    "5 May 2024",
    "Photo: Ann Lee/AFP",
    "[Ann Lee/AFP]",
    " ",
    "\n",
    "a",
    "é",
    "&amp;",
    "&lt;b>",
    "<",
    ">",
    "\u{a0}",
    "\u{ad}",
    "…",
    "*",
    "`",
    "Share",
    "Sign up for our newsletter",
    "関連記事",
    "港の橋は五月に閉じる。",
    "كتاب",
    "-->",
    "<!--",
    "]]>",
    "{\"@type\":\"NewsArticle\",\"headline\":\"The tide\"}",
    "\u{0}",
    "\u{2028}",
    "İ",
    "ß",
];

/// Tags and texts in any order.
pub fn soup() -> impl Strategy<Value = String> {
    let tag = (prop::sample::select(NAMES), prop::sample::select(ATTRIBUTES));
    let piece = prop_oneof![
        4 => tag.prop_map(|(name, attribute)| format!("<{name}{attribute}>")),
        2 => prop::sample::select(NAMES).prop_map(|name| format!("</{name}>")),
        4 => prop::sample::select(TEXTS).prop_map(String::from),
    ];
    vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

/// One of the pages, with pieces of it taken out, doubled, exchanged, renamed or cut through.
pub fn mutated(pages: Vec<String>) -> impl Strategy<Value = String> {
    let change = (0..6u8, any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..12usize);
    (prop::sample::select(pages), vec(change, 1..12)).prop_map(|(page, changes)| {
        let mut pieces: Vec<String> = page.split_inclusive('>').map(String::from).collect();
        for (kind, at, other, length) in changes {
            let (at, other) = (at.index(pieces.len()), other.index(pieces.len()));
            let end = (at + length).min(pieces.len());
            match kind {
                0 if end - at < pieces.len() => drop(pieces.drain(at..end)),
                1 => {
                    let again = pieces[at..end].to_vec();
                    pieces.splice(other..other, again);
                }
                2 => pieces.swap(at, other),
                3 => {
                    pieces[at] = pieces[at].replace("<p", "<div").replace("</p", "</li").replace("<a", "<h2")
                }
                4 => pieces[at] = pieces[at].chars().filter(|sign| !matches!(sign, '<' | '"')).collect(),
                _ => pieces[at] = pieces[at].chars().rev().collect(),
            }
        }
        pieces.concat()
    })
}
