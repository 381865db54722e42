//! Lede finds the article on a web page and writes it as clean HTML, Markdown or text.

pub mod article;
pub mod meta;
pub mod page;
pub mod render;
mod story;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use article::Article;
pub use page::{Page, Snapshot};
pub use story::NoArticle;

/// What reading a page gives: always an article, and where it is only a guess, the reason.
#[derive(Debug)]
pub struct Reading {
    pub article: Article,
    pub no_article: Option<NoArticle>,
}

/// Reads a page. Can't fail: a page without an article gives the best guess and says why it is one.
pub fn read(page: &Page) -> Reading {
    let _ = page;
    let meta = meta::Meta { title: "Not written yet".into(), ..meta::Meta::default() };
    let blocks = vec![article::Block::Paragraph(vec![article::Inline::Text("Stub.".into())])];
    Reading { article: Article { meta, lead: None, blocks }, no_article: None }
}
