//! What the page says about its article: title, authors, dates.

use serde::Serialize;

use crate::article::Link;

/// The header of an article. What the page does not say is absent, never guessed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Meta {
    /// Without the site's name; empty if the page has no title of any kind.
    pub title: String,
    /// The line above the title that names the subject or the kind of piece ("Opinion").
    pub kicker: Option<String>,
    /// The part of the paper: "World".
    pub section: Option<String>,
    /// The sentence or two between title and text.
    pub dek: Option<String>,
    pub authors: Vec<Author>,
    /// Who wrote and answers for the piece; on an aggregator not the site that shows it.
    pub publisher: Option<String>,
    /// The site that shows the piece, where that is not the publisher: "inkl".
    pub via: Option<String>,
    /// ISO 8601 as precise as the page states it: `2025-08-07T16:20:00Z` or `2025-08-07`.
    pub published: Option<String>,
    /// As `published`; absent where it is the same moment.
    pub modified: Option<String>,
    /// The page's own idea of its address (`<link rel=canonical>`), or else where it was found.
    pub address: Option<Link>,
    /// A BCP 47 tag: `en-GB`.
    pub language: Option<String>,
    pub direction: Direction,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Author {
    pub name: String,
    pub link: Option<Link>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    #[default]
    Ltr,
    Rtl,
}
