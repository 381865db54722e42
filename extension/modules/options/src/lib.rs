//! How JavaScript says how Markdown is to be written: to the extension's module and to the library alike.

#![cfg(target_arch = "wasm32")]

use js_sys::Reflect;
use lede::render::{Bullet, EmphasisSign, Options};
use wasm_bindgen::JsValue;

/// The object's type, for a module's own types.
pub const TYPES: &str = include_str!("options.d.ts");

/// What is not there, or is of another kind, is as by default.
pub fn taken(options: &JsValue) -> Options {
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
