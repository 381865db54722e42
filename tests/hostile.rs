//! Markup that works against us (`tests/hostile`): by each door and in each place of an article, nothing of it comes out
//! but words, links and pictures.

#[path = "hostile_support/allowed.rs"]
mod allowed;
#[path = "hostile_support/attacks.rs"]
mod attacks;

use std::collections::HashSet;

use attacks::{Attack, attacks, pages};
use lede::{Page, Reading, Snapshot, packed, render};
use rayon::prelude::*;

const URL: &str = "http://site.test/story";

#[test]
fn there_are_enough() {
    let all = attacks();
    let distinct: HashSet<&str> = all.iter().map(|attack| attack.markup.as_str()).collect();
    assert!(distinct.len() >= 400, "{} attacks", distinct.len());
    assert_eq!(distinct.len(), all.len(), "one of them stands there twice");
}

#[test]
fn saved_page_lets_nothing_through() {
    none_through(|markup| Page::from_html(markup, URL));
}

/// Not as a browser would write it: the door takes what it gets.
#[test]
fn live_page_lets_nothing_through() {
    none_through(|markup| Page::from_snapshot(snapshot(markup)));
}

#[test]
fn selection_lets_nothing_through() {
    none_through(|markup| Page::from_snapshot(Snapshot { is_part: true, ..snapshot(markup) }));
}

/// What the snapshot says besides its HTML comes from the page, too.
#[test]
fn frames_sources_and_addresses_let_nothing_through() {
    let around =
        "<html><body><article><h1>Boats</h1><img alt=\"a\"><iframe></iframe></article></body></html>";
    let found = attacks().into_par_iter().flat_map_iter(|Attack { place, markup }| {
        let frame = pages(&markup).swap_remove(0).1;
        let page = Page::from_snapshot(Snapshot {
            images: vec![(4, markup.clone())],
            frames: vec![(5, frame)],
            url: markup.clone(),
            base: markup,
            ..snapshot(around)
        });
        complaints(&lede::read(&page)).into_iter().map(move |complaint| format!("{place}: {complaint}"))
    });
    none(found.collect());
}

/// Nothing is lost of a text that only looks like an attack: people write about these things.
#[test]
fn text_stays_text() {
    let plain = attacks().into_iter().filter(|attack| !attack.markup.contains(char::is_control));
    let found = plain.filter_map(|Attack { place, markup }| {
        let page = pages(&markup).into_iter().find(|(place, _)| *place == "as text")?.1;
        let html = render::html(&lede::read(&Page::from_html(&page, URL)).article);
        (!allowed::text(&html).contains(&markup)).then(|| format!("{place}: {markup} is lost"))
    });
    none(found.collect());
}

/// A test that finds nothing may be blind.
#[test]
fn what_is_not_allowed_is_seen() {
    for html in ["<p onclick=a>", "<svg></svg>", "<a href=javascript:a>", "<img src=data:a>", "<p id=body>"] {
        assert!(!allowed::complaints(html).is_empty(), "{html}");
    }
}

fn snapshot(html: &str) -> Snapshot {
    Snapshot { html: html.into(), url: URL.into(), base: URL.into(), ..Snapshot::default() }
}

fn none_through(door: impl Fn(&str) -> Page + Sync) {
    let found = attacks().into_par_iter().flat_map_iter(|Attack { place, markup }| {
        let complaints = pages(&markup).into_iter().flat_map(|(within, page)| {
            let complaints = complaints(&lede::read(&door(&page)));
            complaints.into_iter().map(move |complaint| format!("{within}: {complaint}"))
        });
        let complaints: Vec<_> = complaints.collect();
        complaints.into_iter().map(move |complaint| format!("{place} {complaint}"))
    });
    none(found.collect());
}

/// Of the HTML that the view gets, and of what a program makes of the Markdown that lets HTML in it stand.
fn complaints(reading: &Reading) -> Vec<String> {
    let html = render::html(&reading.article);
    let article = packed::unpack(&packed::pack(&reading.article)).expect("what was packed can be unpacked");
    let mut shown = String::new();
    let markdown = render::markdown(&article, &render::Options::default());
    pulldown_cmark::html::push_html(&mut shown, pulldown_cmark::Parser::new(&markdown));
    let in_html = allowed::complaints(&html).into_iter();
    let in_markdown =
        allowed::complaints(&shown).into_iter().map(|complaint| format!("in Markdown, {complaint}"));
    in_html.chain(in_markdown).collect()
}

fn none(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}\n{} in all", found.join("\n"), found.len());
}
