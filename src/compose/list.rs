//! Lists, and lists of terms.

use super::Composer;
use crate::article::{Block, Definition, List};
use crate::page::{NodeId, Tag};

/// `<ul>`, `<ol>`, `<menu>`. What stands in it outside of an item is an item as well.
pub(super) fn list(composer: &Composer, id: NodeId) -> Option<Block> {
    let page = composer.page;
    let mut items: Vec<Vec<Block>> = Vec::new();
    for child in page.children(id).filter(|&child| composer.holds_kept[child]) {
        match page.tag(child) {
            // Old pages put the inner list beside the item that it belongs to.
            Tag::Ul | Tag::Ol => match (items.last_mut(), list(composer, child)) {
                (Some(item), Some(inner)) => item.push(inner),
                (None, Some(inner)) => items.push(vec![inner]),
                (_, None) => {}
            },
            Tag::Text => items.push(vec![Block::Paragraph(super::line(composer.cutting, child..child + 1))]),
            _ => items.push(composer.blocks_in(child)),
        }
    }
    items.retain(|item| !item.is_empty());
    if items.is_empty() {
        return None;
    }
    let first = || page.attribute(id, "start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
    Some(Block::List(List { first: (page.tag(id) == Tag::Ol).then(first), items }))
}

/// `<dl>`, its groups perhaps each in a `<div>`.
pub(super) fn definitions(composer: &Composer, id: NodeId) -> Option<Block> {
    let page = composer.page;
    let mut definitions: Vec<Definition> = Vec::new();
    let wanted = |&node: &NodeId| {
        let parent = page.parent(node).unwrap_or(0);
        matches!(page.tag(node), Tag::Dt | Tag::Dd)
            && (parent == id || page.parent(parent) == Some(id) && page.tag(parent) == Tag::Div)
            && composer.holds_kept[node]
    };
    for node in page.range(id).filter(wanted) {
        let is_open = definitions.last().is_some_and(|last| last.meanings.is_empty());
        let is_term = page.tag(node) == Tag::Dt;
        if definitions.is_empty() || is_term && !is_open {
            definitions.push(Definition { terms: Vec::new(), meanings: Vec::new() });
        }
        let last = definitions.last_mut().expect("one was just pushed, if none was there");
        match is_term {
            true => last.terms.push(composer.line_in(node)),
            false => last.meanings.push(composer.blocks_in(node)),
        }
    }
    (!definitions.is_empty()).then_some(Block::Definitions(definitions))
}
