//! Lines: text with what is in it.

use super::Html;
use crate::article::{Image, Inline, Link, Math, MathNode, Style};
use crate::text::push_number;

impl Html<'_> {
    pub(super) fn line(&mut self, open: &str, content: &[Inline], close: &str) {
        self.raw(open);
        self.inlines(content);
        self.raw(close);
    }

    pub(super) fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::LineBreak => self.raw("<br>"),
                Inline::Code(text) => self.element("<code>", text, "</code>"),
                Inline::Styled(style, content) => self.styled(*style, content),
                Inline::Link { to, content } => self.link(to, content),
                Inline::Image(image) => self.image(image),
                Inline::Abbreviation { title, content } => self.titled("<abbr", "title", title, content),
                Inline::Time { moment, content } => self.titled("<time", "datetime", moment, content),
                Inline::Ruby { base, reading } => {
                    self.element("<ruby>", base, "<rp>(</rp><rt>");
                    self.element("", reading, "</rt><rp>)</rp></ruby>");
                }
                Inline::Math(math) => self.math(math),
                Inline::Task(done) => self.raw(if *done { "\u{2611} " } else { "\u{2610} " }),
                Inline::Note(at) => self.note(*at),
                Inline::Anchor(number) => {
                    self.place("<span id=\"place-", *number);
                    self.raw("\"></span>");
                }
                Inline::Jump { to, content } => self.jump(*to, content),
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

    fn titled(&mut self, open: &str, name: &str, value: &str, content: &[Inline]) {
        self.raw(open);
        self.attribute(name, value);
        let close = if name == "title" { "</abbr>" } else { "</time>" };
        self.line(">", content, close);
    }

    fn math(&mut self, math: &Math) {
        match (&math.latex, &math.tree[..]) {
            (Some(latex), []) => return self.element("<code class=\"math\">", latex, "</code>"),
            (_, tree) => {
                self.raw(if math.display { "<math display=\"block\">" } else { "<math>" });
                self.raw(if math.latex.is_some() { "<semantics><mrow>" } else { "" });
                self.math_nodes(tree);
            }
        }
        if let Some(latex) = &math.latex {
            self.element(
                "</mrow><annotation encoding=\"application/x-tex\">",
                latex,
                "</annotation></semantics>",
            );
        }
        self.raw("</math>");
    }

    fn math_nodes(&mut self, nodes: &[MathNode]) {
        for node in nodes {
            match node {
                MathNode::Text(text) => self.text(text),
                MathNode::Element(tag, attributes, content) => {
                    self.raw("<");
                    self.raw(tag.name());
                    for (attribute, value) in attributes {
                        self.attribute(attribute.name(), value);
                    }
                    self.raw(">");
                    self.math_nodes(content);
                    self.raw("</");
                    self.raw(tag.name());
                    self.raw(">");
                }
            }
        }
    }

    /// A reference; the note leads back to the first.
    fn note(&mut self, at: usize) {
        let Some(note) = self.notes.get(at) else { return };
        if self.links_open > 0 {
            return self.element("<sup class=\"note\">", &note.label, "</sup>");
        }
        let is_first = !self.referred.contains(&at);
        self.raw("<sup class=\"note\"><a");
        if is_first {
            self.referred.push(at);
            self.place(" id=\"ref-", at);
            self.raw("\"");
        }
        self.place(" href=\"#note-", at);
        self.element("\">", &note.label, "</a></sup>");
    }

    fn jump(&mut self, to: usize, content: &[Inline]) {
        if self.links_open > 0 {
            return self.inlines(content);
        }
        self.links_open += 1;
        self.place("<a href=\"#place-", to);
        self.line("\">", content, "</a>");
        self.links_open -= 1;
    }

    /// Writes the number of a note or a place as people count, from 1.
    pub(super) fn place(&mut self, open: &str, at: usize) {
        self.raw(open);
        push_number(&mut self.out, at as u32 + 1);
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

    pub(super) fn image(&mut self, image: &Image) {
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

#[cfg(test)]
mod tests {
    use super::Html;
    use crate::article::{Block, Inline, Link, Style};

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
}
