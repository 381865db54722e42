//! How near a reading comes to the truth, in words.

use std::collections::HashMap;
use std::fmt::Write;

pub struct Score {
    precision: f64,
    recall: f64,
}

impl Score {
    /// Each word counts as often as it stands there; their order is for `out.md` to show.
    pub fn of(text: &str, truth: &str) -> Score {
        let (is, wanted) = (words(text), words(&without_markup(truth)));
        let mut left: HashMap<&str, usize> = HashMap::new();
        for word in &wanted {
            *left.entry(word).or_default() += 1;
        }
        let mut right = 0;
        for word in &is {
            if let Some(count) = left.get_mut(word.as_str()).filter(|count| **count > 0) {
                *count -= 1;
                right += 1;
            }
        }
        Score { precision: share(right, is.len()), recall: share(right, wanted.len()) }
    }

    fn f1(&self) -> f64 {
        let sum = self.precision + self.recall;
        if sum == 0.0 { 0.0 } else { 2.0 * self.precision * self.recall / sum }
    }
}

/// Of nothing, all is right: a page that should give no text and gives none has a full score.
fn share(right: usize, all: usize) -> f64 {
    if all == 0 { 1.0 } else { right as f64 / all as f64 }
}

/// Letters and digits in lower case. Scripts that write no spaces count by the sign.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for sign in text.chars().filter(|sign| *sign != '\u{ad}') {
        let alone = matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        if !sign.is_alphanumeric() || alone {
            words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
        }
        if alone {
            words.push(sign.into());
        } else if sign.is_alphanumeric() {
            word.extend(sign.to_lowercase());
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Drops what Markdown writes as words and the text does not: addresses, code languages, item numbers.
fn without_markup(markdown: &str) -> String {
    let mut text = String::new();
    for line in markdown.lines() {
        if line.starts_with("```") {
            continue;
        }
        let line = line.trim_start();
        let number = line.find(". ").filter(|&at| at > 0 && line[..at].bytes().all(|b| b.is_ascii_digit()));
        let mut rest = number.map_or(line, |at| &line[at + 2..]);
        while let Some((before, after)) = rest.split_once("](") {
            text.push_str(before);
            rest = after.split_once(')').map_or("", |(_, after)| after);
        }
        text.push_str(rest);
        text.push('\n');
    }
    text
}

/// The file: one page a line, and their mean.
pub fn table(scores: &[(String, Score)]) -> String {
    let mut table = String::from("page\tprecision\trecall\tf1\n");
    for (name, score) in scores {
        let _ = writeln!(table, "{name}\t{:.3}\t{:.3}\t{:.3}", score.precision, score.recall, score.f1());
    }
    let mean = scores.iter().map(|(_, score)| score.f1()).sum::<f64>() / scores.len() as f64;
    let _ = writeln!(table, "mean\t\t\t{mean:.3}");
    table
}

pub fn mean(table: &str) -> Option<f64> {
    table.lines().find(|line| line.starts_with("mean\t"))?.rsplit('\t').next()?.parse().ok()
}

/// The lines that differ, old and new.
pub fn moved(before: &str, now: &str) -> String {
    let lines = |mark: &str, of: &str, other: &str| -> String {
        of.lines()
            .filter(|line| !other.lines().any(|same| same == *line))
            .map(|line| format!("  {mark} {line}\n"))
            .collect()
    };
    lines("-", before, now) + &lines("+", now, before)
}

#[test]
fn half_of_the_words_is_half_a_score() {
    let score = Score::of("The bridge", "The [bridge](https://a.example/x) will close");
    assert_eq!((score.precision, score.recall), (1.0, 0.5));
}
