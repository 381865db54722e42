//! The boundary: one value in, one value out. Nothing here decides anything.

mod bump;

use js_sys::{Array, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::page::{Page, Snapshot};
use crate::{meta, render};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reading<'a> {
    no_article: Option<&'static str>,
    html: String,
    markdown: String,
    meta: &'a meta::Meta,
}

#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

#[wasm_bindgen(unchecked_return_type = "Reading")]
pub fn read(
    #[wasm_bindgen(unchecked_param_type = "Snapshot")] snapshot: &JsValue,
) -> Result<JsValue, JsValue> {
    let reading = crate::read(&Page::from_snapshot(taken(snapshot)?));
    let reading = Reading {
        no_article: reading.no_article.as_ref().map(|why| why.name()),
        html: render::html(&reading.article),
        markdown: render::markdown(&reading.article),
        meta: &reading.article.meta,
    };
    Ok(serde_wasm_bindgen::to_value(&reading)?)
}

/// The snapshot out of its object, by hand: serde's way in weighs 12 KB and its errors 20 more.
fn taken(snapshot: &JsValue) -> Result<Snapshot, JsValue> {
    let text = |key: &str| -> Result<String, JsValue> {
        let value = Reflect::get(snapshot, &key.into())?;
        value.as_string().ok_or_else(|| JsError::new(key).into())
    };
    let list =
        |key: &str| -> Result<Array, JsValue> { Ok(Array::from(&Reflect::get(snapshot, &key.into())?)) };
    let number = |value: JsValue| value.as_f64().unwrap_or_default() as u32;
    let pair = |pair: JsValue| {
        let pair = Array::from(&pair);
        (number(pair.get(0)), pair.get(1).as_string().unwrap_or_default())
    };
    Ok(Snapshot {
        html: text("html")?,
        url: text("url")?,
        base: text("base")?,
        hidden: list("hidden")?.iter().map(number).collect(),
        images: list("images")?.iter().map(pair).collect(),
        frames: list("frames")?.iter().map(pair).collect(),
    })
}
