//! JSON as a tree. The reading of it is the browser's in the module and serde_json's natively: a JSON
//! crate weighs 32 KB there.

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    /// `null` and `true`: nothing that a header is made of.
    Other,
    False,
    Number(u32),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// `None` if it is no JSON.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn parse(text: &str) -> Option<Json> {
        serde_json::from_str(text).ok().map(native::json)
    }

    /// `None` if it is no JSON.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn parse(text: &str) -> Option<Json> {
        Some(browser::json(&js_sys::JSON::parse(text).ok()?))
    }

    pub(super) fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text itself, or the first in a list.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            Json::List(list) => list.iter().find_map(Json::text),
            Json::Other | Json::False | Json::Number(_) | Json::Object(_) => None,
        }
    }

    /// The entries of a list; of anything else, the thing itself.
    pub(super) fn each(&self) -> &[Json] {
        match self {
            Json::List(list) => list,
            one => std::slice::from_ref(one),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use serde_json::Value;

    use super::Json;

    pub(super) fn json(value: Value) -> Json {
        match value {
            Value::Bool(false) => Json::False,
            Value::Number(number) => Json::Number(number.as_f64().unwrap_or_default() as u32),
            Value::Null | Value::Bool(true) => Json::Other,
            Value::String(text) => Json::Text(text),
            Value::Array(list) => Json::List(list.into_iter().map(json).collect()),
            Value::Object(entries) => {
                Json::Object(entries.into_iter().map(|(key, value)| (key, json(value))).collect())
            }
        }
    }
}

/// Not through serde: its errors can hold numbers, and to print those takes 20 KB.
#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::{Array, Object};
    use wasm_bindgen::{JsCast, JsValue};

    use super::Json;

    pub(super) fn json(value: &JsValue) -> Json {
        if let Some(text) = value.as_string() {
            return Json::Text(text);
        }
        if let Some(number) = value.as_f64() {
            return Json::Number(number as u32);
        }
        if value.is_falsy() && !value.is_null() {
            return Json::False;
        }
        if let Some(list) = value.dyn_ref::<Array>() {
            return Json::List(list.iter().map(|value| json(&value)).collect());
        }
        let Some(object) = value.dyn_ref::<Object>() else { return Json::Other };
        let entries = Object::entries(object);
        let entry = |pair: JsValue| {
            let pair = Array::from(&pair);
            Some((pair.get(0).as_string()?, json(&pair.get(1))))
        };
        Json::Object(entries.iter().filter_map(entry).collect())
    }
}
