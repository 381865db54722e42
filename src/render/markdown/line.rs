//! A line of text, flattened: runs of characters, each with the styles and the link it is in.
//!
//! Markdown's delimiters work only between certain characters (the "flanking" rules), so the tree is not
//! written as it is. In a flat line spaces fall out of styles by themselves, a style within itself or right
//! beside itself is one, and the edges of styles can be moved ([`settle`](super::settle)).

use std::mem;

use super::escape::is_entity;
use super::latex::latex;
use crate::article::{Image, Inline, Link, Math, Style};
use crate::text::{holds, holds_sign};

/// A set of styles, a bit each.
pub(super) type Styles = u8;

pub(super) const EMPHASIS: Styles = 1;
pub(super) const STRONG: Styles = 2;
pub(super) const STRIKE: Styles = 4;
pub(super) const SUBSCRIPT: Styles = 8;
pub(super) const SUPERSCRIPT: Styles = 16;
/// Those whose delimiters must flank a word.
pub(super) const FLANKING: Styles = EMPHASIS | STRONG | STRIKE;
/// Those that keep their tags.
pub(super) const TAGGED: Styles = SUBSCRIPT | SUPERSCRIPT;

#[derive(Default)]
pub(super) struct Line<'a> {
    /// All characters of text and code.
    pub text: String,
    pub runs: Vec<Run<'a>>,
    /// Each link once; a run names it by its number.
    pub links: Vec<&'a Link>,
    /// Formulas in LaTeX; is each on a line of its own?
    pub formulas: Vec<(String, bool)>,
    styles: Styles,
    link: Option<usize>,
    notes: usize,
    notes_behind_link: Vec<usize>,
    /// The styles and the link that have been open all the time since the last run.
    floor: (Styles, Option<usize>),
    pending: Pending,
}

/// What is only written when something follows.
#[derive(Default, PartialEq)]
enum Pending {
    #[default]
    Nothing,
    Space,
    Break,
}

/// A stretch of the line's text, in bytes.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub start: usize,
    pub end: usize,
}

