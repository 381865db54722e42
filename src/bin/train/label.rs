//! Which passages of a page are the article's, by its annotation.

use rayon::prelude::*;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::corpus::{Corpus, Truth};

/// What a passage teaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Lesson {
    /// Whether it is the article's.
    Is(bool),
    /// The same, as the other extractors agree that it is.
    Seems(bool),
    /// Nothing is known of it, or the judge is not asked.
    Unknown,
}

/// By page, its passages and what they teach.
pub struct Lessons {
    pub passages: Vec<lede::train::Passage>,
    pub lessons: Vec<Lesson>,
}

/// Words in a row that both texts have, at least: fewer are chance, unless they are all of a passage.
const IN_A_ROW: usize = 4;

/// A shorter piece of a passage, in bytes, may stand in an annotated piece by chance.
const SHORTEST_PIECE: usize = 25;

pub fn lessons(corpus: &Corpus) -> Vec<Lessons> {
    let of = |page: &crate::corpus::Page| {
        let passages = lede::train::passages(&page.read(false));
        let texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
        let mut lessons = match &page.truth {
            Truth::Text(truth) => by_text(&texts, truth),
            Truth::Pieces { with, without } => by_pieces(&texts, with, without),
        };
        for (lesson, seems) in lessons.iter_mut().zip(by_agreement(&texts, &page.guesses)) {
            if *lesson == Lesson::Unknown {
                *lesson = seems;
            }
        }
        for (passage, lesson) in passages.iter().zip(&mut lessons) {
            if passage.is_decided {
                *lesson = Lesson::Unknown;
            }
        }
        Lessons { passages, lessons }
    };
    corpus.pages.par_iter().map(of).collect()
}

/// Passages most of whose words stand in the annotated text, in its order.
fn by_text(texts: &[&str], truth: &str) -> Vec<Lesson> {
    let truth = words(truth);
    let mut page = Vec::new();
    let mut owner = Vec::new();
    let mut count = vec![0; texts.len()];
    for (at, text) in texts.iter().enumerate() {
        for word in words(text) {
            page.push(word);
            owner.push(at);
            count[at] += 1;
        }
    }
    let mut found = vec![0; texts.len()];
    // Without shortcuts: `Algorithm::Myers` gives up where a page has much beside the article.
    for op in capture_diff_slices(Algorithm::RawMyers, &page, &truth) {
        let DiffOp::Equal { old_index, len, .. } = op else { continue };
        for run in owner[old_index..old_index + len].chunk_by(|a, b| a == b) {
            let is_all = run.len() == count[run[0]];
            if len >= IN_A_ROW || is_all && (len > 1 || count[run[0]] == 1) {
                found[run[0]] += run.len();
            }
        }
    }
    let lesson = |(&count, found): (&usize, usize)| match count {
        0 => Lesson::Unknown,
        _ => Lesson::Is(found * 2 > count),
    };
    let lessons: Vec<Lesson> = count.iter().zip(found).map(lesson).collect();
    // A text that is not on the page teaches nothing; that there is none, does.
    if truth.is_empty() || lessons.contains(&Lesson::Is(true)) {
        lessons
    } else {
        vec![Lesson::Unknown; texts.len()]
    }
}

fn by_pieces(texts: &[&str], with: &[String], without: &[String]) -> Vec<Lesson> {
    let folded = |text: &String| words(text).join(" ");
    let (with, without): (Vec<_>, Vec<_>) =
        (with.iter().map(folded).collect(), without.iter().map(folded).collect());
    let lesson = |text: &&str| {
        let text = words(text).join(" ");
        let holds = |pieces: &[String]| pieces.iter().any(|piece| text.contains(piece.as_str()));
        let is_piece = || text.len() >= SHORTEST_PIECE && with.iter().any(|piece| piece.contains(&text));
        match (holds(&with) || is_piece(), holds(&without)) {
            (true, _) => Lesson::Is(true),
            (false, true) => Lesson::Is(false),
            (false, false) => Lesson::Unknown,
        }
    };
    texts.iter().map(lesson).collect()
}

/// Fewer extractors are not enough to agree.
const ENOUGH: usize = 3;

/// What all extractors say.
fn by_agreement(texts: &[&str], guesses: &[String]) -> Vec<Lesson> {
    let mut agreed = vec![Lesson::Unknown; texts.len()];
    if guesses.len() < ENOUGH {
        return agreed;
    }
    let all: Vec<Vec<Lesson>> = guesses.iter().map(|guess| by_text(texts, guess)).collect();
    for (at, agreed) in agreed.iter_mut().enumerate() {
        if let Lesson::Is(first) = all[0][at]
            && all.iter().all(|guess| guess[at] == all[0][at])
        {
            *agreed = Lesson::Seems(first);
        }
    }
    agreed
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{Lesson, by_agreement, by_pieces, by_text};

    const PAGE: [&str; 4] =
        ["Home", "The bridge will close in May.", "Work is to last a year.", "Home of the brave"];

    #[test]
    fn words_in_the_order_of_the_text_are_found() {
        let lessons = by_text(&PAGE, "The bridge will close in May. Work is to last a year.");
        assert_eq!(lessons, [false, true, true, false].map(Lesson::Is));
    }

    #[test]
    fn a_short_text_is_found_on_a_long_page() {
        let page: Vec<String> =
            (0..4000).map(|number| format!("Menu {number} leads to page {}", number % 97)).collect();
        let mut page: Vec<&str> = page.iter().map(String::as_str).collect();
        page.insert(1000, PAGE[1]);
        page.insert(3000, PAGE[2]);
        let lessons = by_text(&page, "The bridge will close in May. Work is to last a year.");
        let found: Vec<usize> = (0..page.len()).filter(|&at| lessons[at] == Lesson::Is(true)).collect();
        assert_eq!(found, [1000, 3000]);
    }

    #[test]
    fn a_text_that_is_not_there_teaches_nothing() {
        assert_eq!(by_text(&PAGE, "Somebody else wrote this."), [Lesson::Unknown; 4]);
    }

    #[test]
    fn extractors_have_to_agree() {
        let both = "The bridge will close in May. Work is to last a year.".to_owned();
        let one = "The bridge will close in May.".to_owned();
        let agreed = by_agreement(&PAGE, &[both.clone(), one.clone(), both]);
        let (is, no) = (Lesson::Seems(true), Lesson::Seems(false));
        assert_eq!(agreed, [no, is, Lesson::Unknown, no]);
        assert_eq!(by_agreement(&PAGE, &[one.clone(), one]), [Lesson::Unknown; 4]);
    }

    #[test]
    fn pieces_tell_of_their_passages_only() {
        let lessons = by_pieces(&PAGE, &["bridge will close".into()], &["Home of".into()]);
        assert_eq!(lessons, [Lesson::Unknown, Lesson::Is(true), Lesson::Unknown, Lesson::Is(false)]);
    }
}
