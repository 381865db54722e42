//! Why a page has no article.

use std::fmt;

use crate::outline::{Outline, PartId, Passage};

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

/// Fewer words of prose than this are no article: a news item of two sentences has 25.
const SHORTEST: usize = 22;

/// On a page with at least so many links, fewer words of prose than `LISTED` are teasers.
const MANY_LINKS: usize = 25;
const LISTED: usize = 60;

/// What speaks against the story being an article.
pub(super) fn judge(outline: &Outline, kept: &[bool], story: PartId) -> Option<NoArticle> {
    let words: usize = outline.passages.iter().map(|passage| passage.count.words()).sum();
    if words == 0 {
        return Some(NoArticle::Empty);
    }
    let passages = outline.parts[story].passages.clone().filter(|&at| kept[at]);
    let prose: Vec<usize> = passages.map(|at| prose(&outline.passages[at])).collect();
    let longest = prose.iter().max().copied().unwrap_or(0);
    let prose: usize = prose.iter().sum();
    let links = outline.parts[0].count.links as usize;
    // Teasers are many and short; a short article is one text.
    if links >= MANY_LINKS && prose < LISTED && longest * 2 < LISTED {
        return Some(NoArticle::Listing { links });
    }
    (prose < SHORTEST).then_some(NoArticle::TooShort { words: prose })
}

/// Words of prose in a passage.
fn prose(passage: &Passage) -> usize {
    let is_prose = passage.count.sentences > 0 && passage.count.link_density() < 0.5;
    if is_prose { passage.count.words() } else { 0 }
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
