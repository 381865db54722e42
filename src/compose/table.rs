//! Tables of data, and tables that only lay out the page.

use super::Composer;
use crate::article::{Block, Cell, Table};
use crate::page::{NodeId, Tag};

/// A table's rows; a table that only lays out the page dissolves into what its cells hold.
pub(super) fn table(composer: &Composer, id: NodeId) -> Vec<Block> {
    let rows = rows(composer, id);
    if is_layout(composer, id, &rows) {
        return rows.iter().flatten().flat_map(|&cell| composer.blocks_in(cell)).collect();
    }
    let caption = composer.page.children(id).find(|&child| composer.page.tag(child) == Tag::Caption);
    let caption = caption.map(|caption| composer.line_in(caption)).unwrap_or_default();
    let rows: Vec<Vec<Cell>> = rows
        .iter()
        .filter(|row| row.iter().any(|&cell| composer.holds_kept[cell]))
        .map(|row| row.iter().map(|&id| cell(composer, id)).collect())
        .collect();
    if rows.is_empty() { Vec::new() } else { vec![Block::Table(Table { caption, rows })] }
}

/// The cells of each row of this table, not of tables within.
fn rows(composer: &Composer, id: NodeId) -> Vec<Vec<NodeId>> {
    let page = composer.page;
    let mut rows = Vec::new();
    let mut waiting: Vec<NodeId> = page.children(id).collect();
    waiting.reverse();
    while let Some(node) = waiting.pop() {
        match page.tag(node) {
            Tag::Tr => {
                rows.push(
                    page.children(node).filter(|&cell| matches!(page.tag(cell), Tag::Td | Tag::Th)).collect(),
                );
            }
            Tag::Thead | Tag::Tbody | Tag::Tfoot => {
                let inner: Vec<NodeId> = page.children(node).collect();
                waiting.extend(inner.into_iter().rev());
            }
            _ => {}
        }
    }
    rows
}

/// One column or one row without header cells, or a cell that holds a whole text: the table of old pages
/// that had no other way to put things side by side.
fn is_layout(composer: &Composer, id: NodeId, rows: &[Vec<NodeId>]) -> bool {
    let page = composer.page;
    let role = page.attribute(id, "role");
    if role.is_some_and(|role| matches!(&*role, "presentation" | "none")) {
        return true;
    }
    let has_header = rows.iter().flatten().any(|&cell| page.tag(cell) == Tag::Th);
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let holds_layout = rows.iter().flatten().any(|&cell| {
        let paragraphs = page.range(cell).filter(|&node| page.tag(node) == Tag::P).count();
        let tables = page.range(cell).any(|node| page.tag(node) == Tag::Table);
        paragraphs > 3 || tables
    });
    holds_layout || (!has_header && (columns <= 1 || rows.len() <= 1))
}

fn cell(composer: &Composer, id: NodeId) -> Cell {
    let page = composer.page;
    let span = |name| page.attribute(id, name).and_then(|span| span.trim().parse::<u16>().ok());
    Cell {
        header: page.tag(id) == Tag::Th,
        columns: span("colspan").unwrap_or(1).clamp(1, 1000),
        rows: span("rowspan").unwrap_or(1).clamp(1, 1000),
        content: composer.blocks_in(id),
    }
}
