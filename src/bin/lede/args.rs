//! What was asked for.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use lede::render::{Bullet, EmphasisSign, Options};
use lexopt::prelude::*;

pub const HELP: &str = "\
Finds the article on a web page and writes it as clean HTML, Markdown or text.

lede read [--url URL] [--format markdown|html|text|json] [--why] FILE|-
    Reads one saved page and writes its article, as Markdown unless told otherwise.
    --url URL    where the page came from, to make its links whole
    --front-matter, --reference-links, --no-images, --sentences, --bullet -|*|+, --emphasis *|_
                 how Markdown is written: YAML above it, addresses below it, without pictures,
                 a line for each sentence, other signs
    --why        writes in place of the article all passages of the page, each with what became
                 of it, its score (above zero speaks for it), where it stands, and which cutters
                 would leave it out

lede batch
    Reads one JSON object a line from standard input: {\"id\", \"path\", \"url\"}.
    Writes one a line to standard output, in the same order: {\"id\", \"title\", ...}
    or, where a page can't be read, {\"id\", \"error\"}. Uses all cores.
    \"elapsed_us\" is the time from the text of the page to text, Markdown and HTML.

lede --help, lede --version

Where the page has only the beginning of the text, standard error says why, and JSON has
\"truncated\": \"paywall\", \"continued\" or \"shortened\".

Exit codes: 0 read; 1 bad usage or unreadable file; 2 no article found (the best guess
is written all the same, and standard error says why it is one).
";

#[derive(Debug, PartialEq)]
pub enum Args {
    Help,
    Version,
    Read { source: Source, url: String, format: Format, options: Options },
    Why { source: Source, url: String },
    Batch,
}

#[derive(Debug, PartialEq)]
pub enum Source {
    File(PathBuf),
    Stdin,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Format {
    Markdown,
    Html,
    Text,
    Json,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Source::File(path) => path.display().fmt(f),
            Source::Stdin => f.write_str("standard input"),
        }
    }
}

pub fn parse(mut parser: lexopt::Parser) -> Result<Args, lexopt::Error> {
    match parser.next()? {
        Some(Short('h') | Long("help")) => Ok(Args::Help),
        Some(Short('V') | Long("version")) => Ok(Args::Version),
        Some(Value(command)) if command == "read" => parse_read(parser),
        Some(Value(command)) if command == "batch" => parse_batch(parser),
        Some(Value(command)) => {
            Err(format!("there is no command {command:?}; there are read and batch").into())
        }
        Some(other) => Err(other.unexpected()),
        None => Err("a command is missing: read or batch".into()),
    }
}

fn parse_read(mut parser: lexopt::Parser) -> Result<Args, lexopt::Error> {
    let (mut source, mut url, mut format, mut why) = (None, String::new(), Format::Markdown, false);
    let mut options = Options::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Args::Help),
            Long("url") => url = parser.value()?.string()?,
            Long("format") => format = parser.value()?.parse_with(format_named)?,
            Long("why") => why = true,
            Long("front-matter") => options.front_matter = true,
            Long("reference-links") => options.reference_links = true,
            Long("no-images") => options.without_images = true,
            Long("sentences") => options.sentences = true,
            Long("bullet") => options.bullet = parser.value()?.parse_with(bullet_named)?,
            Long("emphasis") => options.emphasis = parser.value()?.parse_with(emphasis_named)?,
            Value(value) if source.is_none() => source = Some(source_named(value)),
            other => return Err(other.unexpected()),
        }
    }
    let source = source.ok_or("a file is missing, or - for standard input")?;
    Ok(if why { Args::Why { source, url } } else { Args::Read { source, url, format, options } })
}

fn parse_batch(mut parser: lexopt::Parser) -> Result<Args, lexopt::Error> {
    match parser.next()? {
        Some(Short('h') | Long("help")) => Ok(Args::Help),
        Some(other) => Err(other.unexpected()),
        None => Ok(Args::Batch),
    }
}

fn source_named(value: OsString) -> Source {
    if value == "-" { Source::Stdin } else { Source::File(value.into()) }
}

fn bullet_named(sign: &str) -> Result<Bullet, &'static str> {
    match sign {
        "-" => Ok(Bullet::Dash),
        "*" => Ok(Bullet::Asterisk),
        "+" => Ok(Bullet::Plus),
        _ => Err("a bullet is -, * or +"),
    }
}

fn emphasis_named(sign: &str) -> Result<EmphasisSign, &'static str> {
    match sign {
        "*" => Ok(EmphasisSign::Asterisk),
        "_" => Ok(EmphasisSign::Underscore),
        _ => Err("emphasis is * or _"),
    }
}

fn format_named(name: &str) -> Result<Format, &'static str> {
    match name {
        "markdown" => Ok(Format::Markdown),
        "html" => Ok(Format::Html),
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        _ => Err("the formats are markdown, html, text and json"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Args, Bullet, Format, Options, Source, parse};

    fn parsed(words: &str) -> Result<Args, String> {
        parse(lexopt::Parser::from_args(words.split_whitespace())).map_err(|error| error.to_string())
    }

    #[test]
    fn read_takes_a_file_and_options_in_any_order() {
        let read = |format| {
            let (source, url) = (Source::File("a.html".into()), "https://a.example".into());
            Ok(Args::Read { source, url, format, options: Options::default() })
        };
        assert_eq!(parsed("read a.html --url https://a.example"), read(Format::Markdown));
        assert_eq!(parsed("read --format=json --url https://a.example a.html"), read(Format::Json));
    }

    #[test]
    fn markdown_is_written_as_told() {
        let options = Options { front_matter: true, bullet: Bullet::Plus, ..Options::default() };
        let Ok(Args::Read { options: given, .. }) = parsed("read a.html --front-matter --bullet +") else {
            panic!("it is well formed")
        };
        assert_eq!(given, options);
    }

    #[test]
    fn why_is_asked_of_one_page() {
        let why = Args::Why { source: Source::File("a.html".into()), url: String::new() };
        assert_eq!(parsed("read --why a.html"), Ok(why));
        assert!(parsed("batch --why").is_err());
    }

    #[test]
    fn a_dash_is_standard_input() {
        let read = Args::Read {
            source: Source::Stdin,
            url: String::new(),
            format: Format::Markdown,
            options: Options::default(),
        };
        assert_eq!(parsed("read -"), Ok(read));
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (words, name) in [
            ("", "command is missing"),
            ("frobnicate", "frobnicate"),
            ("read", "file is missing"),
            ("read a b", "\"b\""),
            ("read --format pdf a", "pdf"),
            ("read --colour a", "--colour"),
            ("read --bullet x a", "bullet"),
            ("batch x", "\"x\""),
        ] {
            let error = parsed(words).unwrap_err();
            assert!(error.contains(name), "{words}: {error}");
        }
    }
}
