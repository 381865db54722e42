//! Writes a settled line: signs, links, and text between them.
//!
//! What is open is kept on a stack in the order of where it ends, so that each closes before the one around
//! it. A style that would reach beyond what it is in ends there and is opened again; a link never is.

use super::escape::{Around, Class, Escapes, LineStart, Place, class};
use super::line::{EMPHASIS, FLANKING, Line, STRIKE, STRONG, SUBSCRIPT, SUPERSCRIPT, Styles, What};
use super::mark::{Kind, Mark, insert, is_apart, is_in};
use super::{EmphasisSign, Markdown};

/// Of those that end together the first is outermost: between tags a sign is always read.
const STYLES: [Styles; 5] = [SUBSCRIPT, SUPERSCRIPT, STRONG, EMPHASIS, STRIKE];

/// Nothing to see, between two signs that would be read as one.
const APART: &str = "<!-- -->";

/// A line is written so often, without the styles that were in doubt, and then without any.
const MOST_TRIES: usize = 4;

pub(super) struct Writer<'m, 'l, 'a> {
    pub(super) markdown: &'m mut Markdown,
    pub(super) line: &'l Line<'a>,
    pub(super) escapes: Escapes,
    open: Vec<Mark>,
    /// The styles of which a sign might not be read as one.
    doubts: Vec<Mark>,
    pub(super) start: Option<LineStart>,
}

impl Line<'_> {
    fn drop_style(&mut self, mark: &Mark) {
        if let Kind::Style(style) = mark.what {
            for run in &mut self.runs[mark.start..mark.end] {
                run.styles &= !style;
            }
        }
    }
}

impl Markdown {
    pub(super) fn line(&mut self, mut line: Line, place: Place) {
        line.drop_needless_tags();
        let (start, references) = (self.out.len(), self.references.len());
        for _ in 0..MOST_TRIES {
            line.settle();
            let doubts = self.settled_line(&line, place);
            if doubts.is_empty() {
                return;
            }
            self.out.truncate(start);
            self.references.truncate(references);
            for mark in &doubts {
                line.drop_style(mark);
            }
        }
        line.drop_styles();
        self.settled_line(&line, place);
    }

    /// Tells which styles may not be read; the line is better without them, for the words matter more.
    fn settled_line(&mut self, line: &Line, place: Place) -> Vec<Mark> {
        let mut escapes = Escapes::of(line, place);
        escapes.references = self.options.reference_links;
        let mut writer = Writer {
            markdown: self,
            line,
            escapes,
            open: Vec::new(),
            doubts: Vec::new(),
            start: Some(LineStart::First),
        };
        for index in 0..line.runs.len() {
            writer.close_ended(index);
            let space = writer.open(index);
            writer.run(index, space);
        }
        writer.close_ended(line.runs.len());
        writer.doubts
    }
}

