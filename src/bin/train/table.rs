//! The table to learn from: a row for each passage of which something is known.

use rayon::prelude::*;

use crate::corpus::{Corpus, Truth};
use crate::label::{Lesson, Lessons};
use crate::lexicon::Lexicons;

/// A page teaches by at most so many passages that are not the article's; they count for all of them.
const MOST_OF_A_PAGE: usize = 250;

/// A passage counts by its words to this power: the scores that people use count words.
const BY_WORDS: f64 = 0.75;

/// Words of a passage that count.
const MOST_WORDS: i16 = 200;

/// A piece that somebody picked by hand.
const PIECE: f64 = 10.0;

/// What is not the article's counts so much more, from so many words on: of two mistakes, a promotion among the text is
/// the worse. Not so with headings: a text without them is hard to read.
const BESIDE: f64 = 1.3;
const LINE: i16 = 8;

/// A passage of which extractors agree, where one that people marked counts 3.
const GUESS: f64 = 0.5;

pub struct Table {
    pub questions: usize,
    /// Row by row.
    pub answers: Vec<i16>,
    pub truths: Vec<bool>,
    pub weights: Vec<f64>,
    pub folds: Vec<usize>,
}

struct Row {
    answers: Vec<i16>,
    truth: bool,
    weight: f64,
}

impl Table {
    pub fn of(corpus: &Corpus, lessons: &[Lessons], lexicons: &Lexicons) -> Table {
        let all: Vec<Vec<Row>> = corpus
            .pages
            .par_iter()
            .zip(lessons)
            .map(|(page, lessons)| {
                let lexicon = &lexicons.folds[page.fold];
                // Once as it is and once with meaningless names, so that names are not leant on.
                let read = |hash_names| {
                    let page_read = page.read(hash_names);
                    let answers = lede::train::answers(&page_read, &lexicon.words, &lexicon.names);
                    // On three pages names tell what is seen, so that without them the passages are others.
                    let is_same = answers.len() == lessons.lessons.len();
                    if is_same { rows(answers, &lessons.lessons, &page.truth) } else { Vec::new() }
                };
                let mut all = read(false);
                all.extend(read(true));
                all
            })
            .collect();
        let questions = all.iter().flatten().next().map_or(0, |row| row.answers.len());
        let mut table = Table {
            questions,
            answers: Vec::new(),
            truths: Vec::new(),
            weights: Vec::new(),
            folds: Vec::new(),
        };
        for (page, rows) in corpus.pages.iter().zip(all) {
            for row in rows {
                table.answers.extend(row.answers);
                table.truths.push(row.truth);
                table.weights.push(row.weight);
                table.folds.push(page.fold);
            }
        }
        table
    }

    pub fn rows(&self) -> usize {
        self.truths.len()
    }
}

/// What one page teaches.
fn rows(answers: Vec<Vec<i16>>, lessons: &[Lesson], truth: &Truth) -> Vec<Row> {
    // The first column is the number of words.
    let words = |answers: &[i16]| f64::from(answers[0].clamp(2, MOST_WORDS)).powf(BY_WORDS);
    let known = |lesson: &Lesson| *lesson != Lesson::Unknown;
    let all: f64 =
        answers.iter().zip(lessons).filter(|(_, lesson)| known(lesson)).map(|(row, _)| words(row)).sum();
    let is_beside = |lesson: &&Lesson| matches!(lesson, Lesson::Is(false) | Lesson::Seems(false));
    let beside = lessons.iter().filter(is_beside).count();
    // As many as may be, evenly spread.
    let step = beside.div_ceil(MOST_OF_A_PAGE).max(1);
    let mut number = 0;
    let mut rows = Vec::new();
    for (answers, lesson) in answers.into_iter().zip(lessons) {
        let (Lesson::Is(is_article) | Lesson::Seems(is_article)) = *lesson else { continue };
        number += usize::from(!is_article);
        if !is_article && number % step != 0 {
            continue;
        }
        let weight = match truth {
            Truth::Pieces { .. } if matches!(lesson, Lesson::Is(_)) => PIECE,
            Truth::Pieces { .. } => GUESS * words(&answers) / (all + 1.0).sqrt(),
            Truth::Text(_) => 3.0 * words(&answers) / (all + 1.0).sqrt(),
        };
        let times = match is_article {
            true => 1.0,
            false if answers[0] >= LINE => step as f64 * BESIDE,
            false => step as f64,
        };
        rows.push(Row { answers, truth: is_article, weight: weight * times });
    }
    rows
}
