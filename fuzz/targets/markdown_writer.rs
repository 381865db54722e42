//! Any article, written as Markdown by any choice: two renderers read back all its words, and it does not take long.
//!
//! The first byte is what is chosen, the next 32 are the seed of chance that the article grows from, and what follows
//! are its texts, a line each: so the fuzzer decides which signs stand side by side.

#![no_main]

#[path = "../../tests/articles_support/articles.rs"]
#[allow(dead_code)]
mod articles;
#[path = "../../tests/articles_support/notes.rs"]
mod notes;
#[path = "../../tests/articles_support/shape.rs"]
mod shape;

use std::time::Duration;

use articles::{blocks, inline, noise};
use cpu_time::ThreadTime;
use lede::Article;
use lede::article::{Block, Inline, Note};
use lede::render::{self, Bullet, EmphasisSign, Options, markdown};
use libfuzzer_sys::fuzz_target;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use shape::{Reader, Shape, by_comrak, by_pulldown};

/// What one article in sixteen is stretched to, to see how long it takes: the inlines of its first line, or its blocks.
const LONG: usize = 20_000;

/// What a byte of Markdown may take, which is ten times the usual. If each of so many inlines looked at all others, it
/// would take more.
const MOST_A_BYTE: Duration = Duration::from_nanos(300);
const AT_LEAST: Duration = Duration::from_millis(20);

fuzz_target!(|bytes: &[u8]| {
    let Some((&choice, rest)) = bytes.split_first() else { return };
    let Some(article) = grown(rest) else { return };
    let options = chosen(choice);
    match rest.first().map_or(0, |byte| byte % 32) {
        30 => is_quick(&with_a_long_line(article), &options),
        31 => is_quick(&with_many_blocks(article), &options),
        _ => is_read_back(&article, &options),
    }
});

fn chosen(choice: u8) -> Options {
    let is = |bit: u8| choice >> bit & 1 == 1;
    Options {
        reference_links: is(0),
        sentences: is(1),
        emphasis: if is(2) { EmphasisSign::Underscore } else { EmphasisSign::Asterisk },
        bullet: [Bullet::Dash, Bullet::Asterisk, Bullet::Plus, Bullet::Dash][usize::from(choice >> 3 & 3)],
        without_images: is(5),
        ..Options::default()
    }
}

fn grown(bytes: &[u8]) -> Option<Article> {
    let mut seed = [0; 32];
    seed.iter_mut().zip(bytes).for_each(|(seed, byte)| *seed = *byte);
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), chance);
    let text = texts(bytes.get(seed.len()..).unwrap_or_default());
    let line = || vec(inline(text.clone()), 0..5).boxed();
    let made = (blocks(line(), text.clone()), vec(blocks(line(), text.clone()), 0..4));
    let (blocks, notes) = made.new_tree(&mut runner).ok()?.current();
    let note = |content| Note { label: String::new(), content };
    let notes = notes.into_iter().map(note).collect();
    Some(notes::ordered(Article { blocks, notes, ..Article::default() }))
}

/// A page has no control characters, and those that nobody sees are not of interest.
fn texts(bytes: &[u8]) -> BoxedStrategy<String> {
    let lines = String::from_utf8_lossy(bytes);
    let lines = lines.split('\n').map(|line| line.replace(|sign: char| sign.is_control(), ""));
    let lines: Vec<String> =
        lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { noise().boxed() } else { prop::sample::select(lines).boxed() }
}

fn is_read_back(article: &Article, options: &Options) {
    let markdown = markdown(article, options);
    // Nothing else of it is there without its pictures, in HTML.
    if options.without_images {
        return;
    }
    let ours = Reader::of(&render::html(article)).without_styles();
    for (name, html) in [("comrak", by_comrak(&markdown)), ("pulldown-cmark", by_pulldown(&markdown))] {
        let back: Shape = Reader::of(&html).without_styles();
        assert!(back == ours, "by {name}:\n{markdown}\n{ours:#?}\n{back:#?}");
    }
}

fn with_a_long_line(mut article: Article) -> Article {
    let lines = article.blocks.iter_mut().filter_map(|block| match block {
        Block::Paragraph(line) | Block::Heading { content: line, .. } if !line.is_empty() => Some(line),
        _ => None,
    });
    for line in lines.take(1) {
        *line = line.iter().cycle().take(LONG).cloned().collect::<Vec<Inline>>();
    }
    article
}

fn with_many_blocks(mut article: Article) -> Article {
    article.blocks = article.blocks.iter().cycle().take(LONG / 10).cloned().collect();
    article
}

fn is_quick(article: &Article, options: &Options) {
    let mut least = Duration::MAX;
    // What disturbs it only ever adds.
    for _ in 0..5 {
        let start = ThreadTime::now();
        let written = markdown(article, options).len();
        least = least.min(start.elapsed());
        let most = AT_LEAST + MOST_A_BYTE * written as u32;
        if least < most {
            return;
        }
    }
    panic!("{least:?} for {} bytes", markdown(article, options).len());
}
