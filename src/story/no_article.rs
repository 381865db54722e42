//! Why a page has no article.

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

/// Fewer words of prose than this are no article.
const SHORTEST: usize = 40;

/// What speaks against the story being an article.
pub(crate) fn judge(words: usize, prose: usize, links: usize) -> Option<NoArticle> {
    if words == 0 {
        return Some(NoArticle::Empty);
    }
    if prose < SHORTEST {
        return Some(match links > 30 {
            true => NoArticle::Listing { links },
            false => NoArticle::TooShort { words: prose },
        });
    }
    None
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
