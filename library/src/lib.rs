//! The boundary of the library: HTML in, an article and what is written of it out. Nothing here decides anything.

#![cfg(target_arch = "wasm32")]

use lede::{Article, Page, render};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The object of `docs/article.schema.json`, and the article in three forms.
#[derive(Serialize)]
struct Reading<'a> {
    #[serde(flatten)]
    article: &'a Article,
    no_article: Option<&'static str>,
    html: String,
    markdown: String,
    text: String,
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = lede_options::TYPES;

#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Reads a page of any make. `url` is where it came from, or empty.
#[wasm_bindgen]
pub fn read(
    html: &str,
    url: &str,
    #[wasm_bindgen(unchecked_param_type = "MarkdownOptions")] options: &JsValue,
) -> Result<JsValue, JsError> {
    let reading = lede::read(&Page::from_html(html, url));
    let article = &reading.article;
    let reading = Reading {
        article,
        no_article: reading.no_article.as_ref().map(|why| why.name()),
        html: render::html(article),
        markdown: render::markdown(article, &lede_options::taken(options)),
        text: render::text(article),
    };
    Ok(reading.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
