//! Reads every page of `tests/pages` and compares what comes out with what a person would want.
//!
//! A page is a folder, so a new one takes no line here. What comes out (`out.md`, `out.json`, `scores.tsv`)
//! is written with `UPDATE=1` only; what should come out (`truth.md`, `page.json`) is never written.
//! All pages are read before the test fails, for one change often moves several.

#[path = "pages_support/case.rs"]
mod case;
#[path = "pages_support/checks.rs"]
mod checks;
#[path = "pages_support/scores.rs"]
mod scores;

use std::fs;

use case::Case;
use scores::Score;

const SCORES: &str = "tests/scores.tsv";

#[test]
fn pages_read_as_a_person_would_want() {
    let cases = Case::all();
    assert!(!cases.is_empty(), "tests/pages holds no page");
    let mut report = String::new();
    let mut table = Vec::new();
    for case in &cases {
        let reading = case.read();
        let complaints = checks::complaints(case, &reading);
        if !complaints.is_empty() {
            report.push_str(&format!(
                "\n{} ({})\n  - {}\n",
                case.name,
                case.shows(),
                complaints.join("\n  - ")
            ));
        }
        // A guess that calls itself one is no wrong text.
        let text = match reading.no_article {
            Some(_) => String::new(),
            None => checks::body(&reading.article),
        };
        table.push((case.name.clone(), Score::of(&text, &case.truth)));
    }
    let table = scores::table(&table);
    let committed = fs::read_to_string(SCORES).unwrap_or_default();
    report.push_str(&judge_scores(&table, &committed));
    assert!(report.is_empty(), "\n{report}");
}

/// With `UPDATE=1` the table is written even if it got worse: the commit then shows it.
fn judge_scores(table: &str, committed: &str) -> String {
    if case::update() {
        fs::write(SCORES, table).unwrap();
        return String::new();
    }
    let (now, before) = (scores::mean(table), scores::mean(committed));
    if before.is_some() && now < before {
        return format!("\nthe mean F1 fell from {before:?} to {now:?}\n{}", scores::moved(committed, table));
    }
    if table != committed {
        return format!("\n{SCORES} is stale; UPDATE=1 writes it\n{}", scores::moved(committed, table));
    }
    String::new()
}
