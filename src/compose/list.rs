//! Lists, and lists of terms.

use super::{Blocks, Composer, number};
use crate::article::{Block, Definition, List, Numbering};
use crate::page::{NodeId, Tag};

/// Adds a list. One whose items are sections, each a heading (perhaps below a picture) and what stands below it, lays out
/// the page: it dissolves. The first item tells. That also goes for numbered lists, for who wants such numbers seen writes
/// them into the headings.
pub(super) fn add(blocks: &mut Blocks, id: NodeId) {
    let mut list = list(blocks.composer, id);
    if let Some(Block::List(List { items, .. })) = &mut list
        && let [first, ..] = &items[..]
        && let [Block::Heading { .. }, ..] | [_, Block::Heading { .. }, ..] = first[..]
    {
        for item in items {
            blocks.done.append(item);
        }
        return;
    }
    blocks.add(list);
}

/// `<ul>`, `<ol>`, `<menu>`. What stands in it outside of an item is an item as well.
pub(super) fn list(composer: &Composer, id: NodeId) -> Option<Block> {
    let page = composer.page;
    let mut items: Vec<Vec<Block>> = Vec::new();
    let mut loose = false;
    for child in page.children(id) {
        if !composer.holds_kept[child] {
            continue;
        }
        let item = match page.tag(child) {
            Tag::Ul | Tag::Ol => {
                let Some(inner) = list(composer, child) else { continue };
                // Old pages put the inner list beside the item that it belongs to.
                if let Some(last) = items.last_mut() {
                    last.push(inner);
                    continue;
                }
                vec![inner]
            }
            _ => {
                for part in page.children(child) {
                    loose |= page.tag(part) == Tag::P;
                }
                let mut blocks = Blocks::new(composer);
                blocks.element(child);
                let mut item = blocks.finish();
                // An item that is a heading only is large writing.
                if let [block] = &mut item[..]
                    && let Block::Heading { content, .. } = block
                {
                    *block = Block::Paragraph(std::mem::take(content));
                }
                item
            }
        };
        if !item.is_empty() {
            items.push(item);
        }
    }
    if items.is_empty() {
        return None;
    }
    let first = (page.tag(id) == Tag::Ol).then(|| first(composer, id).unwrap_or(1));
    let numbering = numbering(page.attribute(id, "type").as_deref());
    Some(Block::List(List { first, numbering, items, loose }))
}

fn numbering(kind: Option<&str>) -> Numbering {
    match kind {
        Some("a") => Numbering::LowerAlpha,
        Some("A") => Numbering::UpperAlpha,
        Some("i") => Numbering::LowerRoman,
        Some("I") => Numbering::UpperRoman,
        _ => Numbering::Decimal,
    }
}

/// The number that the list says it begins with.
fn first(composer: &Composer, id: NodeId) -> Option<i32> {
    let start = composer.page.attribute(id, "start")?;
    match start.trim().strip_prefix('-') {
        None => number(&start)?.try_into().ok(),
        Some(below) => i32::try_from(number(below)?).ok().map(|below| -below),
    }
}

