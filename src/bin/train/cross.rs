//! How well it generalises: each page read by weights that saw no page of its site.

use std::fs;
use std::path::Path;

use lede::render;
use rayon::prelude::*;
use serde_json::json;

use crate::corpus::Corpus;
use crate::corpus::FOLDS;
use crate::forest;
use crate::lexicon::Lexicons;
use crate::table::Table;

/// Writes a line a page, as `quality.py --results` reads them.
pub fn write(
    corpus: &Corpus,
    lexicons: &Lexicons,
    table: &Table,
    results: &Path,
    hash_names: bool,
) -> Result<(), String> {
    let mut folds = Vec::new();
    for fold in 0..FOLDS {
        let weights = forest::weights(&lexicons.folds[fold], table, Some(fold))?;
        eprintln!("fold {fold}: {} bytes", weights.len());
        let saved = results.with_extension(format!("{fold}.bin"));
        fs::write(&saved, &weights).map_err(|error| format!("{}: {error}", saved.display()))?;
        folds.push(weights);
    }
    write_read(corpus, &folds, results, hash_names)
}

/// As [`write`], by the weights that it left: when it is not the judge that has changed.
pub fn again(corpus: &Corpus, results: &Path, hash_names: bool) -> Result<(), String> {
    let saved = |fold: usize| results.with_extension(format!("{fold}.bin"));
    let weights = |fold| fs::read(saved(fold)).map_err(|error| format!("{}: {error}", saved(fold).display()));
    let folds = (0..FOLDS).map(weights).collect::<Result<Vec<_>, _>>()?;
    write_read(corpus, &folds, results, hash_names)
}

fn write_read(corpus: &Corpus, folds: &[Vec<u8>], results: &Path, hash_names: bool) -> Result<(), String> {
    write_as(corpus, folds, results, false)?;
    if hash_names {
        write_as(corpus, folds, &results.with_extension("hashed.jsonl"), true)?;
    }
    Ok(())
}

fn write_as(corpus: &Corpus, folds: &[Vec<u8>], results: &Path, hash_names: bool) -> Result<(), String> {
    let line = |page: &crate::corpus::Page| {
        let reading = lede::train::read_by(&folds[page.fold], &page.read(hash_names));
        let meta = &reading.article.meta;
        let authors: Vec<&str> = meta.authors.iter().map(|author| author.name.as_str()).collect();
        let line = json!({
            "id": page.key,
            "text": render::text(&reading.article),
            "markdown": render::markdown_body(&reading.article),
            "title": meta.title,
            "authors": authors,
            "published": meta.published,
            "no_article": reading.no_article.as_ref().map(|why| why.name()),
        });
        line.to_string() + "\n"
    };
    let lines: Vec<String> = corpus.pages.par_iter().map(line).collect();
    fs::write(results, lines.concat()).map_err(|error| format!("{}: {error}", results.display()))
}

/// Prints why a page is read as it is, by the weights that `write` left and that saw no page of its site.
pub fn why(corpus: &Corpus, results: &Path, key: &str) -> Result<(), String> {
    let page = corpus.pages.iter().find(|page| page.key == key).ok_or("no such page")?;
    let saved = results.with_extension(format!("{}.bin", page.fold));
    let weights = fs::read(&saved).map_err(|error| format!("{}: {error}", saved.display()))?;
    for line in lede::train::why_by(&weights, &page.read(false)) {
        println!("{line}");
    }
    Ok(())
}
