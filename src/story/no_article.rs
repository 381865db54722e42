//! Why a page has no article.
//!
//! An article is words that stand together. How many are asked for depends on what else speaks for one: the
//! page's data, a date, an author, a long name in its address. The numbers were found on the corpus; how
//! well they do there, and how that was counted, is in CONTRIBUTING.md.

use std::fmt;

use super::runs::Runs;
use crate::outline::Outline;
use crate::page::{NodeId, Page, Tag};
use crate::text::{first_of, lower, path};

/// Why a page has no article to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoArticle {
    /// There is no text at all.
    Empty,
    /// There is hardly any prose.
    TooShort {
        /// Words of the longest run of prose.
        words: usize,
    },
    /// Mostly links: a front page or a section page.
    Listing {
        /// How many.
        links: usize,
    },
    /// Many short texts with links between them.
    Teasers {
        /// How many texts.
        pieces: usize,
    },
    /// What was searched for was found, or not.
    Search {
        /// Links of the page.
        links: usize,
    },
    /// The page is there for a video.
    Video {
        /// Words beside it.
        words: usize,
    },
    /// The page asks for a password.
    LogIn {
        /// Words beside that.
        words: usize,
    },
}

/// Fewer words of prose than this are no article, whatever speaks for one: two short sentences.
const SHORTEST: usize = 22;

/// So many words that stand together are asked for where nothing else speaks for an article: a paragraph or
/// two. A page with few links is hardly a listing, and two for each of its links will do.
const ASKED_FOR: usize = 128;
const ASKED_FOR_AT_LEAST: usize = 48;

/// So many pieces, most of them under linked headings, are teasers if they have fewer words than this in
/// the mean. A list of things that are recommended has longer ones, and says of itself that it is an article.
const MANY_PIECES: usize = 9;
const TEASER: usize = 160;

/// Fewer pieces may be a text that links interrupt.
const SEVERAL_PIECES: usize = 5;

/// On a page with at least so many links, fewer words of prose than `LISTED` are teasers if none of them is
/// as long as `PARAGRAPH`. An article that short says in three ways that it is one.
const MANY_LINKS: usize = 25;
const LISTED: usize = 70;
const PARAGRAPH: usize = 25;
const MANY_CLAIMS: u32 = 3;

/// More hyphens than this in an address say no more.
const MOST_HYPHENS: usize = 6;

/// How addresses begin what was searched for.
const SEARCHED: &[&str] = &["?q=", "&q=", "?s=", "&s=", "?query=", "&query=", "?search=", "&search="];

/// What speaks against the story being an article. `claims` is in how many ways the page says that it is
/// one: in its data, in its head, by a date, by an author.
pub(super) fn judge(outline: &Outline, kept: &[bool], claims: u32) -> Option<NoArticle> {
    let whole = outline.parts.first().map(|page| page.count).unwrap_or_default();
    if whole.words() == 0 {
        return Some(NoArticle::Empty);
    }
    let page = outline.page;
    let links = whole.links as usize;
    let runs = Runs::of(outline, kept);
    let words = runs.longest;
    let is_video = is_video(page);
    let spoken_for = |words| if is_video { words } else { worth(words, claims, &page.url) };
    let is_short = spoken_for(runs.typical()) < (links * 2).clamp(ASKED_FOR_AT_LEAST, ASKED_FOR);
    let is_teasers =
        runs.count >= MANY_PIECES && runs.headed * 2 >= runs.count && spoken_for(runs.mean()) < TEASER;
    let is_listed =
        links >= MANY_LINKS && runs.words < LISTED && runs.passage < PARAGRAPH && claims < MANY_CLAIMS;
    if !(is_short || is_teasers || is_listed || runs.words < SHORTEST) {
        return None;
    }
    Some(match () {
        _ if is_video => NoArticle::Video { words },
        _ if first_of(&page.url, SEARCHED).is_some() => NoArticle::Search { links },
        _ if is_teasers || runs.count >= SEVERAL_PIECES => NoArticle::Teasers { pieces: runs.count },
        _ if links >= MANY_LINKS => NoArticle::Listing { links },
        _ if asks_for_a_password(page) => NoArticle::LogIn { words },
        _ => NoArticle::TooShort { words },
    })
}

/// What `words` words are worth. Each claim doubles them, each hyphen in the last name of the address makes
/// a quarter more of them: `/news/bridge-closes-in-may`.
fn worth(words: usize, claims: u32, url: &str) -> usize {
    let path = path(url).trim_end_matches('/');
    let name = path.bytes().rev().take_while(|&byte| byte != b'/');
    let hyphens = name.filter(|&byte| matches!(byte, b'-' | b'_')).take(MOST_HYPHENS).count();
    (0..hyphens).fold(words << claims, |worth, _| worth + worth / 4)
}

/// Does the head say that the page is there for a video?
fn is_video(page: &Page) -> bool {
    page.all(Tag::Meta).any(|meta| {
        let says =
            |name, is: &str| page.attribute(meta, name).is_some_and(|value| lower(&value).starts_with(is));
        says("property", "og:type") && says("content", "video")
    })
}

/// Is there a field for a password that is shown?
fn asks_for_a_password(page: &Page) -> bool {
    let is_shown = |id: NodeId| !page.nodes()[id].hidden;
    page.all(Tag::Input).any(|input| {
        page.is_set(input, "type", "password") && is_shown(input) && page.ancestors(input).all(is_shown)
    })
}

impl NoArticle {
    /// One word for programs.
    pub fn name(&self) -> &'static str {
        match self {
            NoArticle::Empty => "empty",
            NoArticle::TooShort { .. } => "too-short",
            NoArticle::Listing { .. } => "listing",
            NoArticle::Teasers { .. } => "teasers",
            NoArticle::Search { .. } => "search",
            NoArticle::Video { .. } => "video",
            NoArticle::LogIn { .. } => "log-in",
        }
    }
}

impl fmt::Display for NoArticle {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            NoArticle::Empty => write!(f, "the page has no text"),
            NoArticle::TooShort { words } => write!(f, "the longest run of prose has {words} words"),
            NoArticle::Listing { links } => write!(f, "the page is mostly links ({links} of them)"),
            NoArticle::Teasers { pieces } => {
                write!(f, "the text is {pieces} short pieces with links between")
            }
            NoArticle::Search { links } => write!(f, "the page answers a search ({links} links)"),
            NoArticle::Video { words } => write!(f, "the page shows a video, with {words} words beside it"),
            NoArticle::LogIn { words } => {
                write!(f, "the page asks for a password, with {words} words beside it")
            }
        }
    }
}

#[cfg(test)]
#[path = "no_article_tests.rs"]
mod tests;
