//! Reads the canonical form: HTML as a browser writes it down (`outerHTML`).
//!
//! There every attribute is `name="value"`, every element is closed and text is escaped, so that a hundred
//! lines do what takes an HTML parser fifty times the code and the time. Text that is not canonical does
//! no harm: it gives some tree, never a panic.

use std::borrow::Cow;
use std::ops::Range;

use super::scan::position;
use super::{Node, NodeId, Page, Snapshot, Tag, shadow};
use crate::text::holds;

/// Elements deeper than this are dissolved in their ancestor. Blink's own parser stops at 512 as well;
/// deeper trees are made by scripts, or with ill will.
pub(super) const DEEPEST: usize = 512;

pub(super) fn read(snapshot: Snapshot) -> Page {
    let Snapshot { html, url, base, hidden, in_view, images, frames, wanted, is_part } = snapshot;
    let mut source = html;
    let main = 0..source.len();
    let mut framed = Vec::with_capacity(frames.len());
    for (number, html) in frames {
        let start = source.len();
        source.push_str(&html);
        framed.push((number, start..source.len()));
    }
    let mut reader = Reader::new(&source, framed);
    reader.read(main);
    reader.close_to(0);
    let Reader { mut nodes, numbered, .. } = reader;
    let node_of = |number: u32| numbered.get(number as usize).map(|&id| id as NodeId);
    for id in hidden.into_iter().filter_map(node_of) {
        nodes[id].hidden = true;
    }
    for id in in_view.into_iter().filter_map(node_of) {
        nodes[id].in_view = true;
    }
    for id in wanted.into_iter().filter_map(node_of) {
        nodes[id].wanted = true;
    }
    let mut chosen: Vec<(NodeId, String)> = Vec::with_capacity(images.len());
    for (number, source) in images {
        let Some(id) = node_of(number) else { continue };
        // They come in order, as a rule, so that each goes to the end.
        let at = chosen.iter().rposition(|chosen| chosen.0 < id).map_or(0, |before| before + 1);
        chosen.insert(at, (id, source));
    }
    shadow::flatten(Page { is_part, url, base, source, nodes, chosen })
}

#[derive(Default)]
struct Reader<'a> {
    source: &'a str,
    nodes: Vec<Node>,
    /// The elements that are open, outermost first; the first is the root, which no page names.
    open: Vec<NodeId>,
    /// So many of them no end tag may close: the root, or all that a frame stands in.
    fixed: usize,
    /// Open elements below the deepest that we keep.
    too_deep: usize,
    /// Nodes by element number.
    numbered: Vec<u32>,
    /// Inside a template or a frame, where elements have no numbers: the depth at which that began.
    uncounted: Option<usize>,
    frames: Vec<(u32, Range<usize>)>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str, frames: Vec<(u32, Range<usize>)>) -> Reader<'a> {
        let mut nodes = Vec::with_capacity(source.len() / 64 + 1);
        nodes.push(Node {
            tag: Tag::Other,
            hidden: false,
            in_view: false,
            wanted: false,
            number: 0,
            parent: 0,
            end: 1,
            start: 0,
            stop: 0,
        });
        Reader { source, nodes, open: vec![0], fixed: 1, frames, ..Reader::default() }
    }

    fn read(&mut self, range: Range<usize>) {
        let bytes = &self.source.as_bytes()[..range.end];
        let mut at = range.start;
        while at < bytes.len() {
            at = match bytes[at..] {
                [b'<', b'!', b'-', b'-', ..] => past_comment(bytes, at + 4),
                [b'<', b'!' | b'?', ..] => (position(bytes, at + 2, b'>') + 1).min(range.end),
                [b'<', b'/', ..] => self.end_tag(at + 2, range.end),
                [b'<', first, ..] if first.is_ascii_alphabetic() => self.start_tag(at + 1, range.end),
                _ => {
                    let stop = position(bytes, at + 1, b'<');
                    self.text(at..stop);
                    stop
                }
            };
        }
    }

    fn text(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.push(Tag::Text, range);
        }
    }

    /// Adds a node to the innermost open element.
    fn push(&mut self, tag: Tag, range: Range<usize>) -> NodeId {
        let id = self.nodes.len();
        let parent = *self.open.last().expect("the root is never closed") as u32;
        self.nodes.push(Node {
            tag,
            hidden: false,
            in_view: false,
            wanted: false,
            number: self.numbered.len() as u32,
            parent,
            end: id as u32 + 1,
            start: range.start as u32,
            stop: range.end as u32,
        });
        id
    }

    fn start_tag(&mut self, at: usize, limit: usize) -> usize {
        let bytes = &self.source.as_bytes()[..limit];
        let mut name_end = at;
        while name_end < limit && !matches!(bytes[name_end], b' ' | b'>' | b'\n' | b'\t' | b'/') {
            name_end += 1;
        }
        let tag = Tag::named(&self.source[at..name_end]);
        let stop = tag_end(bytes, name_end);
        let after = (stop + 1).min(limit);
        if self.open.len() > DEEPEST && !tag.is_void() {
            self.too_deep += usize::from(!tag.is_raw());
            self.count_too_deep();
            return if tag.is_raw() { self.raw_end(at..name_end, after, limit) } else { after };
        }
        let id = self.push(tag, at..stop);
        if tag == Tag::Script && holds(&self.source[name_end..stop], "math/tex") {
            // What MathJax sets: a formula, though no browser shows it by itself.
            self.nodes[id].tag = Tag::Math;
        }
        let number = self.numbered.len() as u32;
        match self.uncounted {
            None => self.numbered.push(id as u32),
            Some(_) => self.nodes[id].number = number.saturating_sub(1),
        }
        // A page that is XML closes empty elements at once.
        if tag.is_void() || bytes[..stop].ends_with(b"/") {
            return after;
        }
        self.open.push(id);
        if tag == Tag::Template && self.uncounted.is_none() {
            self.uncounted = Some(self.open.len());
        }
        if !tag.is_raw() {
            return after;
        }
        let end = self.raw_end(at..name_end, after, limit);
        let frame = self.frames.iter().find(|frame| tag == Tag::Iframe && frame.0 == number);
        match frame.map(|frame| frame.1.clone()) {
            Some(range) if self.uncounted.is_none() => self.frame(range),
            _ => self.text(after..end),
        }
        end
    }

    /// An element that is dissolved for its depth still has its number.
    fn count_too_deep(&mut self) {
        if self.uncounted.is_none() {
            let within = *self.open.last().expect("the root is never closed");
            self.numbered.push(within as u32);
        }
    }

    /// Reads a frame's document as the content of the `<iframe>` that is open.
    fn frame(&mut self, range: Range<usize>) {
        let depth = self.open.len();
        let too_deep = std::mem::take(&mut self.too_deep);
        let fixed = std::mem::replace(&mut self.fixed, depth);
        self.uncounted = Some(depth);
        self.read(range);
        self.close_to(depth);
        self.uncounted = None;
        self.fixed = fixed;
        self.too_deep = too_deep;
    }

    /// Where the end tag of the raw element `name` begins.
    fn raw_end(&self, name: Range<usize>, from: usize, limit: usize) -> usize {
        let name = &self.source.as_bytes()[name];
        let bytes = &self.source.as_bytes()[..limit];
        let mut at = position(bytes, from, b'<');
        while at < limit {
            let end = at + 2 + name.len();
            if end <= limit && bytes[at + 1] == b'/' && bytes[at + 2..end].eq_ignore_ascii_case(name) {
                return at;
            }
            at = position(bytes, at + 1, b'<');
        }
        limit
    }

    fn end_tag(&mut self, at: usize, limit: usize) -> usize {
        let stop = position(&self.source.as_bytes()[..limit], at, b'>');
        let after = (stop + 1).min(limit);
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return after;
        }
        let name = self.source[at..stop].trim_end();
        // As a rule the innermost. An end tag that matches nothing near is ignored, as a browser does.
        let open = self.open[self.fixed..].iter();
        let matching = open.rev().take(8).position(|&id| self.opened_as(id) == name);
        if let Some(above) = matching {
            self.close_to(self.open.len() - 1 - above);
        }
        after
    }

    fn opened_as(&self, id: NodeId) -> &str {
        let node = self.nodes[id];
        let tag = &self.source[node.start as usize..node.stop as usize];
        super::up_to_space(tag)
    }

    /// Closes elements until `depth` are left open.
    fn close_to(&mut self, depth: usize) {
        let end = self.nodes.len() as u32;
        for id in self.open.drain(depth..) {
            self.nodes[id].end = end;
        }
        if self.uncounted.is_some_and(|began| began > depth) {
            self.uncounted = None;
        }
    }
}

