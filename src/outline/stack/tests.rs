//! Pages with several articles, and pages that only look like it.

use crate::page::{Page, Snapshot, Tag};
use crate::{Reading, read};

const BRIDGE: &str = "<p>The bridge over the harbour will close in May, and drivers will have to take the long way
    round. Work is to last a year and cost nine million, the council said on Tuesday evening.</p>
    <p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages. They have
    written to the council, and the council has not answered them until today.</p>
    <p>The railway has been asked for more trains and will think about it by March, when the timetable is made.</p>";

const FERRY: &str = "<p>The ferry to the northern villages ran aground on Monday, and nobody could say when it would be
    afloat. Its captain had left the wheel to look for his glasses, a passenger said.</p>
    <p>The passengers were taken off in rowing boats and given soup. Most of them had missed a wedding, and the bride was
    among them, with the cake on her knees and her father at the oars.</p>
    <p>The owner of the ferry promised to pay for another cake and a new rudder before the end of the week.</p>";

/// As endless pages are made: data on the element, or a permanent link in it.
fn data(path: &str, title: &str, text: &str) -> String {
    format!("<article data-url='{path}'><header><h1>{title}</h1></header>{text}</article>")
}

fn link(path: &str, title: &str, text: &str) -> String {
    format!("<section><div><h1><a href='{path}'>{title}</a></h1>{text}</div></section>")
}

type Make = fn(&str, &str, &str) -> String;

const MAKES: [Make; 2] = [data, link];

fn stacked(make: Make) -> String {
    let head = r#"<title>The bridge closes | Harbour News</title><meta property="og:title" content="The bridge closes">
        <meta property="og:site_name" content="Harbour News"><link rel="canonical" href="https://paper.example/bridge">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "The bridge closes",
        "author": {"name": "Ann Lee"}, "datePublished": "2025-08-07"}</script>"#;
    let (bridge, ferry) =
        (make("/bridge", "The bridge closes", BRIDGE), make("/ferry", "The ferry runs aground", FERRY));
    format!("{head}<main>{bridge}{ferry}</main>")
}

#[track_caller]
fn check(reading: &Reading, title: &str, text: &str, other: &str) {
    let out = crate::render::text(&reading.article);
    assert_eq!(reading.article.meta.title, title);
    assert!(out.contains(text) && !out.contains(other), "{out}");
}

#[test]
fn address_decides() {
    for make in MAKES {
        let reading = |url| read(&Page::from_html(&stacked(make), url));
        let first = reading("https://paper.example/bridge?from=mail");
        check(&first, "The bridge closes", "fear for the market", "ran aground");
        assert_eq!(first.article.meta.authors.len(), 1);
        let second = reading("https://paper.example/ferry/#top");
        check(&second, "The ferry runs aground", "ran aground", "fear for the market");
        assert!(second.article.meta.authors.is_empty() && second.article.meta.published.is_none());
        assert_eq!(second.article.meta.publisher.as_deref(), Some("Harbour News"));
        let address = second.article.meta.address.expect("it has one");
        assert_eq!(address.as_str(), "https://paper.example/ferry");
    }
}

#[test]
fn then_the_view_and_then_the_first() {
    for make in MAKES {
        let url = "https://paper.example/latest";
        let whole = Page::from_html(&stacked(make), url);
        check(&read(&whole), "The bridge closes", "fear for the market", "ran aground");
        let mut page = Page::from_html(&stacked(make), url);
        let last = page.all(Tag::H1).last().expect("there are two");
        page.look_at(last);
        check(&read(&page), "The ferry runs aground", "ran aground", "fear for the market");
    }
}

#[test]
fn numbers_of_what_is_in_view_are_taken() {
    let html = "<html><head></head><body><p>a</p></body></html>".into();
    let page = Page::from_snapshot(Snapshot { html, in_view: vec![0, 3], ..Snapshot::default() });
    let p = page.all(Tag::P).next().expect("there is one");
    assert!(page.nodes()[p].in_view);
}

#[test]
fn what_the_data_says_of_the_second() {
    let ld = |path: &str, name: &str| {
        format!(
            r#"<script type="application/ld+json">{{"@type": "NewsArticle", "mainEntityOfPage":
            {{"@id": "https://paper.example{path}"}}, "author": {{"name": "{name}"}}}}</script>"#
        )
    };
    let url = "https://paper.example/ferry";
    let named = |html: &str| {
        let authors = read(&Page::from_html(html, url)).article.meta.authors;
        authors.into_iter().map(|author| author.name).collect::<Vec<_>>()
    };
    let html = stacked(data);
    assert_eq!(named(&format!("{}{}{html}", ld("/bridge", "Bo Day"), ld("/ferry", "Cy Orr"))), ["Cy Orr"]);
    let inside =
        html.replace("<header><h1>The ferry", &format!("{}<header><h1>The ferry", ld("", "Eve Fox")));
    assert_eq!(named(&inside), ["Eve Fox"]);
}

/// Both texts come out.
#[track_caller]
fn check_whole(html: &str, url: &str) {
    assert!(super::Scope::of(&Page::from_html(html, url)).is_none());
}

#[test]
fn lists_of_posts_are_no_stack() {
    for make in MAKES {
        let html = stacked(make).replace("<title>The bridge closes | ", "<title>");
        check_whole(&html, "https://paper.example/blog/page/2");
    }
}

#[test]
fn live_blogs_roundups_and_comments_are_none() {
    let page = |entry: &dyn Fn(&str, &str, &str) -> String| {
        let entries =
            [entry("/live#1", "Ferry afloat", FERRY), entry("/live#2", "Bridge closed", BRIDGE)].concat();
        format!("<title>Harbour live | News</title><h1>Harbour live</h1><main>{entries}</main>")
    };
    let url = "https://paper.example/live";
    let live =
        page(&|path, title, text| format!("<article data-url='{path}'><h2>{title}</h2>{text}</article>"));
    check_whole(&live, url);
    // The same where each entry has a first-level heading: all of them have the page's address.
    check_whole(&page(&data), url);
    check_whole(&page(&|_, title, text| format!("<h2>{title}</h2>{text}")), url);
    let comment =
        page(&|path, _, text| format!("<article><a class=permalink href='{path}'>Ann</a>{text}</article>"));
    check_whole(&comment, url);
}

#[test]
fn teasers_and_a_site_name_are_none() {
    let teaser = |path: &str, title: &str| {
        format!("<article><h1><a href='{path}'>{title}</a></h1><p>More.</p></article>")
    };
    let teasers = teaser("/ferry", "The ferry runs aground") + &teaser("/tide", "Tide turns");
    check_whole(&format!("<title>Tide turns</title>{teasers}"), "https://paper.example/tide");
    let story = data("/bridge", "The bridge closes", BRIDGE);
    check_whole(
        &format!("<title>The bridge closes</title><h1><a href='/'>Harbour News</a></h1>{story}"),
        "https://paper.example/bridge",
    );
    check_whole(&format!("<title>The bridge closes</title>{story}{teasers}"), "https://paper.example/bridge");
}
