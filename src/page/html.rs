//! Any HTML text, brought into the canonical form by a real parser. Native only: the browser has one.

use ego_tree::iter::Edge;
use scraper::{Html, Node};

use super::{Tag, tidy};

/// Start tags below this depth are dropped before parsing: html5ever takes time that grows with the
/// square of the depth (2,000 deep: 35 ms; 20,000: 3.4 s).
const DEEPEST: usize = 1500;

/// A page with less text than this, in bytes, shows nothing without its scripts.
pub(super) const SHORTEST: usize = 400;

/// What a page has for browsers without scripts is its text if it is so many times what else it has.
const MOST: usize = 4;

/// What a browser's `outerHTML` of this document would be. A page that was saved before its scripts had
/// drawn it is read as by a browser without scripts.
pub(super) fn canonical(html: &str) -> String {
    tidy::canonical(html).unwrap_or_else(|| parsed(html))
}

/// The same by the parser.
pub(super) fn parsed(html: &str) -> String {
    let shallow = without_depths(html);
    let html = shallow.as_deref().unwrap_or(html);
    let document = Html::parse_document(html);
    if needs_scripts(&document) {
        return written(&Html::parse_document(&with_noscript(html)), html.len());
    }
    written(&document, html.len())
}

/// Is nearly all text in `<noscript>`?
fn needs_scripts(document: &Html) -> bool {
    let (mut shown, mut instead) = (0, 0);
    for node in document.tree.nodes() {
        let Node::Text(text) = node.value() else { continue };
        let mut above = node.ancestors().filter_map(|node| node.value().as_element());
        let parent = above.next().map_or("", |element| element.name());
        match Tag::named(parent) {
            Tag::Noscript => instead += text.len(),
            tag if tag.flow() == super::Flow::Silent || tag.is_raw() => {}
            _ => shown += text.trim().len(),
        }
        if shown >= SHORTEST {
            return false;
        }
    }
    instead > SHORTEST && instead > shown * MOST
}

/// The page with `<div>` for `<noscript>`.
fn with_noscript(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let name = at + 1 + usize::from(rest[at + 1..].starts_with('/'));
        out.push_str(&rest[..name]);
        rest = &rest[name..];
        let is_noscript = rest.as_bytes().get(..8).is_some_and(|name| name.eq_ignore_ascii_case(b"noscript"));
        if is_noscript {
            out.push_str("div");
            rest = &rest[8..];
        }
    }
    out + rest
}

fn written(document: &Html, length: usize) -> String {
    let mut out = String::with_capacity(length);
    let mut raw = 0;
    for edge in document.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => {
                    open(element, &mut out);
                    raw += usize::from(Tag::named(element.name()).is_raw());
                }
                Node::Text(text) if raw > 0 => out.push_str(text),
                Node::Text(text) => escape(text, &mut out),
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    close(element.name(), &mut out);
                    raw -= usize::from(Tag::named(element.name()).is_raw());
                }
            }
        }
    }
    out
}

fn open(element: &scraper::node::Element, out: &mut String) {
    out.push('<');
    out.push_str(element.name());
    for (name, value) in element.attrs() {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    out.push('>');
}

fn close(name: &str, out: &mut String) {
    if !Tag::named(name).is_void() {
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }
}

pub(super) fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

/// The text without start tags that lie too deep; `None` if there are none.
///
/// Counts tags without understanding them, so it counts only those that can nest without another one
/// between, since an unclosed `<p>` or `<li>` is closed by the next, and these with what must lie between.
fn without_depths(html: &str) -> Option<String> {
    let mut out = None;
    let (mut depth, mut from) = (0usize, 0);
    let mut rest = 0;
    while let Some(found) = html[rest..].find('<') {
        let at = rest + found;
        let closes = html[at + 1..].starts_with('/');
        let name_at = at + 1 + usize::from(closes);
        let name: String = html[name_at..].chars().take_while(char::is_ascii_alphanumeric).take(12).collect();
        rest = name_at;
        let levels = levels(Tag::named(&name.to_ascii_lowercase()));
        if name.is_empty() || levels == 0 {
            continue;
        }
        if closes {
            depth = depth.saturating_sub(levels);
            continue;
        }
        depth += levels;
        if depth > DEEPEST {
            let stop = html[at..].find('>').map_or(html.len(), |found| at + found + 1);
            out.get_or_insert_with(String::new).push_str(&html[from..at]);
            (from, rest) = (stop, stop);
        }
    }
    let mut out = out?;
    out.push_str(&html[from..]);
    Some(out)
}

/// How much deeper what lies in the element is.
fn levels(tag: Tag) -> usize {
    match tag {
        Tag::Table => 4,
        Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dl => 2,
        _ => usize::from(nests(tag)),
    }
}

fn nests(tag: Tag) -> bool {
    use Tag::*;
    !tag.is_void()
        && !tag.is_raw()
        && !matches!(
            tag,
            A | Body
                | Button
                | Caption
                | Colgroup
                | Dd
                | Dt
                | Head
                | Html
                | Li
                | Nobr
                | Optgroup
                | Option
                | P
                | Rp
                | Rt
                | Tbody
                | Td
                | Tfoot
                | Th
                | Thead
                | Title
                | Tr
        )
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn writes_as_a_browser_does() {
        let html = "<title>A &amp; B</title><p class=x title='\"'>One<br/>&lt;two&gt;<script>a<b</script>";
        let expected = "<html><head><title>A &amp; B</title></head><body><p class=\"x\" title=\"&quot;\">One<br>&lt;two&gt;<script>a<b</script></p></body></html>";
        assert_eq!(canonical(html), expected);
    }

    #[test]
    fn depth_costs_no_time() {
        let html = format!("{}x{}<p>y", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let out = canonical(&html);
        assert!(out.contains("x</div>") && out.contains("<p>y</p>"));
        assert_eq!(out.matches("<div>").count(), super::DEEPEST);
    }

    #[test]
    fn what_must_lie_between_is_depth() {
        let html = "<table><tr><td><ul><li>".repeat(5000);
        assert_eq!(canonical(&html).matches("<ul>").count(), super::DEEPEST / 6);
    }

    #[test]
    fn unclosed_items_are_not_depth() {
        let html = format!("<ul>{}</ul>", "<li>x".repeat(5000));
        assert_eq!(canonical(&html).matches("<li>").count(), 5000);
    }
}
