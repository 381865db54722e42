//! What is left of the page, as an article.
//!
//! One walk down the story. Every element becomes the block or the part of a line that it stands for, and
//! one that stands for nothing dissolves into its content, so that no text is lost to an unknown tag.
//! Recursion is bounded by the depth of a page.

mod apart;
mod code;
mod embed;
mod figure;
mod found;
mod image;
mod lead;
mod level;
mod line;
mod list;
mod live;
mod loose;
mod math;
mod repeated;
mod sign;
mod table;

use std::ops::Range;

use crate::article::{Block, Image, Inline, Quote, Style, Table};
use crate::page::{Flow, NodeId, Page, Tag};
use line::Line;

pub(crate) use found::{Found, notes};
pub(crate) use lead::{lead, leave_out, shows};

/// What of the page goes into the article.
pub(crate) struct Cutting<'a> {
    pub page: &'a Page,
    /// By node: is this text or picture kept?
    pub kept: Vec<bool>,
    /// What in it is tied to something else in it.
    pub found: Found,
}

impl<'a> Cutting<'a> {
    /// Without notes, entries and places.
    pub(crate) fn plain(page: &'a Page, kept: Vec<bool>) -> Cutting<'a> {
        Cutting { page, kept, found: Found::default() }
    }
}

/// The kept part of `range` as blocks.
pub(crate) fn compose(cutting: &Cutting, range: Range<NodeId>) -> Vec<Block> {
    let composer = Composer::new(cutting, range.clone());
    let mut blocks = Blocks::new(&composer);
    blocks.element(range.start);
    let mut blocks = blocks.finish();
    repeated::leave_out(&mut blocks);
    level::normalise(&mut blocks);
    blocks
}

/// The kept part of `range` as one line.
fn line(cutting: &Cutting, range: Range<NodeId>) -> Vec<Inline> {
    let mut line = Line::default();
    let mut next = range.start;
    while next < range.end {
        line.add(cutting, next);
        next = cutting.page.range(next).end;
    }
    line.finish()
}

struct Composer<'a> {
    cutting: &'a Cutting<'a>,
    page: &'a Page,
    /// By node: does anything that is kept lie in it?
    holds_kept: Vec<bool>,
    /// By node: does anything lie in it that stands on lines of its own?
    holds_block: Vec<bool>,
}

impl<'a> Composer<'a> {
    fn new(cutting: &'a Cutting<'a>, range: Range<NodeId>) -> Composer<'a> {
        let page = cutting.page;
        let mut holds_kept = cutting.kept.clone();
        let mut holds_block = vec![false; page.nodes().len()];
        for id in (range.start + 1..range.end).rev() {
            let parent = page.nodes()[id].parent as usize;
            holds_kept[parent] |= holds_kept[id];
            let is_apart = page.flow(id) == Flow::Block || embed::is_embed(page.tag(id));
            holds_block[parent] |= holds_kept[id] && (holds_block[id] || is_apart) || page.tag(id) == Tag::Hr;
        }
        Composer { cutting, page, holds_kept, holds_block }
    }

    /// Is it a part of a line, with nothing in it that isn't?
    fn is_inline(&self, id: NodeId) -> bool {
        match self.page.flow(id) {
            Flow::Inline => !self.holds_block[id],
            Flow::Media => true,
            Flow::Block | Flow::Silent => false,
        }
    }

    fn blocks_in(&self, id: NodeId) -> Vec<Block> {
        self.blocks_behind(id, id)
    }

    /// What is in an element without one of its children.
    fn blocks_behind(&self, id: NodeId, without: NodeId) -> Vec<Block> {
        let mut blocks = Blocks::new(self);
        for child in self.page.children(id) {
            if child != without {
                blocks.element(child);
            }
        }
        blocks.finish()
    }

    fn line_in(&self, id: NodeId) -> Vec<Inline> {
        line(self.cutting, id + 1..self.page.range(id).end)
    }
}

/// Blocks as they come, and the line that is not yet at its end.
struct Blocks<'a> {
    composer: &'a Composer<'a>,
    done: Vec<Block>,
    line: Line,
    /// Line breaks since the last text.
    breaks: usize,
}

