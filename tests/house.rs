//! The rules of the house, which no compiler checks. Each names all its offenders before it fails.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What the code of a room must not mention: rooms look uphill only, and siblings never at each other.
/// `article` and `meta` are the shared types of what is found, so the rooms behind them may use both.
const MUST_NOT_MENTION: &[(&str, &[&str])] = &[
    ("src/letters.rs", &["crate::", "scraper::"]),
    ("src/text.rs", &["crate::page", "crate::words", "crate::outline", "crate::meta", "crate::article"]),
    ("src/words/", &["crate::page", "crate::outline", "crate::meta", "crate::article", "scraper::"]),
    ("src/page/", &["crate::outline", "crate::meta", "crate::story", "crate::cuts", "crate::article"]),
    ("src/page/", &["crate::compose", "crate::render"]),
    ("src/outline/", &["crate::meta", "crate::story", "crate::cuts", "crate::article", "crate::compose"]),
    ("src/outline/", &["crate::render", "scraper::"]),
    ("src/meta/", &["crate::story", "crate::cuts", "crate::compose", "crate::render", "scraper::"]),
    ("src/evidence/", &["crate::meta", "crate::cuts", "crate::story", "crate::judge", "crate::article"]),
    ("src/evidence/", &["crate::compose", "crate::render", "crate::case", "scraper::"]),
    ("src/judge/", &["crate::page", "crate::outline", "crate::meta", "crate::cuts", "crate::story"]),
    ("src/judge/", &["crate::article", "crate::compose", "crate::render", "crate::case"]),
    ("src/story/", &["crate::meta", "crate::cuts", "crate::article", "crate::compose", "crate::render"]),
    ("src/story/", &["crate::evidence", "crate::judge", "crate::case", "scraper::"]),
    ("src/cuts/", &["crate::meta", "crate::story", "crate::article", "crate::compose", "crate::render"]),
    ("src/cuts/", &["scraper::"]),
    ("src/article.rs", &["crate::page", "crate::outline", "crate::cuts", "crate::story", "crate::compose"]),
    ("src/article.rs", &["crate::render", "scraper::"]),
    ("src/truncated.rs", &["crate::page", "crate::meta", "crate::cuts", "crate::story", "crate::compose"]),
    ("src/truncated.rs", &["crate::render", "crate::case", "scraper::"]),
    ("src/compose/", &["crate::cuts", "crate::story", "crate::render", "scraper::"]),
    ("src/render/", &["crate::page", "crate::outline", "crate::cuts", "crate::story", "crate::compose"]),
    ("src/render/", &["scraper::"]),
    ("src/packed.rs", &["crate::page", "crate::outline", "crate::cuts", "crate::story", "crate::compose"]),
    ("src/packed.rs", &["crate::render", "scraper::"]),
];

/// Crates that only the boundary (`extension/modules`) names, and a file that has a `cfg` for the modules.
const BROWSER: &[&str] = &["wasm_bindgen", "js_sys", "web_sys"];

const MOST_LINES: usize = 400;
const MOST_LINES_OF_A_FUNCTION: usize = 80;

/// Endings of names that are no one's site, or one that every site may name.
const NO_NEWS_SITES: &[&str] = &[".example", "schema.org", "w3.org", "localhost", "ogp.me", "purl.org"];

#[test]
fn rooms_look_only_uphill() {
    none(sources("src").flat_map(|(path, source)| {
        let code = code(&source).to_owned();
        let rules = MUST_NOT_MENTION.iter().filter(move |(place, _)| path.starts_with(place));
        let names = rules.flat_map(|(place, names)| names.iter().map(move |name| (place, name)));
        names
            .filter(move |(_, name)| code.contains(**name))
            .map(|(place, name)| format!("{place} mentions {name}"))
            .collect::<Vec<_>>()
    }));
}

#[test]
fn only_the_boundary_names_the_browser() {
    none(sources("src").flat_map(|(path, source)| {
        let allowed = source.contains("target_arch = \"wasm32\"");
        let named = BROWSER.iter().filter(|name| !allowed && code(&source).contains(**name));
        named.map(|name| format!("{path} names {name}")).collect::<Vec<_>>()
    }));
}

