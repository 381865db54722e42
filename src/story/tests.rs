//! Small pages with verdicts: what bears the attribute `yes` is spoken for, what bears `drop` is cut.

use super::{NoArticle, Story, Verdicts, find};
use crate::outline::Outline;
use crate::page::{NodeId, Page, Tag};

/// The story of a page whose title is passage `title`, with the whole page to fall back on.
fn found(outline: &Outline, title: Option<usize>) -> Story {
    let page = outline.page;
    let is_in = |node: NodeId, mark| page.ancestors(node).any(|above| page.attribute(above, mark).is_some());
    let start = |at: usize| outline.passages[at].nodes.start;
    let all = 0..outline.passages.len();
    let scores: Vec<i32> = all.clone().map(|at| if is_in(start(at), "yes") { 5000 } else { -5000 }).collect();
    let uncut: Vec<bool> = all.map(|at| !is_in(start(at), "drop")).collect();
    let bars = vec![0; outline.passages.len()];
    find(outline, &Verdicts { scores: &scores, uncut: &uncut, bars: &bars, claims: 1 }, 0, title)
}

/// The texts and the sources of pictures of the story.
#[track_caller]
fn check(html: &str, expected: &[&str]) {
    let page = Page::from_html(html, "https://paper.example/story");
    let outline = Outline::of(&page);
    let kept = found(&outline, None).nodes(&outline, &vec![false; page.nodes().len()]);
    let mut actual = Vec::new();
    for node in (0..kept.len()).filter(|&node| kept[node]) {
        match page.tag(node) {
            Tag::Img => actual.push(page.attribute(node, "src").unwrap_or_default().into_owned()),
            _ => actual.push(page.text(node).trim().to_owned()),
        }
    }
    assert_eq!(actual, expected);
}

#[test]
fn what_is_spoken_for_is_the_story_wherever_it_stands() {
    check("<div><p yes>One.</p></div><p>Two.</p><section><p yes>Three.</p></section>", &["One.", "Three."]);
}

#[test]
fn heading_of_nothing_goes() {
    check("<h2 yes>One</h2><p yes>Two.</p><h2 yes>Three</h2><h3 yes>Four</h3><p>Five.</p>", &["One", "Two."]);
    check("<h2 yes>One</h2><h3 yes>Two</h3><p yes>Three.</p>", &["One", "Two", "Three."]);
    check("<h2 yes>One</h2><h2 yes>Two</h2>", &["One", "Two"]);
}

#[test]
fn quotation_keeps_its_author() {
    check(
        "<p yes>One.</p><blockquote><p yes>Tides turn as they always have here.</p><p>Ann Lee (@ann)</p></blockquote><p>Two.</p>",
        &["One.", "Tides turn as they always have here.", "Ann Lee (@ann)"],
    );
}

#[test]
fn terms_stay_with_what_is_said_of_them() {
    check(
        "<p yes>One.</p><dl><dt>Gybe</dt><dd yes>What the boom does when nobody has told it to.</dd></dl><p>Two.</p>",
        &["One.", "Gybe", "What the boom does when nobody has told it to."],
    );
}

#[test]
fn caption_goes_with_its_picture_in_boxes_that_are_named_so() {
    check(
        r#"<p yes>One.</p><div class="wp-caption"><img src="/1.jpg"><p>The quay at dusk</p></div><p yes>Two.</p>"#,
        &["One.", "/1.jpg", "The quay at dusk", "Two."],
    );
}

#[test]
fn without_a_verdict_all_that_is_uncut_is_a_guess() {
    check("<p>One.</p><p drop>Two.</p>", &["One."]);
}

#[test]
fn pictures_go_with_what_stands_around_them() {
    check(
        r#"<div><p yes>One.</p><img src="/1.jpg"><p yes>Two.</p></div><div><img src="/2.jpg"><a href="/2">Three</a></div>"#,
        &["One.", "/1.jpg", "Two."],
    );
}

#[test]
fn formulas_set_for_the_eye_are_of_the_text() {
    let formula = "<p><math></math><i aria-hidden=true>x</i></p>";
    let kept = |html: &str| {
        let page = Page::from_html(html, "https://paper.example/story");
        let outline = Outline::of(&page);
        let kept = found(&outline, None).nodes(&outline, &vec![false; page.nodes().len()]);
        page.all(Tag::Math).all(|math| kept[math])
    };
    assert!(kept(&format!("<div><p yes>One.</p>{formula}<p yes>Two.</p></div>")));
    assert!(!kept(&format!("<div><p yes>One.</p><div><p>Two.</p>{formula}</div><p yes>Three.</p></div>")));
}

#[test]
fn captions_go_with_their_pictures() {
    check(
        r#"<div><p yes>One.</p><figure><img src="/1.jpg"><figcaption>The bridge</figcaption></figure></div>
        <aside><figure><img src="/2.jpg"><figcaption>A boat</figcaption></figure><p>Two.</p></aside>"#,
        &["One.", "/1.jpg", "The bridge"],
    );
}

#[test]
fn above_is_what_stands_between_title_and_text() {
    let html = r#"
<h1>The bridge closes</h1><p>By Ann Lee</p><img src="/bridge.jpg">
<p yes>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p yes>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#;
    let page = Page::from_html(html, "https://paper.example/story");
    let outline = Outline::of(&page);
    let story = found(&outline, Some(0));
    assert_eq!(page.text_in(story.above.clone()).trim(), "By Ann Lee");
    assert!(page.all(Tag::Img).all(|image| story.above.contains(&image)));
    assert_eq!(story.no_article, None);
}

#[test]
fn page_without_text_has_a_story_all_the_same() {
    let page = Page::from_html("", "");
    let outline = Outline::of(&page);
    assert_eq!(found(&outline, None).no_article, Some(NoArticle::Empty));
}
