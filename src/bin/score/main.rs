//! What each cutter and the judge are worth on annotated pages.
//!
//! ```sh
//! cargo run --release --features train --bin train -- ../shared/corpus --cross /tmp/cv.jsonl
//! cargo run --release --features train --bin score -- ../shared/corpus /tmp/cv.jsonl --worth
//! ```
//!
//! Pages are read by the weights that `train --cross` left beside its results: those of each page saw no
//! page of its site. The measures are those of `quality.py`, which has the last word.

#[path = "../train/corpus.rs"]
#[allow(dead_code)] // The trainer wants more of it.
mod corpus;
mod measure;

use std::path::Path;
use std::process::ExitCode;

use corpus::{Corpus, FOLDS};
use lede::{Reading, render};
use measure::{Measure, measure};
use rayon::prelude::*;

/// Pages may be nested deeply.
const STACK: usize = 64 << 20;

/// The measures of one page: as it is read, without the judge, and without each cutter that proposes
/// something on it.
struct Page {
    all: Measure,
    unjudged: Measure,
    without: Vec<(&'static str, Measure)>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("score: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let (folder, results, worth) = match args[..] {
        [folder, results] => (folder, results, false),
        [folder, results, "--worth"] => (folder, results, true),
        _ => {
            return Err("usage: score CORPUS RESULTS [--worth], RESULTS as `train --cross` wrote them".into());
        }
    };
    rayon::ThreadPoolBuilder::new().stack_size(STACK).build_global().map_err(|error| error.to_string())?;
    let folds = (0..FOLDS).map(|fold| saved(results.as_ref(), fold)).collect::<Result<Vec<_>, _>>()?;
    let corpus = Corpus::load(folder.as_ref())?;
    let pages: Vec<Page> = corpus.pages.par_iter().map(|page| read(page, &folds[page.fold], worth)).collect();
    let all: Measure = pages.iter().map(|page| page.all).sum();
    println!("{:<20} wcxb.F1   leak   other    aeb    traf", "");
    println!("{:<20} {all}", "everything");
    if worth {
        print_worth(&pages, &all);
    }
    Ok(())
}

fn saved(results: &Path, fold: usize) -> Result<Vec<u8>, String> {
    let path = results.with_extension(format!("{fold}.bin"));
    std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
}

fn read(page: &corpus::Page, weights: &[u8], worth: bool) -> Page {
    let read = page.read(false);
    let measured = |reading: Reading| measure(page, &render::text(&reading.article));
    let all = measured(lede::train::read_by(weights, &read));
    if !worth {
        return Page { all, unjudged: all, without: Vec::new() };
    }
    let mut cutters = lede::train::proposers(&read);
    cutters.sort_unstable();
    cutters.dedup();
    let without = |cutter| (cutter, measured(lede::train::read_without(cutter, weights, &read)));
    Page {
        all,
        unjudged: measured(lede::train::read_unjudged(&read)),
        without: cutters.into_iter().map(without).collect(),
    }
}

/// A line for the judge and each cutter: the figures without it.
fn print_worth(pages: &[Page], all: &Measure) {
    println!("{:<20} {}", "without the judge", pages.iter().map(|page| page.unjudged).sum::<Measure>());
    println!("\nwithout the cutter, what is lost (in ten thousandths; of leak, what is won):");
    for cutter in lede::train::cutters() {
        let of = |page: &Page| page.without.iter().find(|(name, _)| *name == cutter).map(|(_, found)| *found);
        let touched = pages.iter().filter(|page| of(page).is_some()).count();
        let without: Measure = pages.iter().map(|page| of(page).unwrap_or(page.all)).sum();
        let lost = all.figures().into_iter().zip(without.figures());
        let lost: Vec<_> = lost.map(|(with, without)| format!("{:+7.1}", (with - without) * 1e4)).collect();
        println!("{cutter:<20} {}   on {touched} pages", lost.join(" "));
    }
}
