//! Small pages, read as a whole: which of them are told to be no article, and which are articles that look like one.

use super::{NoArticle, worth};
use crate::page::{Page, Snapshot};

const STORY: &str = "https://paper.example/2025/bridge-closes-in-may";

fn read(html: &str, url: &str) -> Option<NoArticle> {
    crate::read(&Page::from_html(html, url)).no_article
}

/// What is said of a page at this address, in a word.
#[track_caller]
fn check(html: &str, url: &str, kind: Option<&str>) {
    let read = read(html, url);
    assert_eq!(read.as_ref().map(NoArticle::name), kind, "{read:?}");
}

const FERRY: &str = "The ferry struck the bank off the point at nine in the evening, in fog, and all forty on board
    were taken to the harbour in boats. Nobody was hurt. The captain said that the light on the point was out.";
const BRIDGE: &str =
    "The bridge over the harbour will close in May, and drivers will have to take the long way round,
    over the hills. Work is to last a year and cost nine million, the council said on Tuesday evening.";
const HALL: &str =
    "The hall at the quay has a new roof at last, ten years after the storm took the old one. The town
    paid half of it, and a fair on the green paid the rest. It opens on Saturday with a dance.";

fn links(count: usize) -> String {
    let item =
        |at| format!(r#"<li><a href="/news/{at}">Ferry number {at} runs aground off the point</a></li>"#);
    format!("<ul>{}</ul>", (0..count).map(item).collect::<String>())
}

fn story(paragraphs: &[&str]) -> String {
    let text: String = paragraphs.iter().map(|text| format!("<p>{text}</p>")).collect();
    format!("<article><h1>Bridge closes in May</h1><p>By Ann Lee, 7 August 2025</p>{text}</article>")
}

#[test]
fn page_without_text_is_empty() {
    check("<img src=/1.jpg><script>go()</script>", STORY, Some("empty"));
    check("", "", Some("empty"));
}

#[test]
fn scraps_are_too_short() {
    let gone = "<h1>Not found</h1><p>The page has moved or never was.</p><p>Harbour News, 4 Quay Street</p>";
    check(gone, STORY, Some("too-short"));
    let shell = "<h1>Shoes</h1><p>Please turn on JavaScript to see the shoes that we have for you.</p>";
    check(shell, "https://shop.example/shoes", Some("too-short"));
}

#[test]
fn short_item_is_an_article() {
    let item = format!(r#"<meta property="og:type" content="article">{}"#, story(&[BRIDGE]));
    check(&item, STORY, None);
    check(&format!("{}{item}{}", links(30), links(30)), STORY, None);
    let chinese = "<h1>港口大桥关闭</h1><p>2025-08-07</p><p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。市政府周二晚间说，\
        工程将持续一年，耗资九百万。</p>";
    check(chinese, STORY, None);
}

#[test]
fn links_are_a_listing() {
    let front = links(30) + "<h2>Weather</h2><p>It was the ninth storm of the year.</p>" + &links(9);
    check(&front, "https://paper.example/", Some("listing"));
    let tile = |at| {
        format!(
            r#"<div><a href="/shoes/{at}"><img src="/{at}.jpg"><b>Boot {at}</b></a><span>$40</span></div>"#
        )
    };
    let shop = "<h1>Boots</h1><p>Boots for all weathers, made at the harbour.</p>".to_owned()
        + &(0..40).map(tile).collect::<String>();
    check(&shop, "https://shop.example/shoes/boots", Some("listing"));
}

#[test]
fn letter_of_recommended_links_is_an_article() {
    let tip =
        |at| format!(r#"<h2><a href="https://other.example/{at}">Tip number {at}</a></h2><p>{FERRY}</p>"#);
    let tips: String = (0..20).map(tip).collect();
    let letter = format!("<h1>The harbour letter</h1><p>7 August 2025</p><p>{BRIDGE}</p>{tips}");
    check(&letter, "https://paper.example/letters/130", None);
}

/// Items with a linked heading and a text, as on a section page.
fn section(item: impl Fn(usize) -> String, count: usize) -> String {
    format!("<h1>News</h1><main>{}</main>", (0..count).map(item).collect::<String>())
}

#[test]
fn texts_under_linked_headings_are_teasers() {
    let item = |at| {
        format!(r#"<article><h2><a href="/news/{at}">Ferry {at} aground</a></h2><p>{FERRY}</p></article>"#)
    };
    check(&section(item, 20), "https://paper.example/news", Some("teasers"));
    let item = |at| {
        format!(r#"<div><p>{HALL}</p><p><a href="/news/{at}">Read on about hall {at}</a></p></div><hr>"#)
    };
    check(&section(item, 20), "https://blog.example/", Some("teasers"));
}

#[test]
fn roundup_of_recommended_things_is_an_article() {
    let head = r#"<meta property="og:type" content="article"><meta property="article:published_time" content="2025-08-07">"#;
    let item = |at| {
        format!(
            r#"<h2><a href="https://shop.example/{at}">{at}. The harbour boot</a></h2><p>{FERRY}</p><p>{HALL}</p>"#
        )
    };
    let roundup = format!(
        "{head}<article><h1>Twelve boots</h1><p>{BRIDGE}</p>{}</article>",
        (0..12).map(item).collect::<String>()
    );
    check(&roundup, "https://paper.example/twelve-boots-for-all-weathers", None);
}

#[test]
fn live_blog_is_an_article() {
    let head = r#"<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Storm",
        "datePublished": "2025-08-07", "author": "Ann Lee"}</script>"#;
    let entry = |at| {
        format!(
            "<section><h3>{at}.30</h3><p>{FERRY}</p><p><a href=/x{at}>Read the full story</a></p></section>"
        )
    };
    let blog = format!("{head}<h1>Storm: live</h1>{}", (0..12).map(entry).collect::<String>());
    check(&blog, "https://paper.example/live/storm-at-the-harbour", None);
}

#[test]
fn list_in_an_encyclopaedia_is_an_article() {
    let entry = |at| {
        format!(
            r#"<li><a href="/wiki/{at}">Bridge {at}</a>, opened in 18{at}, crosses the harbour and was the longest of its time.</li>"#
        )
    };
    let list = format!(
        "<h1>List of bridges</h1><p>{BRIDGE}</p><p>{HALL}</p><ul>{}</ul>",
        (10..60).map(entry).collect::<String>()
    );
    check(&list, "https://wiki.example/wiki/List_of_bridges", None);
}

#[test]
fn recipe_is_an_article() {
    let data = r#"<script type="application/ld+json">{"@type": "Recipe", "name": "Fish soup", "author": "Ann Lee",
        "datePublished": "2025-08-07"}</script>"#;
    let recipe = "<h1>Fish soup</h1><p>A soup for cold evenings at the harbour, ready in an hour.</p>
        <ul><li>1 kg fish</li><li>2 onions</li><li>1 l water</li></ul>
        <ol><li>Cut the onions and let them turn golden in a little oil.</li>
        <li>Add the water and the bones of the fish and let it boil for half an hour.</li>
        <li>Add the fish itself and wait for five minutes before you serve it with bread.</li></ol>";
    check(&format!("{data}{recipe}{}", links(30)), "https://food.example/fish-soup", None);
}

#[test]
fn page_for_a_video_is_told() {
    let head = r#"<meta property="og:type" content="video.other">"#;
    let page = "<h1>Storm at sea</h1><p>7 August 2025</p><p>The storm as the crew of the ferry saw it from the bridge.</p>";
    check(&format!("{head}<video src=/1.mp4></video>{page}"), STORY, Some("video"));
    check(&format!("{head}<iframe src=/player></iframe>{page}{}", links(40)), STORY, Some("video"));
    let long = story(&[FERRY, BRIDGE, HALL, FERRY]);
    check(&format!("{head}<video src=/1.mp4></video>{long}"), STORY, None);
    check(&format!("<video src=/1.mp4></video>{}", story(&[BRIDGE, FERRY])), STORY, None);
}

#[test]
fn log_in_page_is_told() {
    let form = "<form><label>Name <input name=n></label><label>Password <input type=password></label>
        <button>Sign in</button></form>";
    check(
        &format!("<h1>Sign in</h1>{form}<p>Forgot your password?</p>"),
        "https://paper.example/login",
        Some("log-in"),
    );
    let wall = format!(
        "<h1>Welcome back</h1><p>Sign in to read on. New here? Make an account.</p>{form}{}",
        links(5)
    );
    check(&wall, "https://paper.example/account", Some("log-in"));
    check(&format!("<header>{form}</header>{}", story(&[BRIDGE, FERRY])), STORY, None);
    let menu = r#"<html><head></head><body><form><input type="password"></form><p>Gone.</p></body></html>"#;
    let hidden = |hidden| Snapshot { html: menu.into(), hidden, ..Snapshot::default() };
    let read = |hidden_form| crate::read(&Page::from_snapshot(hidden(hidden_form))).no_article;
    assert_eq!(read(vec![]), Some(NoArticle::LogIn { words: 1 }));
    assert_eq!(read(vec![3]), Some(NoArticle::TooShort { words: 1 }));
}

#[test]
fn results_of_a_search_are_told() {
    check(
        &format!("<h1>Results for ferry</h1>{}", links(30)),
        "https://paper.example/find?q=ferry",
        Some("search"),
    );
    let nothing = "<h1>Search</h1><p>Nothing was found for your words.</p>";
    check(nothing, "https://blog.example/?s=zeppelin", Some("search"));
    check(&story(&[BRIDGE, FERRY]), "https://paper.example/story?id=7&q=bridge", None);
}

#[test]
fn claims_and_names_make_words_worth_more() {
    assert_eq!(worth(100, 0, "https://paper.example/news"), 100);
    assert_eq!(worth(100, 2, "https://paper.example/news/bridge-closes/"), 500);
    assert_eq!(worth(100, 0, ""), 100);
}

#[test]
fn reason_is_a_sentence_with_its_number() {
    for (reason, sentence) in [
        (NoArticle::Listing { links: 30 }, "the page is mostly links (30 of them)"),
        (NoArticle::Teasers { pieces: 12 }, "the text is 12 short pieces with links between"),
        (NoArticle::TooShort { words: 7 }, "the longest run of prose has 7 words"),
    ] {
        assert_eq!(reason.to_string(), sentence);
    }
}
