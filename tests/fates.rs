//! What became of each passage, as the core tells it and the extension reads it.

use lede::{Page, Snapshot, fates, read};

const HTML: &str = "<html><head></head><body><nav><a href=\"/\">Front page</a></nav><main><h1>The bridge closes in May</h1>\
<p>The bridge over the harbour will close in May, and nobody in the town knows yet for how long it will be.</p>\
<p>Its master says that the planks are older than he is, and that they have been good planks all the same.</p>\
<div class=\"newsletter\"><p>Sign up for our newsletter</p></div>\
<p>In the evening the boats go out under it without a word, and come back in the morning with the tide.</p></main></body></html>";

fn snapshot(wanted: Vec<u32>) -> Snapshot {
    let url = "https://paper.example/bridge";
    Snapshot { html: HTML.into(), url: url.into(), base: url.into(), wanted, ..Snapshot::default() }
}

/// The letter of a reason.
fn letter(reason: &str) -> char {
    fates::reasons().find(|(_, name)| *name == reason).expect("there is such a cutter").0
}

#[test]
fn each_passage_has_its_reason_and_the_number_of_its_element() {
    let reading = read(&Page::from_snapshot(snapshot(Vec::new())));
    let newsletter = letter("newsletter");
    assert!(reading.fates.contains(&format!(".7.8{newsletter}10.11")), "{}", reading.fates);
}

#[test]
fn what_the_reader_wants_is_in_the_article_and_in_its_place() {
    let article = |wanted| {
        let reading = read(&Page::from_snapshot(snapshot(wanted)));
        lede::render::text(&reading.article)
    };
    assert!(!article(Vec::new()).contains("newsletter"));
    let with = article(vec![9]);
    let places = ["good planks", "Sign up for our newsletter", "In the evening"].map(|text| with.find(text));
    assert!(places.is_sorted() && places[0].is_some(), "{with}");
    assert!(!with.contains("Front page"));
    assert!(article(vec![3]).contains("Front page"));
}

/// The extension knows the reasons by their order.
#[test]
fn both_sides_have_the_same_reasons() {
    let script = std::fs::read_to_string("extension/fates.js").expect("the script is there");
    let list: String =
        script.split("REASONS = (").nth(1).and_then(|rest| rest.split(')').next()).expect("a list").into();
    let theirs: Vec<&str> = list.split('"').skip(1).step_by(2).flat_map(str::split_whitespace).collect();
    let ours: Vec<&str> = fates::reasons().map(|(_, name)| name).collect();
    assert_eq!(ours, theirs);
}
