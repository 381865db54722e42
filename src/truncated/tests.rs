//! Small pages that are whole or are not.

use crate::article::Truncated;
use crate::page::Page;
use crate::read;

const BRIDGE: &str =
    "<p>The bridge over the harbour will close in May, and drivers will have to take the long way
    round. Work is to last a year and cost nine million, the council said on Tuesday evening.</p>";

const FISHERMEN: &str =
    "<p>Fishermen fear for the market, which lives from those who stop on their way to the
    northern villages. They have written to the council, and the council has not answered.</p>";

/// What is said of a page with this text between title and footer, and this in its data.
fn why(text: &str, data: &str) -> Option<Truncated> {
    let page = format!(
        r#"<title>The bridge closes</title>
        <script type="application/ld+json">{{"@type": "NewsArticle", "headline": "The bridge closes"{data}}}</script>
        <main><h1>The bridge closes</h1>{BRIDGE}{text}</main>
        <footer><p>Harbour News, 4 Quay Street</p></footer>"#
    );
    read(&Page::from_html(&page, "https://paper.example/bridge")).article.truncated
}

const FOR_SOME: &str = r#", "isAccessibleForFree": false"#;

#[test]
fn whole_text_is_whole() {
    assert_eq!(why(FISHERMEN, ""), None);
    assert_eq!(why(FISHERMEN, FOR_SOME), None);
    assert_eq!(why(FISHERMEN, r#", "isAccessibleForFree": false, "wordCount": "60""#), None);
}

#[test]
fn wall_behind_the_end() {
    for wall in [
        "<div><h3>Subscribe to continue reading</h3><p>Four weeks for one pound</p></div>",
        "<p>Share</p><section><p>Already have an account? Log in to continue reading</p></section>",
        "<div><p>Jetzt kostenlos registrieren und weiterlesen</p></div>",
        "<div><p>Il vous reste 75 % de cet article à lire. La suite est réservée aux abonnés.</p></div>",
        "<div><p>この記事は会員限定です</p></div>",
    ] {
        assert_eq!(why(wall, ""), Some(Truncated::Paywall), "{wall}");
    }
}

#[test]
fn wall_that_nobody_sees_is_none() {
    assert_eq!(why("<div style='display:none'><p>Subscribe to continue reading</p></div>", ""), None);
}

#[test]
fn labels_and_boxes_are_no_wall() {
    for box_ in [
        "<p>Subscribe now to keep reading and get access to the full archive.</p>",
        "<p>Sign up to read this article</p><p>Already a member? Sign in here</p>",
        "<p>Advertisement. Scroll to continue reading.</p>",
        "<ul><li><a href=/1>Ferry runs aground</a> Subscribers only</li></ul>",
        "<p>This article is for informational purposes only.</p>",
        "<p>L’espace des contributions est réservé aux abonnés.</p>",
        "<p>You must log in or register to reply here.</p>",
    ] {
        assert_eq!(why(box_, ""), None, "{box_}");
    }
}

#[test]
fn wall_where_the_data_says_that_all_is_there() {
    let wall = format!("{FISHERMEN}<div><p>Subscribe to continue reading</p></div>");
    assert_eq!(why(&wall, r#", "wordCount": 61"#), None);
    assert_eq!(why(&wall, r#", "wordCount": 610"#), Some(Truncated::Paywall));
}

#[test]
fn text_for_some_that_breaks_off() {
    let broken = FISHERMEN.replace("answered.", "yet said whether");
    assert_eq!(why(&broken, FOR_SOME), Some(Truncated::Paywall));
    assert_eq!(why(&broken, ""), None);
    assert_eq!(why("<p>To read the full story</p>", FOR_SOME), Some(Truncated::Paywall));
}

#[test]
fn dots_with_a_link_to_the_rest() {
    let dots = FISHERMEN.replace("answered.", "answered, although…");
    let link = "<p><a href=/all>Continue reading</a></p>";
    assert_eq!(why(&format!("{dots}{link}"), ""), Some(Truncated::Continued));
    assert_eq!(why(&format!("{FISHERMEN}{link}"), ""), None);
    assert_eq!(why(&dots, ""), None);
}

#[test]
fn data_that_states_more_than_the_page_has() {
    assert_eq!(why("", r#", "wordCount": 900"#), Some(Truncated::Shortened));
    // The letters of the text.
    assert_eq!(why(FISHERMEN, r#", "wordCount": 330"#), None);
    let body = |end: &str| format!(r#", "articleBody": "{}""#, end.repeat(12));
    let other = "The tide comes in at six and goes out again at noon, whatever the council may say of it. ";
    assert_eq!(why("", &body(other)), Some(Truncated::Shortened));
    assert_eq!(why(&format!("<p>{}</p>", other.repeat(12)), &body(other)), None);
}
