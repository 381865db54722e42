//! Source text: to the letter, without what highlighters put around it.

use std::ops::Range;

use super::Composer;
use crate::article::Block;
use crate::letters::is_word;
use crate::page::{Flow, NodeId, Page, Tag};
use crate::text::{first_of, with_sign};

/// Source text, to the letter. A `<pre>` without code in it is kept the same way: its line ends matter.
pub(super) fn code(composer: &Composer, id: NodeId) -> Option<Block> {
    let page = composer.page;
    let mut source = Source::default();
    source.add(composer, id);
    let text = source.without_numbers();
    let text = text.strip_prefix('\n').unwrap_or(&text).trim_end();
    let text = with_sign(text, &['\u{a0}'], ' ');
    if text.trim_start().is_empty() {
        return None;
    }
    let mut found = None;
    for node in page.range(id) {
        found = found.or_else(|| language(page, node));
    }
    for above in page.ancestors(id) {
        if page.range(above).len() > page.range(id).len() + HIGHLIGHTER {
            break;
        }
        found = found.or_else(|| language(page, above));
    }
    Some(Block::Code { language: found, text })
}

/// The text of a `<pre>` as it comes.
#[derive(Default)]
struct Source {
    code: String,
    /// Where a line begins with an element that holds a number and nothing else, and the number.
    numbers: Vec<(Range<usize>, u32)>,
}

impl Source {
    /// Adds the source text in an element. White space counts here, though it is never kept for its own sake.
    fn add(&mut self, composer: &Composer, id: NodeId) {
        let page = composer.page;
        // Some highlighters put each line into a box: a line end between boxes is not another one.
        let mut behind_box = false;
        for child in page.children(id) {
            let is_box = page.flow(child) == Flow::Block;
            end_line(is_box, &mut self.code);
            match page.tag(child) {
                Tag::Text => {
                    let text = page.text(child);
                    let text = text.strip_prefix('\n').filter(|_| behind_box).unwrap_or(&text);
                    if composer.cutting.kept[child] || text.trim_start().is_empty() {
                        self.code.push_str(text);
                    } else if self.code.ends_with(is_word) {
                        self.code.push(' ');
                    }
                }
                Tag::Br => self.code.push('\n'),
                Tag::Button => {}
                _ if page.flow(child) == Flow::Silent => {}
                _ => self.element(composer, child),
            }
            end_line(is_box, &mut self.code);
            behind_box = is_box;
        }
    }

    fn element(&mut self, composer: &Composer, id: NodeId) {
        let start = self.code.len();
        let begins_line = start == 0 || self.code.ends_with('\n');
        self.add(composer, id);
        if begins_line && let Some(number) = super::number(&self.code[start..]) {
            // An element around the number's own has the same text.
            if self.numbers.last().is_none_or(|last| last.0.start != start) {
                self.numbers.push((start..self.code.len(), number));
            }
        }
    }

    /// The text without the numbers of its lines, where each line has the next.
    fn without_numbers(self) -> String {
        let lines = self.code.trim_end().split('\n').count();
        let mut is_row = self.numbers.len() > 1 && self.numbers.len() + 1 >= lines;
        for (at, number) in self.numbers.iter().enumerate() {
            is_row &= number.1 == self.numbers[0].1 + at as u32;
        }
        if !is_row {
            return self.code;
        }
        let mut text = String::with_capacity(self.code.len());
        let mut written = 0;
        for (range, _) in &self.numbers {
            text.push_str(&self.code[written..range.start]);
            written = range.end;
        }
        text.push_str(&self.code[written..]);
        text
    }
}

/// Is it the text of an editor, which has a box for each line?
pub(super) fn is_editor(page: &Page, id: NodeId) -> bool {
    page.is_set(id, "role", "textbox")
        && page.attribute(id, "class").is_some_and(|class| class.split(' ').any(|name| name == "cm-content"))
}

/// A line of source text, to which another may be added.
pub(super) fn is_line(text: &str) -> bool {
    !text.trim_end().contains('\n')
}

/// Numbers, each on a line of its own: what some highlighters put into a cell beside the source text.
pub(super) fn is_gutter(composer: &Composer, id: NodeId) -> bool {
    let page = composer.page;
    let mut next = None;
    for node in page.range(id).filter(|&node| page.tag(node) == Tag::Text) {
        for word in page.text(node).split_whitespace() {
            let number = super::number(word).filter(|&number| next.is_none_or(|next| next == number));
            let Some(number) = number else { return false };
            next = Some(number.wrapping_add(1));
        }
    }
    next.is_some()
}

/// Around a box, what stands beside it has lines of its own.
fn end_line(is_box: bool, code: &mut String) {
    if is_box && !code.is_empty() && !code.ends_with('\n') {
        code.push('\n');
    }
}

/// What a highlighter puts around source text has no more nodes: a bar with a button, a cell with numbers.
const HIGHLIGHTER: usize = 24;

/// What stands before the language where highlighters write it into the class.
const BEFORE_LANGUAGE: [&str; 6] =
    ["language-", "lang-", "highlight-source-", "highlight-text-", "highlight-", "brush:"];

/// Classes beside which the language is a class of its own.
const BESIDE_LANGUAGE: [&str; 3] = ["hljs", "sourceCode", "highlight"];

/// What a class of the highlighter may be that is no language.
const NO_LANGUAGE: [&str; 7] = ["", "none", "wrapper", "numberLines", "copy", "theme", "notranslate"];

fn language(page: &Page, id: NodeId) -> Option<String> {
    if let Some(language) = page.attribute(id, "data-lang").or_else(|| page.attribute(id, "data-language")) {
        return Some(language.trim().to_ascii_lowercase()).filter(|language| !language.is_empty());
    }
    let class = page.attribute(id, "class")?;
    let mut is_beside = false;
    for name in class.split_ascii_whitespace() {
        for start in BEFORE_LANGUAGE {
            match name.strip_prefix(start) {
                Some(language) if !NO_LANGUAGE.contains(&language) => {
                    return Some(language.trim_end_matches(';').to_ascii_lowercase());
                }
                _ => {}
            }
        }
        if is_beside && !NO_LANGUAGE.contains(&name) && !name.contains('-') {
            return Some(name.to_ascii_lowercase());
        }
        is_beside |= BESIDE_LANGUAGE.contains(&name);
    }
    // `brush: js` has its language behind a space.
    let brush = &class[first_of(&class, &["brush:"])?.end..];
    let end = brush.find(';').unwrap_or(brush.len());
    Some(brush[..end].trim().to_ascii_lowercase()).filter(|language| !language.is_empty())
}
