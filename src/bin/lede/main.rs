//! The command line: reads the article of one page, or of many.

mod args;
mod batch;
mod charset;
mod model;
mod record;

use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use args::{Args, Format, Source};
use lede::render::Options;
use lede::{Reading, render};

/// Pages are not read on the main thread: its stack is as small as the system likes. The core walks pages
/// without recursion; parser and writers may go a few hundred levels deep.
pub const STACK: usize = 64 << 20;

const UNREADABLE: u8 = 1;
const NO_ARTICLE: u8 = 2;

fn main() -> ExitCode {
    match args::parse(lexopt::Parser::from_env()) {
        Ok(Args::Help) => print(args::HELP),
        Ok(Args::Version) => print(concat!("lede ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Args::Read { source, url, format, options }) => read(source, url, format, &options),
        Ok(Args::Why { source, url }) => why(source, url),
        Ok(Args::Batch) => batch::batch(),
        Err(error) => complain(&format!("{error}\nTry `lede --help`.")),
    }
}

fn read(source: Source, url: String, format: Format, options: &Options) -> ExitCode {
    let bytes = match bytes_of(&source) {
        Ok(bytes) => bytes,
        Err(error) => return complain(&format!("{source}: {error}")),
    };
    let html = charset::decoded(&bytes);
    let reading = match record::reading(html.into_owned(), url) {
        Ok(reading) => reading,
        Err(error) => return complain(&format!("{source}: {error}")),
    };
    let code = print(&written(&reading, format, options));
    if let Some(why) = reading.article.truncated {
        eprintln!("lede: {source}: {}", why.sentence());
    }
    match &reading.no_article {
        Some(why) if code == ExitCode::SUCCESS => {
            eprintln!("lede: {source}: no article found: {why}");
            ExitCode::from(NO_ARTICLE)
        }
        _ => code,
    }
}

/// What became of each passage, and the reason.
fn why(source: Source, url: String) -> ExitCode {
    let bytes = match bytes_of(&source) {
        Ok(bytes) => bytes,
        Err(error) => return complain(&format!("{source}: {error}")),
    };
    match record::why(charset::decoded(&bytes).into_owned(), url) {
        Ok(lines) => print(&lines),
        Err(error) => complain(&format!("{source}: {error}")),
    }
}

fn bytes_of(source: &Source) -> io::Result<Vec<u8>> {
    match source {
        Source::File(path) => fs::read(path),
        Source::Stdin => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            Ok(bytes)
        }
    }
}

fn written(reading: &Reading, format: Format, options: &Options) -> String {
    let article = &reading.article;
    let text = match format {
        Format::Markdown => render::markdown(article, options),
        Format::Html => render::html(article),
        Format::Text => render::text(article),
        Format::Json => model::json(reading),
    };
    if text.is_empty() || text.ends_with('\n') { text } else { text + "\n" }
}

/// Whoever closes the pipe has seen enough; that is no error.
fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&format!("standard output: {error}"))
        }
        _ => ExitCode::SUCCESS,
    }
}

fn complain(message: &str) -> ExitCode {
    eprintln!("lede: {message}");
    ExitCode::from(UNREADABLE)
}
