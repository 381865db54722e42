//! Lede's core beside dom_smoothie, page by page, alternating in one run.
//!
//! `cargo run --release -- [STEP] < PAGES`, where each line of PAGES is what `lede batch` takes:
//! `{"path": …, "url": …}`. Of every STEP-th page both times are the least of three runs; ours is from the
//! text of the page to text, Markdown and HTML, theirs from the text of the page to HTML and text.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::io;
use std::time::Instant;

use dom_smoothie::Readability;
use lede::{Page, render};
use serde_json::Value;

const RUNS: usize = 3;

struct Job {
    html: String,
    url: String,
}

/// Milliseconds.
struct Times {
    ours: f64,
    door: f64,
    theirs: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let step = std::env::args().nth(1).map_or(Ok(1), |step| step.parse())?;
    let mut times = Vec::new();
    for line in io::stdin().lines().step_by(step) {
        let job = job(&line?)?;
        times.push(timed(&job));
    }
    if times.is_empty() {
        return Err("no pages on standard input".into());
    }
    report(&times);
    Ok(())
}

fn job(line: &str) -> Result<Job, Box<dyn Error>> {
    let line: Value = serde_json::from_str(line)?;
    let path = line["path"].as_str().ok_or("a line without a path")?;
    let html = String::from_utf8_lossy(&fs::read(path)?).into_owned();
    Ok(Job { html, url: line["url"].as_str().unwrap_or_default().to_owned() })
}

fn timed(job: &Job) -> Times {
    let mut least = Times { ours: f64::MAX, door: f64::MAX, theirs: f64::MAX };
    for _ in 0..RUNS {
        least.ours = least.ours.min(milliseconds(|| ours(job)));
        least.theirs = least.theirs.min(milliseconds(|| theirs(job)));
        least.door = least.door.min(milliseconds(|| drop(black_box(Page::from_html(&job.html, &job.url)))));
    }
    least
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}

fn ours(job: &Job) {
    let reading = lede::read(&Page::from_html(&job.html, &job.url));
    black_box(render::text(&reading.article));
    black_box(render::markdown(&reading.article, &render::Options::default()));
    black_box(render::html(&reading.article));
}

/// A page on which it fails still took its time.
fn theirs(job: &Job) {
    let readability = Readability::new(job.html.as_str(), Some(&job.url), None);
    let readability = readability.or_else(|_| Readability::new(job.html.as_str(), None, None));
    let _ = black_box(readability.and_then(|mut readability| readability.parse()));
}

fn report(times: &[Times]) {
    println!("{} pages, least of {RUNS} runs, one thread", times.len());
    println!("{:14} {:>8} {:>8} {:>8} {:>8}", "ms", "p50", "p95", "max", "sum");
    row("lede", times.iter().map(|times| times.ours).collect());
    row("  its parser", times.iter().map(|times| times.door).collect());
    row("dom_smoothie", times.iter().map(|times| times.theirs).collect());
    let ratios = times.iter().map(|times| (times.theirs / times.ours).ln());
    let mean = (ratios.sum::<f64>() / times.len() as f64).exp();
    println!("dom_smoothie / lede, geometric mean: {mean:.2}");
}

fn row(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    let sum: f64 = times.iter().sum();
    println!("{name:14} {:>8.2} {:>8.2} {:>8.2} {:>8.0}", at(0.5), at(0.95), at(1.0), sum);
}
