//! Which of the days that a page gives are its article's.
//!
//! The head and the structured data often have the day on which the entry was made or moved, and pages are dated
//! for their readers: a day that stands beside the title wins, unless it is that of a change.

use super::date::{Order, are_neighbours, in_address, is_day_of, iso};
use super::day::{Days, days, lone_day};
use super::found::Found;
use super::visible::Header;
use crate::outline::Outline;

/// When the article was published and changed, and the passages that say only that.
pub(super) fn dates(outline: &Outline, header: &Header, json_ld: &Found, tags: &Found) -> (Days, Vec<usize>) {
    let order = order(&[&tags.language, &tags.locale, &json_ld.language]);
    let shown = header.days(order);
    let tagged = first_date(&[&tags.published], order);
    let stated = first_date(&[&json_ld.published], order).or_else(|| tagged.clone());
    let mut modified = first_date(&[&json_ld.modified, &tags.modified, &shown.modified], order);
    let mut published = match (stated, shown.published) {
        (Some(stated), Some(shown)) => {
            // What was never changed since is no day of a change.
            let is_changed = || {
                let day = modified.as_deref().unwrap_or(&stated);
                !is_day_of(day, &stated) && (is_day_of(day, &shown) || is_same_moment(day, &shown))
            };
            let is_tagged = || tagged.as_deref().is_some_and(|day| is_day_of(day, &shown));
            let is_meant = is_same_moment(&stated, &shown)
                || header.title.is_some()
                    && !header.shows(&stated, order)
                    && !is_turned(&stated, &shown)
                    && (is_tagged() || !is_changed());
            Some(if is_meant { shown } else { stated })
        }
        (stated, shown) => stated.or(shown),
    };
    if published.is_none() {
        let apart = days(outline, &[], order);
        let lone = if apart.published.is_none() { lone_day(outline, order) } else { None };
        published = first_date(
            &[&apart.published, &in_address(&outline.page.url), &lone, &modified, &apart.modified],
            order,
        );
        modified = modified.or(apart.modified);
    }
    if modified == published {
        modified = None;
    }
    let days = Days { published, modified };
    let lines = header.dated(&days, order);
    (days, lines)
}

/// The order of day and month by the first of these languages that tells it: many pages are in "en", and say
/// elsewhere that they are from the United States.
fn order(languages: &[&Option<String>]) -> Order {
    let mut orders = languages.iter().map(|language| Order::of(language.as_deref().unwrap_or_default()));
    orders.find(|&order| order != Order::Unknown).unwrap_or(Order::Unknown)
}

/// The first of these texts that holds a date.
fn first_date(texts: &[&Option<String>], order: Order) -> Option<String> {
    texts.iter().find_map(|text| iso(text.as_deref()?, order))
}

/// A day later or earlier is the same moment where the page is read.
fn is_same_moment(stated: &str, shown: &str) -> bool {
    stated.ends_with('Z') && are_neighbours(stated, shown)
}

/// Is the one `07/08`, and the other `08/07` of the same year? What the page shows was read in the wrong order.
fn is_turned(stated: &str, shown: &str) -> bool {
    stated[..4] == shown[..4] && stated[5..7] == shown[8..10] && stated[8..10] == shown[5..7]
}

#[cfg(test)]
mod tests {
    use super::super::{json_ld, meta_tags, visible::Header};
    use super::{Days, Found, dates};
    use crate::outline::Outline;
    use crate::page::Page;

    /// The days of a page with the title "Bridge closes for a year" and these tags and lines.
    fn of(head: &str, lines: &str) -> Days {
        let html = format!("{head}<h1>Bridge closes for a year</h1>{lines}<p>Text.</p>");
        let page = Page::from_html(&html, "https://paper.example/story");
        let outline = Outline::of(&page);
        let header = Header::around(&outline, "Bridge closes for a year");
        dates(&outline, &header, &json_ld::found(&outline), &meta_tags::found(&page, None)).0
    }

