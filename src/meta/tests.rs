//! Whole headers, as pages have them.

use super::{Direction, Meta, Read, read};
use crate::outline::Outline;
use crate::page::Page;

fn with_read<T>(html: &str, look: impl FnOnce(&Outline, Read) -> T) -> T {
    let page = Page::from_html(html, "https://www.paper.example/story");
    let outline = Outline::of(&page);
    let read = read(&outline);
    look(&outline, read)
}

fn meta(html: &str) -> Meta {
    with_read(html, |_, read| read.meta)
}

fn names(meta: &Meta) -> Vec<&str> {
    meta.authors.iter().map(|author| author.name.as_str()).collect()
}

#[test]
fn structured_data_is_read() {
    let meta = meta(
        r#"
<html lang="en-GB"><head>
<title>Bridge closes for a year | Harbour News</title>
<link rel="canonical" href="/bridge">
<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Bridge closes for a year", "articleSection": "Town",
"author": [{"@type": "Person", "name": "Ann Lee", "url": "/ann"}, {"@type": "Person", "name": "Bo Chen"}],
"publisher": {"@type": "Organization", "name": "Harbour News"},
"datePublished": "2026-05-07T16:20:00Z", "dateModified": "2026-05-08T09:00:00Z"}
</script></head><body>
<h1>Bridge closes for a year</h1>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
</body></html>
"#,
    );
    assert_eq!(meta.title, "Bridge closes for a year");
    assert_eq!(names(&meta), ["Ann Lee", "Bo Chen"]);
    let link = meta.authors[0].link.as_ref().map(|link| link.as_str());
    assert_eq!(link, Some("https://www.paper.example/ann"));
    assert_eq!(meta.publisher.as_deref(), Some("Harbour News"));
    assert_eq!(meta.section.as_deref(), Some("Town"));
    assert_eq!(meta.published.as_deref(), Some("2026-05-07T16:20:00Z"));
    assert_eq!(meta.modified.as_deref(), Some("2026-05-08T09:00:00Z"));
    let address = meta.address.as_ref().map(|address| address.as_str());
    assert_eq!(address, Some("https://www.paper.example/bridge"));
    assert_eq!((meta.language.as_deref(), meta.direction), (Some("en-GB"), Direction::Ltr));
}

#[test]
fn what_is_visible_serves_where_nothing_is_stated() {
    let meta = meta(
        r#"
<title>Bridge closes for a year</title>
<h1>Bridge closes for a year</h1>
<p>By Ann Lee and Bo Chen</p>
<p>7 May 2026</p>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
    );
    assert_eq!(names(&meta), ["Ann Lee", "Bo Chen"]);
    assert_eq!(meta.published.as_deref(), Some("2026-05-07"));
    assert_eq!(meta.modified, None);
    assert_eq!(meta.publisher.as_deref(), Some("paper.example"));
}

#[test]
fn visible_header_in_german_is_read() {
    let meta = meta(
        r#"
<html lang="de"><title>Brücke wird ein Jahr gesperrt</title>
<h1>Brücke wird ein Jahr gesperrt</h1>
<p>Von Jörg van der Berg</p>
<p>Veröffentlicht am 07.05.2026</p>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
"#,
    );
    assert_eq!(names(&meta), ["Jörg van der Berg"]);
    assert_eq!(meta.published.as_deref(), Some("2026-05-07"));
}

#[test]
fn same_moment_is_no_change() {
    let meta = meta(
        r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closes",
"datePublished": "2026-05-07", "dateModified": "2026-05-07"}</script><h1>Bridge closes</h1>"#,
    );
    assert_eq!(meta.published.as_deref(), Some("2026-05-07"));
    assert_eq!(meta.modified, None);
}

#[test]
fn aggregator_names_the_paper_above_the_title() {
    let meta = meta(
        r#"
<title>Bridge closes for a year</title><meta property="og:site_name" content="Bundle">
<div><img src="/logo.png" alt="Harbour News"><span>Harbour News</span></div>
<div>Harbour News</div>
<h1>Bridge closes for a year</h1>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
"#,
    );
    assert_eq!(meta.publisher.as_deref(), Some("Harbour News"));
    assert_eq!(meta.via.as_deref(), Some("Bundle"));
}

#[test]
fn paper_that_the_text_names_is_the_publisher() {
    let meta = meta(
        r#"
<title>Bridge closes for a year</title><meta property="og:site_name" content="Bundle">
<div>Harbour News</div>
<h1>Bridge closes for a year</h1>
<p>The bridge will close in May, the mayor told Harbour News, and drivers will have to take the long way.</p>
"#,
    );
    assert_eq!(meta.publisher.as_deref(), Some("Harbour News"));
    assert_eq!(meta.via.as_deref(), Some("Bundle"));
}