#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub what: What<'a>,
    pub styles: Styles,
    pub link: Option<usize>,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum What<'a> {
    Text(Span),
    Code(Span),
    Image(&'a Image),
    /// Its text is its address.
    Address(&'a Link),
    /// By its number in the line.
    Math(usize),
    /// By its number in the article.
    Note(usize),
    Break,
}

impl<'a> Line<'a> {
    /// Of so many notes there are; what refers to another says nothing.
    pub fn with_notes(notes: usize) -> Line<'a> {
        Line { notes, ..Line::default() }
    }

    pub fn inlines(&mut self, content: &'a [Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::LineBreak => self.line_break(),
                Inline::Code(code) => self.code(code),
                Inline::Styled(style, content) => self.styled(set(*style), content),
                Inline::Link { to, content } => self.link(to, content),
                Inline::Image(image) => self.image(image),
                Inline::Abbreviation { content, .. }
                | Inline::Time { content, .. }
                | Inline::Jump { content, .. } => {
                    self.inlines(content);
                }
                Inline::Ruby { base, reading } => {
                    for part in [base, "(", reading, ")"] {
                        self.text(part);
                    }
                }
                Inline::Math(math) => self.math(math),
                Inline::Task(done) => self.text(if *done { "\u{2611} " } else { "\u{2610} " }),
                Inline::Note(at) => self.note(*at),
                Inline::Anchor(_) => {}
            }
        }
    }

    pub fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            while at < bytes.len() && !is_space(bytes[at]) {
                at += 1;
            }
            if at > start {
                self.pending_space();
                self.characters(&text[start..at]);
            }
            if at < bytes.len() {
                at += 1;
                self.pending = if self.pending == Pending::Break { Pending::Break } else { Pending::Space };
            }
        }
    }

    pub fn styled(&mut self, styles: Styles, content: &'a [Inline]) {
        let outer = self.styles;
        self.styles |= styles;
        self.inlines(content);
        self.styles = outer;
        self.floor.0 &= outer;
    }

    pub fn strong(&mut self, text: &str) {
        let outer = self.styles;
        self.styles |= STRONG;
        self.text(text);
        self.styles = outer;
        self.floor.0 &= outer;
    }

    /// Text that is a link.
    pub fn linked(&mut self, to: &'a Link, text: &str) {
        self.link = Some(self.links.len());
        self.links.push(to);
        self.text(text);
        self.link = None;
        self.floor.1 = None;
    }

    /// An address by itself.
    pub fn address(&mut self, address: &'a Link) {
        match is_autolink(address.as_str()) {
            true => self.atom(What::Address(address)),
            false => self.linked(address, address.as_str()),
        }
    }

    pub fn image(&mut self, image: &'a Image) {
        self.atom(What::Image(image));
    }

    /// Breaks at the ends of a line, and a second one in a row, show nothing.
    pub fn line_break(&mut self) {
        self.pending = Pending::Break;
    }

    pub fn code(&mut self, code: &str) {
        if code.is_empty() {
            return;
        }
        self.pending_space();
        let start = self.text.len();
        for character in code.chars() {
            self.text.push(if matches!(character, '\n' | '\r') { ' ' } else { character });
        }
        self.push(What::Code(self.since(start)), self.styles, self.link);
    }

    /// A link without anything to click on is left out, and so is one within another.
    fn link(&mut self, to: &'a Link, content: &'a [Inline]) {
        if self.link.is_some() {
            return self.inlines(content);
        }
        if let [Inline::Text(text)] = content
            && text == to.as_str()
            && is_autolink(text)
            && shows_itself(text)
        {
            return self.atom(What::Address(to));
        }
        let start = self.runs.len();
        self.link = Some(self.links.len());
        self.links.push(to);
        self.inlines(content);
        self.link = None;
        self.floor.1 = None;
        self.trim_link(start);
        for note in mem::take(&mut self.notes_behind_link) {
            self.note(note);
        }
    }

    /// A no-break space at the edge of a link stands beside it: next to it no sign of a style would be read.
    fn trim_link(&mut self, start: usize) {
        let link = Some(self.links.len() - 1);
        let runs = self.runs.split_off(start);
        let is_seen = |run: &Run| match run.what {
            What::Text(span) => run.link == link && !self.slice(span).trim().is_empty(),
            _ => run.link == link,
        };
        let (Some(first), Some(last)) = (runs.iter().position(is_seen), runs.iter().rposition(is_seen))
        else {
            return self.runs.extend(runs);
        };
        for (at, run) in runs.into_iter().enumerate() {
            let beside = Run { link: None, ..run };
            match run.what {
                What::Text(_) if !(first..=last).contains(&at) => append(&mut self.runs, beside),
                What::Text(span) => {
                    let text = self.slice(span);
                    let cut = if at == first { text.trim_start() } else { text };
                    let start = span.end - cut.len();
                    let cut = if at == last { cut.trim_end() } else { cut };
                    let end = start + cut.len();
                    self.part(beside, Span { end: start, ..span });
                    self.part(run, Span { start, end });
                    self.part(beside, Span { start: end, ..span });
                }
                _ => append(&mut self.runs, run),
            }
        }
    }

    /// A part of a run of text, if it holds anything.
    fn part(&mut self, run: Run<'a>, span: Span) {
        if span.start < span.end {
            append(&mut self.runs, Run { what: What::Text(span), ..run });
        }
    }

    fn atom(&mut self, what: What<'a>) {
        self.pending_space();
        self.push(what, self.styles, self.link);
    }

    fn math(&mut self, math: &Math) {
        let latex = latex(math);
        if !latex.is_empty() {
            self.formulas.push((latex, math.display));
            self.atom(What::Math(self.formulas.len() - 1));
        }
    }

    /// A reference stands right behind the word it belongs to, whose styles end before it. It is a link itself, so it
    /// waits for the end of one that it is in.
    fn note(&mut self, at: usize) {
        match self.link {
            _ if at >= self.notes => {}
            Some(_) => self.notes_behind_link.push(at),
            None => self.push(What::Note(at), 0, None),
        }
    }

    /// A space or break belongs to what both its neighbours belong to.
    fn pending_space(&mut self) {
        let pending = mem::replace(&mut self.pending, Pending::Nothing);
        if self.runs.is_empty() {
            return;
        }
        let (styles, link) = self.floor;
        let start = self.text.len();
        match pending {
            Pending::Nothing => {}
            Pending::Break => self.push(What::Break, styles, link),
            Pending::Space => {
                self.text.push(' ');
                self.push(What::Text(self.since(start)), styles, link);
            }
        }
    }

    fn characters(&mut self, characters: &str) {
        let start = self.text.len();
        self.text.push_str(characters);
        self.push(What::Text(self.since(start)), self.styles, self.link);
    }

    fn since(&self, start: usize) -> Span {
        Span { start, end: self.text.len() }
    }

    fn push(&mut self, what: What<'a>, styles: Styles, link: Option<usize>) {
        append(&mut self.runs, Run { what, styles, link });
        self.floor = (self.styles, self.link);
    }

    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }
}

/// Characters that belong to the same styles and link, and adjacent code, are one run.
pub(super) fn append<'a>(runs: &mut Vec<Run<'a>>, run: Run<'a>) {
    if let Some(last) = runs.last_mut()
        && last.styles == run.styles
        && last.link == run.link
        && let (What::Text(range), What::Text(more)) | (What::Code(range), What::Code(more)) =
            (&mut last.what, &run.what)
    {
        range.end = more.end;
        return;
    }
    runs.push(run);
}

fn set(style: Style) -> Styles {
    match style {
        Style::Emphasis => EMPHASIS,
        Style::Strong => STRONG,
        Style::Strike => STRIKE,
        Style::Subscript => SUBSCRIPT,
        Style::Superscript => SUPERSCRIPT,
        Style::Mark | Style::Keyboard => 0,
    }
}

/// The spaces that HTML folds and Markdown trims; a no-break space is a character like others.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

/// Whether `<address>` is read as a link to just that.
fn is_autolink(address: &str) -> bool {
    address.char_indices().all(|(at, sign)| match sign {
        '&' => !is_entity(&address[at + 1..]),
        '<' | '>' | '`' | '\\' | '|' | '\u{7f}' => false,
        _ => sign > ' ',
    })
}

/// Whether every renderer shows the address letter for letter. Some show what is encoded in it: `%20` as a space, a
/// domain in another script as that script.
fn shows_itself(address: &str) -> bool {
    !holds_sign(address, '%') && !holds(address, "xn--")
}
