//! Blocks: what lines begin with, and what stands between them.

use super::escape::Place;
use super::line::Line;
use super::{Between, Gap, Markdown, Signs};
use crate::article::{Block, Definition, Figure, Inline, List, Quote};
use crate::text::push_number;

/// Containers nested deeper are written without signs of their own. It bounds what prefixes can cost, and
/// nobody reads a quote in thirty quotes.
const DEEPEST: usize = 30;

/// Longer numbers are not read as the number of an item.
const LARGEST_NUMBER: u32 = 999_999_999;

impl Markdown {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, content } => {
                self.heading_line((*level).clamp(2, 6), self.line_of(content))
            }
            Block::Paragraph(content) => self.paragraph(content),
            Block::List(list) => self.list(list),
            Block::Definitions(all) => all.iter().for_each(|one| self.definition(one)),
            Block::Quote(quote) => self.quote(quote),
            Block::Callout(callout) => self.callout(callout),
            Block::Details { summary, content } => {
                self.strong_line(summary);
                self.blocks(content);
            }
            Block::Entry(entry) => self.entry(entry),
            Block::Embed(embed) => self.embed(embed),
            Block::Code { language, text } => self.code(language.as_deref(), text),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Break => self.scene_break(),
        }
    }

    /// Ends the block before and begins a line.
    pub(super) fn open_block(&mut self) {
        if self.gap == Gap::BlankLine {
            self.new_line();
            self.end_blank_line();
        }
        if self.gap != Gap::None {
            self.new_line();
        }
        self.gap = self.between.gap();
        self.list_before = None;
    }

    pub(super) fn new_line(&mut self) {
        self.out.push('\n');
        self.out.push_str(&self.prefix);
    }

    /// A line without text keeps the signs of its quotes, not the spaces behind them.
    fn end_blank_line(&mut self) {
        let spaces = self.prefix.len() - self.prefix.trim_end_matches(' ').len();
        self.out.truncate(self.out.len() - spaces);
    }

    pub(super) fn heading_line(&mut self, level: u8, line: Line) {
        if line.is_empty() {
            return;
        }
        self.open_block();
        for _ in 0..level {
            self.out.push('#');
        }
        self.out.push(' ');
        self.line(line, Place::Heading);
    }

    pub(super) fn line_of<'a>(&self, content: &'a [Inline]) -> Line<'a> {
        let mut line = Line::with_notes(self.notes);
        line.inlines(content);
        line
    }

    pub(super) fn paragraph(&mut self, content: &[Inline]) {
        self.paragraph_line(self.line_of(content), Place::Paragraph);
    }

    pub(super) fn paragraph_line(&mut self, line: Line, place: Place) {
        if line.is_empty() {
            return;
        }
        self.open_block();
        self.line(line, place);
    }

    /// Pictures, caption and credit are one paragraph of several lines, so that nothing comes between.
    pub(super) fn figure(&mut self, figure: &Figure) {
        if self.options.without_images {
            return;
        }
        let mut line = Line::with_notes(self.notes);
        for image in &figure.images {
            line.image(image);
            line.line_break();
        }
        line.inlines(&figure.caption);
        if let Some(credit) = &figure.credit {
            line.line_break();
            line.text(credit);
        }
        self.paragraph_line(line, Place::Paragraph);
    }

    fn definition(&mut self, definition: &Definition) {
        for term in &definition.terms {
            self.strong_line(term);
        }
        for meaning in &definition.meanings {
            self.blocks(meaning);
        }
    }

    /// `---` is what people write, but within an item or as the first line it would mean something else.
    fn scene_break(&mut self) {
        let first = self.out.is_empty();
        self.open_block();
        self.out.push_str(if first || self.nesting > 0 { "___" } else { "---" });
    }

    fn code(&mut self, language: Option<&str>, text: &str) {
        let fence = longest_run(text, '`').max(2) + 1;
        self.open_block();
        self.backticks(fence);
        self.out.push_str(language.map_or("", word));
        for line in text.split('\n') {
            self.new_line();
            let line = line.strip_suffix('\r').unwrap_or(line);
            match line {
                "" => self.end_blank_line(),
                _ => self.out.push_str(line),
            }
        }
        self.new_line();
        self.backticks(fence);
    }

    pub(super) fn backticks(&mut self, count: usize) {
        for _ in 0..count {
            self.out.push('`');
        }
    }

    fn quote(&mut self, quote: &Quote) {
        self.container("> ", "> ", Between::BlankLines, |markdown| {
            markdown.blocks(&quote.content);
            markdown.paragraph(&quote.source);
        });
    }

    /// Whether a container would be written without its signs.
    pub(super) fn is_deepest(&self) -> bool {
        self.nesting >= DEEPEST
    }

    /// Writes blocks behind `sign`, which stands on their first line, and `indent`, which begins all others.
    /// Blocks that turn out empty leave no sign.
    pub(super) fn container(
        &mut self,
        sign: &str,
        indent: &str,
        between: Between,
        write: impl FnOnce(&mut Markdown),
    ) {
        if self.is_deepest() {
            return write(self);
        }
        let (before, gap, list_before) = (self.out.len(), self.gap, self.list_before);
        let (outer_prefix, outer_between) = (self.prefix.len(), self.between);
        self.open_block();
        self.out.push_str(sign);
        let empty = self.out.len();
        self.gap = Gap::None;
        self.prefix.push_str(indent);
        self.between = if self.nesting + 1 < DEEPEST { between } else { Between::BlankLines };
        self.nesting += 1;
        write(self);
        self.nesting -= 1;
        self.prefix.truncate(outer_prefix);
        self.between = outer_between;
        if self.out.len() == empty {
            self.out.truncate(before);
            (self.gap, self.list_before) = (gap, list_before);
        } else {
            (self.gap, self.list_before) = (self.between.gap(), None);
        }
    }

    fn list(&mut self, list: &List) {
        // Below a line of a tight list stands only a tight list; that was looked at from above.
        let tight = self.between == Between::Nothing || (self.nesting < DEEPEST && is_tight(list));
        let between = if tight { Between::Nothing } else { Between::BlankLines };
        let signs = Signs::beside(self.list_before, list);
        let mut number = list.first.map(|first| u32::try_from(first).unwrap_or(0).min(LARGEST_NUMBER));
        let start = self.out.len();
        for item in &list.items {
            if tight && self.out.len() > start {
                self.gap = Gap::Newline;
            }
            let length = self.out.len();
            self.item(item, number, signs, between);
            if self.out.len() > length {
                number = number.map(|number| (number + 1).min(LARGEST_NUMBER));
            }
        }
        if self.out.len() > start {
            self.gap = self.between.gap();
            self.list_before = Some(signs);
        }
    }

    fn item(&mut self, item: &[Block], number: Option<u32>, signs: Signs, between: Between) {
        let mut sign = String::new();
        match number {
            None => sign.push(signs.bullet(self.options.bullet)),
            Some(number) => {
                push_number(&mut sign, number);
                sign.push(signs.behind_number());
            }
        }
        sign.push(' ');
        let indent = &INDENT[..sign.len()];
        match item {
            [Block::Paragraph(line), rest @ ..]
                if let [Inline::Task(done), task @ ..] = &line[..]
                    && !self.line_of(task).is_empty() =>
            {
                sign.push_str(if *done { "[x] " } else { "[ ] " });
                self.container(&sign, indent, between, |markdown| {
                    markdown.paragraph(task);
                    markdown.blocks(rest);
                });
            }
            _ => self.container(&sign, indent, between, |markdown| markdown.blocks(item)),
        }
    }
}

/// As wide as the sign of an item can be: a number of ten digits, a point and a space.
const INDENT: &str = "            ";

/// Whether each item is a single line, not set apart by the page, or has such a list below it; then no blank lines are
/// needed.
fn is_tight(list: &List) -> bool {
    !list.loose
        && list.items.iter().all(|item| match item.as_slice() {
            [] | [Block::Paragraph(_)] => true,
            [Block::Paragraph(_), Block::List(inner)] => ends_paragraph(inner) && is_tight(inner),
            _ => false,
        })
}

/// A numbered list can begin right below a line of text only with the number 1.
fn ends_paragraph(list: &List) -> bool {
    matches!(list.first, None | Some(1))
}

pub(super) fn longest_run(text: &str, sign: char) -> usize {
    let (mut longest, mut run) = (0, 0);
    for character in text.chars() {
        run = if character == sign { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// The name of a language as far as a fence can carry it.
fn word(language: &str) -> &str {
    let mut end = 0;
    for character in language.chars() {
        if character.is_whitespace() || matches!(character, '`' | '\\' | '&' | '{') {
            break;
        }
        end += character.len_utf8();
    }
    &language[..end]
}
