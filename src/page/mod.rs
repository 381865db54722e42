//! The page: elements and text, flat, in reading order.
//!
//! A node's descendants are the nodes right behind it, up to `end`, so the one list is both the sequence
//! and the tree, and to walk it takes no recursion. Names, attributes and text are slices of the one
//! string the browser wrote; they are decoded when somebody asks.

mod address;
mod canonical;
#[cfg(any(feature = "html", not(target_arch = "wasm32")))]
mod html;
mod scan;
mod shadow;
mod tag;
#[cfg(any(feature = "html", not(target_arch = "wasm32")))]
mod tidy;

use std::borrow::Cow;
use std::ops::Range;

pub(crate) use address::unescaped;
pub(crate) use tag::{Flow, Tag};

pub(crate) type NodeId = usize;

/// What the extension hands in: the live page as the browser wrote it down, and as lists of numbers
/// what that loses. Element numbers count as `document.getElementsByTagName("*")` does.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// `document.documentElement` in the browser's own serialization, open shadow roots in it as
    /// `<template shadowrootmode="open">`.
    pub html: String,
    /// `location.href`.
    pub url: String,
    /// `document.baseURI`.
    pub base: String,
    /// Elements that the browser does not show; their descendants need not be listed.
    pub hidden: Vec<u32>,
    /// Elements that stand where the reader looks.
    pub in_view: Vec<u32>,
    /// Images whose chosen source (`currentSrc`) is worth more than their attributes.
    pub images: Vec<(u32, String)>,
    /// Frames of the same origin, each with the serialization of its `documentElement`.
    pub frames: Vec<(u32, String)>,
    /// Elements that the reader wants in the article, whatever they are.
    pub wanted: Vec<u32>,
    /// `html` is a part of the page that somebody has selected.
    pub is_part: bool,
}

/// One element or one run of text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    pub tag: Tag,
    /// The browser does not show it. Descendants bear no mark of their own.
    pub hidden: bool,
    /// It stands where the reader looks.
    pub in_view: bool,
    /// The reader wants it in the article.
    pub wanted: bool,
    /// Of an element its number in the snapshot, or that of the one whose shadow tree or frame it stands in.
    pub number: u32,
    pub parent: u32,
    /// One past the last descendant.
    pub end: u32,
    /// Where name and attributes, or the text, stand in `Page::source`.
    start: u32,
    stop: u32,
}

/// A page as both doors give it.
pub struct Page {
    /// It is what somebody has selected: nothing is to be left out.
    pub(crate) is_part: bool,
    /// Where the page was found; empty if nobody said.
    pub(crate) url: String,
    /// What relative addresses are relative to.
    base: String,
    source: String,
    nodes: Vec<Node>,
    /// Sources that the browser chose, in the order of their nodes.
    chosen: Vec<(NodeId, String)>,
}

impl Page {
    /// The door for the live page.
    pub fn from_snapshot(snapshot: Snapshot) -> Page {
        canonical::read(snapshot)
    }

    /// The door for saved HTML of any make. `url` is where it came from, or empty.
    #[cfg(any(feature = "html", not(target_arch = "wasm32")))]
    pub fn from_html(html: &str, url: &str) -> Page {
        let mut page = canonical::read(Snapshot {
            html: html::canonical(html),
            url: url.into(),
            base: url.into(),
            ..Snapshot::default()
        });
        let base = page.all(Tag::Base).find_map(|id| page.address(id, "href"));
        if let Some(base) = base {
            page.base = base;
        }
        page
    }

