//! The boundary of writing: an article in, a document out. Nothing here decides anything.

#![cfg(target_arch = "wasm32")]

use js_sys::Reflect;
use lede::render::{Bullet, EmphasisSign, Options};
use lede::{Article, packed, render};
use lede_memory as _;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("writing.d.ts");

/// The whole article as a Markdown document. `article` is what reading has packed.
#[wasm_bindgen]
pub fn markdown(
    article: &str,
    #[wasm_bindgen(unchecked_param_type = "MarkdownOptions")] options: &JsValue,
) -> Result<String, JsError> {
    Ok(render::markdown(&unpacked(article)?, &taken(options)))
}

/// The prose of the article, as plain text.
#[wasm_bindgen]
pub fn text(article: &str) -> Result<String, JsError> {
    Ok(render::text(&unpacked(article)?))
}

fn unpacked(article: &str) -> Result<Article, JsError> {
    packed::unpack(article).ok_or_else(|| JsError::new("this is no article that Lede packed"))
}

/// What is not there, or is of another kind, is as by default.
fn taken(options: &JsValue) -> Options {
    let get = |key: &str| Reflect::get(options, &key.into()).unwrap_or_default();
    let is_set = |key: &str| get(key).as_bool() == Some(true);
    Options {
        front_matter: is_set("frontMatter"),
        retrieved: get("retrieved").as_string(),
        reference_links: is_set("referenceLinks"),
        without_images: is_set("withoutImages"),
        sentences: is_set("sentences"),
        bullet: match get("bullet").as_string().as_deref() {
            Some("*") => Bullet::Asterisk,
            Some("+") => Bullet::Plus,
            _ => Bullet::Dash,
        },
        emphasis: match get("emphasis").as_string().as_deref() {
            Some("_") => EmphasisSign::Underscore,
            _ => EmphasisSign::Asterisk,
        },
    }
}
