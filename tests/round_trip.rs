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
#[path = "articles_support/choices.rs"]
mod choices;
#[path = "articles_support/notes.rs"]
mod notes;
#[path = "articles_support/shape.rs"]
mod shape;

use std::path::Path;

use articles::{blocks, inline, noise, sentence, word};
use choices::options;
use lede::Article;
use lede::article::{Inline, Note};
use lede::render::Options;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use shape::{Reader, Shape, by_comrak, by_pulldown};

/// Articles of such lines and texts, with notes that the lines refer to.
fn article(line: BoxedStrategy<Vec<Inline>>, text: BoxedStrategy<String>) -> impl Strategy<Value = Article> {
    let note = blocks(line.clone(), text.clone());
    (blocks(line, text), vec(note, 0..4)).prop_map(|(blocks, notes)| {
        let note = |content| Note { label: String::new(), content };
        let notes = notes.into_iter().map(note).collect();
        notes::ordered(Article { blocks, notes, ..Article::default() })
    })
}

/// Articles of whatever signs.
fn noisy() -> impl Strategy<Value = Article> {
    article(vec(inline(noise().boxed()), 0..5).boxed(), noise().boxed())
}

fn shapes(article: &Article) -> (String, Shape, Shape, Shape) {
    shapes_as(article, &Options::default())
}

fn shapes_as(article: &Article, options: &Options) -> (String, Shape, Shape, Shape) {
    let markdown = lede::render::markdown(article, options);
    let (comrak, pulldown) = (Reader::of(&by_comrak(&markdown)), Reader::of(&by_pulldown(&markdown)));
    let ours = Reader::of(&lede::render::html(article));
    (markdown, ours, comrak, pulldown)
}

/// The same articles each time: what fails here fails for everybody. `LEDE_SEED=8 LEDE_CASES=20000` tries others, and
/// more of them.
fn config() -> ProptestConfig {
    let number = |name, usual| std::env::var(name).map_or(usual, |number| number.parse().expect("a number"));
    ProptestConfig {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(number("LEDE_SEED", 7)),
        ..ProptestConfig::with_cases(number("LEDE_CASES", 1000) as u32)
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn ordinary_articles_come_back_whole(article in article(sentence(), word().boxed())) {
        all_is_there(&article, &Options::default())?;
    }

    #[test]
    fn no_word_is_lost_in_any_article(article in noisy()) {
        words_are_there(&article, &Options::default())?;
    }

    #[test]
    fn nor_is_anything_whatever_is_chosen(article in article(sentence(), word().boxed()), options in options()) {
        all_is_there(&article, &options)?;
    }

    #[test]
    fn nor_is_a_word_whatever_is_chosen(article in noisy(), options in options()) {
        words_are_there(&article, &options)?;
    }
}

fn all_is_there(article: &Article, options: &Options) -> Result<(), TestCaseError> {
    let (markdown, ours, comrak, pulldown) = shapes_as(article, options);
    prop_assert!(comrak == ours, "by comrak: {}\n{}", difference(&ours, &comrak), markdown);
    prop_assert!(pulldown == ours, "by pulldown-cmark: {}\n{}", difference(&ours, &pulldown), markdown);
    Ok(())
}

/// All but the styles: what no sign can mark is given up.
fn words_are_there(article: &Article, options: &Options) -> Result<(), TestCaseError> {
    let (markdown, ours, comrak, pulldown) = shapes_as(article, options);
    let ours = ours.without_styles();
    let comrak = comrak.without_styles();
    prop_assert!(comrak == ours, "by comrak: {}\n{}", difference(&ours, &comrak), markdown);
    let pulldown = pulldown.without_styles();
    prop_assert!(pulldown == ours, "by pulldown-cmark: {}\n{}", difference(&ours, &pulldown), markdown);
    Ok(())
}

/// Every page of `tests/pages` comes back whole. `LEDE_PAGES` names a list of others, as `lede batch` reads it; then what
/// does not is shown, and how many do is counted.
#[test]
fn pages_come_back_whole() {
    let Ok(list) = std::env::var("LEDE_PAGES") else {
        for folder in std::fs::read_dir("tests/pages").expect("there are pages") {
            let path = folder.expect("it can be read").path().join("page.html");
            let (markdown, ours, comrak, pulldown) = shapes(&body(&path, "https://paper.example/story"));
            assert_eq!(comrak, ours, "{} by comrak:\n{markdown}", path.display());
            assert_eq!(pulldown, ours, "{} by pulldown-cmark:\n{markdown}", path.display());
        }
        return;
    };
    let (mut all, mut in_words, mut in_all) = (0, 0, 0);
    for line in std::fs::read_to_string(list).expect("it can be read").lines() {
        let job: serde_json::Value = serde_json::from_str(line).expect("each line is an object");
        let path = job["path"].as_str().expect("it has a path");
        let article = body(Path::new(path), job["url"].as_str().unwrap_or_default());
        let (_, ours, comrak, pulldown) = shapes(&article);
        all += 1;
        in_words += usize::from(comrak.words == ours.words && pulldown.words == ours.words);
        in_all += usize::from(comrak == ours && pulldown == ours);
        for (by, is) in [("comrak", &comrak), ("pulldown-cmark", &pulldown)] {
            if *is != ours {
                println!("{} by {by}: {}", job["id"], difference(&ours, is));
            }
        }
    }
    println!("{all} pages; {in_words} with the same words, {in_all} with the same of everything");
}

/// The article of a page without its header, which Markdown puts in other words.
fn body(path: &Path, url: &str) -> Article {
    let html = std::fs::read(path).expect("it can be read");
    let page = lede::Page::from_html(&String::from_utf8_lossy(&html), url);
    let Article { lead, blocks, notes, .. } = lede::read(&page).article;
    Article { lead, blocks, notes, ..Article::default() }
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
