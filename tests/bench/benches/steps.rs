//! The steps of reading, each by itself, so that a regression shows where it is: `cargo bench`.
//!
//! One turn takes all pages of `tests/pages`, which anybody has. They are small; how whole pages of the web fare, and a
//! rival, is what `cargo run --release` measures.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use lede::steps::{Outlined, outline};
use lede::{Article, Page, Snapshot, packed, render};

const URL: &str = "https://paper.example/story";

fn pages() -> Vec<String> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pages");
    let entries = fs::read_dir(&directory).expect("the pages lie beside the benchmark");
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path().join("page.html")).collect();
    files.sort();
    files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect()
}

/// The page as a browser hands it in, near enough: these are written as a browser would write them.
fn snapshot(html: &str) -> Snapshot {
    Snapshot { html: html.to_owned(), url: URL.into(), base: URL.into(), ..Snapshot::default() }
}

fn doors(criterion: &mut Criterion) {
    let sources = pages();
    criterion.bench_function("door: saved HTML", |bench| {
        bench.iter(|| {
            sources.iter().map(|html| Page::from_html(html, URL)).for_each(|page| drop(black_box(page)))
        });
    });
    let snapshots = || sources.iter().map(|html| snapshot(html)).collect::<Vec<_>>();
    criterion.bench_function("door: snapshot", |bench| {
        bench.iter_batched(
            snapshots,
            |all| all.into_iter().map(Page::from_snapshot).collect::<Vec<_>>(),
            BatchSize::LargeInput,
        );
    });
}

fn steps(criterion: &mut Criterion) {
    let pages: Vec<Page> = pages().iter().map(|html| Page::from_html(html, URL)).collect();
    criterion.bench_function("outline", |bench| {
        bench.iter(|| pages.iter().map(outline).for_each(|outlined| drop(black_box(outlined))));
    });
    let outlined: Vec<Outlined> = pages.iter().map(outline).collect();
    criterion.bench_function("meta", |bench| {
        bench.iter(|| outlined.iter().map(Outlined::header).for_each(|header| drop(black_box(header))));
    });
    let headed = || outlined.iter().map(|page| (page, page.header())).collect::<Vec<_>>();
    let with_headers = headed();
    criterion.bench_function("cuts", |bench| {
        bench.iter(|| with_headers.iter().map(|(page, header)| page.cuts(header).len()).sum::<usize>());
    });
    let cut =
        || headed().into_iter().map(|(page, header)| (page, page.cuts(&header), header)).collect::<Vec<_>>();
    criterion.bench_function("evidence and judge", |bench| {
        let judge = |all: Vec<(&Outlined, _, _)>| {
            all.into_iter().for_each(|(page, cuts, header)| drop(black_box(page.judged(header, cuts))));
        };
        bench.iter_batched(cut, judge, BatchSize::LargeInput);
    });
    let judged =
        || cut().into_iter().map(|(page, cuts, header)| page.judged(header, cuts)).collect::<Vec<_>>();
    let with_scores = judged();
    criterion.bench_function("story", |bench| {
        bench.iter(|| with_scores.iter().map(|judged| judged.story()).sum::<usize>());
    });
    criterion.bench_function("story and compose", |bench| {
        let compose = |all: Vec<_>| {
            all.into_iter().for_each(|judged: lede::steps::Judged| drop(black_box(judged.composed())));
        };
        bench.iter_batched(judged, compose, BatchSize::LargeInput);
    });
}

fn renderings(criterion: &mut Criterion) {
    let articles: Vec<Article> =
        pages().iter().map(|html| lede::read(&Page::from_html(html, URL)).article).collect();
    let mut bench = |name: &str, write: &dyn Fn(&Article) -> String| {
        criterion.bench_function(name, |bench| {
            bench.iter(|| articles.iter().map(|article| write(article).len()).sum::<usize>());
        });
    };
    bench("render: HTML", &render::html);
    bench("render: Markdown", &|article| render::markdown(article, &render::Options::default()));
    bench("render: text", &render::text);
    bench("pack", &packed::pack);
}

criterion_group!(benches, doors, steps, renderings);
criterion_main!(benches);
