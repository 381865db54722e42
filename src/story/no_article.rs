//! Why a page has no article.

use std::fmt;

use crate::outline::{Outline, PartId, Passage};

/// Why a page has no article to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoArticle {
    /// There is no text at all.
    Empty,
    /// The longest run of prose has `words` words.
    TooShort { words: usize },
    /// Mostly links: a front page or a section page, with `links` of them.
    Listing { links: usize },
}

/// Fewer words of prose than this are no article: two short sentences.
const SHORTEST: usize = 22;

/// On a page with at least so many links, fewer words of prose than `LISTED` are teasers.
const MANY_LINKS: usize = 25;
const LISTED: usize = 60;

/// What speaks against the story being an article.
pub(super) fn judge(outline: &Outline, kept: &[bool], story: PartId) -> Option<NoArticle> {
    let words: usize = outline.passages.iter().map(|passage| passage.count.words()).sum();
    if words == 0 {
        return Some(NoArticle::Empty);
    }
    let passages = outline.parts[story].passages.clone().filter(|&at| kept[at]);
    let prose: Vec<usize> = passages.map(|at| prose(&outline.passages[at])).collect();
    let longest = prose.iter().max().copied().unwrap_or(0);
    let prose: usize = prose.iter().sum();
    let links = outline.parts[0].count.links as usize;
    // Teasers are many and short; a short article is one text.
    if links >= MANY_LINKS && prose < LISTED && longest * 2 < LISTED {
        return Some(NoArticle::Listing { links });
    }
    (prose < SHORTEST).then_some(NoArticle::TooShort { words: prose })
}

/// Words of prose in a passage.
fn prose(passage: &Passage) -> usize {
    let is_prose = passage.count.sentences > 0 && passage.count.link_density() < 0.5;
    if is_prose { passage.count.words() } else { 0 }
}

impl NoArticle {
    /// One word for programs.
    pub fn name(&self) -> &'static str {
        match self {
            NoArticle::Empty => "empty",
            NoArticle::TooShort { .. } => "too-short",
            NoArticle::Listing { .. } => "listing",
        }
    }
}

impl fmt::Display for NoArticle {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            NoArticle::Empty => write!(f, "the page has no text"),
            NoArticle::TooShort { words } => write!(f, "the longest run of prose has {words} words"),
            NoArticle::Listing { links } => write!(f, "the page is mostly links ({links} of them)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NoArticle, judge};
    use crate::outline::Outline;
    use crate::page::Page;

    /// What is said of a page of which nothing is cut and all is the story.
    fn judged(html: &str) -> Option<NoArticle> {
        let page = Page::from_html(html, "https://paper.example/");
        let outline = Outline::of(&page);
        judge(&outline, &vec![true; outline.passages.len()], 0)
    }

    fn teasers(count: usize) -> String {
        let teaser = r#"<li><a href="/1">Ferry runs aground off the point</a></li>"#;
        format!("<ul>{}</ul>", teaser.repeat(count))
    }

    #[test]
    fn page_without_text_is_empty() {
        assert_eq!(judged("<img src=/1.jpg><script>go()</script>"), Some(NoArticle::Empty));
    }

    #[test]
    fn page_of_scraps_is_too_short() {
        let html =
            "<h1>Not found</h1><p>The page has moved or never was.</p><p>Harbour News, 4 Quay Street</p>";
        assert_eq!(judged(html), Some(NoArticle::TooShort { words: 7 }));
    }

    #[test]
    fn item_of_two_sentences_is_an_article() {
        let html = "<h1>Bridge closes</h1><p>The bridge over the harbour will close in May, the council said.
            Drivers will have to take the long way round, over the hills.</p>";
        assert_eq!(judged(html), None);
    }

    #[test]
    fn item_in_chinese_is_an_article() {
        assert_eq!(
            judged(
                "<p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。市政府周二晚间说，工程将持续一年，耗资九百万。</p>"
            ),
            None
        );
    }

    #[test]
    fn front_page_is_a_listing() {
        let html = teasers(30)
            + "<p>Nobody was hurt when it struck.</p><p>The hall has a new roof at last.</p>
            <p>It was the ninth storm of the year, and the worst.</p>";
        assert_eq!(judged(&html), Some(NoArticle::Listing { links: 30 }));
    }

    #[test]
    fn article_between_many_links_is_one() {
        let prose =
            "The bridge over the harbour will close in May, and drivers will have to take the long way
            round. Work is to last a year and cost nine million, the council said on Tuesday evening.";
        assert_eq!(judged(&format!("{}<p>{prose}</p>{}", teasers(30), teasers(30))), None);
    }

    #[test]
    fn what_is_cut_does_not_count() {
        let prose = "The bridge over the harbour will close in May. Drivers will have to take the long way
            round, over the hills and through the northern villages.";
        let page = Page::from_html(&format!("<p>{prose}</p><p>A year.</p>"), "");
        let outline = Outline::of(&page);
        assert_eq!(judge(&outline, &[true, true], 0), None);
        assert_eq!(judge(&outline, &[false, true], 0), Some(NoArticle::TooShort { words: 2 }));
    }

    #[test]
    fn reason_is_a_sentence_with_its_number() {
        let reason = NoArticle::Listing { links: 30 };
        assert_eq!(
            (reason.name(), reason.to_string()),
            ("listing", "the page is mostly links (30 of them)".into())
        );
    }
}
