//! All that was made of a page, as JSON: the form that `docs/article.schema.json` describes.

use lede::{Article, Reading};
use serde::Serialize;

#[derive(Serialize)]
struct Model<'a> {
    #[serde(flatten)]
    article: &'a Article,
    /// The reason in a word, where the article is only a guess.
    no_article: Option<&'static str>,
}

pub fn json(reading: &Reading) -> String {
    let no_article = reading.no_article.as_ref().map(|why| why.name());
    let model = Model { article: &reading.article, no_article };
    serde_json::to_string_pretty(&model).expect("an article is texts and numbers")
}
