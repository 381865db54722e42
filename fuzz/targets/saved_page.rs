//! Any text, by the door for saved HTML: it is read, and what comes out is safe to show.

#![no_main]

#[path = "../../tests/hostile_support/allowed.rs"]
#[allow(dead_code)]
mod allowed;

use lede::{Page, read, render};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|html: &str| {
    let article = read(&Page::from_html(html, "https://a.example/story")).article;
    let complaints = allowed::complaints(&render::html(&article));
    assert!(complaints.is_empty(), "{complaints:?}");
});
