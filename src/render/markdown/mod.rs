//! The article as Markdown: the document a person would have written.
//!
//! CommonMark with GFM's tables and strikethrough, chosen so that Obsidian, GitHub, pandoc and mdBook all
//! show the same: `*`, `**` and `~~` for styles, `#` headings, fences of backticks, `-` for items, two
//! spaces for a hard break (a backslash is not known everywhere). What Markdown has no sign for:
//!
//! - Superscript and subscript keep their tags, `10<sup>3</sup>`, since without them a number would be a
//!   wrong one; all four show them. Where letters are only set high (`5th`) or a link is (a note), the tags
//!   would be noise and are left out.
//! - Mark and keyboard are written as plain text: `==` is Obsidian's alone, and nothing is misread without.
//! - An abbreviation's long form and the moment of a time are left out; a reading follows its word in brackets.
//! - A callout is a quote that begins `[!NOTE]`; what the page folds away is shown below its strong summary.
//! - Notes are `[^1]`, formulas `$LaTeX$`; an embed is a link to it.
//! - Terms of a definition list are strong paragraphs, each followed by what is said of it.
//! - A cell holds one line: its blocks are joined by `<br>`, the only break GFM has there.
//! - Columns and rows that a cell spans are left empty behind it.
//!
//! A line is first flattened ([`mod@line`]), so that the edges of styles can be moved to where a sign will be
//! read as one ([`settle`]), then written ([`inline`]), each character escaped only where it would be read as
//! markup ([`escape`]). Where a sign might not be read as one, the line is written without styles.

mod address;
mod apart;
mod atom;
mod block;
mod escape;
mod front_matter;
mod header;
mod inline;
mod latex;
mod line;
mod mark;
mod options;
mod settle;
mod table;

pub use options::{Bullet, EmphasisSign, Options};

use crate::Article;
use crate::article::{Block, Inline, List, Style};

/// Writes the whole article: header, lead picture, body, and a word where the body is not whole. It ends with one newline.
pub fn markdown(article: &Article, options: &Options) -> String {
    let mut markdown = Markdown { options: options.clone(), ..Markdown::with_notes(article.notes.len()) };
    markdown.header(&article.meta);
    if let Some(lead) = &article.lead {
        markdown.figure(lead);
    }
    markdown.blocks(&article.blocks);
    markdown.notes(&article.notes);
    if let Some(why) = article.truncated {
        let sentence = vec![Inline::Text(why.sentence().into())];
        markdown.blocks(&[Block::Paragraph(vec![Inline::Styled(Style::Emphasis, sentence)])]);
    }
    markdown.finish()
}

/// Writes the body alone, for whoever has header and lead picture in another form.
pub fn markdown_body(article: &Article) -> String {
    let mut markdown = Markdown::with_notes(article.notes.len());
    markdown.blocks(&article.blocks);
    markdown.notes(&article.notes);
    markdown.finish()
}

#[derive(Default)]
struct Markdown {
    out: String,
    /// What each line begins with: the signs of the quotes and the indents of the items it is in.
    prefix: String,
    /// What the next block is kept apart by.
    gap: Gap,
    /// What blocks are kept apart by in the container that is being written.
    between: Between,
    /// The signs of the list that was the last thing written, if it was one.
    list_before: Option<Signs>,
    /// How many quotes and items are open.
    nesting: usize,
    options: Options,
    /// How many notes there are.
    notes: usize,
    /// Those that something in the text refers to.
    referred: Vec<bool>,
    /// The addresses that stand below the text, where they do.
    references: Vec<String>,
}

impl Markdown {
    fn with_notes(notes: usize) -> Markdown {
        Markdown { notes, referred: vec![false; notes], ..Markdown::default() }
    }

    fn finish(mut self) -> String {
        self.prefix.clear();
        self.addresses();
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Gap {
    /// The block is the first of the document, or goes right behind the sign of its item.
    #[default]
    None,
    Newline,
    BlankLine,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Between {
    #[default]
    BlankLines,
    /// In an item of a tight list.
    Nothing,
}

impl Between {
    fn gap(self) -> Gap {
        match self {
            Between::BlankLines => Gap::BlankLine,
            Between::Nothing => Gap::Newline,
        }
    }
}

/// The signs of a list's items. Of two lists in a row the second has others, or they would be read as one.
#[derive(Clone, Copy, PartialEq)]
struct Signs {
    numbered: bool,
    second: bool,
}

impl Signs {
    fn beside(before: Option<Signs>, list: &List) -> Signs {
        let numbered = list.first.is_some();
        Signs { numbered, second: before == Some(Signs { numbered, second: false }) }
    }

    fn bullet(self, bullet: Bullet) -> char {
        bullet.signs()[usize::from(self.second)]
    }

    fn behind_number(self) -> char {
        if self.second { ')' } else { '.' }
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_apart;
