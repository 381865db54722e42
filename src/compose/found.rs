//! What in the story is tied to something else in it: references to notes, links to places in the text, the times of a
//! live blog's entries.
//!
//! They are found before anything is composed, by what the page does, not by how it calls things. What becomes a part
//! of something else is taken from what is kept, so that it is not shown twice.

use std::ops::Range;

use super::{Composer, Cutting, live, loose, sign};
use crate::article::{Block, Note};
use crate::letters::is_word;
use crate::outline::Outline;
use crate::page::{Flow, NodeId, Page, Tag, unescaped};
use crate::text::{holds_sign, is_blank};

/// Signs in the longest label of a note, brackets aside: `123`, `iv`, `†`.
const LONGEST_LABEL: usize = 4;

/// A note with more nodes is a part of the text.
const LARGEST_NOTE: usize = 400;

/// Bytes that a note has without saying anything: brackets around its label, an arrow back.
const EMPTY: usize = 6;

/// Links within the page that are looked at; tables of contents have dozens, scientific papers hundreds.
const MOST_LINKS: usize = 3000;

#[derive(Default)]
pub(crate) struct Found {
    notes: Vec<Noted>,
    /// Where they begin, in order.
    starts: Vec<NodeId>,
    /// Links that refer to a note, and which; in the order of the links.
    references: Vec<(NodeId, usize)>,
    /// Links to a place, and which.
    jumps: Vec<(NodeId, usize)>,
    /// The text at which each place is.
    places: Vec<NodeId>,
    pub(super) entries: Vec<live::Timed>,
}

struct Noted {
    label: String,
    nodes: Range<NodeId>,
}

/// A link within the page, and the element it leads to.
struct Tie {
    link: NodeId,
    to: NodeId,
}

impl<'a> Cutting<'a> {
    /// The kept part of a story, whose nodes are `range`.
    pub(crate) fn of(outline: &Outline<'a>, kept: Vec<bool>, range: Range<NodeId>) -> Cutting<'a> {
        let page = outline.page;
        let mut cutting = Cutting::plain(page, kept);
        let ties = ties(page, &cutting.kept, range.clone());
        for tie in &ties {
            cutting.tie(tie);
        }
        loose::find(&mut cutting, range.clone());
        cutting.found.entries = live::entries(page, &mut cutting.kept, range);
        cutting
    }

    fn tie(&mut self, tie: &Tie) {
        let page = self.page;
        if let Some(label) = label(page, tie.link)
            && let Some(nodes) = note(page, tie, &label)
        {
            self.refer(tie.link, label, nodes);
        } else if let Some(place) = first_kept(page, &self.kept, tie.to) {
            let known = self.found.places.iter().position(|known| *known == place);
            let at = known.unwrap_or(self.found.places.len());
            if known.is_none() {
                self.found.places.push(place);
            }
            self.found.jumps.push((tie.link, at));
        }
    }

    /// What stands at `sign` refers to the note that these nodes are.
    pub(super) fn refer(&mut self, sign: NodeId, label: String, nodes: Range<NodeId>) {
        let notes = &mut self.found.notes;
        let known = notes.iter().position(|note| note.nodes == nodes);
        let at = known.unwrap_or(notes.len());
        if known.is_none() {
            self.kept[nodes.clone()].fill(false);
            leave_out_heading(self.page, &mut self.kept, nodes.start);
            let starts = &mut self.found.starts;
            starts.insert(starts.partition_point(|known| *known < nodes.start), nodes.start);
            notes.push(Noted { label, nodes });
        }
        let references = &mut self.found.references;
        references.insert(references.partition_point(|known| known.0 < sign), (sign, at));
        self.kept[sign] = true;
    }
}

impl Found {
    pub(super) fn reference(&self, link: NodeId) -> Option<usize> {
        of(&self.references, link)
    }

    /// Is the node the whole of a note, which is shown elsewhere?
    pub(super) fn is_note(&self, node: NodeId) -> bool {
        self.starts.binary_search(&node).is_ok()
    }

