//! How long an article takes to become Markdown: that of a large one, and of those that somebody made to be slow.
//!
//! `cargo test --release --test writing_time -- --nocapture` prints the times. The bounds are what nobody should wait for
//! even where nothing is optimised; a megabyte of text takes a hundredth of a second where it is. The clock is the
//! processor time of this thread (see `growth_support/clock.rs`).

#[path = "growth_support/clock.rs"]
#[allow(dead_code)]
mod clock;

use std::time::Duration;

use clock::{Growth, Size, growth, timed};
use lede::article::{Block, Cell, Inline, Link, List, Math, Note, Style, Table};
use lede::render::{EmphasisSign, Options, markdown};
use lede::{Article, Page};

const MEGABYTE: Duration = Duration::from_millis(300);
const HOSTILE: Duration = Duration::from_secs(3);

/// What doubling a line may multiply the time by: 2, and what caches take. A square makes 4 of it.
const MOST_GROWTH: f64 = 2.6;

/// Sentences as papers have them, with a style, a link and some signs in each paragraph.
fn prose(bytes: usize) -> Article {
    let text = |text: &str| Inline::Text(text.into());
    let to = Link::new("https://paper.example/story?page=2").expect("it is https");
    let paragraph = vec![
        text("The harbour is shut from today, 5 * 3 days in all, and nobody knows for how long. "),
        Inline::Styled(Style::Strong, vec![text("“The boats came in late,”")]),
        text(" it was said; whoever asked was told to wait, which they did until the lamps were lit. See "),
        Inline::Link { to, content: vec![text("the report [of May]")] },
        text(", the first of snake_case reports (at $5 or ~$6 each) that the town has had to pay for."),
    ];
    let length = lede::article::plain(&paragraph).len();
    Article { blocks: vec![Block::Paragraph(paragraph); bytes / length], ..Article::default() }
}

#[track_caller]
fn check(name: &str, article: &Article, bound: Duration) {
    let (written, time) = (0..3)
        .map(|_| timed(|| markdown(article, &Options::default())))
        .min_by_key(|(_, time)| *time)
        .expect("it was written three times");
    println!("{name}: {} bytes of Markdown in {time:.1?}", written.len());
    assert!(time < bound, "{name} took {time:?}");
}

#[test]
fn a_megabyte_of_text() {
    check("1 MB of text", &prose(1_000_000), MEGABYTE);
}

#[test]
fn a_megabyte_in_one_paragraph() {
    let blocks = prose(1_000_000).blocks;
    let line = blocks.into_iter().flat_map(|block| match block {
        Block::Paragraph(line) => line,
        _ => Vec::new(),
    });
    let article = Article { blocks: vec![Block::Paragraph(line.collect())], ..Article::default() };
    check("1 MB in one paragraph", &article, MEGABYTE);
}

#[test]
fn a_hundred_thousand_nested_quotes() {
    let html = format!("<p>{}</p>{}deep", "The tide turns. ".repeat(40), "<blockquote>".repeat(100_000));
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(move || {
        let page = Page::from_html(&html, "https://paper.example/story");
        check("100,000 nested quotes", &lede::read(&page).article, HOSTILE);
    });
    thread.expect("a thread can be started").join().expect("it is in time");
}

#[test]
fn a_table_of_a_million_cells() {
    let cell = |at: usize| Cell {
        header: false,
        columns: 1,
        rows: 1,
        content: vec![Block::Paragraph(vec![Inline::Text(at.to_string())])],
    };
    let rows = (0..1000).map(|row| (0..1000).map(|column| cell(row * column)).collect()).collect();
    let article =
        Article { blocks: vec![Block::Table(Table { caption: Vec::new(), rows })], ..Article::default() };
    check("a table of 1,000 × 1,000", &article, HOSTILE);
}

