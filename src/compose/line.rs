//! One line of text with what is in it: links, emphasis, code, small pictures.

use super::{Cutting, image, math, sign};
use crate::article::{Inline, Link, Style};
use crate::page::{Flow, NodeId, Tag};

/// A line in the making. White space is folded as it comes.
#[derive(Default)]
pub(super) struct Line {
    pub(super) content: Vec<Inline>,
    /// White space stood before what comes next.
    space: bool,
    /// Nothing was written yet, or a line break last: white space here is nothing.
    pub(super) at_start: Start,
    /// Did the first text begin with white space, if there was one?
    led_by_space: Option<bool>,
    /// Did a line break stand before everything?
    led_by_break: bool,
}

/// What a part of the line is put into.
enum Wrap {
    Link(Link),
    Jump(usize),
    Style(Style),
    Abbreviation(String),
    Time(String),
}

#[derive(Default, PartialEq)]
pub(super) enum Start {
    #[default]
    Yes,
    No,
}

impl Line {
    /// Adds a node, if it is kept, and what is in it.
    pub(super) fn add(&mut self, cutting: &Cutting, id: NodeId) {
        let page = cutting.page;
        match page.tag(id) {
            Tag::Text => {
                let text = page.text(id);
                if cutting.kept[id] {
                    self.place(cutting, id);
                    self.led_by_space.get_or_insert(text.starts_with(is_space));
                    self.text(&text);
                } else {
                    // A no-break space alone is white space like any.
                    self.led_by_space.get_or_insert(text.starts_with(char::is_whitespace));
                    self.space();
                }
            }
            Tag::Br => self.line_break(),
            Tag::Span | Tag::Small if cutting.found.is_note(id) => {}
            Tag::Img if let Some(math) = math::pictured(page, id).filter(|_| cutting.kept[id]) => {
                if !math::has_its_math(page, id) {
                    self.push(Inline::Math(math));
                }
            }
            Tag::Img => {
                if let Some(image) = image::image(cutting, id) {
                    self.push(Inline::Image(image));
                }
            }
            Tag::Picture => self.children(cutting, id),
            Tag::Math if cutting.kept[id] => self.math(page, id),
            Tag::Ruby => self.ruby(cutting, id),
            Tag::Q => {
                self.push_text("“");
                self.children(cutting, id);
                self.append("”");
            }
            Tag::Input => self.task(page, id),
            Tag::Abbr if let Some(title) = page.attribute(id, "title") => {
                self.wrapped(cutting, id, Wrap::Abbreviation(title.trim().into()));
            }
            Tag::Time if let Some(moment) = page.attribute(id, "datetime") => {
                self.wrapped(cutting, id, Wrap::Time(moment.trim().into()));
            }
            Tag::A | Tag::Sup | Tag::Label if let Some(note) = cutting.found.reference(id) => {
                self.push(Inline::Note(note));
            }
            Tag::A if let Some(to) = cutting.found.jump(id) => self.wrapped(cutting, id, Wrap::Jump(to)),
            Tag::A if sign::is_permalink(page, id) => {}
            Tag::A => match page.address(id, "href").as_deref().and_then(Link::new) {
                Some(to) => self.wrapped(cutting, id, Wrap::Link(to)),
                None => self.children(cutting, id),
            },
            Tag::Code | Tag::Tt | Tag::Samp => self.code(cutting, id),
            // A whole reference, whose title alone is set apart.
            Tag::Cite if page.range(id).any(|node| matches!(page.tag(node), Tag::I | Tag::Em)) => {
                self.children(cutting, id);
            }
            tag => match (style(tag), page.flow(id)) {
                (Some(style), _) => self.wrapped(cutting, id, Wrap::Style(style)),
                (None, Flow::Inline | Flow::Block) => self.children(cutting, id),
                (None, Flow::Media | Flow::Silent) => {}
            },
        }
    }

    fn children(&mut self, cutting: &Cutting, id: NodeId) {
        let is_block = cutting.page.flow(id) == Flow::Block;
        if is_block {
            self.space();
        }
        for child in cutting.page.children(id) {
            self.add(cutting, child);
        }
        if is_block {
            self.space();
        }
    }

    /// Notes white space; it counts if text follows.
    pub(super) fn space(&mut self) {
        self.space = true;
    }

