//! The body: blocks and lines.

use super::Html;
use crate::article::{
    Block, Callout, Cell, Definition, Embed, Entry, Figure, Inline, List, Note, Numbering, Quote, Table,
};
use crate::text::{host, push_number};

impl Html<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, content } => self.heading(*level, content),
            Block::Paragraph(content) => self.line("<p>", content, "</p>\n"),
            Block::List(list) => self.list(list),
            Block::Definitions(all) => self.definitions(all),
            Block::Quote(quote) => self.quote(quote),
            Block::Callout(callout) => self.callout(callout),
            Block::Details { summary, content } => {
                self.raw("<details open>\n");
                self.line("<summary>", summary, "</summary>\n");
                self.blocks(content);
                self.raw("</details>\n");
            }
            Block::Entry(entry) => self.entry(entry),
            Block::Embed(embed) => self.embed(embed),
            Block::Code { language, text } => self.code(language.as_deref(), text),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => {
                self.raw("<figure>");
                self.figure_content(figure);
            }
            Block::Break => self.raw("<hr>\n"),
        }
    }

    fn heading(&mut self, level: u8, content: &[Inline]) {
        const TAGS: [(&str, &str); 5] = [
            ("<h2>", "</h2>\n"),
            ("<h3>", "</h3>\n"),
            ("<h4>", "</h4>\n"),
            ("<h5>", "</h5>\n"),
            ("<h6>", "</h6>\n"),
        ];
        let (open, close) = TAGS[usize::from(level.clamp(2, 6)) - 2];
        self.line(open, content, close);
    }

    fn list(&mut self, list: &List) {
        match list.first {
            None => self.raw("<ul>\n"),
            Some(first) => self.numbered(first, list.numbering),
        }
        for item in &list.items {
            self.container("<li>", item, "</li>\n");
        }
        self.raw(if list.first.is_some() { "</ol>\n" } else { "</ul>\n" });
    }

    fn numbered(&mut self, first: i32, numbering: Numbering) {
        self.raw("<ol");
        let kind = match numbering {
            Numbering::Decimal => "",
            Numbering::LowerAlpha => "a",
            Numbering::UpperAlpha => "A",
            Numbering::LowerRoman => "i",
            Numbering::UpperRoman => "I",
        };
        if !kind.is_empty() {
            self.attribute("type", kind);
        }
        if first != 1 {
            self.raw(" start=\"");
            self.raw(if first < 0 { "-" } else { "" });
            push_number(&mut self.out, first.unsigned_abs());
            self.raw("\"");
        }
        self.raw(">\n");
    }

    fn definitions(&mut self, all: &[Definition]) {
        self.raw("<dl>\n");
        for definition in all {
            for term in &definition.terms {
                self.line("<dt>", term, "</dt>\n");
            }
            for meaning in &definition.meanings {
                self.container("<dd>", meaning, "</dd>\n");
            }
        }
        self.raw("</dl>\n");
    }

    fn quote(&mut self, quote: &Quote) {
        self.raw("<blockquote>\n");
        self.blocks(&quote.content);
        if !quote.source.is_empty() {
            self.line("<footer>", &quote.source, "</footer>\n");
        }
        self.raw("</blockquote>\n");
    }

    /// An item or a cell: a single paragraph is written without its tags, as people would.
    fn container(&mut self, open: &str, content: &[Block], close: &str) {
        self.raw(open);
        match content {
            [Block::Paragraph(only)] => self.inlines(only),
            [Block::Paragraph(first), Block::List(list)] => {
                self.line("", first, "\n");
                self.list(list);
            }
            _ => self.blocks(content),
        }
        self.raw(close);
    }

    /// A parser drops one newline behind `<pre>`, which is no loss where `<code>` stands between.
    fn code(&mut self, language: Option<&str>, text: &str) {
        self.raw("<pre><code");
        if let Some(language) = language {
            self.raw(" class=\"language-");
            self.text(language);
            self.raw("\"");
        }
        self.element(">", text, "</code></pre>\n");
    }

    fn table(&mut self, table: &Table) {
        self.raw("<table>\n");
        if !table.caption.is_empty() {
            self.line("<caption>", &table.caption, "</caption>\n");
        }
        let heads = table.rows.iter().take_while(|row| is_header(row)).count();
        self.rows("<thead>\n", &table.rows[..heads], "</thead>\n");
        self.rows("<tbody>\n", &table.rows[heads..], "</tbody>\n");
        self.raw("</table>\n");
    }

    fn rows(&mut self, open: &str, rows: &[Vec<Cell>], close: &str) {
        if rows.is_empty() {
            return;
        }
        self.raw(open);
        for row in rows {
            self.raw("<tr>");
            for cell in row {
                self.cell(cell);
            }
            self.raw("</tr>\n");
        }
        self.raw(close);
    }

    fn cell(&mut self, cell: &Cell) {
        self.raw(if cell.header { "<th" } else { "<td" });
        if cell.columns > 1 {
            self.number_attribute(" colspan=\"", u32::from(cell.columns));
        }
        if cell.rows > 1 {
            self.number_attribute(" rowspan=\"", u32::from(cell.rows));
        }
        self.container(">", &cell.content, if cell.header { "</th>" } else { "</td>" });
    }

    /// All of a figure behind its opening tag.
    pub(super) fn figure_content(&mut self, figure: &Figure) {
        for image in &figure.images {
            self.image(image);
        }
        if !figure.caption.is_empty() || figure.credit.is_some() {
            self.caption(figure);
        }
        self.raw("</figure>\n");
    }

    fn caption(&mut self, figure: &Figure) {
        self.raw("\n<figcaption>");
        if !figure.caption.is_empty() {
            self.line("<span class=\"caption\">", &figure.caption, "</span>");
        }
        if let Some(credit) = &figure.credit {
            self.raw(if figure.caption.is_empty() { "" } else { " " });
            self.element("<span class=\"credit\">", credit, "</span>");
        }
        self.raw("</figcaption>");
    }

    fn callout(&mut self, callout: &Callout) {
        self.raw("<aside class=\"callout ");
        self.raw(callout.kind.name());
        self.raw("\">\n");
        if !callout.title.is_empty() {
            self.line("<p class=\"title\">", &callout.title, "</p>\n");
        }
        self.blocks(&callout.content);
        self.raw("</aside>\n");
    }

    fn entry(&mut self, entry: &Entry) {
        self.raw("<section class=\"entry\">\n<p class=\"when\"><time");
        if let Some(moment) = &entry.moment {
            self.attribute("datetime", moment);
        }
        self.element(">", &entry.time, "</time>");
        if let Some(author) = &entry.author {
            self.element(" <span class=\"author\">", author, "</span>");
        }
        self.raw("</p>\n");
        self.blocks(&entry.content);
        self.raw("</section>\n");
    }

    /// A card: what is behind it comes from another site, so nothing is loaded before somebody asks for it.
    fn embed(&mut self, embed: &Embed) {
        self.raw("<figure class=\"embed ");
        self.raw(embed.medium.name());
        self.raw("\"><a");
        self.attribute("href", embed.source.as_str());
        self.element(">", if embed.title.is_empty() { embed.medium.label() } else { &embed.title }, "</a> ");
        self.element("<span class=\"address\">", host(embed.source.as_str()), "</span></figure>\n");
    }

    /// The notes below the text. The sign of each leads back to where the text refers to it.
    pub(super) fn notes(&mut self, notes: &[Note]) {
        if notes.is_empty() {
            return;
        }
        self.raw("<section class=\"notes\">\n<ul>\n");
        for (at, note) in notes.iter().enumerate() {
            self.place("<li id=\"note-", at);
            self.place("\"><a class=\"label\" href=\"#ref-", at);
            self.element("\">", &note.label, "</a> ");
            self.container("", &note.content, "</li>\n");
        }
        self.raw("</ul>\n</section>\n");
    }
}

