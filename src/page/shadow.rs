//! Puts open shadow roots in their place: what a person sees is the shadow tree, with the element's own
//! children where the slots are.

use std::cell::Cell;

use super::canonical::DEEPEST;
use super::{Node, NodeId, Page, Tag};

/// The page with each `<template shadowrootmode>` replaced by what the browser shows.
pub(super) fn flatten(page: Page) -> Page {
    let roots: Vec<bool> = (0..page.nodes.len()).map(|id| is_shadow_root(&page, id)).collect();
    if !roots.contains(&true) {
        return page;
    }
    let placed = vec![false; page.nodes.len()];
    let mut flat =
        Flattening { page: &page, roots: &roots, placed, nodes: Vec::new(), old: Vec::new(), depth: 0 };
    flat.copy(0, 0, None);
    let Flattening { nodes, old, .. } = flat;
    let mut chosen = Vec::new();
    for (new, old) in old.iter().enumerate() {
        if let Some(source) = page.chosen_source(*old) {
            chosen.push((new, source.to_owned()));
        }
    }
    Page { nodes, chosen, ..page }
}

fn is_shadow_root(page: &Page, id: NodeId) -> bool {
    page.tag(id) == Tag::Template && page.attribute(id, "shadowrootmode").is_some()
}

struct Flattening<'a> {
    page: &'a Page,
    roots: &'a [bool],
    /// By node: did a slot take it? The first one with its name does.
    placed: Vec<bool>,
    nodes: Vec<Node>,
    /// The node that each new node was.
    old: Vec<NodeId>,
    depth: usize,
}

/// The element whose shadow tree is being copied, and the tree which that element itself stands in.
struct Host<'a> {
    id: NodeId,
    outer: Option<&'a Host<'a>>,
    /// How many of its own children no slot has taken.
    left: Cell<usize>,
}

impl Flattening<'_> {
    /// Copies a node and what it shows. A page is only so deep, but with slots that fill slots it could become
    /// hundreds of times deeper than that: what lies below is left out.
    fn copy(&mut self, id: NodeId, parent: NodeId, host: Option<&Host>) {
        if self.depth > DEEPEST + 1 {
            return;
        }
        self.depth += 1;
        match (self.page.tag(id), host) {
            (Tag::Slot, Some(host)) => self.fill_slot(id, parent, host),
            _ => self.copy_shown(id, parent, host),
        }
        self.depth -= 1;
    }

    fn copy_shown(&mut self, id: NodeId, parent: NodeId, host: Option<&Host>) {
        let new = self.nodes.len();
        self.nodes.push(Node { parent: parent as u32, ..self.page.nodes[id] });
        self.old.push(id);
        let root = self.page.children(id).find(|&child| self.roots[child]);
        let left = root.map_or(0, |_| self.page.children(id).filter(|&child| !self.roots[child]).count());
        let inner = Host { id, outer: host, left: Cell::new(left) };
        let (shown, host) = root.map_or((id, host), |root| (root, Some(&inner)));
        for child in self.page.children(shown) {
            self.copy(child, new, host);
        }
        self.nodes[new].end = self.nodes.len() as u32;
    }

    /// Copies the children of the host that go into `slot`, or else what the slot holds itself.
    fn fill_slot(&mut self, slot: NodeId, parent: NodeId, host: &Host) {
        let name = self.page.attribute(slot, "name").unwrap_or_default();
        let before = self.nodes.len();
        for child in self.page.children(host.id).filter(|&child| !self.roots[child]) {
            if host.left.get() == 0 {
                break;
            }
            if !self.placed[child] && self.page.attribute(child, "slot").unwrap_or_default() == name {
                self.placed[child] = true;
                host.left.set(host.left.get() - 1);
                self.copy(child, parent, host.outer);
            }
        }
        if self.nodes.len() == before {
            for child in self.page.children(slot) {
                self.copy(child, parent, Some(host));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Page, Snapshot};

    fn text(html: &str) -> String {
        let page = Page::from_snapshot(Snapshot { html: html.into(), ..Snapshot::default() });
        page.text_in(0..page.nodes().len())
    }

    #[test]
    fn children_stand_where_the_slots_are() {
        let html = r#"<x-a><template shadowrootmode="open"><b>1</b><slot name="s"></slot><i>3<slot></slot></i></template><p>4</p><p slot="s">2</p></x-a><p>5</p>"#;
        assert_eq!(text(html), "12345");
    }

    /// Twice in each of a hundred boxes in one another, they would fill more than the memory.
    #[test]
    fn children_stand_in_the_first_slot_of_their_name() {
        let html = r#"<x-a><template shadowrootmode="open">1<slot></slot>3<slot>4</slot></template>2</x-a>"#;
        assert_eq!(text(html), "1234");
        let open = r#"<x-a><template shadowrootmode="open"><slot></slot><slot></slot></template>"#;
        assert_eq!(text(&format!("{}x{}", open.repeat(100), "</x-a>".repeat(100))), "x");
    }

    #[test]
    fn what_slots_put_into_slots_is_no_deeper_than_a_page() {
        let open = |depth: usize| {
            let (b, end) = ("<b>".repeat(500 - depth), "</b>".repeat(500 - depth));
            format!(r#"<x-a><template shadowrootmode="open">{b}<slot></slot>{end}</template>"#)
        };
        let html = format!("{}x{}<p>y</p>", (0..400).map(open).collect::<String>(), "</x-a>".repeat(400));
        let page = Page::from_snapshot(Snapshot { html, ..Snapshot::default() });
        let deepest = (0..page.nodes().len()).map(|id| page.ancestors(id).count()).max();
        assert!(deepest <= Some(520), "{deepest:?}");
        assert!(page.text_in(0..page.nodes().len()).ends_with('y'));
    }

    #[test]
    fn shadow_in_shadow_and_empty_slots() {
        let html = r#"<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open">1<slot></slot></template>2<slot>3</slot></x-b></template></x-a>"#;
        assert_eq!(text(html), "123");
    }

    #[test]
    fn slots_hand_on_what_they_are_given() {
        let html = r#"<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open">1<slot></slot>3</template><slot></slot></x-b></template><p>2</p></x-a>"#;
        assert_eq!(text(html), "123");
    }

    #[test]
    fn element_without_slot_hides_its_children() {
        assert_eq!(text(r#"<x-a><template shadowrootmode="open">1</template><p>never shown</p></x-a>"#), "1");
    }
}
