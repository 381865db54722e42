//! What people choose.

/// How a document is written. The default is what Obsidian, GitHub, pandoc and mdBook all show right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// What is known of the article as YAML above it, in place of lines of text.
    pub front_matter: bool,
    /// When the page was read, for the front matter: an ISO 8601 date.
    pub retrieved: Option<String>,
    /// Addresses stand below the text, and a number in it.
    pub reference_links: bool,
    pub without_images: bool,
    pub bullet: Bullet,
    pub emphasis: EmphasisSign,
    /// Each sentence of a paragraph begins a line, so that changes can be compared line by line.
    pub sentences: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Bullet {
    #[default]
    Dash,
    Asterisk,
    Plus,
}

impl Bullet {
    /// The sign, and the one for a second list right behind the first.
    pub(super) fn signs(self) -> [char; 2] {
        match self {
            Bullet::Dash => ['-', '*'],
            Bullet::Asterisk => ['*', '-'],
            Bullet::Plus => ['+', '-'],
        }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum EmphasisSign {
    #[default]
    Asterisk,
    /// Only where it is read as one: within a word it is not.
    Underscore,
}