impl Writer<'_, '_, '_> {
    fn close_ended(&mut self, index: usize) {
        while let Some(mark) = self.open.last().copied().filter(|mark| mark.end <= index) {
            self.open.pop();
            let behind = self.behind_sign(&mark, index);
            self.close(mark, behind);
        }
    }

    /// What the sign that closes sees behind itself. Of a row each sign sees what stands behind all.
    fn behind_sign(&self, mark: &Mark, index: usize) -> Class {
        for outer in self.open.iter().rev().take_while(|outer| outer.end <= index) {
            if matches!(outer.what, Kind::Link(_)) || is_apart(outer.sign, mark.sign) {
                return Class::Punctuation;
            }
        }
        self.behind(index)
    }

    /// A sign closes right of a word; right of anything else only if no letter stands `behind` it.
    fn close(&mut self, mark: Mark, behind: Class) {
        match mark.what {
            Kind::Link(link) => {
                self.address(self.line.links[link]);
            }
            Kind::Style(style) => {
                if style & FLANKING != 0 {
                    let inside = self.inside(mark.sign);
                    let is_read = inside == Class::Word && !mark.sign.starts_with('_');
                    if inside == Class::Space || (behind.may_be_word() && !is_read) {
                        self.doubts.push(mark);
                    }
                }
                self.put(mark.sign);
            }
        }
    }

    /// Returns how many bytes of it are written already: a space comes before what opens.
    /// Nothing opens at a break.
    fn open(&mut self, index: usize) -> usize {
        let run = self.line.runs[index];
        if run.what == What::Break {
            return 0;
        }
        let mut new = Vec::new();
        let mut limit = self.open.last().map_or(self.line.runs.len(), |mark| mark.end);
        if let Some(link) = run.link.filter(|link| !is_in(&self.open, Kind::Link(*link))) {
            let end = self.end_of_link(link, index);
            insert(&mut new, Mark { what: Kind::Link(link), start: index, end, sign: "" });
            self.close_before(index, end, &mut new);
            // Behind a letter the sign of a style can't stand before the bracket, only inside.
            limit = match self.open.last() {
                _ if self.before().may_be_word() => end,
                Some(mark) => mark.end,
                None => self.line.runs.len(),
            };
        }
        for style in STYLES {
            let what = Kind::Style(style);
            if run.styles & style != 0 && !is_in(&self.open, what) && !is_in(&new, what) {
                let mut end = index;
                while end < limit && self.line.runs[end].styles & style != 0 {
                    end += 1;
                }
                insert(&mut new, Mark { what, start: index, end, sign: "" });
            }
        }
        let starts_with_space =
            matches!(run.what, What::Text(span) if self.line.slice(span).starts_with(' '));
        let space = usize::from(starts_with_space && !new.is_empty());
        if space > 0 {
            self.put(" ");
        }
        let mut outside = self.outside();
        let row = self.row(&new, outside);
        for (at, mark) in new.iter().enumerate() {
            let is_last = at + 1 == new.len() || row == Some(at);
            let inside = if is_last { self.class_of(index, space) } else { Class::Punctuation };
            let sign = match mark.what {
                Kind::Style(style) if row.is_some_and(|row| row <= at) => asterisks(style),
                _ => self.sign(mark, outside),
            };
            self.open_mark(Mark { sign, ..*mark }, index, outside, inside);
            if row == Some(at) {
                continue;
            }
            if mark.what != Kind::Style(STRIKE) {
                outside = self.outside();
            }
        }
        space
    }

    fn end_of_link(&self, link: usize, index: usize) -> usize {
        let mut end = index;
        while end < self.line.runs.len() && self.line.runs[end].link == Some(link) {
            end += 1;
        }
        end
    }

    /// Closes the styles that end within a link, and notes them to be opened again inside.
    fn close_before(&mut self, index: usize, end: usize, again: &mut Vec<Mark>) {
        while let Some(mark) = self.open.last().copied().filter(|mark| mark.end < end) {
            self.open.pop();
            self.close(mark, Class::Punctuation);
            insert(again, Mark { start: index, ..mark });
        }
    }

    /// Where the last two signs, of strong and emphasis, have to be one row of asterisks: a letter stands beside it.
    fn row(&self, new: &[Mark], outside: Class) -> Option<usize> {
        let [around @ .., outer, inner] = new else { return None };
        let both = |mark: &Mark| matches!(mark.what, Kind::Style(STRONG | EMPHASIS));
        let ends_link = |mark: &Mark| matches!(mark.what, Kind::Link(_)) && mark.end == outer.end;
        let is_at_end = around.iter().chain(&self.open).any(ends_link);
        let is_row = both(outer)
            && both(inner)
            && outer.end == inner.end
            && !self.markdown.out.ends_with('*')
            && ((outside.may_be_word() && around.is_empty())
                || (self.behind(outer.end).may_be_word() && !is_at_end));
        is_row.then_some(around.len())
    }

    fn sign(&self, mark: &Mark, outside: Class) -> &'static str {
        match mark.what {
            Kind::Link(_) => "",
            Kind::Style(STRIKE) => "~~",
            Kind::Style(SUBSCRIPT) => "</sub>",
            Kind::Style(SUPERSCRIPT) => "</sup>",
            Kind::Style(style) => {
                let behind = self.behind(mark.end);
                self.asterisks(style, !outside.may_be_word() && !behind.may_be_word())
            }
        }
    }

    /// A sign opens left of a word; left of anything else only if no letter stands `outside`.
    fn open_mark(&mut self, mark: Mark, index: usize, outside: Class, inside: Class) {
        let sign = mark.sign;
        self.open.push(mark);
        match sign {
            "" => {
                self.put(if self.is_behind_note(index) { APART } else { "" });
                self.put("[");
            }
            "</sub>" => self.put("<sub>"),
            "</sup>" => self.put("<sup>"),
            _ => {
                let one_row =
                    sign == "~~" && self.markdown.out.ends_with('~') && !self.markdown.out.ends_with("\\~");
                if one_row || inside == Class::Space || (outside.may_be_word() && inside != Class::Word) {
                    self.doubts.push(mark);
                }
                self.put(sign);
            }
        }
    }

    /// Asterisks right behind others would be read as one row of them.
    fn asterisks(&self, style: Styles, is_apart: bool) -> &'static str {
        if style == EMPHASIS && is_apart && self.markdown.options.emphasis == EmphasisSign::Underscore {
            return if self.markdown.out.ends_with('_') { "*" } else { "_" };
        }
        match (self.markdown.out.ends_with('*'), style) {
            (false, _) => asterisks(style),
            (true, STRONG) => "__",
            (true, _) => "_",
        }
    }

    fn run(&mut self, index: usize, space: usize) {
        let (line, run) = (self.line, self.line.runs[index]);
        match run.what {
            What::Text(span) => {
                self.part(index, line.slice(span));
                let around = Around {
                    before: self.last(),
                    after: self.sign_after(index),
                    line: self.start,
                    in_link: run.link.is_some(),
                };
                self.sentences(&line.slice(span)[space..], around);
            }
            What::Code(span) => self.code(line.slice(span), run.link),
            What::Image(image) => self.image(image),
            What::Address(address) => {
                self.put("<");
                self.put(address.as_str());
                self.put(">");
            }
            What::Math(at) => self.formula(index, at),
            What::Note(at) => self.note_sign(at),
            What::Break => self.line_break(),
        }
    }

    /// Brackets behind a reference would make a link of it, a colon at the start of a line what it refers to; with a
    /// digit behind it no formula ends.
    fn part(&mut self, index: usize, text: &str) {
        let is_digit = text.starts_with(|sign: char| sign.is_ascii_digit());
        match &self.markdown.out {
            _ if index == 0 => {}
            out if is_digit && out.ends_with('$') => self.put(APART),
            _ if !self.is_behind_note(index) => {}
            _ if text.starts_with('[') => self.put(APART),
            _ if text.starts_with(['(', ':']) => self.put("\\"),
            _ => {}
        }
    }

    fn is_behind_note(&self, index: usize) -> bool {
        index > 0
            && matches!(self.line.runs[index - 1].what, What::Note(_))
            && self.markdown.out.ends_with(']')
    }

    fn line_break(&mut self) {
        match self.escapes.place {
            Place::Heading => self.put(" "),
            Place::Cell => self.put("<br> "), // Who takes out the tags does not join two words.
            Place::Paragraph => {
                self.put("  ");
                self.markdown.new_line();
                self.start = Some(LineStart::Later);
            }
        }
    }

    /// The first character of whatever will be written behind the run.
    fn sign_after(&self, index: usize) -> char {
        let writes = |mark: &Mark| matches!(mark.what, Kind::Link(_)) || !mark.sign.is_empty();
        let closes = self.open.iter().any(|mark| mark.end == index + 1 && writes(mark));
        let Some(next) = self.line.runs.get(index + 1).filter(|_| !closes) else {
            return if closes { '*' } else { '\n' };
        };
        match &next.what {
            What::Break if self.escapes.place == Place::Paragraph => '\n',
            What::Break => '*',
            _ if next.link.is_some() && next.link != self.line.runs[index].link => '[',
            What::Image(_) => '!',
            _ => '*',
        }
    }

    fn last(&self) -> char {
        match self.start {
            Some(_) => ' ',
            None => self.markdown.out.chars().next_back().unwrap_or(' '),
        }
    }

    fn before(&self) -> Class {
        class(self.last())
    }

    /// What a delimiter that opens here sees before itself: GitHub looks through tildes.
    fn outside(&self) -> Class {
        match self.start {
            Some(_) => Class::Space,
            None => self.markdown.out.trim_end_matches('~').chars().next_back().map_or(Class::Space, class),
        }
    }

    /// What a delimiter that closes sees before itself; of a row of asterisks each sees what stands before all.
    fn inside(&self, sign: &str) -> Class {
        let row = if sign.starts_with('*') { '*' } else { '\0' };
        self.markdown.out.trim_end_matches(row).chars().next_back().map_or(Class::Space, class)
    }

    /// What a delimiter that closes before the run sees behind itself.
    fn behind(&self, index: usize) -> Class {
        let link = |index: usize| self.line.runs.get(index).and_then(|run| run.link);
        match link(index) {
            Some(next) if index > 0 && link(index - 1) != Some(next) => Class::Punctuation,
            _ => self.class_at(index),
        }
    }

    /// What a delimiter beside the run sees of it.
    fn class_at(&self, index: usize) -> Class {
        self.class_of(index, 0)
    }

    /// The same, of what is not `written` yet.
    fn class_of(&self, index: usize, written: usize) -> Class {
        match self.line.runs.get(index).map(|run| run.what) {
            None | Some(What::Break) => Class::Space,
            Some(What::Text(span)) if written > 0 && span.end - span.start == written => {
                self.class_at(index + 1)
            }
            Some(What::Text(span)) => {
                let text = self.line.slice(span)[written..].trim_start_matches('~');
                text.chars().next().map_or(Class::Space, class)
            }
            Some(_) => Class::Punctuation,
        }
    }

    pub(super) fn put(&mut self, markup: &str) {
        self.markdown.out.push_str(markup);
        self.start = None;
    }
}

fn asterisks(style: Styles) -> &'static str {
    if style == STRONG { "**" } else { "*" }
}