/// `<dl>`, its groups perhaps each in a `<div>`.
pub(super) fn definitions(composer: &Composer, id: NodeId) -> Option<Block> {
    let page = composer.page;
    let mut definitions: Vec<Definition> = Vec::new();
    for node in entries(composer, id) {
        if !composer.holds_kept[node] {
            continue;
        }
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
    // Terms of which nothing is said are none, such as pictures in a row.
    let is_said = definitions.iter().any(|definition| !definition.meanings.is_empty());
    is_said.then_some(Block::Definitions(definitions))
}

/// The terms of this list, and what is said of each.
fn entries(composer: &Composer, list: NodeId) -> Vec<NodeId> {
    let page = composer.page;
    let end = page.range(list).end;
    let mut entries = Vec::new();
    let mut next = list + 1;
    while next < end {
        let tag = page.tag(next);
        if matches!(tag, Tag::Dt | Tag::Dd) {
            entries.push(next);
        }
        // Into a group, past everything else.
        let is_group = tag == Tag::Div && page.parent(next) == Some(list);
        next = if is_group { next + 1 } else { page.range(next).end };
    }
    entries
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Definition, Figure, List};
    use crate::compose::tests::{blocks, image, paragraph, strong, text};

    fn list(items: Vec<Vec<Block>>) -> Block {
        Block::List(List { items, ..List::default() })
    }

    #[test]
    fn list_in_an_item_belongs_to_it() {
        let inner = list(vec![vec![paragraph("crab")], vec![paragraph("eel")]]);
        let expected = list(vec![vec![paragraph("Fish"), inner], vec![paragraph("Bread")]]);
        let inside = "<ul><li>Fish<ul><li>crab</li><li>eel</li></ul></li><li>Bread</li></ul>";
        assert_eq!(blocks(inside), std::slice::from_ref(&expected));
        let beside = "<ul><li>Fish</li><ul><li>crab</li><li>eel</li></ul><li>Bread</li></ul>";
        assert_eq!(blocks(beside), [expected]);
    }

    #[test]
    fn numbers_go_on_where_the_page_says() {
        let numbered =
            |first| Block::List(List { first, items: vec![vec![paragraph("Fish")]], ..List::default() });
        assert_eq!(blocks("<ol><li>Fish</li></ol>"), [numbered(Some(1))]);
        assert_eq!(blocks("<ol start=' 7 '><li>Fish</li></ol>"), [numbered(Some(7))]);
        assert_eq!(blocks("<ol start=x><li>Fish</li></ol>"), [numbered(Some(1))]);
    }

    #[test]
    fn item_may_hold_paragraphs() {
        let items = vec![vec![paragraph("Fish is dear."), paragraph("So is bread.")]];
        let loose = Block::List(List { items, loose: true, ..List::default() });
        assert_eq!(blocks("<ul><li><p>Fish is dear.</p><p>So is bread.</p></li></ul>"), [loose]);
    }

    #[test]
    fn sections_are_no_items() {
        let heading = |words| Block::Heading { level: 2, content: vec![text(words)] };
        let html = "<ul><li><h3>Fish</h3><p>Is dear.</p></li><li><h3>Bread</h3><p>Is not.</p></li></ul>";
        let expected = [heading("Fish"), paragraph("Is dear."), heading("Bread"), paragraph("Is not.")];
        assert_eq!(blocks(html), expected);
        assert_eq!(blocks(&html.replace("ul>", "ol>")), expected);
        let one = "<ul><li>Bread</li><li><h3>Fish</h3><p>Is dear.</p></li></ul>";
        assert!(matches!(&blocks(one)[..], [Block::List(list)] if list.items.len() == 2));
    }

    #[test]
    fn item_of_a_heading_alone_is_large_writing() {
        let expected = list(vec![vec![paragraph("Fish")], vec![paragraph("Bread")]]);
        assert_eq!(blocks("<ul><li><h3>Fish</h3></li><li><h3>Bread</h3></li></ul>"), [expected]);
    }

    #[test]
    fn text_beside_the_items_is_not_lost() {
        let expected =
            list(vec![vec![paragraph("Today:")], vec![paragraph("Fish")], vec![paragraph("Bread")]]);
        assert_eq!(blocks("<ul>Today:<li>Fish</li><div>Bread</div></ul>"), [expected]);
    }

    #[test]
    fn items_without_content_are_none() {
        let html = "<ul><li>Fish</li><li> </li><li><p drop>Bread</p></li></ul><ul><li></li></ul>";
        assert_eq!(blocks(html), [list(vec![vec![paragraph("Fish")]])]);
    }

    #[test]
    fn terms_and_meanings_go_together() {
        let crab = Definition {
            terms: vec![vec![text("Crab")]],
            meanings: vec![vec![paragraph("Walks sideways.")]],
        };
        let eel = Definition {
            terms: vec![vec![text("Eel")], vec![text("Elver")]],
            meanings: vec![vec![paragraph("Is long.")], vec![paragraph("Is slippery.")]],
        };
        let expected = Block::Definitions(vec![crab, eel]);
        let flat = "<dl><dt>Crab<dd>Walks sideways.<dt>Eel<dt>Elver<dd>Is long.<dd>Is slippery.</dl>";
        assert_eq!(blocks(flat), std::slice::from_ref(&expected));
        let grouped = "<dl><div><dt>Crab</dt><dd>Walks sideways.</dd></div>
            <div><dt>Eel</dt><dt>Elver</dt><dd>Is long.</dd><dd>Is slippery.</dd></div></dl>";
        assert_eq!(blocks(grouped), [expected]);
    }

    #[test]
    fn terms_without_meanings_are_no_terms() {
        let picture =
            Block::Figure(Figure { images: vec![image("https://paper.example/1.jpg")], ..Figure::default() });
        assert_eq!(blocks("<dl><dt><a href=/x><img src=/1.jpg></a></dt></dl>"), [picture]);
        assert_eq!(blocks("<dl><dt>Crab</dt></dl>"), [Block::Paragraph(vec![strong("Crab")])]);
        let html = "<dl><dt><img src=/1.jpg></dt><dd class=wp-caption-text>A crab</dd></dl>";
        assert!(matches!(&blocks(html)[..], [Block::Figure(figure)] if figure.caption == [text("A crab")]));
    }
}