    pub(super) fn push(&mut self, inline: Inline) {
        self.write_space();
        self.at_start = Start::No;
        self.content.push(inline);
    }

    /// A line does not begin with a break.
    pub(super) fn line_break(&mut self) {
        self.space = false;
        self.at_start = Start::Yes;
        match self.content.is_empty() {
            true => self.led_by_break = true,
            false => self.content.push(Inline::LineBreak),
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if is_space(first) {
                self.space = true;
                rest = &rest[first.len_utf8()..];
                continue;
            }
            let (word, after) = rest.split_at(word_length(rest));
            self.write_space();
            self.append(word);
            self.at_start = Start::No;
            rest = after;
        }
    }

    fn write_space(&mut self) {
        if std::mem::take(&mut self.space) && self.at_start == Start::No {
            self.append(" ");
        }
    }

    fn append(&mut self, text: &str) {
        match self.content.last_mut() {
            Some(Inline::Text(last)) => last.push_str(text),
            _ => self.content.push(Inline::Text(text.into())),
        }
    }

    /// White space in it, and a break, is folded as in text, and at its edges goes outside.
    fn code(&mut self, cutting: &Cutting, id: NodeId) {
        let mut code = Line::default();
        for node in cutting.page.range(id) {
            if !matches!(cutting.page.tag(node), Tag::Text | Tag::Br) {
                continue;
            }
            let text = cutting.page.text(node);
            let is_start = code.content.is_empty();
            if !cutting.kept[node] {
                *(if is_start { &mut self.space } else { &mut code.space }) = true;
            } else {
                self.place(cutting, node);
                self.led_by_space.get_or_insert(text.starts_with(is_space));
                self.space |= is_start && text.starts_with(is_space);
                code.text(&text);
            }
        }
        if let Some(Inline::Text(words)) = code.content.pop() {
            self.push(Inline::Code(words));
        }
        self.space |= code.space;
    }

    /// Adds what is in an element as one thing. White space and line breaks at its edges go outside.
    fn wrapped(&mut self, cutting: &Cutting, id: NodeId, wrap: Wrap) {
        let mut inner = Line::default();
        for child in cutting.page.children(id) {
            inner.add(cutting, child);
        }
        if inner.led_by_break {
            self.line_break();
        }
        self.space |= inner.led_by_space == Some(true);
        self.led_by_space = self.led_by_space.or(inner.led_by_space);
        let space_after = inner.space;
        let ends_in_break = matches!(inner.content.last(), Some(Inline::LineBreak));
        let content = inner.finish();
        if !content.is_empty() {
            self.push_wrapped(wrap, content);
        }
        if ends_in_break {
            self.line_break();
        }
        self.space |= space_after;
    }

    /// The sign of a note is set high by whoever shows it; an empty long form, or a moment that is none, is nothing.
    fn push_wrapped(&mut self, wrap: Wrap, mut content: Vec<Inline>) {
        self.write_space();
        self.at_start = Start::No;
        match wrap {
            Wrap::Style(Style::Superscript) if matches!(content[..], [Inline::Note(_)]) => {
                self.content.append(&mut content);
            }
            Wrap::Abbreviation(text) | Wrap::Time(text) if text.is_empty() => {
                self.content.append(&mut content)
            }
            Wrap::Link(to) => self.content.push(Inline::Link { to, content }),
            Wrap::Jump(to) => self.content.push(Inline::Jump { to, content }),
            Wrap::Style(style) => self.content.push(Inline::Styled(style, content)),
            Wrap::Abbreviation(title) => self.content.push(Inline::Abbreviation { title, content }),
            Wrap::Time(moment) => self.content.push(Inline::Time { moment, content }),
        }
    }

    pub(super) fn push_text(&mut self, text: &str) {
        self.write_space();
        self.append(text);
        self.at_start = Start::No;
    }

    /// The line without breaks at its end.
    pub(super) fn finish(mut self) -> Vec<Inline> {
        while matches!(self.content.last(), Some(Inline::LineBreak)) {
            self.content.pop();
        }
        self.content
    }
}

/// The bytes before the first white space.
fn word_length(text: &str) -> usize {
    let mut length = 0;
    for sign in text.chars() {
        if is_space(sign) {
            break;
        }
        length += sign.len_utf8();
    }
    length
}

