//! Tables, as GFM has them: one line a row, a header row always, no spans.

use super::Markdown;
use super::escape::Place;
use super::line::{Line, STRONG};
use crate::article::{Block, Cell, Table};

/// A table may grow to this many times its cells by spans and short rows being filled up, and by
/// [`FREE_CELLS`] in any case; one that would grow further is written as it is.
const MOST_GROWTH: usize = 4;
const FREE_CELLS: usize = 10_000;

/// The cells of a row, and `None` where nothing begins.
type Row<'a> = Vec<Option<&'a Cell>>;

impl Markdown {
    pub(super) fn table(&mut self, table: &Table) {
        self.paragraph_line(self.line_of(&table.caption), Place::Paragraph);
        let rows = grid(table);
        let mut width = 0;
        for row in &rows {
            width = width.max(row.len());
        }
        if width == 0 {
            return;
        }
        self.open_block();
        let (header, rows) = match rows.split_first() {
            Some((first, rest)) if is_header(first) => (first.as_slice(), rest),
            _ => (&[][..], rows.as_slice()),
        };
        self.row(header, width);
        self.new_line();
        for _ in 0..width {
            self.out.push_str("| --- ");
        }
        self.out.push('|');
        let fill = if width * rows.len() <= room(table) { width } else { 0 };
        for row in rows {
            self.new_line();
            self.row(row, fill);
        }
    }

    fn row(&mut self, row: &[Option<&Cell>], width: usize) {
        for column in 0..row.len().max(width) {
            self.out.push_str("| ");
            if let Some(Some(cell)) = row.get(column) {
                self.cell(cell);
            }
            self.out.push_str(if self.out.ends_with(' ') { "" } else { " " });
        }
        self.out.push('|');
    }

    /// `<br>` is the only break that GFM has within a cell.
    fn cell(&mut self, cell: &Cell) {
        let mut line = Line::with_notes(self.notes);
        line.blocks(&cell.content);
        self.line(line, Place::Cell);
    }
}

impl<'a> Line<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block);
            self.line_break();
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => self.inlines(content),
            Block::List(list) => list.items.iter().for_each(|item| self.blocks(item)),
            Block::Definitions(all) => {
                for definition in all {
                    for term in &definition.terms {
                        self.styled(STRONG, term);
                        self.line_break();
                    }
                    definition.meanings.iter().for_each(|meaning| self.blocks(meaning));
                }
            }
            Block::Quote(quote) => {
                self.blocks(&quote.content);
                self.inlines(&quote.source);
            }
            Block::Callout(callout) => {
                self.styled(STRONG, &callout.title);
                self.line_break();
                self.blocks(&callout.content);
            }
            Block::Details { summary, content } => {
                self.styled(STRONG, summary);
                self.line_break();
                self.blocks(content);
            }
            Block::Entry(entry) => {
                self.when(entry);
                self.line_break();
                self.blocks(&entry.content);
            }
            Block::Embed(embed) => self.embed(embed),
            Block::Code { text, .. } => {
                for line in text.split('\n') {
                    self.code(line);
                    self.line_break();
                }
            }
            Block::Table(table) => self.inner_table(table),
            Block::Figure(figure) => {
                for image in &figure.images {
                    self.image(image);
                    self.line_break();
                }
                self.inlines(&figure.caption);
                self.line_break();
                self.text(figure.credit.as_deref().unwrap_or(""));
            }
            Block::Break => {}
        }
    }

    /// A table within a cell: a line for each row.
    fn inner_table(&mut self, table: &'a Table) {
        self.inlines(&table.caption);
        for row in &table.rows {
            self.line_break();
            for cell in row {
                self.blocks(&cell.content);
                self.line_break();
            }
        }
    }
}

/// Lays the cells out in columns; what a cell spans beyond its first column and row is left empty.
fn grid(table: &Table) -> Vec<Row<'_>> {
    laid_out(table).unwrap_or_else(|| as_written(table))
}

fn as_written(table: &Table) -> Vec<Row<'_>> {
    let mut rows = Vec::with_capacity(table.rows.len());
    for cells in &table.rows {
        let mut row = Vec::with_capacity(cells.len());
        for cell in cells {
            row.push(Some(cell));
        }
        rows.push(row);
    }
    rows
}

/// `None` if the table grows beyond measure.
fn laid_out(table: &Table) -> Option<Vec<Row<'_>>> {
    let mut most = 1;
    for cells in &table.rows {
        most = most.max(cells.len());
    }
    let mut rows = Vec::with_capacity(table.rows.len());
    // For each column, how many more rows the cell above covers.
    let mut covered: Vec<u16> = Vec::new();
    let (mut area, room) = (0, room(table));
    for cells in &table.rows {
        let mut row: Row = Vec::new();
        for cell in cells {
            while covered.get(row.len()).is_some_and(|rows| *rows > 0) {
                covered[row.len()] -= 1;
                row.push(None);
            }
            for column in 0..usize::from(cell.columns).clamp(1, most) {
                if covered.len() <= row.len() {
                    covered.push(0);
                }
                covered[row.len()] = cell.rows.max(1) - 1;
                row.push((column == 0).then_some(cell));
            }
            if area + row.len() > room {
                return None;
            }
        }
        let mut last_covered = covered.len();
        while last_covered > 0 && covered[last_covered - 1] == 0 {
            last_covered -= 1;
        }
        while row.len() < last_covered {
            let rows = &mut covered[row.len()];
            *rows = rows.saturating_sub(1);
            row.push(None);
        }
        area += row.len();
        if area > room {
            return None;
        }
        rows.push(row);
    }
    Some(rows)
}

/// How many cells the table may have when all is filled up.
fn room(table: &Table) -> usize {
    let mut cells = 0;
    for row in &table.rows {
        cells += row.len();
    }
    cells * MOST_GROWTH + FREE_CELLS
}

/// Whether there are cells in the row, and all are headers.
fn is_header(row: &[Option<&Cell>]) -> bool {
    let mut is_header = false;
    for cell in row.iter().flatten() {
        if !cell.header {
            return false;
        }
        is_header = true;
    }
    is_header
}
