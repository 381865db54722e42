//! Any text, by the door for the live page, with lists of numbers that need not fit.
//!
//! What stands behind a record separator (U+001E) is one of the lists' entries: a letter for the list, a number, a
//! space, and what belongs to it. So a page by itself is a good beginning.

#![no_main]

#[path = "../../tests/hostile_support/allowed.rs"]
#[allow(dead_code)]
mod allowed;

use lede::{Page, Snapshot, read, render};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let article = read(&Page::from_snapshot(snapshot(text))).article;
    let complaints = allowed::complaints(&render::html(&article));
    assert!(complaints.is_empty(), "{complaints:?}");
});

fn snapshot(text: &str) -> Snapshot {
    let mut parts = text.split('\u{1e}');
    let html = parts.next().unwrap_or_default().to_owned();
    let mut snapshot = Snapshot { html, base: "https://a.example/".into(), ..Snapshot::default() };
    for part in parts {
        let (name, value) = part.split_once(' ').unwrap_or((part, ""));
        let mut name = name.chars();
        let (kind, number) = (name.next(), name.as_str().parse().unwrap_or_default());
        match kind {
            Some('h') => snapshot.hidden.push(number),
            Some('v') => snapshot.in_view.push(number),
            Some('i') => snapshot.images.push((number, value.into())),
            Some('f') => snapshot.frames.push((number, value.into())),
            Some('b') => snapshot.base = value.into(),
            Some('u') => snapshot.url = value.into(),
            _ => snapshot.is_part = true,
        }
    }
    snapshot
}
