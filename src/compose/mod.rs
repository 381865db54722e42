//! What is left of the page, as an article.
//!
//! One walk down the story. Every element becomes the block or the part of a line that it stands for, and
//! one that stands for nothing dissolves into its content, so that no text is lost to an unknown tag.
//! Recursion is bounded by the depth of a page.

mod figure;
mod image;
mod lead;
mod line;
mod list;
mod table;

use std::ops::Range;

use crate::article::{Block, Figure, Image, Inline};
use crate::page::{Flow, NodeId, Page, Tag};
use line::Line;

pub(crate) use lead::lead;

/// What of the page goes into the article.
pub(crate) struct Cutting<'a> {
    pub page: &'a Page,
    /// By node: is this text or picture kept?
    pub kept: Vec<bool>,
}

/// The kept part of `range` as blocks.
pub(crate) fn compose(cutting: &Cutting, range: Range<NodeId>) -> Vec<Block> {
    let composer = Composer::new(cutting, range.clone());
    let mut blocks = Blocks::new(&composer);
    blocks.element(range.start);
    blocks.finish()
}

/// Is the figure's picture shown in the blocks as well? The same picture has the same path: sites ask for
/// other sizes behind the question mark.
pub(crate) fn shows(blocks: &[Block], figure: &Figure) -> bool {
    let path = |image: &Image| image.source.as_str().split(['?', '#']).next().map(str::to_owned);
    let Some(wanted) = figure.images.first().and_then(path) else { return false };
    blocks.iter().any(|block| match block {
        Block::Figure(other) => other.images.iter().any(|image| path(image).as_ref() == Some(&wanted)),
        Block::Quote(inner) => shows(inner, figure),
        _ => false,
    })
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
        for id in range.clone().skip(1).rev() {
            let parent = page.nodes()[id].parent as usize;
            holds_kept[parent] |= holds_kept[id];
            holds_block[parent] |= holds_kept[id] && (holds_block[id] || page.flow(id) == Flow::Block)
                || page.tag(id) == Tag::Hr;
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
        let mut blocks = Blocks::new(self);
        blocks.children(id);
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
        if !self.composer.holds_kept[id] {
            if tag == Tag::Text {
                self.line.space();
            }
            return;
        }
        if self.composer.is_inline(id) {
            self.breaks = 0;
            return self.line.add(self.composer.cutting, id);
        }
        self.end_line();
        match tag {
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => self.heading(id),
            Tag::Ul | Tag::Ol | Tag::Menu => self.done.extend(list::list(self.composer, id)),
            Tag::Dl => self.done.extend(list::definitions(self.composer, id)),
            Tag::Blockquote => self.done.extend(quote(self.composer, id)),
            Tag::Pre => self.done.extend(code(self.composer, id)),
            Tag::Table => self.done.extend(table::table(self.composer, id)),
            Tag::Figure => self.done.extend(figure::figure(self.composer, id)),
            Tag::Summary | Tag::Dt => self.strong_line(id),
            _ if figure::is_captioned(self.composer, id) => {
                self.done.extend(figure::figure(self.composer, id))
            }
            _ => {
                self.children(id);
                self.end_line();
            }
        }
    }

    /// A second line break in a row ends the paragraph.
    fn line_break(&mut self) {
        self.breaks += 1;
        match self.breaks {
            1 => self.line.push(Inline::LineBreak),
            _ => self.end_line(),
        }
    }

    fn heading(&mut self, id: NodeId) {
        let composer = self.composer;
        if composer.holds_block[id] && composer.blocks_in(id).len() > 1 {
            return self.children(id);
        }
        // The title is level 1.
        let level = composer.page.tag(id).heading_level().map_or(2, |level| level.max(2));
        let (content, images) = without_images(composer.line_in(id));
        self.done.extend(images.into_iter().map(figure::alone));
        if !content.is_empty() {
            self.done.push(Block::Heading { level, content });
        }
    }

    fn strong_line(&mut self, id: NodeId) {
        if self.composer.holds_block[id] {
            return self.children(id);
        }
        let content = self.composer.line_in(id);
        if !content.is_empty() {
            let strong = Inline::Styled(crate::article::Style::Strong, content);
            self.done.push(Block::Paragraph(vec![strong]));
        }
    }

    fn end_line(&mut self) {
        self.breaks = 0;
        let line = std::mem::take(&mut self.line).finish();
        if line.is_empty() {
            return;
        }
        let (text, images) = without_images(line);
        let is_picture = text.iter().all(|inline| matches!(inline, Inline::LineBreak));
        self.done.extend(images.into_iter().map(figure::alone));
        if !is_picture {
            self.done.push(Block::Paragraph(text));
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.end_line();
        self.done
    }
}

/// A line's pictures stand alone, except small ones, which are signs in the text.
fn without_images(line: Vec<Inline>) -> (Vec<Inline>, Vec<Image>) {
    let mut images = Vec::new();
    let text = without(line, &mut images);
    (text, images)
}

fn without(line: Vec<Inline>, images: &mut Vec<Image>) -> Vec<Inline> {
    let mut text = Vec::with_capacity(line.len());
    for inline in line {
        match inline {
            Inline::Image(image) if !image::is_sign(&image) => images.push(image),
            Inline::Link { to, content } => {
                let content = without(content, images);
                if !content.is_empty() {
                    text.push(Inline::Link { to, content });
                }
            }
            Inline::Styled(style, content) => {
                let content = without(content, images);
                if !content.is_empty() {
                    text.push(Inline::Styled(style, content));
                }
            }
            other => text.push(other),
        }
    }
    text
}

fn quote(composer: &Composer, id: NodeId) -> Option<Block> {
    let blocks = composer.blocks_in(id);
    (!blocks.is_empty()).then_some(Block::Quote(blocks))
}

/// Source text, to the letter. A `<pre>` without code in it is kept the same way: its line ends matter.
fn code(composer: &Composer, id: NodeId) -> Option<Block> {
    let page = composer.page;
    let mut text = String::new();
    for node in page.range(id) {
        match page.tag(node) {
            Tag::Text if composer.cutting.kept[node] => text.push_str(&page.text(node)),
            Tag::Br => text.push('\n'),
            _ => {}
        }
    }
    let text = text.strip_prefix('\n').unwrap_or(&text).trim_end().replace('\u{a0}', " ");
    let language = page.range(id).chain(page.parent(id)).find_map(|node| language(page, node));
    (!text.trim().is_empty()).then_some(Block::Code { language, text })
}

/// The language that highlighters write into the class: `language-rust`, `lang-rust`, `highlight-rust`.
fn language(page: &Page, id: NodeId) -> Option<String> {
    if let Some(language) = page.attribute(id, "data-lang").or_else(|| page.attribute(id, "data-language")) {
        return Some(language.trim().to_ascii_lowercase()).filter(|language| !language.is_empty());
    }
    let class = page.attribute(id, "class")?;
    class.split_whitespace().find_map(|name| {
        let language =
            ["language-", "lang-", "highlight-source-"].iter().find_map(|start| name.strip_prefix(start))?;
        (!language.is_empty() && language != "none").then(|| language.to_ascii_lowercase())
    })
}

#[cfg(test)]
mod tests;
