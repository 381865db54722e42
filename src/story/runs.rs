//! How the words of a story are spread: an article's stand together, teasers have links between them.

use crate::outline::{Outline, Passage};
use crate::page::Tag;
use crate::text::{holds_sign, host};

/// Runs of prose, each up to the next line that is a link to another page of the site.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Runs {
    pub count: usize,
    /// Those that begin under a heading that is a link.
    pub headed: usize,
    /// Words in all of them, in the longest, and in the longest passage.
    pub words: usize,
    pub longest: usize,
    pub passage: usize,
    /// The sum of the squares of their words: more than 32 bits hold.
    squares: u64,
}

impl Runs {
    pub(super) fn of(outline: &Outline, kept: &[bool]) -> Runs {
        let mut runs = Runs::default();
        let mut run = 0;
        let mut is_headed = false;
        for (passage, &is_kept) in outline.passages.iter().zip(kept) {
            if is_kept && is_prose(passage) {
                let words = passage.count.words();
                runs.passage = runs.passage.max(words);
                runs.headed += usize::from(run == 0 && is_headed);
                run += words;
                is_headed = false;
            } else if leads_on(outline, passage) {
                runs.add(run);
                run = 0;
                is_headed |= outline.parts[passage.part].tag.heading_level().is_some();
            }
        }
        runs.add(run);
        runs
    }

    fn add(&mut self, run: usize) {
        self.count += usize::from(run > 0);
        self.words += run;
        self.longest = self.longest.max(run);
        self.squares += run as u64 * run as u64;
    }

    /// The words of the run in which a word stands, in the mean of all words: scraps beside a long text
    /// hardly make it less, as they do the mean of the runs.
    pub(super) fn typical(&self) -> usize {
        (self.squares / self.words.max(1) as u64) as usize
    }

    pub(super) fn mean(&self) -> usize {
        self.words / self.count.max(1)
    }
}

/// Text in sentences, with few links in it.
fn is_prose(passage: &Passage) -> bool {
    let count = &passage.count;
    count.sentences > 0 && count.link_words() * 3 < count.words()
}

/// Is the passage a link to another page of the site and little else? Headings often link to themselves, and
/// letters that recommend things link to other sites.
fn leads_on(outline: &Outline, passage: &Passage) -> bool {
    let count = &passage.count;
    if count.words() < 2 || count.link_words() * 5 < count.words() * 4 {
        return false;
    }
    let page = outline.page;
    let link = page.ancestors(passage.nodes.start).find(|&above| page.tag(above) == Tag::A);
    let Some(address) = link.and_then(|link| page.attribute(link, "href")) else {
        return true;
    };
    let is_elsewhere = address.starts_with("http") && host(&address) != host(&page.url);
    !is_elsewhere && !holds_sign(&address, '#')
}

#[cfg(test)]
mod tests {
    use super::Runs;
    use crate::outline::Outline;
    use crate::page::Page;

    /// How many runs there are, how many of them under linked headings, and the words of the longest.
    #[track_caller]
    fn check(html: &str, expected: (usize, usize, usize)) {
        let page = Page::from_html(html, "https://paper.example/");
        let outline = Outline::of(&page);
        let runs = Runs::of(&outline, &vec![true; outline.passages.len()]);
        assert_eq!((runs.count, runs.headed, runs.longest), expected);
    }

    #[test]
    fn paragraphs_make_one_run_under_whatever_headings() {
        check(
            "<p>One two three.</p><h2>Two</h2><p>Four five.</p><h2><a href=#x>Self</a></h2><p>Six.</p>",
            (1, 0, 6),
        );
    }

    #[test]
    fn teasers_are_runs_of_their_own() {
        let teaser = "<h2><a href=/1>Ferry aground</a></h2><p>Nobody was hurt.</p>";
        check(&teaser.repeat(3), (3, 3, 3));
        let teaser = "<p>Nobody was hurt.</p><div><a href=https://paper.example/1>Read more</a></div>";
        check(&teaser.repeat(3), (3, 0, 3));
        let tip = "<h2><a href=https://other.example/1>Ferry aground</a></h2><p>Nobody was hurt.</p>";
        check(&tip.repeat(3), (1, 0, 9));
    }

    #[test]
    fn typical_is_a_long_text_beside_scraps_and_mean_is_none() {
        let scraps = "<p>Not so.</p><p><a href=/1>Read more</a></p>".repeat(9);
        let text = "One two three four. ".repeat(20);
        let page = Page::from_html(&format!("{scraps}<p>{text}</p>"), "");
        let outline = Outline::of(&page);
        let runs = Runs::of(&outline, &vec![true; outline.passages.len()]);
        assert_eq!((runs.count, runs.typical(), runs.mean()), (10, 65, 9));
    }
}