    /// Puts the element, and what it stands in, where the reader looks.
    #[cfg(test)]
    pub(crate) fn look_at(&mut self, id: NodeId) {
        for id in self.ancestors(id).chain([id]).collect::<Vec<_>>() {
            self.nodes[id].in_view = true;
        }
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub(crate) fn tag(&self, id: NodeId) -> Tag {
        self.nodes[id].tag
    }

    /// How the node takes part in the flow of text. Of the elements that HTML does not know, those with a
    /// hyphen are somebody's components and stand on lines of their own; a frame does if we have its content.
    pub(crate) fn flow(&self, id: NodeId) -> Flow {
        match self.tag(id) {
            // MathJax sets formulas with components that stand in the line.
            Tag::Other if self.name(id).starts_with("mjx-") => Flow::Inline,
            Tag::Other if self.name(id).as_bytes().contains(&b'-') => Flow::Block,
            Tag::Iframe if self.children(id).any(|child| self.tag(child) != Tag::Text) => Flow::Block,
            tag => tag.flow(),
        }
    }

    pub(crate) fn parent(&self, id: NodeId) -> Option<NodeId> {
        (id > 0).then(|| self.nodes[id].parent as usize)
    }

    /// From the parent up to the root.
    pub(crate) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.parent(id), |&id| self.parent(id))
    }

    /// The node and all that is in it.
    pub(crate) fn range(&self, id: NodeId) -> Range<NodeId> {
        id..self.nodes[id].end as usize
    }

    pub(crate) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let Range { start, end } = self.range(id);
        let first = Some(start + 1).filter(|&child| child < end);
        std::iter::successors(first, move |&child| {
            Some(self.nodes[child].end as usize).filter(|&next| next < end)
        })
    }

    /// The elements with this tag, in reading order.
    pub(crate) fn all(&self, tag: Tag) -> impl Iterator<Item = NodeId> {
        (0..self.nodes.len()).filter(move |&id| self.nodes[id].tag == tag)
    }

    /// The element's name: `p`, `amp-img`. Of a text, nothing.
    pub(crate) fn name(&self, id: NodeId) -> &str {
        let node = self.nodes[id];
        match node.tag {
            Tag::Text => "",
            _ => up_to_space(self.slice(node)),
        }
    }

    /// The text of a text node, decoded; white space as it stands in the page.
    pub(crate) fn text(&self, id: NodeId) -> Cow<'_, str> {
        let node = self.nodes[id];
        let text = self.slice(node);
        match self.nodes[node.parent as usize].tag.is_raw() {
            true => Cow::Borrowed(text),
            false => canonical::decoded(text),
        }
    }

    /// All text in `range`, as it stands in the page.
    pub(crate) fn text_in(&self, range: Range<NodeId>) -> String {
        let mut all = String::new();
        for id in range.filter(|&id| self.nodes[id].tag == Tag::Text) {
            all.push_str(&self.text(id));
        }
        all
    }

    /// The attribute's value, decoded; empty where the page writes it empty.
    pub(crate) fn attribute(&self, id: NodeId, name: &str) -> Option<Cow<'_, str>> {
        let node = self.nodes[id];
        if node.tag == Tag::Text {
            return None;
        }
        canonical::attributes(self.slice(node))
            .find(|(key, _)| *key == name)
            .map(|(_, value)| canonical::decoded(value))
    }

    /// Does the attribute have just this value?
    pub(crate) fn is_set(&self, id: NodeId, name: &str, value: &str) -> bool {
        self.attribute(id, name).as_deref() == Some(value)
    }

    /// All attributes, undecoded, as names and values.
    pub(crate) fn attributes(&self, id: NodeId) -> canonical::Attributes<'_> {
        canonical::attributes(self.slice(self.nodes[id]))
    }

    /// The absolute address in this attribute.
    pub(crate) fn address(&self, id: NodeId, name: &str) -> Option<String> {
        let value = self.attribute(id, name)?;
        self.resolve(value.trim())
    }

    /// `address` made absolute against the page's base.
    pub(crate) fn resolve(&self, address: &str) -> Option<String> {
        address::resolve(&self.base, address)
    }

    /// The source that the browser chose for this image, where the snapshot tells.
    pub(crate) fn chosen_source(&self, id: NodeId) -> Option<&str> {
        let at = self.chosen.partition_point(|chosen| chosen.0 < id);
        self.chosen.get(at).filter(|chosen| chosen.0 == id).map(|chosen| chosen.1.as_str())
    }

    fn slice(&self, node: Node) -> &str {
        &self.source[node.start as usize..node.stop as usize]
    }
}

/// The name of a tag that begins so.
fn up_to_space(tag: &str) -> &str {
    let end = tag.bytes().position(|byte| matches!(byte, b' ' | b'\n' | b'\t'));
    &tag[..end.unwrap_or(tag.len())]
}
