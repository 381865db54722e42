//! How well texts agree with the annotations, by the measures of `quality.py`.

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::iter::Sum;

use crate::corpus::{Page, Truth};

/// Words in a row that the measure of the set aeb compares.
const SHINGLE: usize = 4;

/// What one page adds, or many.
#[derive(Clone, Copy, Default)]
pub struct Measure {
    /// Articles of wcxb: pages, F1 of words; pieces that may not come out, and those that did.
    articles: (f64, f64),
    leaks: (f64, f64),
    /// Pages of wcxb that are none: pages, F1.
    others: (f64, f64),
    /// Pages of aeb: pages, precision and recall.
    shingles: (f64, f64, f64),
    /// Pieces of traf: found rightly, found wrongly, missed.
    pieces: (f64, f64, f64),
}

pub fn measure(page: &Page, text: &str) -> Measure {
    let mut measure = Measure::default();
    match &page.truth {
        Truth::Pieces { with, without } => {
            let found = |pieces: &[String]| pieces.iter().filter(|&piece| text.contains(piece)).count();
            measure.pieces = (found(with) as f64, found(without) as f64, (with.len() - found(with)) as f64);
        }
        Truth::Text(truth) if page.key.starts_with("aeb/") => {
            let (wanted, had) = (shingles(truth), shingles(text));
            let common = common(&wanted, &had);
            let part = |all: &HashMap<_, _>| if all.is_empty() { 1.0 } else { common / sum(all) };
            measure.shingles = (1.0, part(&had), part(&wanted));
        }
        Truth::Text(truth) => {
            let (wanted, had) = (counts(words(&truth.to_lowercase())), counts(words(&text.to_lowercase())));
            let all = sum(&wanted) + sum(&had);
            let f1 = if all > 0.0 { 2.0 * common(&wanted, &had) / all } else { 1.0 };
            if page.other.is_some() {
                measure.others = (1.0, f1);
            } else {
                let text = flat(text);
                let leaks = page.forbidden.iter().filter(|piece| text.contains(&flat(piece))).count();
                measure.articles = (1.0, f1);
                measure.leaks = (page.forbidden.len() as f64, leaks as f64);
            }
        }
    }
    measure
}

fn words(text: &str) -> Vec<String> {
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    text.split(|sign| !is_word(sign)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn counts<T: Eq + Hash>(all: Vec<T>) -> HashMap<T, usize> {
    let mut counts = HashMap::new();
    for one in all {
        *counts.entry(one).or_insert(0) += 1;
    }
    counts
}

fn shingles(text: &str) -> HashMap<Vec<String>, usize> {
    let words = words(text);
    counts(words.windows(SHINGLE.min(words.len()).max(1)).map(<[String]>::to_vec).collect())
}

fn sum<T>(counts: &HashMap<T, usize>) -> f64 {
    counts.values().sum::<usize>() as f64
}

fn common<T: Eq + Hash>(a: &HashMap<T, usize>, b: &HashMap<T, usize>) -> f64 {
    a.iter().map(|(key, &count)| count.min(b.get(key).copied().unwrap_or(0))).sum::<usize>() as f64
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Measure {
    /// wcxb F1, leak, F1 of its other pages, aeb F1, traf F1.
    pub fn figures(&self) -> [f64; 5] {
        let mean = |(count, sum): (f64, f64)| if count > 0.0 { sum / count } else { 0.0 };
        let f1 = |precision: f64, recall: f64| match precision + recall {
            0.0 => 0.0,
            both => 2.0 * precision * recall / both,
        };
        let (pages, precision, recall) = self.shingles;
        let (found, wrong, missed) = self.pieces;
        [
            mean(self.articles),
            mean(self.leaks),
            mean(self.others),
            if pages > 0.0 { f1(precision / pages, recall / pages) } else { 0.0 },
            if found > 0.0 { f1(found / (found + wrong), found / (found + missed)) } else { 0.0 },
        ]
    }
}

impl Sum for Measure {
    fn sum<I: Iterator<Item = Measure>>(all: I) -> Measure {
        let two = |a: (f64, f64), b: (f64, f64)| (a.0 + b.0, a.1 + b.1);
        let three = |a: (f64, f64, f64), b: (f64, f64, f64)| (a.0 + b.0, a.1 + b.1, a.2 + b.2);
        all.fold(Measure::default(), |a, b| Measure {
            articles: two(a.articles, b.articles),
            leaks: two(a.leaks, b.leaks),
            others: two(a.others, b.others),
            shingles: three(a.shingles, b.shingles),
            pieces: three(a.pieces, b.pieces),
        })
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let [articles, leak, others, shingles, pieces] = self.figures();
        write!(f, "{articles:.4}  {leak:.4}  {others:.4}  {shingles:.4}  {pieces:.4}")
    }
}
