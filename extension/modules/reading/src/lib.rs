//! The boundary of reading: one value in, one value out. Nothing here decides anything.

#![cfg(target_arch = "wasm32")]

use std::mem::ManuallyDrop;

use js_sys::{Array, Reflect};
use lede::{Page, Snapshot, packed, render};
use lede_memory as _;
use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("reading.d.ts");

/// A JavaScript object with these keys and texts.
struct Texts<'a>(&'a [(&'static str, &'a str)]);

impl Serialize for Texts<'_> {
    /// As a map, not as a struct: for the names of fields serde-wasm-bindgen brings a hash table of 3 KB.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

#[wasm_bindgen(unchecked_return_type = "Reading")]
pub fn read(
    #[wasm_bindgen(unchecked_param_type = "Snapshot")] snapshot: &JsValue,
) -> Result<JsValue, JsValue> {
    // Memory is never given back (see modules/memory), so to take things apart would be code for nothing.
    let page = ManuallyDrop::new(Page::from_snapshot(taken(snapshot)?));
    let reading = ManuallyDrop::new(lede::read(&page));
    let html = render::html(&reading.article);
    let article = packed::pack(&reading.article);
    let mut texts = vec![
        ("direction", reading.article.meta.direction.name()),
        ("html", html.as_str()),
        ("article", article.as_str()),
        ("fates", reading.fates.as_str()),
    ];
    texts.extend(reading.no_article.as_ref().map(|why| ("noArticle", why.name())));
    let objects = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Ok(Texts(&texts).serialize(&objects)?)
}

/// The snapshot out of its object, by hand: serde's way in weighs 12 KB and its errors 20 more.
fn taken(snapshot: &JsValue) -> Result<Snapshot, JsValue> {
    let text = |key: &str| -> Result<String, JsValue> {
        let value = Reflect::get(snapshot, &key.into())?;
        value.as_string().ok_or_else(|| JsError::new(key).into())
    };
    let list = |key: &str| -> Result<Vec<JsValue>, JsValue> {
        Ok(Array::from(&Reflect::get(snapshot, &key.into())?).to_vec())
    };
    let number = |value: &JsValue| value.as_f64().unwrap_or_default() as u32;
    let numbers = |key: &str| -> Result<Vec<u32>, JsValue> { Ok(list(key)?.iter().map(number).collect()) };
    let pair = |pair: &JsValue| {
        let pair = Array::from(pair);
        (number(&pair.get(0)), pair.get(1).as_string().unwrap_or_default())
    };
    let pairs =
        |key: &str| -> Result<Vec<(u32, String)>, JsValue> { Ok(list(key)?.iter().map(pair).collect()) };
    Ok(Snapshot {
        html: text("html")?,
        url: text("url")?,
        base: text("base")?,
        hidden: numbers("hidden")?,
        in_view: numbers("inView")?,
        images: pairs("images")?,
        frames: pairs("frames")?,
        wanted: numbers("wanted")?,
        is_part: Reflect::get(snapshot, &"isPart".into())?.is_truthy(),
    })
}