/// White space that a browser folds, and line ends of other alphabets; a no-break space is kept.
fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\n' | '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn style(tag: Tag) -> Option<Style> {
    Some(match tag {
        Tag::B | Tag::Strong => Style::Strong,
        Tag::I | Tag::Em | Tag::Cite | Tag::Dfn | Tag::Var => Style::Emphasis,
        Tag::S | Tag::Strike | Tag::Del => Style::Strike,
        Tag::Sub => Style::Subscript,
        Tag::Sup => Style::Superscript,
        Tag::Mark => Style::Mark,
        Tag::Kbd => Style::Keyboard,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Inline, Style};
    use crate::compose::tests::{blocks, link, strong, text};

    /// The line that a paragraph becomes.
    #[track_caller]
    fn check(html: &str, expected: &[Inline]) {
        assert_eq!(blocks(&format!("<p>{html}</p>")), [Block::Paragraph(expected.to_vec())]);
    }

    #[test]
    fn white_space_goes_outside_of_marks() {
        check("One<b> two </b>three", &[text("One "), strong("two"), text(" three")]);
        check("One <b>two</b>\n three.", &[text("One "), strong("two"), text(" three.")]);
        check("One<b>two</b>three", &[text("One"), strong("two"), text("three")]);
    }

    #[test]
    fn white_space_is_folded() {
        check(" \n One\t\n  two <span> three</span> ", &[text("One two three")]);
    }

    #[test]
    fn no_break_space_is_kept() {
        check("9&nbsp;million", &[text("9\u{a0}million")]);
    }

    #[test]
    fn links_are_absolute() {
        check(
            "See <a href='/map'>the map</a>.",
            &[text("See "), link("https://paper.example/map", "the map"), text(".")],
        );
        check("<a href='mailto:ann@paper.example'>Ann</a>", &[link("mailto:ann@paper.example", "Ann")]);
    }

    #[test]
    fn link_with_unsafe_scheme_becomes_its_text() {
        for address in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
        ] {
            check(&format!("Do <a href='{address}'>press</a> it."), &[text("Do press it.")]);
        }
    }

    #[test]
    fn anchor_without_address_becomes_its_text() {
        check("Do <a name=here>press</a> it.", &[text("Do press it.")]);
    }

    #[test]
    fn marks_without_text_are_nothing() {
        check("One <b> </b><i></i><a href=/x></a>two", &[text("One two")]);
    }

    #[test]
    fn marks_lie_in_one_another() {
        let inner = Inline::Styled(Style::Emphasis, vec![text("three")]);
        check(
            "One <b>two <i>three</i></b>",
            &[text("One "), Inline::Styled(Style::Strong, vec![text("two "), inner])],
        );
    }

    #[test]
    fn the_title_in_a_reference_is_set_apart() {
        let title = |text| Inline::Styled(Style::Emphasis, vec![super::super::tests::text(text)]);
        check("<cite>Boats</cite> by Lee", &[title("Boats"), text(" by Lee")]);
        check("<cite>Lee: <i>Boats</i>.</cite>", &[text("Lee: "), title("Boats"), text(".")]);
    }

    #[test]
    fn code_in_a_line_is_folded() {
        check(
            "Run <code><b>cargo</b><br><i>test</i></code>, then wait",
            &[text("Run "), Inline::Code("cargo test".into()), text(", then wait")],
        );
        check(
            "Run <code> cargo\n  test</code>, then wait",
            &[text("Run "), Inline::Code("cargo test".into()), text(", then wait")],
        );
    }

    #[test]
    fn line_breaks_at_the_edges_of_marks_go_outside() {
        let expected = [strong("One"), Inline::LineBreak, text("two")];
        check("<b>One<br></b>two", &expected);
        check("<b>One</b><b><br></b>two", &expected);
        check("One<b><br>two</b>", &[text("One"), Inline::LineBreak, strong("two")]);
        check("One<b><span>&nbsp;</span>two</b>", &[text("One "), strong("two")]);
    }

    #[test]
    fn line_breaks_stand_inside_only() {
        check("<br>One <br> two<br>", &[text("One"), Inline::LineBreak, text("two")]);
    }
}
