//! The steps of reading one by one, for the benchmark (`tests/bench`): what the core itself takes in one go.

use crate::case::Case;
use crate::cuts::{self, Cut, Scene};
use crate::outline::Outline;
use crate::page::Page;
use crate::{Article, judge, meta, reading};

/// A page whose parts and passages are counted.
pub struct Outlined<'a>(Outline<'a>);

/// What the page says about its article.
pub struct Header(meta::Read);

/// All that is known of a page, and what the judge says of its passages.
pub struct Judged<'a> {
    outline: &'a Outline<'a>,
    case: Case<'a>,
    scores: Vec<i32>,
}

/// Counts the parts and passages of a page.
pub fn outline(page: &Page) -> Outlined<'_> {
    Outlined(Outline::of(page))
}

impl Outlined<'_> {
    /// Reads title, authors and dates.
    pub fn header(&self) -> Header {
        Header(meta::read(&self.0))
    }

    /// Asks all cutters.
    pub fn cuts(&self, header: &Header) -> Vec<Cut> {
        cuts::cuts(&Scene::new(&self.0, &header.0.lines))
    }

    /// Gathers the evidence and judges it.
    pub fn judged(&self, header: Header, cuts: Vec<Cut>) -> Judged<'_> {
        let case = Case::by(&self.0, header.0, cuts);
        let scores = case.scores(judge::trained());
        Judged { outline: &self.0, case, scores }
    }
}

impl Judged<'_> {
    /// How many passages are in the story.
    pub fn story(&self) -> usize {
        self.case.story(&self.scores).passages.iter().filter(|&&is_in| is_in).count()
    }

    /// Finds the story and makes an article of it.
    pub fn composed(self) -> Article {
        reading(self.outline, self.case, &self.scores).article
    }
}
