//! What words and names are worth: on how many sites they stand in articles, and on how many beside them.

use std::collections::BTreeMap;

use lede::train::{BUCKETS, Passage};

use crate::corpus::Corpus;
use crate::corpus::FOLDS;
use crate::label::{Lesson, Lessons};

/// Fewer sites than this tell nothing of a word.
const FEWEST_SITES: f64 = 6.0;

/// So many sites count as doubt.
const DOUBT: f64 = 5.0;

/// A worth of 1 in log odds.
const UNIT: f64 = 40.0;

/// No word says more than this, in log odds.
const MOST: f64 = 3.0;

pub struct Lexicon {
    pub words: Vec<u8>,
    pub names: Vec<u8>,
}

pub struct Lexicons {
    /// Each from the pages outside its fold.
    pub folds: Vec<Lexicon>,
    pub all: Lexicon,
}

/// Which buckets occur on a site: in articles, and beside them.
struct Seen {
    fold: usize,
    within: Vec<bool>,
    beside: Vec<bool>,
}

impl Lexicons {
    pub fn of(corpus: &Corpus, lessons: &[Lessons]) -> Lexicons {
        let words = seen(corpus, lessons, |passage| &passage.words);
        let names = seen(corpus, lessons, |passage| &passage.names);
        let lexicon = |but: Option<usize>| Lexicon { words: worth(&words, but), names: worth(&names, but) };
        Lexicons { folds: (0..FOLDS).map(|fold| lexicon(Some(fold))).collect(), all: lexicon(None) }
    }
}

fn seen(corpus: &Corpus, lessons: &[Lessons], buckets: fn(&Passage) -> &Vec<usize>) -> Vec<Seen> {
    let mut sites: BTreeMap<&str, Seen> = BTreeMap::new();
    for (page, lessons) in corpus.pages.iter().zip(lessons) {
        let site = sites.entry(&page.site).or_insert_with(|| Seen {
            fold: page.fold,
            within: vec![false; BUCKETS],
            beside: vec![false; BUCKETS],
        });
        for (passage, lesson) in lessons.passages.iter().zip(&lessons.lessons) {
            let seen = match lesson {
                Lesson::Is(true) | Lesson::Seems(true) => &mut site.within,
                Lesson::Is(false) | Lesson::Seems(false) => &mut site.beside,
                Lesson::Unknown => continue,
            };
            for &bucket in buckets(passage) {
                seen[bucket] = true;
            }
        }
    }
    sites.into_values().collect()
}

/// Few different numbers are packed well.
const COARSE: f64 = 6.0;

/// Log odds by bucket, drawn towards nothing where few sites tell.
fn worth(sites: &[Seen], but: Option<usize>) -> Vec<u8> {
    let (mut within, mut beside) = (vec![0.0; BUCKETS], vec![0.0; BUCKETS]);
    for site in sites.iter().filter(|site| Some(site.fold) != but) {
        for bucket in 0..BUCKETS {
            within[bucket] += f64::from(site.within[bucket]);
            beside[bucket] += f64::from(site.beside[bucket]);
        }
    }
    let usual = (within.iter().sum::<f64>() / beside.iter().sum::<f64>()).ln();
    let worth = |(within, beside): (&f64, &f64)| {
        let sites = within + beside;
        if sites < FEWEST_SITES {
            return 0;
        }
        let odds = ((within + 0.5) / (beside + 0.5)).ln() - usual;
        (((odds * sites / (sites + DOUBT)).clamp(-MOST, MOST) * UNIT / COARSE).round() as i8 * COARSE as i8)
            as u8
    };
    within.iter().zip(&beside).map(worth).collect()
}
