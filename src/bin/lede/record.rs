//! What is told of a page: the object that `batch` writes on a line.

use std::panic::{self, AssertUnwindSafe};
use std::time::Instant;

use lede::article::Figure;
use lede::meta::{Direction, Meta};
use lede::{Page, Reading, render};
use serde::Serialize;

#[derive(Serialize)]
pub struct Record {
    pub title: String,
    pub authors: Vec<String>,
    pub published: Option<String>,
    pub modified: Option<String>,
    /// The site that shows the piece: on an aggregator that one, else the publisher.
    pub site: Option<String>,
    pub publisher: Option<String>,
    pub section: Option<String>,
    pub dek: Option<String>,
    pub language: Option<String>,
    pub direction: Direction,
    pub lead_image: Option<LeadImage>,
    pub text: String,
    /// The body alone, as in `text`: what stands in the fields above is not said twice.
    pub markdown: String,
    pub html: String,
    /// From the text of the page to text, Markdown and HTML: parsing, reading and writing, without getting
    /// at the file and its character set.
    pub elapsed_us: u64,
    /// The reason in a word, where the article is only a guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_article: Option<&'static str>,
    /// The reason in a word, where the page has only the beginning of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncated: Option<&'static str>,
}

#[derive(Serialize)]
pub struct LeadImage {
    /// Absent on a page that was saved as text, where the caption is all there is.
    pub src: Option<String>,
    pub alt: String,
    pub caption: Option<String>,
    pub credit: Option<String>,
}

/// More markup than this is not read: 50 MB took from five to eleven seconds on a busy machine. The largest
/// page of the corpus has 2.7 MB.
const LARGEST: usize = 32 << 20;

/// Reads a page.
pub fn reading(html: String, url: String) -> Result<Reading, String> {
    with_stack(move || {
        check_size(&html)?;
        caught(|| lede::read(&Page::from_html(&html, &url))).map_err(as_bug)
    })
}

/// A line for each passage of a page: what became of it, and why.
pub fn why(html: String, url: String) -> Result<String, String> {
    with_stack(move || {
        check_size(&html)?;
        let lines = caught(|| lede::why(&Page::from_html(&html, &url)));
        Ok(lines.map_err(as_bug)?.iter().map(|line| format!("{line}\n")).collect())
    })
}

/// Works on a thread with room for deep pages.
fn with_stack<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, String> + Send + 'static,
) -> Result<T, String> {
    let thread = std::thread::Builder::new().stack_size(crate::STACK).spawn(work);
    let thread = thread.map_err(|error| error.to_string())?;
    thread.join().unwrap_or_else(|panic| Err(message(panic.as_ref())))
}

/// The record of a page, made on this thread. A panic is a bug of ours, and no reason to lose the pages that come
/// after; its message is given back (and was shown on standard error where it happened).
pub fn of_page(html: &str, url: &str) -> Result<Record, String> {
    check_size(html)?;
    caught(|| read(html, url)).map_err(as_bug)
}

fn as_bug(panic: String) -> String {
    format!("a bug in lede: {panic}")
}

fn check_size(html: &str) -> Result<(), String> {
    let megabytes = |bytes: usize| bytes.div_ceil(1 << 20);
    match html.len() {
        0..=LARGEST => Ok(()),
        size => Err(format!("{} MB of markup; at most {} MB are read", megabytes(size), megabytes(LARGEST))),
    }
}

fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|panic| message(panic.as_ref()))
}

fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("panic").to_owned()
}

fn read(html: &str, url: &str) -> Record {
    let start = Instant::now();
    let reading = lede::read(&Page::from_html(html, url));
    let text = render::text(&reading.article);
    let markdown = render::markdown_body(&reading.article);
    let html = render::html(&reading.article);
    let elapsed_us = u64::try_from(start.elapsed().as_micros()).expect("no page takes 500,000 years");
    let Reading { article, no_article, .. } = reading;
    let Meta {
        title, section, dek, authors, publisher, via, published, modified, language, direction, ..
    } = article.meta;
    Record {
        title,
        authors: authors.into_iter().map(|author| author.name).collect(),
        published,
        modified,
        site: via.or_else(|| publisher.clone()),
        publisher,
        section,
        dek,
        language,
        direction,
        lead_image: article.lead.map(lead_image),
        text,
        markdown,
        html,
        elapsed_us,
        no_article: no_article.as_ref().map(|why| why.name()),
        truncated: article.truncated.map(|why| why.name()),
    }
}

fn lead_image(figure: Figure) -> LeadImage {
    let caption = lede::article::plain(&figure.caption);
    let image = figure.images.into_iter().next();
    LeadImage {
        src: image.as_ref().map(|image| image.source.as_str().to_owned()),
        alt: image.map(|image| image.alt).unwrap_or_default(),
        caption: Some(caption).filter(|caption| !caption.is_empty()),
        credit: figure.credit,
    }
}

#[cfg(test)]
mod tests {
    use super::caught;

    #[test]
    fn a_panic_becomes_its_message() {
        assert_eq!(caught(|| 1), Ok(1));
        assert_eq!(caught(|| -> u8 { panic!("part {} is lost", 7) }), Err("part 7 is lost".into()));
        assert_eq!(caught(|| -> u8 { panic!("lost") }), Err("lost".into()));
    }
}
