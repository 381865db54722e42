//! One walk over the page that finds its parts and passages.

use std::ops::Range;

use super::count::{Count, Counter};
use super::{Outline, Part, PartId, Passage, Scope};
use crate::letters::is_word;
use crate::page::{Flow, NodeId, Page, Tag};
use crate::text::is_blank;
use crate::words::{Hit, Hits, Meanings};

pub(super) fn survey(page: &Page) -> Outline<'_> {
    let mut survey = Survey {
        page,
        scope: Scope::of(page),
        parts: Vec::with_capacity(page.nodes().len() / 2),
        passages: Vec::new(),
        shown: vec![false; page.nodes().len()],
        counter: Counter::default(),
        open: Vec::new(),
        begun: None,
        breaks: 0,
        read: [Default::default(); READ],
    };
    survey.walk();
    let Survey { parts, mut passages, scope, shown, counter, .. } = survey;
    let hits = Hits::of(&counter.text);
    for passage in &mut passages {
        hear(passage, &counter.text, &hits);
    }
    Outline { page, parts, passages, scope, shown, text: counter.text, hits }
}

struct Survey<'a> {
    page: &'a Page,
    scope: Option<Scope>,
    parts: Vec<Part>,
    passages: Vec<Passage>,
    shown: Vec<bool>,
    counter: Counter,
    /// Outermost first.
    open: Vec<Open>,
    /// The passage that is open: its nodes, where its text starts, what was counted before it.
    begun: Option<(Range<NodeId>, usize, Count)>,
    /// Line breaks since the last text.
    breaks: usize,
    /// Classes and ids that were read, and what they say: most come again and again.
    read: [(&'a str, Meanings); READ],
}

const READ: usize = 256;

/// A part that is not yet at its end.
struct Open {
    part: PartId,
    end: NodeId,
    is_block: bool,
    was_in_link: bool,
    before: Count,
}

impl<'a> Survey<'a> {
    fn walk(&mut self) {
        let nodes = self.page.nodes();
        let mut id = 0;
        while id < nodes.len() {
            self.close_before(id);
            let next = nodes[id].end as usize;
            if self.scope.as_ref().is_some_and(|scope| scope.others.contains(&id)) {
                id = next;
                continue;
            }
            if nodes[id].tag == Tag::Text {
                self.text(id);
                id += 1;
                continue;
            }
            let flow = self.page.flow(id);
            if flow != Flow::Silent {
                self.open(id, flow);
            }
            id = if self.has_text(id, flow) { id + 1 } else { next };
        }
        self.close_before(nodes.len());
    }

    /// Is the element's content text of the page?
    fn has_text(&self, id: NodeId, flow: Flow) -> bool {
        match flow {
            Flow::Silent => false,
            Flow::Media => self.page.tag(id) == Tag::Picture,
            // A button is a control, except where it opens what stands below a heading.
            Flow::Inline if self.page.tag(id) == Tag::Button => {
                self.page.ancestors(id).take(3).any(|above| {
                    let tag = self.page.tag(above);
                    tag.heading_level().is_some() || matches!(tag, Tag::Summary | Tag::Dt)
                })
            }
            _ => true,
        }
    }

    fn open(&mut self, id: NodeId, flow: Flow) {
        let tag = self.page.tag(id);
        if flow == Flow::Block {
            self.end_passage();
        } else if tag == Tag::Br {
            self.line_break();
        }
        self.shown[id] = is_object(tag);
        let is_link = tag == Tag::A && self.page.attribute(id, "href").is_some();
        let part = self.parts.len();
        let text = self.counter.text.len();
        self.open.push(Open {
            part,
            end: self.page.range(id).end,
            is_block: flow == Flow::Block,
            was_in_link: self.counter.in_link,
            before: self.counter.so_far,
        });
        self.counter.in_link |= is_link;
        self.counter.so_far.links += u32::from(is_link);
        self.counter.so_far.images += u32::from(tag == Tag::Img);
        let (names, has_role, may_hide) = self.names(id);
        self.parts.push(Part {
            node: id,
            tag,
            parent: self.open.len().checked_sub(2).map_or(0, |above| self.open[above].part),
            end: part + 1,
            count: Count::default(),
            passages: self.passages.len()..self.passages.len(),
            names,
            has_role,
            may_hide,
            text: text..text,
        });
    }

    /// What the element's class and id say that it is, whether it has a role, and whether it may hide itself.
    fn names(&mut self, id: NodeId) -> (Meanings, bool, bool) {
        let (mut names, mut has_role, mut may_hide) = (Meanings::default(), false, false);
        for (key, value) in self.page.attributes(id) {
            has_role |= key == "role";
            may_hide |= matches!(key, "hidden" | "aria-hidden" | "style");
            let &[first, .., last] = value.as_bytes() else { continue };
            if !matches!(key, "class" | "id") {
                continue;
            }
            let place = value.len() * 8 + usize::from(first) + usize::from(last) * 3;
            let known = &mut self.read[place % READ];
            if known.0 != value {
                *known = (value, Meanings::default());
                known.1.read(value);
            }
            names = names.and(known.1);
        }
        (names, has_role, may_hide)
    }

    fn line_break(&mut self) {
        self.breaks += 1;
        match self.breaks {
            1 => self.counter.add(" "),
            _ => self.end_passage(),
        }
    }

    fn text(&mut self, id: NodeId) {
        let text = self.page.text(id);
        if is_blank(&text) {
            self.counter.add(" ");
            return;
        }
        self.breaks = 0;
        self.shown[id] = true;
        let before = (id..id + 1, self.counter.text.len(), self.counter.so_far);
        self.begun.get_or_insert(before).0.end = id + 1;
        self.counter.add(&text);
    }

    /// Closes the parts that end before node `id`.
    fn close_before(&mut self, id: NodeId) {
        while let Some(&Open { end, is_block, .. }) = self.open.last() {
            if end > id {
                return;
            }
            if is_block {
                self.end_passage();
            }
            let open = self.open.pop().expect("looked at above");
            self.close(&open);
        }
    }

    fn close(&mut self, open: &Open) {
        let end = self.parts.len();
        let part = &mut self.parts[open.part];
        part.end = end;
        part.count = self.counter.so_far - open.before;
        part.passages.end = self.passages.len();
        part.text.end = self.counter.text.len();
        self.counter.in_link = open.was_in_link;
    }

    fn end_passage(&mut self) {
        self.breaks = 0;
        self.counter.end_passage();
        let Some((nodes, start, before)) = self.begun.take() else { return };
        let part = self.open.iter().rev().find(|open| open.is_block).map_or(0, |open| open.part);
        let count = self.counter.so_far - before;
        let says = Meanings::default();
        let text = start..self.counter.text.len();
        self.passages.push(Passage { part, nodes, count, says, starts: says, is: says, text });
    }
}

/// What stands in a text and is none.
fn is_object(tag: Tag) -> bool {
    matches!(tag, Tag::Img | Tag::Math | Tag::Iframe | Tag::Video | Tag::Audio)
}

/// Notes what the passage says.
fn hear(passage: &mut Passage, text: &str, hits: &Hits) {
    let Range { start, end } = passage.text;
    for Hit { range, meaning } in hits.within(start..end) {
        passage.says.add(*meaning);
        if range.start == start {
            passage.starts.add(*meaning);
            if !text[range.end..end].contains(is_word) {
                passage.is.add(*meaning);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Outline;
    use crate::page::{Page, Tag};

    fn lines(html: &str) -> Vec<String> {
        let page = Page::from_html(html, "");
        let outline = Outline::of(&page);
        outline.passages.iter().map(|passage| outline.line(passage).to_owned()).collect()
    }

    #[test]
    fn passages_end_at_blocks_and_double_breaks() {
        let html = "<div>One <b>two</b><p>Three</p> four<br>five<br> <br>six</div><x-y>7</x-y>8";
        assert_eq!(lines(html), ["one two", "three", "four five", "six", "7", "8"]);
    }

    #[test]
    fn scripts_and_buttons_are_no_text() {
        let html = "<p>A<script>b</script><style>c</style><button>d</button><svg><text>e</text></svg></p><h2><button>f</button></h2>";
        assert_eq!(lines(html), ["a", "f"]);
    }

    #[test]
    fn counts_of_parts() {
        let page =
            Page::from_html("<div><p>Go to <a href=/x>this page</a>, now.</p><a>no</a><img></div>", "");
        let outline = Outline::of(&page);
        let part = outline.parts.iter().find(|part| part.tag == Tag::Div).expect("there is one");
        let count = part.count;
        assert_eq!((count.words(), count.link_words(), count.links, count.images), (6, 2, 1, 1));
        assert_eq!(outline.text(part), "go to this page, now.\nno");
        assert_eq!(outline.passages_of(part).len(), 2);
    }
}