impl<'a> Blocks<'a> {
    fn new(composer: &'a Composer<'a>) -> Blocks<'a> {
        Blocks { composer, done: Vec::new(), line: Line::default(), breaks: 0 }
    }

    fn children(&mut self, id: NodeId) {
        for child in self.composer.page.children(id) {
            self.element(child);
        }
    }

    fn element(&mut self, id: NodeId) {
        let tag = self.composer.page.tag(id);
        if tag == Tag::Hr {
            self.end_line();
            self.done.push(Block::Break);
        }
        if tag == Tag::Br {
            return self.line_break();
        }
        if tag == Tag::Input {
            return self.line.task(self.composer.page, id);
        }
        if !self.composer.holds_kept[id] {
            if tag == Tag::Span && self.composer.cutting.found.is_note(id) {
                return;
            }
            return self.left_out(id);
        }
        if embed::is_embed(tag) && self.composer.cutting.kept[id] {
            self.end_line();
            return self.add(embed::embed(self.composer.page, id));
        }
        if self.composer.is_inline(id) {
            self.breaks = 0;
            return self.line.add(self.composer.cutting, id);
        }
        self.end_line();
        if self.composer.cutting.kept[id]
            && let Some(image) = image::background(self.composer.page, id)
        {
            self.done.push(figure::alone(image));
        }
        if let Some(block) = apart::apart(self.composer, id) {
            return self.done.push(block);
        }
        match tag {
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => self.heading(id),
            Tag::Ul | Tag::Ol if live::holds_entries(self.composer, id) => self.dissolve(id),
            Tag::Ul | Tag::Ol | Tag::Menu => list::add(self, id),
            Tag::Dl if !figure::is_captioned(self.composer, id) => match list::definitions(self.composer, id)
            {
                Some(block) => self.done.push(block),
                None => self.dissolve(id),
            },
            Tag::Blockquote => self.add(apart::quote(self.composer, id)),
            Tag::Pre => self.code(id),
            Tag::Div if code::is_editor(self.composer.page, id) => self.code(id),
            Tag::Table => table::table(self, id),
            Tag::Summary | Tag::Dt => self.strong_line(id),
            _ if tag == Tag::Figure || figure::is_captioned(self.composer, id) => self.figure(id),
            _ => self.dissolve(id),
        }
    }

    /// What is left out, or holds nothing, still stands between what is before and behind it.
    fn left_out(&mut self, id: NodeId) {
        let page = self.composer.page;
        if page.flow(id) == Flow::Block {
            return self.end_line();
        }
        for node in page.range(id) {
            match page.tag(node) {
                Tag::Br => self.line_break(),
                Tag::Text => self.line.space(),
                _ => {}
            }
        }
    }

    fn add(&mut self, block: Option<Block>) {
        if let Some(block) = block {
            self.done.push(block);
        }
    }

    /// Some editors put each line of source text into a box of its own.
    fn code(&mut self, id: NodeId) {
        let Some(Block::Code { language, text }) = code::code(self.composer, id) else { return };
        // The name of the language above it, as a label.
        if let Some(Block::Paragraph(line)) = self.done.last()
            && let [Inline::Text(label)] = &line[..]
            && language.as_ref().is_some_and(|language| language.eq_ignore_ascii_case(label))
        {
            self.done.pop();
        }
        match self.done.last_mut() {
            Some(Block::Code { language: None, text: above })
                if language.is_none() && code::is_line(above) && code::is_line(&text) =>
            {
                above.push('\n');
                above.push_str(&text);
            }
            _ => self.done.push(Block::Code { language, text }),
        }
    }

    /// Only what is in the element counts.
    fn dissolve(&mut self, id: NodeId) {
        let page = self.composer.page;
        let is_code = page.children(id).any(|child| page.tag(child) == Tag::Pre);
        for child in page.children(id) {
            if !is_code || page.tag(child) == Tag::Pre || !code::is_gutter(self.composer, child) {
                self.element(child);
            }
        }
        self.end_line();
    }

    fn figure(&mut self, id: NodeId) {
        match figure::figure(self.composer, id) {
            Some(figure) => self.done.push(Block::Figure(figure)),
            None => {
                let start = self.done.len();
                self.dissolve(id);
                self.caption(start);
            }
        }
    }

    /// The line in a figure beside nothing but a table is said of that, and beside a quote says who said it.
    fn caption(&mut self, start: usize) {
        let of = match self.done[start..] {
            [Block::Table(_) | Block::Quote(_), Block::Paragraph(_)] => start,
            [Block::Paragraph(_), Block::Table(_)] => start + 1,
            _ => return,
        };
        let other = if of == start { start + 1 } else { start };
        let Block::Paragraph(line) = std::mem::replace(&mut self.done[other], Block::Break) else { return };
        match &mut self.done[of] {
            Block::Table(Table { caption: place, .. }) | Block::Quote(Quote { source: place, .. })
                if place.is_empty() =>
            {
                *place = line;
                self.done.remove(other);
            }
            _ => self.done[other] = Block::Paragraph(line),
        }
    }

    /// A second line break in a row ends the paragraph.
    fn line_break(&mut self) {
        self.breaks += 1;
        match self.breaks {
            1 => self.line.line_break(),
            _ => self.end_line(),
        }
    }

    fn heading(&mut self, id: NodeId) {
        let composer = self.composer;
        // The title is level 1.
        let level = composer.page.tag(id).heading_level().map_or(2, |level| level.max(2));
        let mut blocks = if composer.holds_block[id] { composer.blocks_in(id) } else { Vec::new() };
        // What is composed already is not composed again: in headings within headings that would double the
        // work with each.
        if blocks.len() > 1 {
            return self.done.append(&mut blocks);
        }
        let mut content = match blocks.pop() {
            Some(Block::Heading { content, .. } | Block::Paragraph(content)) => content,
            _ => composer.line_in(id),
        };
        self.pictures_of(&mut content);
        let content = without_strong(content);
        if !content.is_empty() {
            self.done.push(Block::Heading { level, content });
        }
    }

    fn strong_line(&mut self, id: NodeId) {
        if self.composer.holds_block[id] {
            return self.children(id);
        }
        let mut content = self.composer.line_in(id);
        self.pictures_of(&mut content);
        if !content.is_empty() {
            let strong = Inline::Styled(Style::Strong, content);
            self.done.push(Block::Paragraph(vec![strong]));
        }
    }

    fn end_line(&mut self) {
        self.breaks = 0;
        let mut line = std::mem::take(&mut self.line).finish();
        self.pictures_of(&mut line);
        if let [Inline::Math(latex)] = &mut line[..]
            && let Some(Block::Paragraph(above)) = self.done.last_mut()
            && let [Inline::Math(math)] = &mut above[..]
            && sign::is_its_latex(math, latex)
        {
            math.latex = latex.latex.take();
        } else if line.iter().any(|inline| !matches!(inline, Inline::LineBreak)) {
            self.done.push(Block::Paragraph(line));
        }
    }

    /// A line's pictures stand alone, except small ones, which are signs in the text.
    fn pictures_of(&mut self, line: &mut Vec<Inline>) {
        take_images(line, &mut |image| self.done.push(figure::alone(image)));
    }

    fn finish(mut self) -> Vec<Block> {
        self.end_line();
        self.done
    }
}

