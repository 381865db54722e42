//! Days that the lines of a page give, and what they say happened then.

use super::byline::is_aside;
use super::date::{Order, iso};
use super::line::{BAR, line};
use crate::outline::{Outline, Passage, folded};
use crate::page::Tag;
use crate::text::with_sign;
use crate::words::{Hits, Meaning};

/// Words in the longest line that tells a day beside other things.
const LINE: usize = 24;

/// A line that ends as a sentence does, has this many words and does not say what its day is tells a story.
const SENTENCE: usize = 6;

/// Words in the longest line that tells a day apart from the title, as "Published on Monday, 7 May 2026 at 10:30".
const APART: usize = 12;

/// Words in the longest line that gives little but a day: "Ann Lee am 7. Mai 2026 um 10:30".
const LONE: usize = 8;

/// Most lines that give it: a page may be dated at its top and at its end.
const LONE_LINES: usize = 2;

/// Words in the longest line that says what the day in the next line is of.
const LABEL: usize = 3;

#[derive(Debug, Default, PartialEq)]
pub(super) struct Days {
    pub published: Option<String>,
    pub modified: Option<String>,
}

/// The days in these passages, the first of each kind. If none are given, those in the lines anywhere on the page
/// that say what their day is of.
pub(super) fn days(outline: &Outline, passages: &[usize], order: Order) -> Days {
    let (mut days, mut late) = (Days::default(), Days::default());
    let mut before = None;
    let is_apart = passages.is_empty();
    let all: Vec<usize> = if is_apart { (0..outline.passages.len()).collect() } else { passages.to_vec() };
    for at in all {
        let passage = &outline.passages[at];
        let own = own_label(passage);
        let label = own.or(before);
        before = own.filter(|_| passage.count.words() <= LABEL);
        if is_apart && (label.is_none() || passage.count.words() > APART) {
            continue;
        }
        let text = match is_dated(outline, passage, label) {
            true => line(outline, passage),
            // "07.05.2026 – The bridge": agencies put the day before the text.
            false => outline.line(passage).split(' ').next().unwrap_or_default().to_owned(),
        };
        // What tells a day beside much else tells of something: "7 May 2026, 18:00 in the town hall".
        let is_byline = passage.says.has(Meaning::Byline);
        let is_late = label.is_none() && !is_byline && passage.count.words() > LONE;
        let kind = if is_late { &mut late } else { &mut days };
        add(&text, label.unwrap_or(Meaning::Dateline), order, kind);
    }
    Days { published: days.published.or(late.published), modified: days.modified.or(late.modified) }
}

/// The day of the lines that give little but a day, if all give the same. A list of reviews gives it many times.
pub(super) fn lone_day(outline: &Outline, order: Order) -> Option<String> {
    let mut lone = None;
    let mut lines = 0;
    let mut before = None;
    for (at, passage) in outline.passages.iter().enumerate() {
        let label = own_label(passage).or(before.take());
        before = label.filter(|_| passage.count.words() <= LABEL);
        if label == Some(Meaning::Updated) || passage.count.words() > LONE || is_aside(outline, at) {
            continue;
        }
        let mut days = Days::default();
        add(&line(outline, passage), Meaning::Dateline, order, &mut days);
        if days.published.is_none() {
            continue;
        }
        lines += 1;
        if lines > LONE_LINES || lone.is_some() && lone != days.published {
            return None;
        }
        lone = days.published;
    }
    lone
}

/// What the line says at its start that its day is of.
fn own_label(passage: &Passage) -> Option<Meaning> {
    [Meaning::Updated, Meaning::Dateline].into_iter().find(|&meaning| passage.starts.has(meaning))
}

/// May the day in this passage be the article's?
fn is_dated(outline: &Outline, passage: &Passage, label: Option<Meaning>) -> bool {
    let words = passage.count.words();
    let line = outline.line(passage);
    let is_told = words >= SENTENCE && (line.ends_with('.') && !is_hour(line) || line.ends_with('。'));
    words <= LINE && (label.is_some() || !is_told) && outline.parts[passage.part].tag != Tag::Figcaption
}

/// Does the line end with an hour, as "10:30 p.m."?
fn is_hour(line: &str) -> bool {
    line.ends_with(".m.") || line.ends_with(". m.")
}