    fn published(head: &str, lines: &str) -> String {
        of(head, lines).published.unwrap_or_default()
    }

    const STATED: &str = "<meta property='article:published_time' content='2026-05-07T08:00:00+02:00'>";

    #[test]
    fn day_beside_the_title_wins() {
        assert_eq!(published(STATED, "<p>1 March 2024</p>"), "2024-03-01");
        assert_eq!(published(STATED, "<p>May 7, 2026</p>"), "2026-05-07T08:00:00+02:00");
        // Nothing was changed since, and the day is one of another place.
        let unchanged = "<meta property='article:modified_time' content='2026-05-07T09:00:00+02:00'>";
        assert_eq!(published(&format!("{STATED}{unchanged}"), "<p>6 May 2026</p>"), "2026-05-06");
        // Both are beside it.
        let both = "<p>6 May 2026</p><p>7 May 2026</p>";
        assert_eq!(published(STATED, both), "2026-05-07T08:00:00+02:00");
    }

    #[test]
    fn lines_that_give_nothing_but_the_day_are_the_headers() {
        let html = "<h1>Bridge closes for a year</h1><p>Thursday, 7 de mayo de 2026</p><p>8 May 2026</p><p>It fell on 7 May 2026.</p>
            <p>7 May 2026 is a day to remember on the quay</p>";
        let page = Page::from_html(html, "https://paper.example/story");
        let outline = Outline::of(&page);
        let header = Header::around(&outline, "Bridge closes for a year");
        let (days, lines) = dates(&outline, &header, &Found::default(), &Found::default());
        assert_eq!((days.published.as_deref(), lines), (Some("2026-05-07"), vec![1]));
    }

    #[test]
    fn day_of_a_change_does_not_win() {
        let changed =
            format!("{STATED}<meta property='article:modified_time' content='2026-06-01T22:30:00Z'>");
        for line in ["<p>1 June 2026</p>", "<p>2 June 2026</p>", "<p>Updated 9 June 2026</p>"] {
            let days = of(&changed, line);
            assert_eq!(days.published.as_deref(), Some("2026-05-07T08:00:00+02:00"), "{line}");
            assert_eq!(days.modified.as_deref(), Some("2026-06-01T22:30:00Z"), "{line}");
        }
    }

    #[test]
    fn day_that_two_sources_give_wins() {
        let json = r#"<script type="application/ld+json">{"@type": "Article", "datePublished": "2026-05-03",
            "dateModified": "2026-05-07"}</script>"#;
        assert_eq!(published(&format!("{json}{STATED}"), "<p>7 May 2026</p>"), "2026-05-07");
        assert_eq!(published(json, "<p>7 May 2026</p>"), "2026-05-03");
    }

    #[test]
    fn order_is_told_by_what_the_page_states() {
        // As a German page would write the fifth of July.
        assert_eq!(
            published(&format!("<html lang=de>{STATED}"), "<p>5/7/2026</p>"),
            "2026-05-07T08:00:00+02:00"
        );
        let locale = "<html lang=en><meta property='og:locale' content='en_US'>";
        assert_eq!(published(locale, "<p>5/7/2026</p>"), "2026-05-07");
        assert_eq!(published("<html lang=en>", "<p>5/7/2026</p>"), "");
    }

    #[test]
    fn lone_day_is_the_pages() {
        let prose = "<p>The bridge over the harbour will close in May, and drivers will have to take the long way round
            over the hills and through the northern villages.</p>";
        let page = |end: &str| published("", &format!("{prose}{prose}{end}"));
        assert_eq!(page("<p>Ann Lee<br>7 May 2026</p>"), "2026-05-07");
        assert_eq!(page("<p>7 May 2026</p><p>8 May 2026</p>"), "");
        assert_eq!(page("<p>7 May 2026</p><p>7 May 2026</p><p>7 May 2026</p>"), "");
        assert_eq!(page("<div class=related><p>7 May 2026</p></div>"), "");
    }
}
