//! What stands in a line and is more than text: places, formulas, readings, the boxes of tasks.

use super::line::{Line, Start};
use super::{Cutting, math};
use crate::article::{Block, Inline, Math};
use crate::page::{NodeId, Page, Tag};
use crate::text::{holds_sign, is_blank};

/// Is the formula one whose LaTeX stands behind it?
pub(super) fn is_its_latex(before: &Math, behind: &Math) -> bool {
    behind.tree.is_empty() && before.latex.is_none()
}

/// Is it a heading's link to itself?
pub(super) fn is_permalink(page: &Page, link: NodeId) -> bool {
    page.range(link).len() == 2
        && matches!(page.text(link + 1).trim(), "¶" | "#" | "§" | "🔗")
        && page.attribute(link, "href").is_some_and(|address| address.starts_with('#'))
}

/// An arrow that is not a link of its own, and the no-break space that stood before one.
pub(super) fn without_sign(mut content: Vec<Block>) -> Vec<Block> {
    if let Some(Block::Paragraph(line)) = content.last_mut()
        && let Some(Inline::Text(text)) = line.last_mut()
    {
        let length = text.trim_end_matches(|sign| holds_sign("↩↑⤴↵\u{fe0e}\u{a0} ", sign)).len();
        text.truncate(length);
        if length == 0 {
            line.pop();
        }
    }
    content.retain(|block| !matches!(block, Block::Paragraph(line) if line.is_empty()));
    content
}

impl Line {
    /// Where the text may be jumped to.
    pub(super) fn place(&mut self, cutting: &Cutting, text: NodeId) {
        if let Some(place) = cutting.found.place(text) {
            self.push(Inline::Anchor(place));
            self.at_start = if self.content.len() == 1 { Start::Yes } else { Start::No };
        }
    }

    /// MathJax has the LaTeX in a script right behind the MathML.
    pub(super) fn math(&mut self, page: &Page, id: NodeId) {
        let Some(math) = math::math(page, id) else { return };
        if let Some(Inline::Math(before)) = self.content.last_mut()
            && is_its_latex(before, &math)
        {
            before.latex = math.latex;
            return;
        }
        self.push(Inline::Math(math));
    }

    /// Each reading follows its word.
    pub(super) fn ruby(&mut self, cutting: &Cutting, id: NodeId) {
        let page = cutting.page;
        let mut base = String::new();
        for child in page.children(id) {
            let text = if cutting.kept[child] || page.range(child).any(|node| cutting.kept[node]) {
                page.text_in(page.range(child))
            } else {
                continue;
            };
            match page.tag(child) {
                Tag::Rp => {}
                Tag::Rt if !is_blank(&base) => {
                    let base = std::mem::take(&mut base).trim().to_owned();
                    self.push(Inline::Ruby { base, reading: text.trim().into() });
                }
                _ => base.push_str(&text),
            }
        }
        self.text(&base);
    }

    /// The box before a task.
    pub(super) fn task(&mut self, page: &Page, id: NodeId) {
        let is_box = page.is_set(id, "type", "checkbox");
        if is_box
            && self.content.is_empty()
            && page.ancestors(id).take(3).any(|above| page.tag(above) == Tag::Li)
        {
            self.content.push(Inline::Task(page.attribute(id, "checked").is_some()));
        }
    }
}
