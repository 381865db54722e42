//! The boundary: one value in, one value out. Nothing here decides anything.

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
    #[wasm_bindgen(unchecked_param_type = "Snapshot")] snapshot: JsValue,
) -> Result<JsValue, JsError> {
    let snapshot: Snapshot = serde_wasm_bindgen::from_value(snapshot)?;
    let reading = crate::read(&Page::from_snapshot(snapshot));
    Ok(serde_wasm_bindgen::to_value(&Reading {
        no_article: reading.no_article.as_ref().map(|why| why.name()),
        html: render::html(&reading.article),
        markdown: render::markdown(&reading.article),
        meta: &reading.article.meta,
    })?)
}