/// Takes the pictures out of a line, and the links and styles that held nothing else.
fn take_images(line: &mut Vec<Inline>, taken: &mut dyn FnMut(Image)) {
    for mut inline in std::mem::take(line) {
        match &mut inline {
            Inline::Image(image) if !image::is_sign(image) => {
                if let Inline::Image(image) = inline {
                    taken(image);
                }
                continue;
            }
            Inline::Link { content, .. } | Inline::Styled(_, content) => {
                take_images(content, taken);
                if content.is_empty() {
                    continue;
                }
            }
            _ => {}
        }
        line.push(inline);
    }
}

/// A heading is strong already, and so is a header cell: what is said of all of it is said twice.
fn without_strong(mut content: Vec<Inline>) -> Vec<Inline> {
    if matches!(content[..], [Inline::Styled(Style::Strong, _)])
        && let Some(Inline::Styled(_, inner)) = content.pop()
    {
        return without_strong(inner);
    }
    content
}

/// The number that an attribute is, perhaps with its unit: `3`, `640px`.
fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text.strip_suffix("px").unwrap_or(text).as_bytes();
    let mut number = 0_u32;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number.checked_mul(10)?.checked_add(u32::from(digit - b'0'))?;
    }
    (!digits.is_empty()).then_some(number)
}

#[cfg(test)]
mod tests;
