//! The words that a page says, found in another way than the core finds them.

use std::collections::HashSet;

use scraper::Html;
use scraper::node::Node;

/// Elements within which, and beside which, a word goes on. Of those that HTML does not know, it is all without a
/// hyphen.
const BREAKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// All words that can stand in the page's text.
pub fn words_of_page(html: &str) -> HashSet<String> {
    let mut said = Said::default();
    said.page(html);
    said.words
}

#[derive(Default)]
struct Said {
    words: HashSet<String>,
    /// The text since the last break, and where its pieces begin.
    line: String,
    pieces: Vec<usize>,
}

impl Said {
    fn page(&mut self, html: &str) {
        let document = Html::parse_document(html);
        for edge in document.tree.root().traverse() {
            let (node, opens) = match edge {
                ego_tree::iter::Edge::Open(node) => (node, true),
                ego_tree::iter::Edge::Close(node) => (node, false),
            };
            match node.value() {
                // What a browser without scripts shows may be all there is.
                Node::Text(text) if is_in(&node, "noscript") && opens => self.page(text),
                Node::Text(text) if opens && is_within(&node, "math") => self.formula(&node, text),
                Node::Text(text) if opens => {
                    self.pieces.push(self.line.len());
                    self.line.extend(text.chars().filter(|sign| *sign != '\u{ad}'));
                }
                Node::Element(element)
                    if (BREAKS.contains(&element.name()) || element.name().contains('-'))
                        && !is_within(&node, "math") =>
                {
                    self.end_line();
                }
                _ => {}
            }
        }
        self.end_line();
    }

    /// In a formula white space means nothing, whatever a page puts into it, and its LaTeX stands beside it.
    fn formula(&mut self, node: &ego_tree::NodeRef<Node>, text: &str) {
        if is_within(node, "annotation") {
            return self.words.extend(words(text));
        }
        self.pieces.push(self.line.len());
        self.line.extend(text.trim().chars().filter(|sign| *sign != '\u{ad}'));
    }

    /// A word may be in pieces, of which some are kept and others are not.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let pieces = std::mem::take(&mut self.pieces);
        for (start, end) in spans(&line) {
            let inside = pieces.iter().copied().filter(|at| (start + 1..end).contains(at));
            let mut ends: Vec<usize> = std::iter::once(start).chain(inside).chain([end]).collect();
            ends.dedup();
            for (at, from) in ends.iter().enumerate() {
                self.words.extend(ends[at + 1..].iter().map(|to| line[*from..*to].to_lowercase()));
            }
        }
    }
}

fn is_in(node: &ego_tree::NodeRef<Node>, name: &str) -> bool {
    let parent =
        node.parent().and_then(|parent| parent.value().as_element().map(|element| element.name() == name));
    parent.unwrap_or(false)
}

fn is_within(node: &ego_tree::NodeRef<Node>, name: &str) -> bool {
    node.ancestors().any(|above| above.value().as_element().is_some_and(|element| element.name() == name))
}

/// The words of a text.
pub fn words(text: &str) -> Vec<String> {
    let text: String = text.chars().filter(|sign| *sign != '\u{ad}').collect();
    spans(&text).into_iter().map(|(start, end)| text[start..end].to_lowercase()).collect()
}

/// Where words begin and end: rows of letters and digits.
fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, sign) in text.char_indices() {
        match (sign.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                spans.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    spans.extend(start.map(|from| (from, text.len())));
    spans
}
