//! The article: what the page's author wrote, as a tree that can hold nothing else.
//!
//! There is no variant for a script, a style, a handler, a form or a frame, and an address enters only
//! through [`Link::new`]. Whatever is built from these types is safe to show: the check is the type.
//!
//! Blocks and inlines nest, so how deep is counted when one is read back: `packed.rs` has their serde traits.

use serde::{Deserialize, Serialize};

use crate::meta::Meta;

/// What was made of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Article {
    pub meta: Meta,
    /// The picture that stands above the text, shown once: it is not in `blocks` as well.
    pub lead: Option<Figure>,
    pub blocks: Vec<Block>,
    /// Why the page has only the beginning of the text, where it has.
    pub truncated: Option<Truncated>,
}

/// Why a page has only the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Truncated {
    /// The rest is for those who pay, register or sign in.
    Paywall,
    /// The rest is behind a link.
    Continued,
    /// The page's own data states a text much longer than the one that is there.
    Shortened,
}

impl Truncated {
    /// One word for programs.
    pub fn name(self) -> &'static str {
        match self {
            Truncated::Paywall => "paywall",
            Truncated::Continued => "continued",
            Truncated::Shortened => "shortened",
        }
    }

    /// A sentence for readers.
    pub fn sentence(self) -> &'static str {
        match self {
            Truncated::Paywall => {
                "This is only the beginning. The rest is for those who subscribe or sign in."
            }
            Truncated::Continued => "This is only the beginning. The rest is on another page.",
            Truncated::Shortened => "This is only the beginning. The page does not have the rest.",
        }
    }
}

/// A part of the text that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", remote = "Self")]
pub enum Block {
    /// `level` is 2 to 6; 1 is the title.
    Heading {
        level: u8,
        content: Vec<Inline>,
    },
    Paragraph(Vec<Inline>),
    List(List),
    /// Terms and what is said of each.
    Definitions(Vec<Definition>),
    Quote(Vec<Block>),
    /// `text` is kept to the letter, without a newline at its end.
    Code {
        language: Option<String>,
        text: String,
    },
    Table(Table),
    Figure(Figure),
    /// A change of scene (`<hr>`).
    Break,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// The number of the first item, where the items are numbered.
    pub first: Option<i32>,
    /// Each item is at least one block, as a rule a paragraph, perhaps followed by a list.
    pub items: Vec<Vec<Block>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    pub terms: Vec<Vec<Inline>>,
    pub meanings: Vec<Vec<Block>>,
}

/// A table of data. Rows may differ in length; a writer fills them up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub caption: Vec<Inline>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    pub header: bool,
    /// Columns and rows that the cell covers, both at least 1.
    pub columns: u16,
    pub rows: u16,
    pub content: Vec<Block>,
}

/// Pictures with what is said of them; they live or die together. A page that was saved as text may
/// have the caption alone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    pub images: Vec<Image>,
    pub caption: Vec<Inline>,
    /// Who made the picture, apart from the caption: `Saul Loeb/AFP`.
    pub credit: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Image {
    pub source: Link,
    pub alt: String,
    /// In CSS pixels, where the page states them.
    pub size: Option<(u32, u32)>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", remote = "Self")]
pub enum Inline {
    /// White space is folded: one space where there was any. Never empty.
    Text(String),
    /// `<br>`.
    LineBreak,
    Code(String),
    Styled(Style, Vec<Inline>),
    Link {
        to: Link,
        content: Vec<Inline>,
    },
    Image(Image),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    Emphasis,
    Strong,
    Strike,
    Subscript,
    Superscript,
    Mark,
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
            Inline::Styled(_, content) | Inline::Link { content, .. } => add_plain(content, text),
            Inline::Image(_) => {}
        }
    }
}

/// An address that is safe to follow: absolute, and http, https, mailto or tel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Link(String);

impl Link {
    /// `address` is absolute already; `None` if its scheme is not one of the four.
    pub fn new(address: &str) -> Option<Link> {
        let scheme = address.split(':').next()?.to_ascii_lowercase();
        matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel").then(|| Link(address.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Link {
    type Error = &'static str;

    /// What was written down comes back by the same door.
    fn try_from(address: String) -> Result<Link, &'static str> {
        Link::new(&address).ok_or("not an address that is safe to follow")
    }
}

#[cfg(test)]
mod tests {
    use super::Link;

    #[test]
    fn safe_schemes_become_links() {
        for address in ["https://a.example/", "HTTP://a.example/", "mailto:a@b.example", "tel:+1"] {
            assert_eq!(Link::new(address).expect("safe").as_str(), address);
        }
    }

    #[test]
    fn other_schemes_do_not() {
        for address in ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "", "/path", " https:"] {
            assert_eq!(Link::new(address), None);
        }
    }
}
