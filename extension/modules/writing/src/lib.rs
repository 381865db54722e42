//! The boundary of writing: an article in, a document out. Nothing here decides anything.

#![cfg(target_arch = "wasm32")]

use lede::{Article, packed, render};
use lede_memory as _;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = lede_options::TYPES;

/// The whole article as a Markdown document. `article` is what reading has packed.
#[wasm_bindgen]
pub fn markdown(
    article: &str,
    #[wasm_bindgen(unchecked_param_type = "MarkdownOptions")] options: &JsValue,
) -> Result<String, JsError> {
    Ok(render::markdown(&unpacked(article)?, &lede_options::taken(options)))
}

/// The prose of the article, as plain text.
#[wasm_bindgen]
pub fn text(article: &str) -> Result<String, JsError> {
    Ok(render::text(&unpacked(article)?))
}

fn unpacked(article: &str) -> Result<Article, JsError> {
    packed::unpack(article).ok_or_else(|| JsError::new("this is no article that Lede packed"))
}