#[test]
fn files_are_short() {
    let places = ["src", "extension", "library", "store", "tests"];
    let files = places.iter().flat_map(files_under).filter(|file| {
        let path = file.display().to_string();
        ["rs", "js", "mjs", "css"].iter().any(|ending| has_ending(file, ending))
            && !path.contains("node_modules")
            && !path.contains("/pkg/")
    });
    none(files.filter_map(|file| {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        (lines > MOST_LINES).then(|| format!("{} has {lines} lines", file.display()))
    }));
}

/// The formatter puts a function's last brace under its first letter, which saves us a parser.
#[test]
fn functions_are_short() {
    none(ours().chain(sources("tests")).flat_map(|(path, source)| {
        let lines: Vec<&str> = source.lines().collect();
        let mut found = Vec::new();
        for (start, line) in lines.iter().enumerate().filter(|(_, line)| begins_function(line)) {
            let margin = &line[..line.len() - line.trim_start().len()];
            let last = format!("{margin}}}");
            let length = lines[start..].iter().position(|line| **line == last).map_or(1, |end| end + 1);
            if !line.ends_with('}') && !line.ends_with(';') && length > MOST_LINES_OF_A_FUNCTION {
                found.push(format!("{path}:{} is a function of {length} lines", start + 1));
            }
        }
        found
    }));
}

fn begins_function(line: &str) -> bool {
    let line = line.trim_start();
    let bare = ["pub(crate) ", "pub(super) ", "pub ", "const ", "unsafe ", "async "]
        .iter()
        .fold(line, |line, word| line.strip_prefix(word).unwrap_or(line));
    bare.starts_with("fn ")
}

#[test]
fn nothing_unwraps() {
    none(
        ours()
            .filter(|(_, source)| code(source).contains(".unwrap()"))
            .map(|(path, _)| format!("{path} unwraps; expect(\"why it holds\") says why")),
    );
}

/// The compiler forbids it in the core (`Cargo.toml`). In the modules it can't, for what `wasm_bindgen` writes is unsafe; an
/// allocator is unsafe by its trait.
#[test]
fn nothing_is_unsafe_but_the_memory() {
    let all = ours()
        .chain(sources("extension/bindgen"))
        .filter(|(path, _)| !path.starts_with("extension/modules/memory/"));
    none(
        all.filter(|(_, source)| code(source).contains("unsafe "))
            .map(|(path, _)| format!("{path} is unsafe")),
    );
}

#[test]
fn no_test_is_ignored() {
    // Put together here, or this file would be its own offender.
    let ignored = ["#[", "ignore"].concat();
    let all = sources("src").chain(sources("tests"));
    none(all.filter(|(_, source)| source.contains(&ignored)).map(|(path, _)| path));
}

#[test]
fn word_lists_are_sorted_and_lower_case() {
    none(word_lists().flat_map(|(path, list)| {
        let mut found = Vec::new();
        if !list.contains("\n[") {
            found.push(format!("{path} has no section"));
        }
        for section in list.split("\n[").skip(1) {
            let name = section.split(']').next().unwrap();
            let words: Vec<&str> = section
                .lines()
                .skip(1)
                .map(|line| line.split("# ").next().unwrap().trim())
                .filter(|line| !line.is_empty() && !line.starts_with("not:"))
                .collect();
            let disorder = words.windows(2).filter(|pair| pair[0] >= pair[1]);
            found.extend(disorder.map(|pair| format!("{path} [{name}]: {:?} before {:?}", pair[0], pair[1])));
            let upper = words.iter().filter(|word| word.to_lowercase() != **word);
            found.extend(upper.map(|word| format!("{path} [{name}]: {word:?} is not in lower case")));
        }
        found
    }));
}

/// Lists that need not speak all languages: the sections of one are months, and what the other says goes before
/// a name, which many languages put elsewhere.
const NOT_IN_ALL_LANGUAGES: &[&str] = &["src/words/months.txt", "src/words/told.txt"];

const LANGUAGES: &[&str] =
    &["en", "de", "fr", "es", "pt", "it", "ru", "ar", "hi", "tr", "id", "ja", "zh", "ko"];

