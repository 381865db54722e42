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
    pub address: Option<String>,
    pub image: Option<String>,
}
