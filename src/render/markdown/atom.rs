//! What a line holds beside text: code, pictures, formulas, references to notes.

use super::Markdown;
use super::address::push_address;
use super::block::longest_run;
use super::escape::{Around, Escapes, LineStart, Place};
use super::inline::Writer;
use super::line::{Line, Run, What};
use crate::article::{Image, Link};
use crate::text::{holds, holds_sign, push_number};

impl Writer<'_, '_, '_> {
    /// Text, each sentence on a line of its own if that was asked for.
    pub(super) fn sentences(&mut self, text: &str, around: Around) {
        let mut rest = text;
        let mut around = around;
        let is_parted = self.markdown.options.sentences && self.escapes.place == Place::Paragraph;
        while let Some(end) = if is_parted { sentence_end(rest) } else { None } {
            let (sentence, next) = rest.split_at(end);
            self.escapes.write(sentence, Around { after: '\n', ..around }, &mut self.markdown.out);
            self.markdown.new_line();
            around = Around { before: ' ', line: Some(LineStart::Later), ..around };
            rest = &next[1..];
        }
        self.escapes.write(rest, around, &mut self.markdown.out);
        self.start = None;
    }

    /// What closes a link: its address, or the number under which that stands below the text.
    pub(super) fn address(&mut self, link: &Link) {
        if !self.markdown.options.reference_links {
            self.put("](");
            push_address(link, &mut self.markdown.out);
            return self.put(")");
        }
        let references = &mut self.markdown.references;
        let recent = references.len().saturating_sub(RECENT);
        let known = references[recent..].iter().position(|known| known == link.as_str());
        let number = known.map_or(references.len(), |at| recent + at);
        if known.is_none() {
            references.push(link.as_str().to_owned());
        }
        self.put("][");
        push_number(&mut self.markdown.out, number as u32 + 1);
        self.put("]");
    }

    /// One dollar around a formula in the text, two around one that stands alone: two that begin a line are read by
    /// some as if all that follows were LaTeX.
    pub(super) fn formula(&mut self, index: usize, at: usize) {
        let (latex, display) = &self.line.formulas[at];
        let is_end = |run: Option<&Run>| run.is_none_or(|run| run.what == What::Break);
        let is_alone = self.start.is_some() && is_end(self.line.runs.get(index + 1));
        let fence = if *display && is_alone { "$$" } else { "$" };
        self.put(fence);
        let mut escaped = false;
        let mut signs = latex.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '\n' | '\r' => self.markdown.out.push(' '),
                '|' if self.escapes.place == Place::Cell => {
                    self.put(if escaped { "Vert{}" } else { "\\vert{}" })
                }
                '$' if !escaped => self.put("\\$"),
                // Who knows no formulas would read a tag, and LaTeX reads no spaces.
                '<' if signs
                    .peek()
                    .is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(*next)) =>
                {
                    self.put("< ")
                }
                _ => self.markdown.out.push(sign),
            }
            escaped = sign == '\\' && !escaped;
        }
        self.put(if self.markdown.out.ends_with('$') { "{}" } else { "" });
        self.put(fence);
    }

    pub(super) fn note_sign(&mut self, at: usize) {
        self.markdown.referred[at] = true;
        self.put("[^");
        push_number(&mut self.markdown.out, at as u32 + 1);
        self.put("]");
    }

    pub(super) fn code(&mut self, code: &str, link: Option<usize>) {
        let touching = self.markdown.out.ends_with('`');
        let ends_label = link.is_some() && holds_sign(code, ']');
        let fence = longest_run(code, '`') + 1;
        if fence > LONGEST_FENCE
            || touching
            || ends_label
            || (self.escapes.place == Place::Cell && holds(code, "\\|"))
        {
            return self.code_in_tags(code);
        }
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
        if self.markdown.options.without_images {
            return;
        }
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

/// An address is looked for among so many before it.
const RECENT: usize = 500;

/// Where a sentence ends that another follows on the line: behind the white space lies its beginning.
fn sentence_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    (1..bytes.len().saturating_sub(1)).find(|&at| {
        bytes[at] == b' '
            && text[..at].ends_with(['.', '!', '?', '”', '…', '。', '؟'])
            && text[at + 1..].starts_with(|next: char| next.is_uppercase() || !next.is_ascii())
    })
}

impl Markdown {
    /// The addresses that the text names by number.
    pub(super) fn addresses(&mut self) {
        for (at, address) in std::mem::take(&mut self.references).iter().enumerate() {
            self.out.push_str(if at == 0 { "\n\n[" } else { "\n[" });
            push_number(&mut self.out, at as u32 + 1);
            self.out.push_str("]: ");
            if let Some(link) = Link::new(address) {
                push_address(&link, &mut self.out);
            }
        }
    }
}

/// Of backticks. In a longer row cmark and comrak see no fence.
const LONGEST_FENCE: usize = 80;