fn is_header(row: &[Cell]) -> bool {
    !row.is_empty() && row.iter().all(|cell| cell.header)
}

#[cfg(test)]
mod tests {
    use super::Html;
    use crate::article::{Block, Cell, Definition, Inline, List, Numbering, Quote, Table};

    fn check(block: Block, expected: &str) {
        let mut html = Html::default();
        html.blocks(&[block]);
        assert_eq!(html.out, expected);
    }

    fn words(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.into())]
    }

    fn p(text: &str) -> Block {
        Block::Paragraph(words(text))
    }

    #[test]
    fn lists() {
        let inner = Block::List(List {
            first: Some(-3),
            numbering: Numbering::LowerRoman,
            items: vec![vec![p("b"), p("c")]],
            loose: false,
        });
        let list = List { items: vec![vec![p("a"), inner]], ..List::default() };
        check(
            Block::List(list),
            "<ul>\n<li>a\n<ol type=\"i\" start=\"-3\">\n<li><p>b</p>\n<p>c</p>\n</li>\n</ol>\n</li>\n</ul>\n",
        );
        let one = Definition { terms: vec![words("a")], meanings: vec![vec![p("b")]] };
        check(Block::Definitions(vec![one]), "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n");
    }

    #[test]
    fn code_is_verbatim() {
        check(
            Block::Code { language: Some("c++".into()), text: "\n a<b>\n".into() },
            "<pre><code class=\"language-c++\">\n a&lt;b&gt;\n</code></pre>\n",
        );
        let quote = Quote { content: vec![Block::Break], source: words("a") };
        check(Block::Quote(quote), "<blockquote>\n<hr>\n<footer>a</footer>\n</blockquote>\n");
    }

    #[test]
    fn tables() {
        let cell = |header, columns, text| Cell { header, columns, rows: 1, content: vec![p(text)] };
        let rows = vec![vec![cell(true, 2, "A")], vec![cell(true, 1, "b"), cell(false, 1, "c")]];
        check(
            Block::Table(Table { caption: words("T"), rows }),
            "<table>\n<caption>T</caption>\n<thead>\n<tr><th colspan=\"2\">A</th></tr>\n</thead>\n\
            <tbody>\n<tr><th>b</th><td>c</td></tr>\n</tbody>\n</table>\n",
        );
    }
}
