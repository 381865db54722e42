//! The article: what the page's author wrote, as a tree that can hold nothing else.
//!
//! There is no variant for a script, a style, a handler, a form or a frame, and an address enters only
//! through [`Link::new`]. Whatever is built from these types is safe to show: the check is the type.

mod link;
mod math;

use serde::Serialize;

pub use link::Link;
pub use math::{Math, MathAttribute, MathNode, MathTag};

use crate::meta::Meta;

/// What was made of a page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Article {
    pub meta: Meta,
    /// The picture that stands above the text, shown once: it is not in `blocks` as well.
    pub lead: Option<Figure>,
    pub blocks: Vec<Block>,
    /// Footnotes and side notes, in the order in which the text first refers to them.
    pub notes: Vec<Note>,
    /// In the body; two signs of a script without spaces count as one.
    pub words: usize,
    /// How long it takes to read, at the usual speed in its language; at least 1.
    pub minutes: usize,
    /// Why the page has only the beginning of the text, where it has.
    pub truncated: Option<Truncated>,
}

/// Why a page has only the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
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
    Quote(Quote),
    /// A remark set apart from the text: a hint, a warning.
    Callout(Callout),
    /// What the page shows only when asked, such as the answer to a question.
    Details {
        summary: Vec<Inline>,
        content: Vec<Block>,
    },
    /// One entry of a live blog.
    Entry(Entry),
    /// `text` is kept to the letter, without a newline at its end.
    Code {
        language: Option<String>,
        text: String,
    },
    Table(Table),
    Figure(Figure),
    Embed(Embed),
    /// A change of scene (`<hr>`).
    Break,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct List {
    /// The number of the first item, where the items are numbered.
    pub first: Option<i32>,
    /// How they are.
    pub numbering: Numbering,
    /// Each item is at least one block, as a rule a paragraph, perhaps followed by a list.
    pub items: Vec<Vec<Block>>,
}

/// How the items of a list are numbered: 1, a, A, i, I.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    #[default]
    Decimal,
    LowerAlpha,
    UpperAlpha,
    LowerRoman,
    UpperRoman,
}

/// What somebody else said, and who that was.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quote {
    pub content: Vec<Block>,
    pub source: Vec<Inline>,
}

/// A quote that does not say whose it is.
impl From<Vec<Block>> for Quote {
    fn from(content: Vec<Block>) -> Quote {
        Quote { content, source: Vec::new() }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Callout {
    pub kind: Kind,
    /// Empty where the page gives none.
    pub title: Vec<Inline>,
    pub content: Vec<Block>,
}

/// How much a callout matters, in the five steps that Markdown knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

impl Kind {
    /// As classes and Markdown have it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Note => "note",
            Kind::Tip => "tip",
            Kind::Important => "important",
            Kind::Warning => "warning",
            Kind::Caution => "caution",
        }
    }
}

/// What was reported at one time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// As the page's data has it, where that is ISO 8601, and as it is shown.
    pub moment: Option<String>,
    pub time: String,
    pub author: Option<String>,
    pub content: Vec<Block>,
}

/// A film, a sound, a map: what another site shows within the page, or what no picture can hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Embed {
    pub medium: Medium,
    pub title: String,
    pub source: Link,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    Video,
    Audio,
    /// A page of another site: a post, a map, a chart.
    Frame,
}

impl Medium {
    /// As classes have it.
    pub fn name(self) -> &'static str {
        match self {
            Medium::Video => "video",
            Medium::Audio => "audio",
            Medium::Frame => "frame",
        }
    }

    /// What it is called where it has no name of its own.
    pub fn label(self) -> &'static str {
        match self {
            Medium::Video => "Video",
            Medium::Audio => "Audio",
            Medium::Frame => "Embedded page",
        }
    }
}

/// A note on the text, apart from it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Note {
    /// As the text refers to it: `1`, `*`, `a`.
    pub label: String,
    pub content: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Definition {
    pub terms: Vec<Vec<Inline>>,
    pub meanings: Vec<Vec<Block>>,
}

/// A table of data. Rows may differ in length; a writer fills them up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    pub caption: Vec<Inline>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    pub header: bool,
    /// Columns and rows that the cell covers, both at least 1.
    pub columns: u16,
    pub rows: u16,
    pub content: Vec<Block>,
}

/// Pictures with what is said of them; they live or die together. A page that was saved as text may
/// have the caption alone.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Figure {
    pub images: Vec<Image>,
    pub caption: Vec<Inline>,
    /// Who made the picture, apart from the caption: `Saul Loeb/AFP`.
    pub credit: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Image {
    pub source: Link,
    pub alt: String,
    /// In CSS pixels, where the page states them.
    pub size: Option<(u32, u32)>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
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
    /// The long form of a short one.
    Abbreviation {
        title: String,
        content: Vec<Inline>,
    },
    /// Words with a reading above them, as Japanese and Chinese have it.
    Ruby {
        base: String,
        reading: String,
    },
    /// A moment in ISO 8601, and how the text puts it.
    Time {
        moment: String,
        content: Vec<Inline>,
    },
    Math(Math),
    /// The box of a task, ticked or not.
    Task(bool),
    /// Refers to a note, by its place among the notes.
    Note(usize),
    /// A place that the text refers to, by its number.
    Anchor(usize),
    /// Leads to a place in the text.
    Jump {
        to: usize,
        content: Vec<Inline>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