/// A list of names only speaks none.
#[test]
fn word_lists_speak_all_languages() {
    none(word_lists().filter(|(path, _)| !NOT_IN_ALL_LANGUAGES.contains(&&**path)).flat_map(
        |(path, list)| {
            let is_phrases = list.contains("\n[en]");
            let missing =
                LANGUAGES.iter().filter(|name| is_phrases && !list.contains(&format!("\n[{name}]\n")));
            missing.map(|name| format!("{path} has no [{name}]")).collect::<Vec<_>>()
        },
    ));
}

#[test]
fn what_was_taken_back_names_a_page() {
    none(word_lists().flat_map(|(path, list)| {
        let taken_back = list.lines().filter(|line| line.starts_with("not:"));
        let bad = taken_back.filter(|line| {
            let page = line.split("pages/").nth(1).map(str::trim);
            !page.is_some_and(|page| !page.is_empty() && Path::new("tests/pages").join(page).is_dir())
        });
        bad.map(|line| format!("{path}: no such page: {line}")).collect::<Vec<_>>()
    }));
}

#[test]
fn pages_are_complete_and_scored() {
    let scores = fs::read_to_string("tests/scores.tsv").unwrap_or_default();
    let scored: HashSet<&str> = scores.lines().filter_map(|line| line.split('\t').next()).collect();
    let folders = fs::read_dir("tests/pages").unwrap().map(|entry| entry.unwrap().path());
    none(folders.flat_map(|folder| {
        let files = ["page.html", "page.json", "truth.md", "out.md", "out.json"];
        let missing = files.iter().filter(|file| !folder.join(file).is_file());
        let mut found: Vec<_> = missing.map(|file| format!("{} has no {file}", folder.display())).collect();
        if !scored.contains(&*folder.file_name().unwrap().to_string_lossy()) {
            found.push(format!("{} is not in tests/scores.tsv", folder.display()));
        }
        found
    }));
}

/// One page where it cuts and one look-alike that stays.
#[test]
fn each_cutter_has_two_tests() {
    let cutters = sources("src/cuts").filter(|(path, _)| !path.ends_with("/mod.rs"));
    none(cutters.filter_map(|(path, source)| {
        let tests = source.matches("#[test]").count();
        (tests < 2).then(|| format!("{path} has {tests} tests"))
    }));
}

/// What is true of one site only is a rule for that site, and there are none.
#[test]
fn no_code_knows_a_site() {
    none(sources("src").flat_map(|(path, source)| {
        let code = code(&source).to_owned();
        let hosts = code.split("://").skip(1).map(|after| {
            let ends = |sign: char| !sign.is_alphanumeric() && sign != '.' && sign != '-';
            after.split(ends).next().unwrap().trim_end_matches('.').to_owned()
        });
        let named =
            hosts.filter(|host| host.contains('.') && !NO_NEWS_SITES.iter().any(|end| host.ends_with(end)));
        let dotted = ["aljazeera", "inkl", "nytimes", "theguardian", "bbc.", "spiegel.", "lemonde."];
        let dotted = dotted.into_iter().filter(|name| code.lines().any(|line| names_site(line, name)));
        named.chain(dotted.map(str::to_owned)).map(|host| format!("{path} names {host}")).collect::<Vec<_>>()
    }));
}

/// A comment may name a site as an example.
fn names_site(line: &str, name: &str) -> bool {
    !line.trim_start().starts_with("//") && line.contains(name)
}

/// Fails with all that was found.
fn none(found: impl Iterator<Item = String>) {
    let found: Vec<String> = found.collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// What stands before a file's tests.
fn code(source: &str) -> &str {
    source.split("#[cfg(test)]\nmod ").next().unwrap_or_default()
}

/// What ships.
fn ours() -> impl Iterator<Item = (String, String)> {
    sources("src").chain(sources("extension/modules")).chain(sources("library"))
}

fn sources(folder: &str) -> impl Iterator<Item = (String, String)> {
    texts(folder, "rs").filter(|(path, _)| !path.ends_with("/tests.rs"))
}

fn word_lists() -> impl Iterator<Item = (String, String)> {
    texts("src/words", "txt")
}

fn texts(folder: &str, ending: &'static str) -> impl Iterator<Item = (String, String)> {
    let files = files_under(folder).into_iter().filter(move |file| has_ending(file, ending));
    files.map(|file| (file.display().to_string(), fs::read_to_string(&file).unwrap()))
}

fn has_ending(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|is| is == ending)
}

fn files_under(folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_under(path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}