#[test]
fn subject_above_the_title_is_no_publisher() {
    let meta = meta(
        r#"
<title>Bridge closes for a year</title><meta property="og:site_name" content="Harbour News">
<div class="kicker">Ukraine</div>
<h1>Bridge closes for a year</h1>
<p>The bridge will close in May, the government of Ukraine said, and drivers will have to take the long way.</p>
<p>Ukraine has rebuilt forty bridges since the war began, and nine of them in the last month alone.</p>
"#,
    );
    assert_eq!(meta.publisher.as_deref(), Some("Harbour News"));
    assert_eq!(meta.via, None);
    assert_eq!(meta.kicker.as_deref(), Some("Ukraine"));
}

#[test]
fn author_wins_over_the_paper_as_author() {
    for author in ["Harbour News", ", HARBOUR NEWS", "paper.example"] {
        let html = r#"
<title>Bridge closes for a year</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closes for a year",
"author": {"@type": "Organization", "name": "AUTHOR"}, "publisher": {"name": "Harbour News"}}</script>
<h1>Bridge closes for a year</h1>
<p class="byline">By Ann Lee</p>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
"#;
        assert_eq!(names(&meta(&html.replace("AUTHOR", author))), ["Ann Lee"], "{author}");
    }
}

#[test]
fn lines_of_the_header_are_known() {
    let html = r#"
<title>Bridge closes for a year</title>
<header><h1>Bridge closes for a year</h1>
<p class="standfirst">Drivers must take the long way round</p>
<p class="byline">By Ann Lee</p></header>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
"#;
    with_read(html, |outline, read| {
        let lines: Vec<_> = read.lines.iter().map(|&at| outline.line(&outline.passages[at])).collect();
        for wanted in ["bridge closes for a year", "drivers must take the long way round", "by ann lee"] {
            assert!(lines.contains(&wanted), "{wanted}");
        }
        assert!(!lines.iter().any(|line| line.starts_with("the bridge over")));
        assert_eq!(read.title, Some(0));
        assert_eq!(read.meta.dek.as_deref(), Some("Drivers must take the long way round"));
    });
}

#[test]
fn direction_is_stated_or_follows_the_language() {
    assert_eq!(meta(r#"<html lang="ar"><p>جسر"#).direction, Direction::Rtl);
    assert_eq!(meta(r#"<html lang="en"><body dir="RTL"><p>A"#).direction, Direction::Rtl);
    assert_eq!(meta(r#"<html lang="ar-EG" dir="ltr"><p>A"#).direction, Direction::Ltr);
    assert_eq!(meta(r#"<html lang="arn"><p>A"#).direction, Direction::Ltr);
}

#[test]
fn page_that_says_nothing_has_no_header() {
    let page = Page::from_html("", "");
    assert_eq!(read(&Outline::of(&page)).meta, Meta::default());
}

#[test]
fn data_names_who_provided_the_piece() {
    let meta = meta(
        r#"
<title>Bridge closes for a year</title><meta property="og:site_name" content="Bundle">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closes for a year", "publisher": {"name": "Bundle"},
"provider": {"name": "Harbour News", "url": "https://harbour.example/"}}</script>
<h1>Bridge closes for a year</h1>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
"#,
    );
    assert_eq!(meta.publisher.as_deref(), Some("Harbour News"));
    assert_eq!(meta.publisher_link.as_ref().map(|link| link.as_str()), Some("https://harbour.example/"));
    assert_eq!(meta.via.as_deref(), Some("Bundle"));
}

#[test]
fn copy_says_where_the_original_is() {
    let copy = |address: &str| {
        meta(&format!("<link rel=canonical href='{address}'><h1>Bridge closes for a year</h1>")).via
    };
    assert_eq!(copy("https://harbour.example/1").as_deref(), Some("paper.example"));
    assert_eq!(copy("https://m.paper.example/1"), None);
    assert_eq!(copy("https://uk.paper.test/1"), None);
}

#[test]
fn saved_page_is_no_copy() {
    let html = "<link rel=canonical href='https://harbour.example/1'><h1>Bridge closes for a year</h1>";
    for url in ["http://localhost:8000/a.html", "http://127.0.0.1/a.html", "file:///tmp/a.html", ""] {
        let page = Page::from_html(html, url);
        assert_eq!(read(&Outline::of(&page)).meta.via, None, "{url}");
    }
}