    /// How many notes there are so far.
    pub(super) fn count(&self) -> usize {
        self.notes.len()
    }

    pub(super) fn jump(&self, link: NodeId) -> Option<usize> {
        of(&self.jumps, link)
    }

    /// The place that is at this text.
    pub(super) fn place(&self, text: NodeId) -> Option<usize> {
        self.places.iter().position(|place| *place == text)
    }
}

fn of(pairs: &[(NodeId, usize)], node: NodeId) -> Option<usize> {
    pairs.binary_search_by_key(&node, |pair| pair.0).ok().map(|at| pairs[at].1)
}

/// The notes, composed. What the judge thinks of them counts for nothing: the text refers to them.
pub(crate) fn notes(cutting: &Cutting, shown: &[bool]) -> Vec<Note> {
    let (page, found) = (cutting.page, &cutting.found);
    if found.notes.is_empty() {
        return Vec::new();
    }
    let mut inner = Cutting::plain(page, vec![false; shown.len()]);
    for note in &found.notes {
        for node in note.nodes.clone() {
            inner.kept[node] = shown[node];
        }
        leave_out_labels(page, &mut inner.kept, note);
    }
    let composer = Composer::new(&inner, 0..page.nodes().len());
    let mut notes = Vec::with_capacity(found.notes.len());
    for note in &found.notes {
        let content = match page.flow(note.nodes.start) {
            Flow::Block => composer.blocks_in(note.nodes.start),
            _ => vec![Block::Paragraph(composer.line_in(note.nodes.start))],
        };
        notes.push(Note { label: note.label.clone(), content: sign::without_sign(content) });
    }
    notes
}

/// The links of the story that lead to an element of the page, in order.
fn ties(page: &Page, kept: &[bool], range: Range<NodeId>) -> Vec<Tie> {
    // In the order of their names, each put into its place: to sort them weighs 4 KB.
    let mut wanted: Vec<(String, NodeId)> = Vec::new();
    let mut links = Vec::new();
    for link in range {
        if page.tag(link) == Tag::A
            && links.len() < MOST_LINKS
            && !sign::is_permalink(page, link)
            && page.range(link).any(|node| kept[node])
            && let Some(name) = fragment(page, link)
        {
            let at = wanted.partition_point(|known| known.0 < name);
            if wanted.get(at).is_none_or(|known| known.0 != name) {
                wanted.insert(at, (name.clone(), 0));
            }
            links.push((link, name));
        }
    }
    if links.is_empty() {
        return Vec::new();
    }
    for node in 0..page.nodes().len() {
        for (key, value) in page.attributes(node) {
            if key == "id" || (key == "name" && page.tag(node) == Tag::A) {
                let at = wanted.partition_point(|known| known.0.as_str() < value);
                if let Some((name, to)) = wanted.get_mut(at)
                    && *to == 0
                    && name == value
                {
                    *to = node;
                }
            }
        }
    }
    let mut ties = Vec::with_capacity(links.len());
    for (link, name) in links {
        let to = wanted[wanted.partition_point(|known| known.0 < name)].1;
        if to > 0 {
            ties.push(Tie { link, to });
        }
    }
    ties
}

/// The name in the page that the link leads to.
fn fragment(page: &Page, link: NodeId) -> Option<String> {
    let address = page.attribute(link, "href")?;
    let hash = address.find('#')?;
    let name = &address[hash + 1..];
    let is_here = hash == 0 || {
        let whole = page.resolve(&address[..hash])?;
        whole.as_str() == page.url.split('#').next().unwrap_or_default()
    };
    if is_here && !name.is_empty() { unescaped(name) } else { None }
}

/// What labels of more than one sign are made of.
const NUMERALS: &str = "0123456789ivx*";

/// The text of a link that can refer to a note: a number, a letter or a sign, perhaps in brackets.
fn label(page: &Page, link: NodeId) -> Option<String> {
    if page.range(link).len() > 8 {
        return None;
    }
    let text = page.text_in(page.range(link));
    let label = text.trim().trim_matches(|sign| matches!(sign, '[' | ']' | '(' | ')'));
    let length = label.chars().count();
    let is_short = length == 1
        || (2..=LONGEST_LABEL).contains(&length)
            && label.bytes().all(|byte| holds_sign(NUMERALS, byte.into()));
    (is_short && !is_arrow(label)).then(|| label.to_owned())
}

fn is_arrow(label: &str) -> bool {
    label.chars().all(|sign| {
        matches!(sign, '^' | '↑' | '↩' | '⤴' | '↵' | '←' | '→' | '↓' | '#' | '¶' | '§' | '»' | '\u{fe0e}')
    })
}

/// The nodes of the note that a link refers to, if it is one: it stands behind the link, and either leads back or is an
/// item, or begins with the same label.
fn note(page: &Page, tie: &Tie, label: &str) -> Option<Range<NodeId>> {
    let mut box_of = tie.to;
    // The name may stand on an empty anchor at the beginning of the note.
    while !matches!(page.flow(box_of), Flow::Block)
        && page.text_in(page.range(box_of)).trim().len() <= label.len() + 3
    {
        box_of = page.parent(box_of)?;
    }
    let nodes = page.range(box_of);
    let tag = page.tag(box_of);
    if nodes.start <= tie.link || nodes.len() > LARGEST_NOTE || tag.heading_level().is_some() {
        return None;
    }
    let leads_back = nodes.clone().any(|node| page.tag(node) == Tag::A && leads_to(page, node, tie));
    let text = page.text_in(nodes.clone());
    // A note that says nothing is a place.
    if text.trim().len() <= label.len() + EMPTY {
        return None;
    }
    let begins = text.trim_start().trim_start_matches('[').strip_prefix(label);
    let is_labelled = begins.is_some_and(|rest| !rest.starts_with(is_word));
    (leads_back || tag == Tag::Li || is_labelled).then_some(nodes)
}

/// Does the link in the note lead to the reference, or to what is around it?
fn leads_to(page: &Page, link: NodeId, tie: &Tie) -> bool {
    let Some(name) = fragment(page, link) else { return false };
    let is_named = |node: NodeId| page.is_set(node, "id", &name);
    is_named(tie.link) || page.ancestors(tie.link).take(3).any(is_named) || page.range(tie.link).any(is_named)
}

/// The first text that is kept in an element or behind it, up to the next that is named.
fn first_kept(page: &Page, kept: &[bool], to: NodeId) -> Option<NodeId> {
    /// An anchor stands close before what it names.
    const NEAR: usize = 30;
    let end = page.range(to).end.max(to + NEAR).min(page.nodes().len());
    (to..end).find(|&node| kept[node] && page.tag(node) == Tag::Text)
}

/// A heading above notes alone is one of nothing.
fn leave_out_heading(page: &Page, kept: &mut [bool], note: NodeId) {
    let Some(last) = (0..note).rev().find(|&node| kept[node] && page.tag(node) == Tag::Text) else { return };
    let is_heading = |above: &NodeId| page.tag(*above).heading_level().is_some();
    if let Some(heading) = page.ancestors(last).take(4).find(is_heading) {
        kept[page.range(heading)].fill(false);
    }
}

/// What leads back to the text, and the label that the note begins with where that is apart.
fn leave_out_labels(page: &Page, kept: &mut [bool], note: &Noted) {
    let mut first = true;
    for node in note.nodes.clone() {
        if page.tag(node) == Tag::A && fragment(page, node).is_some() {
            let text = page.text_in(page.range(node));
            let text = text.trim().trim_end_matches('.');
            if is_arrow(text) || text.chars().count() <= LONGEST_LABEL {
                kept[page.range(node)].fill(false);
            }
        }
        if page.tag(node) == Tag::Text && kept[node] {
            let text = page.text(node);
            let bare =
                text.trim().trim_matches(|sign| matches!(sign, '[' | ']' | '(' | ')' | '.' | '^' | ':'));
            if is_arrow(bare) && !is_blank(&text) || first && bare == note.label {
                kept[node] = false;
            } else if !bare.is_empty() {
                first = false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Inline};
    use crate::compose::tests::{link, paragraph, text};
    use crate::compose::{Cutting, compose, notes};
    use crate::outline::Outline;
    use crate::page::Page;

    /// The blocks of a page, and its notes as label and text.
    fn read(html: &str) -> (Vec<Block>, Vec<(String, Vec<Block>)>) {
        let page = Page::from_html(html, "https://paper.example/story");
        let outline = Outline::of(&page);
        let cutting = Cutting::of(&outline, outline.shown.clone(), page.range(0));
        let notes = notes(&cutting, &outline.shown);
        let notes = notes.into_iter().map(|note| (note.label, note.content)).collect();
        (compose(&cutting, page.range(0)), notes)
    }

    #[track_caller]
    fn check(reference: &str, note: &str, label: &str) {
        let (blocks, notes) = read(&format!("<p>It is so{reference}, they say.</p>{note}"));
        let line = vec![text("It is so"), Inline::Note(0), text(", they say.")];
        assert_eq!(blocks, [Block::Paragraph(line)], "{reference}");
        assert_eq!(notes, [(label.to_owned(), vec![paragraph("Not all of them.")])], "{reference}");
    }

    #[test]
    fn notes_are_apart_from_the_text() {
        check(
            "<sup id=r1><a href=#n1>1</a></sup>",
            "<h2>Notes</h2><ol><li id=n1>Not all of them. <a href=#r1>↩</a></li></ol>",
            "1",
        );
        check(
            "<sup><a href=https://paper.example/story#n-1 id=r1>[a]</a></sup>",
            "<hr hidden><div><p><a id=n-1 href=#r1>[a]</a> Not all of them.</p></div>"
                .replace("<hr hidden>", "")
                .as_str(),
            "a",
        );
        check(
            "<a href='#n%C3%B6'><sup>*</sup></a>",
            "<p id=nö>* Not all of them.</p>".replace("* ", "<b>*</b> ").as_str(),
            "*",
        );
        check(
            "<sup id=c-0><a href=#c>[7]</a></sup>",
            "<ul><li id=c><span><b><a href=#c-0>^</a></b></span> <span>Not all of them.</span></li></ul>",
            "7",
        );
        check(
            "<sup id=c-0><a href=#c>7</a></sup>",
            "<ul><li id=c>↑ <a href=#c-0>a</a> <a href=#c-1>b</a> Not all of them.&nbsp;<a href=#c-0>↩</a></li></ul>",
            "7",
        );
    }

    #[test]
    fn a_note_may_be_referred_to_twice() {
        let (blocks, notes) =
            read("<p>So<a href=#n>1</a> and so<a href=#n>1</a>.</p><ol><li id=n>Not all of them.</li></ol>");
        let line = vec![text("So"), Inline::Note(0), text(" and so"), Inline::Note(0), text(".")];
        assert_eq!(blocks, [Block::Paragraph(line)]);
        assert_eq!(notes.len(), 1);
    }

    #[test]
    fn other_links_within_the_page_lead_to_their_place() {
        let (blocks, notes) = read(
            "<p><a href=#b>On bread</a> <a href=#gone>On fish</a></p><h2 id=b>Bread</h2><p>It is sold.</p>",
        );
        let jump = Inline::Jump { to: 0, content: vec![text("On bread")] };
        let line =
            Block::Paragraph(vec![jump, text(" "), link("https://paper.example/story#gone", "On fish")]);
        let heading = Block::Heading { level: 2, content: vec![Inline::Anchor(0), text("Bread")] };
        assert_eq!(blocks, [line, heading, paragraph("It is sold.")]);
        assert!(notes.is_empty());
    }
}
