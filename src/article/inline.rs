//! What stands in a line.

use serde::Serialize;

use super::{Image, Link, Math};

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// White space is folded: one space where there was any. Never empty.
    Text(String),
    /// `<br>`.
    LineBreak,
    /// A piece of code, to the letter.
    Code(String),
    /// Words that look different from the others.
    Styled(Style, Vec<Inline>),
    /// Words that lead elsewhere.
    Link {
        /// Where.
        to: Link,
        /// The words.
        content: Vec<Inline>,
    },
    /// A picture in the line.
    Image(Image),
    /// A short form whose long one the page gives.
    Abbreviation {
        /// The long form.
        title: String,
        /// The short one.
        content: Vec<Inline>,
    },
    /// Words with a reading above them, as Japanese and Chinese have it.
    Ruby {
        /// The words.
        base: String,
        /// How they are read.
        reading: String,
    },
    /// A moment.
    Time {
        /// In ISO 8601.
        moment: String,
        /// As the text puts it.
        content: Vec<Inline>,
    },
    /// A formula.
    Math(Math),
    /// The box of a task, ticked or not.
    Task(bool),
    /// Refers to a note, by its place among the notes.
    Note(usize),
    /// A place that the text refers to, by its number.
    Anchor(usize),
    /// Leads to a place in the text.
    Jump {
        /// The number of the place.
        to: usize,
        /// The words.
        content: Vec<Inline>,
    },
}

/// How words differ from those around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// `<em>`.
    Emphasis,
    /// `<strong>`.
    Strong,
    /// `<s>`: no longer true.
    Strike,
    /// `<sub>`.
    Subscript,
    /// `<sup>`.
    Superscript,
    /// `<mark>`.
    Mark,
    /// `<kbd>`: a key to press.
    Keyboard,
}

/// The words of a line alone, such as a caption's: a line break is a space, a picture nothing.
pub fn plain(content: &[Inline]) -> String {
    let mut text = String::new();
    add_plain(content, &mut text);
    text
}

fn add_plain(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::LineBreak => text.push(' '),
            Inline::Styled(_, content)
            | Inline::Link { content, .. }
            | Inline::Abbreviation { content, .. }
            | Inline::Time { content, .. }
            | Inline::Jump { content, .. } => add_plain(content, text),
            Inline::Ruby { base, .. } => text.push_str(base),
            Inline::Math(math) => text.push_str(&math.plain()),
            Inline::Image(_) | Inline::Task(_) | Inline::Note(_) | Inline::Anchor(_) => {}
        }
    }
}
