//! Lede finds the article on a web page and writes it as clean HTML, Markdown or text.
//!
//! A page comes in by one of two doors, [`Page::from_html`] for HTML of any make and [`Page::from_snapshot`] for what a browser
//! made of it. [`read`] gives an [`Article`], a tree that can hold no script, style or handler, and [`render`] writes it.
//!
//! ```
//! use lede::{Page, read, render};
//!
//! let html = "<title>The ferry is back | Harbour News</title>
//!     <nav><a href='/'>Home</a> <a href='/about'>About us</a></nav>
//!     <article>
//!       <h1>The ferry is back</h1>
//!       <p>By <a rel=author href='/ann'>Ann Lee</a></p>
//!       <p>After two years in the dock, the ferry crosses the <a href='/bay'>bay</a> again, each hour from six to ten.</p>
//!       <p>A ticket costs what it did before, and bicycles are free, said the woman who sells them at the pier.</p>
//!     </article>
//!     <p>Sign up to our newsletter</p>";
//! let reading = read(&Page::from_html(html, "https://harbour.example/ferry"));
//!
//! assert_eq!(reading.no_article, None);
//! assert_eq!(reading.article.meta.title, "The ferry is back");
//! assert_eq!(reading.article.meta.authors[0].name, "Ann Lee");
//! let markdown = render::markdown(&reading.article, &render::Options::default());
//! assert!(markdown.contains("the ferry crosses the [bay](https://harbour.example/bay) again"));
//! assert!(!markdown.contains("newsletter"));
//! ```
//!
//! Nothing here can fail: a page without an article gives the best guess, and [`Reading::no_article`] says why it is one. Nothing asks
//! the network. Deep pages take some stack: give the thread that reads them 64 MB, as the command line does.
//!
//! On `wasm32-unknown-unknown`, where addresses and JSON are the browser's work, [`Page::from_html`] takes the feature `html`.

pub mod article;
mod case;
mod compose;
mod cuts;
mod evidence;
pub mod fates;
mod judge;
mod letters;
pub mod meta;
mod outline;
mod pace;
pub mod packed;
pub mod page;
pub mod render;
#[cfg(feature = "steps")]
pub mod steps;
mod story;
mod text;
#[cfg(feature = "train")]
pub mod train;
mod truncated;
#[cfg(not(target_arch = "wasm32"))]
mod why;
mod words;

use case::Case;
use compose::Cutting;
use judge::Judge;
use meta::Meta;
use outline::Outline;
use story::Story;
#[cfg(not(target_arch = "wasm32"))]
pub use why::{Line, why};

pub use article::Article;
pub use cuts::Cut;
pub use page::{Page, Snapshot};
pub use story::NoArticle;

/// What reading a page gives: always an article, and where it is only a guess, the reason.
#[derive(Debug)]
pub struct Reading {
    /// What was found.
    pub article: Article,
    /// Why that is only a guess, where it is.
    pub no_article: Option<NoArticle>,
    /// What was left out.
    pub cuts: Vec<Cut>,
    /// What became of each passage: see [`fates`].
    pub fates: String,
}

/// Reads a page. Can't fail: a page without an article gives the best guess and says why it is one. Of a part of a page
/// nothing is left out, and it has no header.
pub fn read(page: &Page) -> Reading {
    read_by(judge::trained(), page)
}

fn read_by(judge: &Judge, page: &Page) -> Reading {
    let outline = Outline::of(page);
    let header = meta::read(&outline);
    let case = Case::of(&outline, header);
    let scores = case.scores(judge);
    reading(&outline, case, &scores)
}

fn reading(outline: &Outline, case: Case, scores: &[i32]) -> Reading {
    let page = outline.page;
    let story = case.story(scores);
    let fates = fates::written(outline, &case, &story);
    let cuts = upheld(outline, &case.cuts, &story);
    let mut is_cut = vec![false; page.nodes().len()];
    for cut in &cuts {
        is_cut[cut.nodes.clone()].fill(true);
    }
    let (mut kept, mut range) = (story.nodes(outline, &is_cut), outline.nodes(story.part));
    let truncated = case.truncated(&story);
    let image = case.header.image;
    let mut meta = case.header.meta;
    if page.is_part {
        (kept, range, meta) = (outline.shown.clone(), page.range(0), Meta::default());
    }
    let mut cutting = Cutting::of(outline, kept, range.clone());
    let named = image.as_deref().filter(|_| !page.is_part);
    let above = if page.is_part { 0..0 } else { story.above.clone() };
    let lead = compose::lead(outline, &cutting, above, named);
    if let Some(lead) = &lead {
        cutting.kept[lead.taken.clone()].fill(false);
    }
    let mut blocks = compose::compose(&cutting, range);
    let notes = compose::notes(&cutting, &outline.shown);
    if let Some(lead) = lead.as_ref().filter(|lead| !lead.taken.is_empty()) {
        compose::leave_out(&mut blocks, &lead.figure);
    }
    let lead = lead.map(|lead| lead.figure).filter(|figure| !compose::shows(&blocks, figure));
    let words = story.words(outline);
    let minutes = pace::minutes(words, meta.language.as_deref());
    let article = Article { meta, lead, blocks, notes, words, minutes, truncated };
    Reading { article, no_article: story.no_article, cuts, fates }
}

/// The cuts that stand: nothing that they name is in the story.
fn upheld(outline: &Outline, cuts: &[Cut], story: &Story) -> Vec<Cut> {
    let stands = |cut: &&Cut| !story.passages[outline.passages_in(&cut.nodes)].contains(&true);
    cuts.iter().filter(stands).cloned().collect()
}

/// The manual's example is tested with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../docs/library.md")]
struct Manual;

#[cfg(test)]
mod tests {
    use super::{Page, Snapshot, read};
    use crate::render;

    #[test]
    fn of_a_part_nothing_is_left_out() {
        let html = "<html><body><ul><li>Share</li><li><a href=\"/x\">Read more</a></li></ul></body></html>";
        let page = |is_part| {
            let base = "https://a.example/".into();
            Page::from_snapshot(Snapshot { html: html.into(), base, is_part, ..Snapshot::default() })
        };
        let part = read(&page(true)).article;
        let written = render::markdown(&part, &render::Options::default());
        assert_eq!(written, "- Share\n- [Read more](https://a.example/x)\n");
        assert_ne!(read(&page(false)).article, part);
    }
}
