//! Tables of data, and tables that only lay out the page.

use super::{Blocks, Composer, code, number, without_strong};
use crate::article::{Block, Cell, Table};
use crate::page::{NodeId, Tag};

/// Adds a table; one that only lays out the page dissolves into what its cells hold.
pub(super) fn table(blocks: &mut Blocks, id: NodeId) {
    let composer = blocks.composer;
    let rows = rows(composer, id);
    // Source text with the numbers of its lines in a cell beside it.
    if let [row] = &rows[..]
        && let [numbers, source] = row[..]
        && code::is_gutter(composer, numbers)
        && composer.page.range(source).any(|node| composer.page.tag(node) == Tag::Pre)
    {
        return blocks.dissolve(source);
    }
    if is_layout(composer, id, &rows) {
        for row in &rows {
            row.iter().for_each(|&cell| blocks.dissolve(cell));
        }
        return;
    }
    let mut table = Table { caption: Vec::new(), rows: Vec::new() };
    for child in composer.page.children(id) {
        if table.caption.is_empty() && composer.page.tag(child) == Tag::Caption {
            table.caption = composer.line_in(child);
        }
    }
    for row in rows {
        if row.iter().any(|&cell| composer.holds_kept[cell]) {
            let mut cells = Vec::with_capacity(row.len());
            row.iter().for_each(|&id| cells.push(cell(composer, id)));
            table.rows.push(cells);
        }
    }
    if !table.rows.is_empty() {
        blocks.done.push(Block::Table(table));
    }
}

/// The cells of each row of this table, not of tables within.
fn rows(composer: &Composer, id: NodeId) -> Vec<Vec<NodeId>> {
    let page = composer.page;
    let mut rows = Vec::new();
    let mut next = id + 1;
    while next < page.range(id).end {
        let end = page.range(next).end;
        next = match page.tag(next) {
            Tag::Thead | Tag::Tbody | Tag::Tfoot => next + 1,
            Tag::Tr => {
                let mut row = Vec::new();
                for cell in page.children(next) {
                    if matches!(page.tag(cell), Tag::Td | Tag::Th) {
                        row.push(cell);
                    }
                }
                rows.push(row);
                end
            }
            _ => end,
        };
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
    let mut has_header = false;
    let mut columns = 0;
    for row in rows {
        columns = columns.max(row.len());
        for &cell in row {
            has_header |= page.tag(cell) == Tag::Th;
            if holds_text(composer, cell) {
                return true;
            }
        }
    }
    !has_header && (columns <= 1 || rows.len() <= 1)
}

/// Paragraphs, or a table of its own.
fn holds_text(composer: &Composer, cell: NodeId) -> bool {
    let mut paragraphs = 0;
    for node in composer.page.range(cell) {
        match composer.page.tag(node) {
            Tag::Table => return true,
            Tag::P => paragraphs += 1,
            _ => {}
        }
        if paragraphs > 3 {
            return true;
        }
    }
    false
}

fn cell(composer: &Composer, id: NodeId) -> Cell {
    let header = composer.page.tag(id) == Tag::Th;
    let mut content = composer.blocks_in(id);
    if header && let [Block::Paragraph(line)] = &mut content[..] {
        *line = without_strong(std::mem::take(line));
    }
    Cell { header, columns: span(composer, id, "colspan"), rows: span(composer, id, "rowspan"), content }
}

fn span(composer: &Composer, id: NodeId, name: &str) -> u16 {
    let span = composer.page.attribute(id, name).and_then(|span| number(&span));
    span.unwrap_or(1).clamp(1, 1000) as u16
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Cell, Table};
    use crate::compose::tests::{blocks, paragraph, text};

    fn cell(content: &str) -> Cell {
        Cell { header: false, columns: 1, rows: 1, content: vec![paragraph(content)] }
    }

    fn header(content: &str) -> Cell {
        Cell { header: true, ..cell(content) }
    }

    fn table(rows: Vec<Vec<Cell>>) -> Block {
        Block::Table(Table { caption: Vec::new(), rows })
    }

    #[test]
    fn table_of_data_is_kept() {
        let html = "<table><caption>Cars a day</caption><thead><tr><th>Year<th>Cars</thead>
            <tbody><tr><td>1990<td>400<tr><td>2020<td>9000</tbody></table>";
        let rows = vec![
            vec![header("Year"), header("Cars")],
            vec![cell("1990"), cell("400")],
            vec![cell("2020"), cell("9000")],
        ];
        assert_eq!(blocks(html), [Block::Table(Table { caption: vec![text("Cars a day")], rows })]);
    }

    #[test]
    fn data_needs_no_header() {
        let rows = vec![vec![cell("港"), cell("橋")], vec![cell("5月"), cell("閉鎖")]];
        assert_eq!(blocks("<table><tr><td>港<td>橋<tr><td>5月<td>閉鎖</table>"), [table(rows)]);
    }

    #[test]
    fn cells_cover_columns_and_rows() {
        let wide = Cell { columns: 2, ..header("Cars") };
        let tall = Cell { rows: 2, ..cell("1990") };
        let bounded = Cell { columns: 1, rows: 1000, ..cell("400") };
        let html =
            "<table><tr><th colspan=2>Cars<tr><td rowspan=2>1990<td rowspan=9999 colspan=0>400</table>";
        assert_eq!(blocks(html), [table(vec![vec![wide], vec![tall, bounded]])]);
    }

    #[test]
    fn layout_dissolves_into_its_content() {
        let text = "<p>One.</p><p>Two.</p>";
        let expected = [paragraph("One."), paragraph("Two.")];
        for html in [
            format!("<table><tr><td>{text}</td></tr></table>"),
            format!("<table><tr><td></td><td>{text}</td></tr></table>"),
            "<table><tr><td><p>One.</p></td></tr><tr><td><p>Two.</p></td></tr></table>".to_owned(),
            "<table role=presentation><tr><th>One.</th></tr><tr><td>Two.</td><td></td></tr></table>"
                .to_owned(),
        ] {
            assert_eq!(blocks(&html), expected, "{html}");
        }
    }

    #[test]
    fn cell_with_a_whole_text_is_layout() {
        let html = "<table><tr><td>a<td>b<tr><td>c<td><p>One.<p>Two.<p>Three.<p>Four.</table>";
        let expected = ["a", "b", "c", "One.", "Two.", "Three.", "Four."].map(paragraph);
        assert_eq!(blocks(html), expected);
    }

    #[test]
    fn table_in_a_layout_is_kept() {
        let inner = "<table><tr><th>Year<th>Cars<tr><td>1990<td>400</table>";
        let rows = vec![vec![header("Year"), header("Cars")], vec![cell("1990"), cell("400")]];
        assert_eq!(
            blocks(&format!("<table><tr><td>One.<td>{inner}</table>")),
            [paragraph("One."), table(rows)]
        );
    }

    #[test]
    fn rows_without_content_are_left_out() {
        let html = "<table><tr><th>Year<th>Cars<tr><td> <td><tr drop><td>1990<td>400<tr><td>2020<td></table>";
        let empty = Cell { content: Vec::new(), ..cell("") };
        let rows = vec![vec![header("Year"), header("Cars")], vec![cell("2020"), empty]];
        assert_eq!(blocks(html), [table(rows)]);
        assert_eq!(blocks("<table><tr><th> <th></table>"), []);
    }
}
