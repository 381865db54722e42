//! Markdown that is read back says what the article says.
//!
//! Any article that the types can hold is written as HTML and as Markdown, the Markdown is made HTML by two
//! renderers that know nothing of us, and all three are compared: the words, the code to the letter, and how
//! many headings, items, cells, links, pictures and so on there are.
//!
//! What is compared is what Markdown can say. Of styles it is the letters and digits they cover, in runs:
//! punctuation may be moved out of a style (see `render::markdown::settle`), and two styles side by side are
//! one. What a cell can't hold (a list, a heading) is compared as words.

#[path = "articles_support/articles.rs"]
mod articles;
#[path = "articles_support/shape.rs"]
mod shape;

use articles::{blocks, inline, noise, sentence, word};
use lede::Article;
use lede::article::Block;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use shape::{Reader, Shape, by_comrak, by_pulldown};

fn article(blocks: Vec<Block>) -> Article {
    Article { blocks, ..Article::default() }
}

fn shapes(article: &Article) -> (String, Shape, Shape, Shape) {
    let markdown = lede::render::markdown(article, &lede::render::Options::default());
    let (comrak, pulldown) = (Reader::of(&by_comrak(&markdown)), Reader::of(&by_pulldown(&markdown)));
    let ours = Reader::of(&lede::render::html(article));
    (markdown, ours, comrak, pulldown)
}

proptest! {
    // The same articles each time: what fails here fails for everybody. Another seed tries others.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..ProptestConfig::with_cases(1000)
    })]

    #[test]
    fn ordinary_articles_come_back_whole(blocks in blocks(sentence(), word().boxed())) {
        let (markdown, ours, comrak, pulldown) = shapes(&article(blocks));
        prop_assert_eq!(&comrak, &ours, "by comrak:\n{}", markdown);
        prop_assert_eq!(&pulldown, &ours, "by pulldown-cmark:\n{}", markdown);
    }

    #[test]
    fn no_word_is_lost_in_any_article(blocks in blocks(vec(inline(noise().boxed()), 0..5).boxed(), noise().boxed())) {
        let (markdown, ours, comrak, pulldown) = shapes(&article(blocks));
        let ours = ours.without_styles();
        prop_assert_eq!(&comrak.without_styles(), &ours, "by comrak:\n{}", markdown);
        prop_assert_eq!(&pulldown.without_styles(), &ours, "by pulldown-cmark:\n{}", markdown);
    }
}

/// Which pages come back whole: `LEDE_PAGES` names a list as `lede batch` reads it. Too much for every run.
#[test]
#[ignore = "reads the pages that LEDE_PAGES lists"]
fn pages_come_back_whole() {
    let list = std::env::var("LEDE_PAGES").expect("LEDE_PAGES names a list of pages");
    let (mut all, mut in_words, mut in_all) = (0, 0, 0);
    for line in std::fs::read_to_string(list).expect("it can be read").lines() {
        let job: serde_json::Value = serde_json::from_str(line).expect("each line is an object");
        let html = std::fs::read(job["path"].as_str().expect("it has a path")).expect("it can be read");
        let page =
            lede::Page::from_html(&String::from_utf8_lossy(&html), job["url"].as_str().unwrap_or_default());
        // The header is put in other words.
        let Article { lead, blocks, notes, .. } = lede::read(&page).article;
        let (_, ours, comrak, pulldown) = shapes(&Article { lead, blocks, notes, ..Article::default() });
        all += 1;
        let said = |shape: &Shape| shape.words == ours.words;
        in_words += usize::from(said(&comrak) && said(&pulldown));
        in_all += usize::from(comrak == ours && pulldown == ours);
        for (by, is) in [("comrak", &comrak), ("pulldown-cmark", &pulldown)] {
            if *is != ours {
                println!("{} by {by}: {}", job["id"], difference(&ours, is));
            }
        }
    }
    println!("{all} pages; {in_words} with the same words, {in_all} with the same of everything");
}

/// The first part that differs, and where.
fn difference(ours: &Shape, other: &Shape) -> String {
    let (ours, other) = (format!("{ours:#?}"), format!("{other:#?}"));
    let mut part = "";
    for (ours, other) in ours.lines().zip(other.lines()) {
        if ours.starts_with("    ") && !ours.starts_with("     ") {
            part = ours.trim();
        }
        if ours != other {
            return format!("{part} {} | {}", ours.trim(), other.trim());
        }
    }
    "the one is longer".into()
}