/// Adds the days of a line. `label` is what the line before says that they are.
fn add(line: &str, label: Meaning, order: Order, days: &mut Days) {
    // A word behind such a sign is one.
    let line = with_sign(&folded(line), &['•', '·', '–', '—'], BAR);
    let hits = Hits::of(&line);
    let mut label = label;
    let mut start = 0;
    for hit in hits.within(0..line.len()) {
        if !matches!(hit.meaning, Meaning::Dateline | Meaning::Updated) {
            continue;
        }
        // Words that say "changed" are beside a date as well, and so in both lists.
        if hit.range.start > start || start == 0 && hit.range.start == 0 {
            note(&line[start..hit.range.start], label, order, days);
            label = hit.meaning;
        } else if hit.meaning == Meaning::Updated {
            label = hit.meaning;
        }
        start = hit.range.start;
    }
    note(&line[start..], label, order, days);
}

fn note(text: &str, label: Meaning, order: Order, days: &mut Days) {
    let kind = if label == Meaning::Updated { &mut days.modified } else { &mut days.published };
    if kind.is_none() {
        *kind = iso(text, order);
    }
}

#[cfg(test)]
mod tests {
    use super::{Days, Order, days};
    use crate::outline::Outline;
    use crate::page::Page;

    fn all(html: &str) -> Days {
        let page = Page::from_html(html, "");
        let outline = Outline::of(&page);
        let passages: Vec<usize> = (0..outline.passages.len()).collect();
        days(&outline, &passages, Order::Day)
    }

    fn apart(html: &str) -> Days {
        let page = Page::from_html(html, "");
        days(&Outline::of(&page), &[], Order::Day)
    }

    fn both(published: Option<&str>, modified: Option<&str>) -> Days {
        Days { published: published.map(str::to_owned), modified: modified.map(str::to_owned) }
    }

    #[test]
    fn change_is_told_from_publication() {
        let both = both(Some("2026-05-07"), Some("2026-05-09"));
        for html in [
            "<p>Updated 9 May 2026, published 7 May 2026</p>",
            "<p>7 May 2026 (updated on 9 May 2026)</p>",
            "<p>7 May 2026<span>Ann Lee•Updated on 9 May 2026•28 min read</span></p>",
            "<p>Last updated:</p><p>9 May 2026</p><p>7 May 2026</p>",
            "<p>Aktualisiert am 09.05.26</p><p>Veröffentlicht 07.05.26</p>",
            "<p>更新日 2026年5月9日</p><p>公開日 2026年5月7日</p>",
            "<p>Updated <time datetime='2026-05-09'>May 9</time> Posted <time datetime='2026-05-07'>May 7</time></p>",
        ] {
            assert_eq!(all(html), both, "{html}");
        }
    }

    #[test]
    fn story_and_caption_give_no_day() {
        for html in [
            "<p>The old bridge opened on 7 May 1921.</p>",
            "<figure><figcaption>The quay, 7 May 2026</figcaption></figure>",
        ] {
            assert_eq!(all(html), Days::default(), "{html}");
        }
        let agency = "<p>07.05.2026 – The bridge over the harbour will close in May, and drivers will have to take the long
            way round over the hills and through the northern villages.</p>";
        assert_eq!(all(agency), both(Some("2026-05-07"), None));
    }

    #[test]
    fn line_that_gives_little_but_a_day_wins() {
        let event = "<p>9 May 2026, 18:00 to 20:00 in the old town hall on the quay</p>";
        assert_eq!(all(&format!("{event}<p>7 May 2026</p>")), both(Some("2026-05-07"), None));
        assert_eq!(all(event), both(Some("2026-05-09"), None));
        let byline = "<p>7 May 2026 by Ann Lee, who lives in the old town hall on the quay</p>";
        assert_eq!(all(&format!("{byline}<p>9 May 2026</p>")), both(Some("2026-05-07"), None));
    }

    #[test]
    fn hour_at_the_end_is_no_end_of_a_sentence() {
        assert_eq!(all("<p>May 7, 2026 at 10:30 p.m.</p>"), both(Some("2026-05-07"), None));
        assert_eq!(all("<p>It opened on May 7, 2026.</p>"), Days::default());
    }

    #[test]
    fn lines_apart_have_to_say_what_they_are() {
        let posted = "<p>9 May 2026</p><p>Posted on 7 May 2026</p>";
        assert_eq!(apart(posted), both(Some("2026-05-07"), None));
        assert_eq!(apart("<p>Datum:</p><p>7. Mai 2026</p>"), both(Some("2026-05-07"), None));
        assert_eq!(apart("<p>9 May 2026</p><p>Bo Chen, 7 May 2026</p>"), Days::default());
    }
}
