//! The boundary of writing: an article in, a document out. Nothing here decides anything.

#![cfg(target_arch = "wasm32")]

use lede::{packed, render};
use lede_memory as _;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// The whole article as a Markdown document. `article` is what reading has packed.
#[wasm_bindgen]
pub fn markdown(article: &str) -> Result<String, JsError> {
    let article =
        packed::unpack(article).ok_or_else(|| JsError::new("this is no article that Lede packed"))?;
    Ok(render::markdown(&article))
}
