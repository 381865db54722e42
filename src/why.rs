//! Why each passage of a page is kept or cut: what one debugs with.

use std::fmt;

use crate::case::Case;
use crate::judge::{self, Judge};
use crate::meta;
use crate::outline::Outline;
use crate::page::Page;

/// One passage and what became of it.
#[derive(Debug)]
pub struct Line {
    /// It is in the article.
    pub is_kept: bool,
    /// What the judge says, in thousandths of log odds: above zero it speaks for the passage.
    pub score: i32,
    /// The cutters that would leave it out.
    pub cutters: Vec<&'static str>,
    /// The elements around it, outermost first, those without a passage of their own left out.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// Each passage of the page, in reading order, as Lede reads it.
pub fn why(page: &Page) -> Vec<Line> {
    why_by(judge::trained(), page)
}

pub(crate) fn why_by(judge: &Judge, page: &Page) -> Vec<Line> {
    let outline = Outline::of(page);
    let header = meta::read(&outline);
    let case = Case::of(&outline, header);
    let scores = case.scores(judge);
    let story = case.story(&scores);
    let line = |at: usize| {
        let passage = &outline.passages[at];
        let cuts = case.cuts.iter().filter(|cut| outline.passages_in(&cut.nodes).contains(&at));
        let mut cutters: Vec<_> = cuts.map(|cut| cut.why).collect();
        cutters.dedup();
        let mut path: Vec<_> =
            outline.ancestors(passage.part).map(|part| page.name(outline.parts[part].node)).take(4).collect();
        path.reverse();
        path.push(page.name(outline.parts[passage.part].node));
        Line {
            is_kept: story.passages[at],
            score: scores[at],
            cutters,
            path: path.join(">"),
            text: outline.written(passage),
        }
    };
    (0..outline.passages.len()).map(line).collect()
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mark = if self.is_kept { "keep" } else { "cut " };
        let odds = f64::from(self.score) / 1000.0;
        let text: String = self.text.chars().take(80).collect();
        write!(f, "{mark} {odds:+5.1} {:<40} {text}", format!("{} [{}]", self.path, self.cutters.join(" ")))
    }
}