/// Behind the `-->` of a comment, or the end.
fn past_comment(bytes: &[u8], from: usize) -> usize {
    let mut at = position(bytes, from, b'>');
    while at < bytes.len() && !bytes[from.min(at)..at].ends_with(b"--") {
        at = position(bytes, at + 1, b'>');
    }
    (at + 1).min(bytes.len())
}

/// Where the `>` of a start tag stands, quoted ones passed over.
fn tag_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < bytes.len() && bytes[at] != b'>' {
        at = match bytes[at] {
            b'"' if bytes[at - 1] == b'=' => position(bytes, at + 1, b'"') + 1,
            _ => at + 1,
        };
    }
    at.min(bytes.len())
}

/// Names and undecoded values in `name a="b" c=""`, the element's own name left out.
pub(crate) fn attributes(tag: &str) -> Attributes<'_> {
    Attributes { tag, at: position(tag.as_bytes(), 0, b' ') }
}

pub(crate) struct Attributes<'a> {
    tag: &'a str,
    /// Behind the attribute that was read last.
    at: usize,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        let bytes = self.tag.as_bytes();
        let mut start = self.at;
        while bytes.get(start).is_some_and(u8::is_ascii_whitespace) {
            start += 1;
        }
        // A byte at a time: names are short.
        let mut equals = start;
        while equals + 1 < bytes.len() && (bytes[equals] != b'=' || bytes[equals + 1] != b'"') {
            equals += 1;
        }
        let end = position(bytes, equals + 2, b'"');
        if end >= bytes.len() {
            return None;
        }
        self.at = end + 1;
        Some((&self.tag[start..equals], &self.tag[equals + 2..end]))
    }
}

/// Text with the five entities that a browser writes turned back.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    let (mut from, mut at) = (0, position(text.as_bytes(), 0, b'&'));
    if at == text.len() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    while at < text.len() {
        out.push_str(&text[from..at]);
        let entity = ENTITIES.iter().find(|(entity, _)| text[at..].starts_with(entity));
        let (entity, sign) = entity.copied().unwrap_or(("&", "&"));
        out.push_str(sign);
        from = at + entity.len();
        at = position(text.as_bytes(), from, b'&');
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

const ENTITIES: [(&str, &str); 5] =
    [("&amp;", "&"), ("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")];

#[cfg(test)]
mod tests;
