//! Grows the judge (`src/judge/weights.bin`) from annotated pages.
//!
//! ```sh
//! cargo run --release --features train --bin train -- ../shared/corpus             # writes the weights
//! cargo run --release --features train --bin train -- ../shared/corpus --cross F   # how well that generalises
//! ```
//!
//! `--cross` reads each page by weights that saw no page of its site, and writes what comes out as
//! `quality.py --results` wants it; `--hash-names` makes it read the pages with meaningless names. The same
//! corpus gives the same bytes, whatever the number of cores.

#[allow(dead_code)] // `score` wants more of it.
mod corpus;
mod cross;
mod forest;
mod label;
mod lexicon;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;

use corpus::Corpus;
use lexicon::Lexicons;
use table::Table;

/// Pages may be nested deeply.
const STACK: usize = 64 << 20;

const WEIGHTS: &str = "src/judge/weights.bin";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("train: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let hash_names = args.iter().position(|arg| arg == "--hash-names").map(|at| args.remove(at)).is_some();
    if let [folder, why, results, key] = &args[..]
        && why == "--why"
    {
        return cross::why(&Corpus::load(folder.as_ref())?, results.as_ref(), key);
    }
    if let [folder, again, results] = &args[..]
        && again == "--again"
    {
        return cross::again(&Corpus::load(folder.as_ref())?, results.as_ref(), hash_names);
    }
    let (folder, results) = match &args[..] {
        [folder] => (folder, None),
        [folder, cross, results] if cross == "--cross" => (folder, Some(PathBuf::from(results))),
        _ => return Err("usage: train CORPUS [--cross RESULTS [--hash-names] | --why RESULTS KEY]".into()),
    };
    rayon::ThreadPoolBuilder::new().stack_size(STACK).build_global().map_err(|error| error.to_string())?;
    let corpus = Corpus::load(folder.as_ref())?;
    eprintln!("{} pages", corpus.pages.len());
    let lessons = label::lessons(&corpus);
    let lexicons = Lexicons::of(&corpus, &lessons);
    let table = Table::of(&corpus, &lessons, &lexicons);
    eprintln!("{} passages to learn from, {} questions", table.rows(), table.questions);
    match results {
        Some(results) => cross::write(&corpus, &lexicons, &table, &results, hash_names),
        None => {
            let weights = forest::weights(&lexicons.all, &table, None)?;
            std::fs::write(WEIGHTS, &weights).map_err(|error| format!("{WEIGHTS}: {error}"))
        }
    }
}
