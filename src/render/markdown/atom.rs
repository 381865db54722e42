//! What a line holds beside text: code, pictures, formulas, references to notes.

use super::address::push_address;
use super::block::longest_run;
use super::escape::{Around, Escapes, Place};
use super::inline::Writer;
use super::line::Line;
use crate::article::Image;
use crate::render::push_number;
use crate::text::{holds, holds_sign};

impl Writer<'_, '_, '_> {
    /// One dollar around a formula in the text, two around one that stands alone.
    pub(super) fn formula(&mut self, at: usize) {
        let (latex, display) = &self.line.formulas[at];
        let fence = if *display { "$$" } else { "$" };
        self.put(fence);
        for sign in latex.chars() {
            match sign {
                '\n' | '\r' => self.markdown.out.push(' '),
                '|' if self.escapes.place == Place::Cell => self.put("\\vert "),
                _ => self.markdown.out.push(sign),
            }
        }
        self.put(fence);
    }

    pub(super) fn note_sign(&mut self, at: usize) {
        self.put("[^");
        push_number(&mut self.markdown.out, at as u32 + 1);
        self.put("]");
    }

    pub(super) fn code(&mut self, code: &str, link: Option<usize>) {
        let touching = self.markdown.out.ends_with('`');
        let ends_label = link.is_some() && holds_sign(code, ']');
        if touching || ends_label || (self.escapes.place == Place::Cell && holds(code, "\\|")) {
            return self.code_in_tags(code);
        }
        let fence = longest_fence(code);
        let padded = code.starts_with('`')
            || code.ends_with('`')
            || (code.starts_with(' ') && code.ends_with(' ') && code.contains(|c| c != ' '));
        let padding = if padded { " " } else { "" };
        self.markdown.backticks(fence);
        self.put(padding);
        match self.escapes.place {
            Place::Cell => {
                for character in code.chars() {
                    self.markdown.out.push_str(if character == '|' { "\\" } else { "" });
                    self.markdown.out.push(character);
                }
            }
            _ => self.put(code),
        }
        self.put(padding);
        self.markdown.backticks(fence);
    }

    /// Backticks beside backticks would be one row, a bracket in a link could end its label, and renderers
    /// differ on what `\|` between backticks in a table is.
    pub(super) fn code_in_tags(&mut self, code: &str) {
        self.put("<code>");
        for character in code.chars() {
            if character.is_ascii_punctuation() {
                self.put("\\");
            }
            self.markdown.out.push(character);
        }
        self.put("</code>");
    }

    pub(super) fn image(&mut self, image: &Image) {
        self.put("![");
        let mut alt = Line::default();
        alt.text(&image.alt);
        let around = Around { before: '[', after: ']', line: None, in_link: true };
        Escapes::of_alt(&alt.text, self.escapes.place).write(&alt.text, around, &mut self.markdown.out);
        self.put("](");
        push_address(&image.source, &mut self.markdown.out);
        self.put(")");
    }
}

/// A fence that is no run of backticks in the code.
fn longest_fence(code: &str) -> usize {
    longest_run(code, '`') + 1
}
