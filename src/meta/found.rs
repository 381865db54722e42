//! What one source says of the article, before it is decided who wins.

use super::Author;

/// Texts as the source has them, trimmed. What it does not say is absent or empty.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub title: Option<String>,
    pub authors: Vec<Author>,
    pub published: Option<String>,
    pub modified: Option<String>,
    pub publisher: Option<String>,
    pub section: Option<String>,
    pub description: Option<String>,
    pub language: Option<String>,
    /// The language and country that a card for social networks has.
    pub locale: Option<String>,
    pub address: Option<String>,
    pub image: Option<String>,
    /// Who gave the article to the site that shows it.
    pub provider: Option<String>,
    pub provider_link: Option<String>,
    pub rights: Option<String>,
    /// What the article is about, in words of the page's author.
    pub tags: Vec<String>,
    /// Of which kinds the page says that it is.
    pub kinds: Kinds,
    /// The text of the article, where the page states it as data.
    pub body: Option<String>,
    /// Its words, where the page states their number, or 0.
    pub length: usize,
    /// The page says that not everybody may read all of it.
    pub is_for_some: bool,
}

/// What the page's data says that the page is: an article, a discussion, a product, a listing. It may say
/// none of it, or several.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Kinds(pub [bool; 4]);
