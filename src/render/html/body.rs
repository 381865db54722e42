//! The body: blocks and lines.

use super::Html;
use crate::article::{Block, Cell, Definition, Figure, Image, Inline, Link, List, Style, Table};
use crate::render::push_number;

impl Html {
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
            Block::Quote(content) => self.quote(content),
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
            Some(1) => self.raw("<ol>\n"),
            Some(first) => {
                self.raw("<ol start=\"");
                self.raw(if first < 0 { "-" } else { "" });
                push_number(&mut self.out, first.unsigned_abs());
                self.raw("\">\n");
            }
        }
        for item in &list.items {
            self.container("<li>", item, "</li>\n");
        }
        self.raw(if list.first.is_some() { "</ol>\n" } else { "</ul>\n" });
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

    fn quote(&mut self, content: &[Block]) {
        self.raw("<blockquote>\n");
        self.blocks(content);
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

    fn line(&mut self, open: &str, content: &[Inline], close: &str) {
        self.raw(open);
        self.inlines(content);
        self.raw(close);
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::LineBreak => self.raw("<br>"),
                Inline::Code(text) => self.element("<code>", text, "</code>"),
                Inline::Styled(style, content) => self.styled(*style, content),
                Inline::Link { to, content } => self.link(to, content),
                Inline::Image(image) => self.image(image),
            }
        }
    }

    fn styled(&mut self, style: Style, content: &[Inline]) {
        let (open, close) = match style {
            Style::Emphasis => ("<em>", "</em>"),
            Style::Strong => ("<strong>", "</strong>"),
            Style::Strike => ("<s>", "</s>"),
            Style::Subscript => ("<sub>", "</sub>"),
            Style::Superscript => ("<sup>", "</sup>"),
            Style::Mark => ("<mark>", "</mark>"),
            Style::Keyboard => ("<kbd>", "</kbd>"),
        };
        self.line(open, content, close);
    }

    fn link(&mut self, to: &Link, content: &[Inline]) {
        if self.links_open > 0 {
            return self.inlines(content);
        }
        self.links_open += 1;
        self.raw("<a");
        self.attribute("href", to.as_str());
        self.line(">", content, "</a>");
        self.links_open -= 1;
    }

    fn image(&mut self, image: &Image) {
        self.raw("<img");
        self.attribute("src", image.source.as_str());
        self.attribute("alt", &image.alt);
        if let Some((width, height)) = image.size {
            self.number_attribute(" width=\"", width);
            self.number_attribute(" height=\"", height);
        }
        self.raw(">");
    }
}

fn is_header(row: &[Cell]) -> bool {
    !row.is_empty() && row.iter().all(|cell| cell.header)
}

#[cfg(test)]
mod tests {
    use super::Html;
    use crate::article::{Block, Cell, Definition, Inline, Link, List, Style, Table};

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
    fn lines() {
        check(p("<b> & \"c\""), "<p>&lt;b&gt; &amp; &quot;c&quot;</p>\n");
        check(Block::Heading { level: 3, content: words("a") }, "<h3>a</h3>\n");
        let styled = [
            (Style::Emphasis, "em"),
            (Style::Strong, "strong"),
            (Style::Strike, "s"),
            (Style::Subscript, "sub"),
            (Style::Superscript, "sup"),
            (Style::Mark, "mark"),
            (Style::Keyboard, "kbd"),
        ];
        for (style, name) in styled {
            let line = vec![Inline::Styled(style, words("a")), Inline::LineBreak, Inline::Code("<".into())];
            check(Block::Paragraph(line), &format!("<p><{name}>a</{name}><br><code>&lt;</code></p>\n"));
        }
    }

    #[test]
    fn a_link_in_a_link_is_its_content() {
        let to = Link::new("https://a.example/").expect("it is safe");
        let inner = Inline::Link { to: to.clone(), content: words("b") };
        let outer = Inline::Link { to, content: vec![Inline::Text("a ".into()), inner] };
        check(Block::Paragraph(vec![outer]), "<p><a href=\"https://a.example/\">a b</a></p>\n");
    }

    #[test]
    fn lists() {
        let inner = Block::List(List { first: Some(-3), items: vec![vec![p("b"), p("c")]] });
        let list = List { first: None, items: vec![vec![p("a"), inner]] };
        check(
            Block::List(list),
            "<ul>\n<li>a\n<ol start=\"-3\">\n<li><p>b</p>\n<p>c</p>\n</li>\n</ol>\n</li>\n</ul>\n",
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
        check(Block::Quote(vec![Block::Break]), "<blockquote>\n<hr>\n</blockquote>\n");
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
