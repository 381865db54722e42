//! The article: what the page's author wrote, as a tree that can hold nothing else.
//!
//! There is no variant for a script, a style, a handler, a form or a frame, and an address enters only
//! through [`Link::new`]. Whatever is built from these types is safe to show: the check is the type.

mod inline;
mod link;
mod math;

use serde::Serialize;

pub use inline::{Inline, Style, plain};
pub use link::Link;
pub use math::{Math, MathAttribute, MathNode, MathTag};

use crate::meta::Meta;

/// What was made of a page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Article {
    /// What the page says about it: title, authors, dates.
    pub meta: Meta,
    /// The picture that stands above the text, shown once: it is not in `blocks` as well.
    pub lead: Option<Figure>,
    /// The text.
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
    /// What the text below it is about.
    Heading {
        /// From 2 to 6; 1 is the title.
        level: u8,
        /// What it says.
        content: Vec<Inline>,
    },
    /// Words that belong together.
    Paragraph(Vec<Inline>),
    /// Items, numbered or not.
    List(List),
    /// Terms and what is said of each.
    Definitions(Vec<Definition>),
    /// What somebody else said.
    Quote(Quote),
    /// A remark set apart from the text: a hint, a warning.
    Callout(Callout),
    /// What the page shows only when asked, such as the answer to a question.
    Details {
        /// What is shown before anyone asks.
        summary: Vec<Inline>,
        /// What is shown then.
        content: Vec<Block>,
    },
    /// One entry of a live blog.
    Entry(Entry),
    /// Lines of a program.
    Code {
        /// As the page names it: `rust`.
        language: Option<String>,
        /// Kept to the letter, without a newline at its end.
        text: String,
    },
    /// Rows and columns of data.
    Table(Table),
    /// Pictures with what is said of them.
    Figure(Figure),
    /// What another site shows within the page.
    Embed(Embed),
    /// A change of scene (`<hr>`).
    Break,
}

/// Items, each beside a bullet or a number.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct List {
    /// The number of the first item, where the items are numbered.
    pub first: Option<i32>,
    /// How they are.
    pub numbering: Numbering,
    /// Each item is at least one block, as a rule a paragraph, perhaps followed by a list.
    pub items: Vec<Vec<Block>>,
    /// The page makes paragraphs of the items, with space between them.
    pub loose: bool,
}

/// How the items of a list are numbered: 1, a, A, i, I.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// 1, 2, 3.
    #[default]
    Decimal,
    /// a, b, c.
    LowerAlpha,
    /// A, B, C.
    UpperAlpha,
    /// i, ii, iii.
    LowerRoman,
    /// I, II, III.
    UpperRoman,
}

/// What somebody else said, and who that was.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quote {
    /// What was said.
    pub content: Vec<Block>,
    /// Who said it, and where; empty where the page does not say.
    pub source: Vec<Inline>,
}

/// A quote that does not say whose it is.
impl From<Vec<Block>> for Quote {
    fn from(content: Vec<Block>) -> Quote {
        Quote { content, source: Vec::new() }
    }
}

/// A remark set apart from the text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Callout {
    /// How much it matters.
    pub kind: Kind,
    /// Empty where the page gives none.
    pub title: Vec<Inline>,
    /// What it says.
    pub content: Vec<Block>,
}

/// How much a callout matters, in the five steps that Markdown knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Worth knowing.
    Note,
    /// Makes something easier.
    Tip,
    /// Should not be missed.
    Important,
    /// Something may go wrong.
    Warning,
    /// Something will go wrong.
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
    /// As the page shows it.
    pub time: String,
    /// Who reported it.
    pub author: Option<String>,
    /// What was reported.
    pub content: Vec<Block>,
}

/// A film, a sound, a map: what another site shows within the page, or what no picture can hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Embed {
    /// What kind of thing it is.
    pub medium: Medium,
    /// What it is called; perhaps empty.
    pub title: String,
    /// Where it can be seen.
    pub source: Link,
}

/// What an embed shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// A film.
    Video,
    /// A sound.
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
    /// What it says.
    pub content: Vec<Block>,
}

/// Terms that have one meaning, and that meaning.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Definition {
    /// The terms, each a line.
    pub terms: Vec<Vec<Inline>>,
    /// What is said of them.
    pub meanings: Vec<Vec<Block>>,
}

/// A table of data. Rows may differ in length; a writer fills them up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// What is said of the table; perhaps empty.
    pub caption: Vec<Inline>,
    /// From top to bottom, each from its beginning to its end.
    pub rows: Vec<Vec<Cell>>,
}

/// A field of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// It names what the others in its row or column are.
    pub header: bool,
    /// Columns that it covers, at least 1.
    pub columns: u16,
    /// Rows that it covers, at least 1.
    pub rows: u16,
    /// What stands in it.
    pub content: Vec<Block>,
}

/// Pictures with what is said of them; they live or die together. A page that was saved as text may
/// have the caption alone.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Figure {
    /// One, or those of a gallery.
    pub images: Vec<Image>,
    /// What is said of them, without the credit.
    pub caption: Vec<Inline>,
    /// Who made the picture, apart from the caption: `Saul Loeb/AFP`.
    pub credit: Option<String>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Image {
    /// Where it can be fetched.
    pub source: Link,
    /// What it shows, for those who do not see it; perhaps empty.
    pub alt: String,
    /// In CSS pixels, where the page states them.
    pub size: Option<(u32, u32)>,
}
