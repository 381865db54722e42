//! Lede finds the article on a web page and writes it as clean HTML, Markdown or text.

pub mod article;
mod compose;
mod cuts;
mod letters;
pub mod meta;
mod outline;
pub mod page;
pub mod render;
mod story;
mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod words;

use compose::Cutting;
use cuts::Scene;
use outline::Outline;

pub use article::Article;
pub use cuts::Cut;
pub use page::{Page, Snapshot};
pub use story::NoArticle;

/// What reading a page gives: always an article, and where it is only a guess, the reason.
#[derive(Debug)]
pub struct Reading {
    pub article: Article,
    pub no_article: Option<NoArticle>,
    /// What was left out.
    pub cuts: Vec<Cut>,
}

/// Reads a page. Can't fail: a page without an article gives the best guess and says why it is one.
pub fn read(page: &Page) -> Reading {
    let outline = Outline::of(page);
    let header = meta::read(&outline);
    let cuts = cuts::cuts(&Scene::new(&outline, &header.lines));
    let mut kept = outline.shown.clone();
    for cut in &cuts {
        kept[cut.nodes.clone()].fill(false);
    }
    let kept_passages: Vec<bool> = outline.passages.iter().map(|passage| kept[passage.nodes.start]).collect();
    let story = story::find(&outline, &kept_passages, header.title);
    for &scrap in &story.scraps {
        kept[outline.passages[scrap].nodes.clone()].fill(false);
    }
    let mut cutting = Cutting { page, kept };
    let lead = compose::lead(&outline, &cutting, story.above.clone(), header.image.as_deref());
    if let Some(lead) = &lead {
        cutting.kept[lead.taken.clone()].fill(false);
    }
    let blocks = compose::compose(&cutting, outline.nodes(story.part));
    let lead = lead.map(|lead| lead.figure).filter(|figure| !compose::shows(&blocks, figure));
    Reading { article: Article { meta: header.meta, lead, blocks }, no_article: story.no_article, cuts }
}
