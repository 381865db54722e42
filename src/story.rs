//! Where the article is, or why there is none.

use std::fmt;

/// Why a page has no article to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoArticle {
    /// There is no text at all.
    Empty,
    /// The longest run of prose has `words` words.
    TooShort { words: usize },
    /// Mostly links: a front page or a section page, with `links` of them.
    Listing { links: usize },
}

impl NoArticle {
    /// One word for programs.
    pub fn name(&self) -> &'static str {
        match self {
            NoArticle::Empty => "empty",
            NoArticle::TooShort { .. } => "too-short",
            NoArticle::Listing { .. } => "listing",
        }
    }
}

impl fmt::Display for NoArticle {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            NoArticle::Empty => write!(f, "the page has no text"),
            NoArticle::TooShort { words } => write!(f, "the longest run of prose has {words} words"),
            NoArticle::Listing { links } => write!(f, "the page is mostly links ({links} of them)"),
        }
    }
}
