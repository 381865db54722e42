//! Any text, taken for a packed article: none, or one that can be packed again and is safe to show.

#![no_main]

#[path = "../../tests/hostile_support/allowed.rs"]
#[allow(dead_code)]
mod allowed;

use lede::packed::{pack, unpack};
use lede::render;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Some(article) = unpack(text) else { return };
    let again = unpack(&pack(&article)).expect("what was packed can be unpacked");
    assert_eq!(again, article);
    render::text(&article);
    let complaints = allowed::complaints(&render::html(&article));
    assert!(complaints.is_empty(), "{complaints:?}");
});
