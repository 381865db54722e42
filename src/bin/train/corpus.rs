//! The annotated pages.

use std::collections::HashMap;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use regex::{Captures, Regex};
use serde::Deserialize;

/// Parts of the corpus, by site: weights for one part are learned from the others.
pub const FOLDS: usize = 5;

/// Sets whose annotations tell which text is the article.
const SETS: [&str; 3] = ["aeb", "wcxb", "traf"];

/// Other extractors, whose results lie beside the pages.
const PEERS: [&str; 4] = ["defuddle", "dom_smoothie", "rs_trafilatura", "trafilatura"];

/// One line of `manifest.jsonl`.
#[derive(Deserialize)]
struct Entry {
    set: String,
    id: String,
    page: String,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    page_type: Option<String>,
    #[serde(default)]
    with: Option<Vec<String>>,
    #[serde(default)]
    without: Option<Vec<String>>,
}

/// One line of another extractor's results.
#[derive(Deserialize)]
struct Guess {
    id: String,
    text: Option<String>,
}

/// What people said of a page.
pub enum Truth {
    /// This is the article's text.
    Text(String),
    /// These pieces are in it, those are not, and of the rest nothing is known.
    Pieces { with: Vec<String>, without: Vec<String> },
}

pub struct Page {
    /// What it is said to be, if it is not an article.
    pub other: Option<String>,
    /// Pieces that may not come out.
    pub forbidden: Vec<String>,
    /// `wcxb/0001`
    pub key: String,
    pub url: String,
    pub truth: Truth,
    /// What the other extractors take for the text, of pages of which people said little.
    pub guesses: Vec<String>,
    /// The domain; pages without an address stand alone.
    pub site: String,
    pub fold: usize,
    path: PathBuf,
}

pub struct Corpus {
    pub pages: Vec<Page>,
}

impl Corpus {
    pub fn load(folder: &Path) -> Result<Corpus, String> {
        let manifest = folder.join("manifest.jsonl");
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", manifest.display());
        let file = File::open(&manifest).map_err(|error| failed(&error))?;
        let mut pages = Vec::new();
        for line in BufReader::new(file).lines() {
            let line = line.map_err(|error| failed(&error))?;
            let entry: Entry = serde_json::from_str(&line).map_err(|error| failed(&error))?;
            if SETS.contains(&&*entry.set) {
                pages.push(page(folder, entry));
            }
        }
        for peer in PEERS {
            add_guesses(&mut pages, &folder.join("peers").join(peer).with_extension("jsonl.gz"))?;
        }
        Ok(Corpus { pages })
    }
}

/// Adds what an extractor gave.
fn add_guesses(pages: &mut [Page], results: &Path) -> Result<(), String> {
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", results.display());
    let file = File::open(results).map_err(|error| failed(&error))?;
    let mut texts = HashMap::new();
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        let line = line.map_err(|error| failed(&error))?;
        let guess: Guess = serde_json::from_str(&line).map_err(|error| failed(&error))?;
        texts.insert(guess.id, guess.text.unwrap_or_default());
    }
    for page in pages.iter_mut().filter(|page| matches!(page.truth, Truth::Pieces { .. })) {
        page.guesses.extend(texts.remove(&page.key).filter(|text| !text.is_empty()));
    }
    Ok(())
}

fn page(folder: &Path, entry: Entry) -> Page {
    let key = format!("{}/{}", entry.set, entry.id);
    let url = entry.url.unwrap_or_default();
    let site = site(&url).unwrap_or_else(|| key.clone());
    let forbidden = entry.without.clone().unwrap_or_default();
    let other = entry.page_type.filter(|kind| kind != "article");
    let truth = match entry.text {
        Some(text) if entry.set != "traf" => Truth::Text(text),
        _ => {
            Truth::Pieces { with: entry.with.unwrap_or_default(), without: entry.without.unwrap_or_default() }
        }
    };
    let mut hasher = DefaultHasher::new();
    site.hash(&mut hasher);
    let fold = hasher.finish() as usize % FOLDS;
    Page { other, forbidden, key, url, truth, guesses: Vec::new(), site, fold, path: folder.join(entry.page) }
}

/// `paper.example` of `https://news.paper.example/story`.
fn site(url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok()?;
    let labels: Vec<&str> = url.host_str()?.split('.').collect();
    let is_short = |label: &&str| matches!(*label, "co" | "com" | "org" | "gov" | "ac" | "net" | "edu");
    let count = match labels.len().checked_sub(2).map(|second| labels[second]) {
        Some(second) if labels.len() > 2 && is_short(&second) => 3,
        _ => 2,
    };
    Some(labels[labels.len().saturating_sub(count)..].join("."))
}

impl Page {
    /// The page's markup.
    pub fn html(&self) -> String {
        let mut bytes = Vec::new();
        let file = File::open(&self.path).unwrap_or_else(|error| panic!("{}: {error}", self.path.display()));
        GzDecoder::new(file)
            .read_to_end(&mut bytes)
            .unwrap_or_else(|error| panic!("{}: {error}", self.path.display()));
        lede_charset::decoded(&bytes).into_owned()
    }

    /// The page, with meaningless classes and ids if asked for.
    pub fn read(&self, hash_names: bool) -> lede::Page {
        let html = self.html();
        lede::Page::from_html(&if hash_names { without_names(&html) } else { html }, &self.url)
    }
}

/// As `quality.py --hash-names` does it.
fn without_names(html: &str) -> String {
    let attribute = Regex::new(r#"(?i)(\s(?:class|id)\s*=\s*)("[^"]*"|'[^']*')"#).expect("tried");
    let meaningless = |found: &Captures| {
        let names = found[2][1..found[2].len() - 1].split_whitespace().map(|name| {
            let mut hasher = DefaultHasher::new();
            name.hash(&mut hasher);
            format!("x{:07x}", hasher.finish() & 0xfff_ffff)
        });
        format!("{}\"{}\"", &found[1], names.collect::<Vec<_>>().join(" "))
    };
    attribute.replace_all(html, meaningless).into_owned()
}

#[path = "../lede/charset.rs"]
mod lede_charset;