/// A line, which is repeated within one paragraph.
type Make = (&'static str, fn(usize) -> Vec<Inline>);

const DOUBLINGS: i32 = 4;

/// What is looked at from several places of a line might be looked at from each.
const MAKES: &[Make] = &[
    ("notes", |at| vec![Inline::Text("a".into()), Inline::Note(at % 2)]),
    ("formulas", |_| {
        vec![Inline::Math(Math { display: false, latex: Some("x_1".into()), tree: Vec::new() })]
    }),
    ("styles in doubt", |_| {
        vec![Inline::Text("a".into()), Inline::Styled(Style::Strong, vec![Inline::Code("b".into())])]
    }),
    ("styles that change", |at| {
        let style = [Style::Strong, Style::Emphasis, Style::Strike][at % 3];
        let inner = Inline::Styled(Style::Emphasis, vec![Inline::Text("b".into())]);
        vec![Inline::Styled(style, vec![Inline::Text("a ".into()), inner, Inline::Text(" c".into())])]
    }),
    ("signs", |at| {
        vec![Inline::Text(["*", "_a", "`", "[", "](b", "$c", "~", "^", "|", "==\u{a0}"][at % 10].into())]
    }),
    ("links with notes", |at| {
        let to = Link::new("https://paper.example/").expect("it is https");
        vec![Inline::Link { to, content: vec![Inline::Text("a".into()), Inline::Note(at % 2)] }]
    }),
    ("links in a style", |_| {
        let to = Link::new("https://paper.example/").expect("it is https");
        let link = Inline::Link { to, content: vec![Inline::Text("a".into())] };
        vec![Inline::Styled(Style::Strong, vec![link, Inline::Text(" ~5,".into())])]
    }),
    ("breaks", |at| vec![Inline::Text(at.to_string()), Inline::LineBreak]),
    ("links with no-break spaces", |at| {
        let to = Link::new(&format!("https://paper.example/{at}")).expect("it is https");
        vec![Inline::Link {
            to,
            content: vec![Inline::Text("\u{a0}a".into()), Inline::Text("\u{a0}".into())],
        }]
    }),
    ("rows of asterisks", |_| {
        let inner = Inline::Styled(Style::Emphasis, vec![Inline::Text("b".into())]);
        vec![Inline::Styled(Style::Strong, vec![inner]), Inline::Text("a".into())]
    }),
    ("letters set low", |at| {
        let low = Inline::Styled(Style::Subscript, vec![Inline::Text(["ij", "2"][at % 2].into())]);
        vec![Inline::Styled(Style::Strong, vec![low])]
    }),
    ("addresses", |at| {
        let address = format!("https://paper.example/%20{}", at % 2);
        let to = Link::new(&address).expect("it is https");
        vec![Inline::Link { to, content: vec![Inline::Text(address)] }, Inline::Text(". A".into())]
    }),
];

fn repeated(make: &Make, count: usize) -> Article {
    let line = Block::Paragraph((0..count).flat_map(make.1).collect());
    let note = || Note { label: "1".into(), content: vec![Block::Paragraph(vec![Inline::Text("b".into())])] };
    let item = vec![line.clone()];
    let list = Block::List(List { items: vec![item], ..List::default() });
    Article { blocks: vec![line, list], notes: vec![note(), note()], ..Article::default() }
}

/// Beside the default, where what was written before is looked at again.
fn choices() -> [Options; 2] {
    let other = Options {
        reference_links: true,
        sentences: true,
        emphasis: EmphasisSign::Underscore,
        ..Options::default()
    };
    [Options::default(), other]
}

#[test]
fn twice_the_line_takes_twice_the_time() {
    for (make, options) in MAKES.iter().flat_map(|make| choices().map(|options| (make, options))) {
        let (small, large) = (repeated(make, 2000), repeated(make, 2000 << DOUBLINGS));
        let measured: [Growth; 1] = growth(DOUBLINGS, 2..20, |size| {
            let article = if size == Size::Small { &small } else { &large };
            [timed(|| markdown(article, &options)).1]
        });
        let by_doubling = measured[0].by_doubling();
        println!("{}: {:.2} times by doubling, {:.1?} at most", make.0, by_doubling, measured[0].large);
        assert!(by_doubling < MOST_GROWTH, "{}: {by_doubling:.2} times by doubling, {options:?}", make.0);
    }
}
