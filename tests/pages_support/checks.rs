//! What may be wrong with a reading. Each check gives its complaints and none stops the next.

use std::collections::HashSet;
use std::fs;

use lede::article::{Article, Block, Figure, plain};
use lede::{Page, Reading, render};
use serde_json::{Value, json};

use crate::case::{self, Case};
use crate::scores::words;

/// Tags that stand within a word without ending it.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "wbr", // Formulas:
    "mfrac", "mi", "mn", "mo", "mrow", "msqrt", "msub", "msup",
];

pub fn complaints(case: &Case, reading: &Reading) -> Vec<String> {
    let mut found = Vec::new();
    found.extend(golden(case, "out.md", &render::markdown(&reading.article, &render::Options::default())));
    let out = format!("{}\n", serde_json::to_string_pretty(&header(reading)).unwrap());
    found.extend(golden(case, "out.json", &out));
    found.extend(wrong_meta(case, reading));
    found.extend(wrong_paragraphs(case, reading));
    found.extend(never(case, reading));
    found.extend(wanted_html(case, reading));
    found.extend(wrong_answer(case, reading));
    found.extend(wrong_end(case, reading));
    found.extend(invented_words(case, reading));
    found.extend(unstable(case, reading));
    found
}

/// A missing file fails as well: a test that wrote its own answer could not fail.
fn golden(case: &Case, name: &str, now: &str) -> Option<String> {
    let path = case.folder.join(name);
    if case::update() {
        fs::write(&path, now).unwrap();
        return None;
    }
    match fs::read_to_string(&path) {
        Err(_) => Some(format!("{name} is missing; UPDATE=1 writes it")),
        Ok(before) if before == now => None,
        Ok(before) => Some(format!("{name} has changed: {}", first_difference(&before, now))),
    }
}

fn first_difference(before: &str, now: &str) -> String {
    let end = "(end of file)";
    let (mut old, mut new) = (before.lines(), now.lines());
    for line in 1.. {
        let (old, new) = (old.next(), new.next());
        if old != new {
            let (old, new) = (old.unwrap_or(end), new.unwrap_or(end));
            return format!("line {line}\n      was {old}\n      is  {new}");
        }
        if old.is_none() {
            break;
        }
    }
    "only in its newlines".into()
}

/// What `out.json` holds.
fn header(reading: &Reading) -> Value {
    let mut header = json!({
        "meta": reading.article.meta,
        "lead": reading.article.lead,
        "no_article": answer(reading),
    });
    if let Some(why) = reading.article.truncated {
        header["truncated"] = why.name().into();
    }
    header
}

/// The reason as page.json names it: `TooShort { words: 3 }` is `too-short`.
fn answer(reading: &Reading) -> Option<String> {
    let reason = format!("{:?}", reading.no_article.as_ref()?);
    let variant = reason.split([' ', '(']).next().unwrap_or_default();
    let mut name = String::new();
    for letter in variant.chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(letter.to_lowercase());
    }
    Some(name)
}

fn wrong_meta(case: &Case, reading: &Reading) -> Vec<String> {
    let Some(wanted) = case.wanted["meta"].as_object() else { return vec!["page.json has no meta".into()] };
    let meta = serde_json::to_value(&reading.article.meta).unwrap();
    let mut found = Vec::new();
    for (field, want) in wanted {
        let is = match field.as_str() {
            "lead" => lead(reading.article.lead.as_ref(), want),
            // By name alone, or with their links.
            "authors" if !want[0].is_object() => {
                reading.article.meta.authors.iter().map(|author| author.name.as_str()).collect()
            }
            field => meta[field].clone(),
        };
        if is != *want {
            found.push(format!("{field} is {is}, should be {want}"));
        }
    }
    found
}

/// The lead figure, reduced to the fields that page.json speaks of.
fn lead(figure: Option<&Figure>, want: &Value) -> Value {
    let Some(figure) = figure else { return Value::Null };
    let images: Vec<&str> = figure.images.iter().map(|image| image.source.as_str()).collect();
    let mut is = json!({ "caption": plain(&figure.caption), "credit": figure.credit, "images": images });
    if let (Some(is), Some(want)) = (is.as_object_mut(), want.as_object()) {
        is.retain(|field, _| want.contains_key(field));
    }
    is
}

/// `paragraphs` is their number. Where the truth is nothing but that many, they must be those, in order.
fn wrong_paragraphs(case: &Case, reading: &Reading) -> Vec<String> {
    let Some(wanted) = case.wanted["paragraphs"].as_u64() else { return Vec::new() };
    let blocks = reading.article.blocks.iter();
    let is: Vec<String> = blocks
        .filter_map(|block| match block {
            Block::Paragraph(line) => Some(plain(line)),
            _ => None,
        })
        .collect();
    let bare = case.truth.replace("**", "");
    let truth: Vec<&str> = bare.trim().split("\n\n").collect();
    let mut found = Vec::new();
    if is.len() as u64 != wanted {
        found.push(format!("{} paragraphs, should be {wanted}", is.len()));
    }
    if truth.len() as u64 != wanted {
        return found;
    }
    if reading.article.blocks.len() != is.len() {
        found.push("a block is no paragraph".into());
    }
    if let Some(at) = (0..truth.len()).find(|&at| is.get(at).map(String::as_str) != Some(truth[at])) {
        let (is, want) = (is.get(at), truth[at]);
        found.push(format!("paragraph {}\n      is        {is:?}\n      should be {want:?}", at + 1));
    }
    found
}

fn never(case: &Case, reading: &Reading) -> Vec<String> {
    let markdown = render::markdown(&reading.article, &render::Options::default());
    let text = render::text(&reading.article);
    let snippets = case.wanted["never"].as_array().into_iter().flatten().filter_map(Value::as_str);
    snippets
        .filter(|snippet| markdown.contains(snippet) || text.contains(snippet))
        .map(|snippet| format!("{snippet:?} came out"))
        .collect()
}

/// What Markdown can't show stands in the HTML: long forms, readings, moments, places.
fn wanted_html(case: &Case, reading: &Reading) -> Vec<String> {
    let html = render::html(&reading.article);
    let snippets = case.wanted["html"].as_array().into_iter().flatten().filter_map(Value::as_str);
    snippets
        .filter(|snippet| !html.contains(snippet))
        .map(|snippet| format!("{snippet:?} is not in the HTML"))
        .collect()
}

fn wrong_answer(case: &Case, reading: &Reading) -> Option<String> {
    let (is, want) = (answer(reading), case.wanted["no_article"].as_str());
    (is.as_deref() != want).then(|| format!("no_article is {is:?}, should be {want:?}"))
}

fn wrong_end(case: &Case, reading: &Reading) -> Option<String> {
    let (is, want) = (reading.article.truncated.map(|why| why.name()), case.wanted["truncated"].as_str());
    (is != want).then(|| format!("truncated is {is:?}, should be {want:?}"))
}

/// The text of the body, and what is said of its pictures.
pub fn body(article: &Article) -> String {
    let mut body = render::text(article);
    for block in &article.blocks {
        let Block::Figure(figure) = block else { continue };
        let caption = Block::Paragraph(figure.caption.clone());
        let caption = Article { meta: article.meta.clone(), blocks: vec![caption], ..Article::default() };
        body = [body, render::text(&caption), figure.credit.clone().unwrap_or_default()].join("\n");
    }
    body
}

/// No word comes out that was not in the page.
fn invented_words(case: &Case, reading: &Reading) -> Option<String> {
    let mut there: HashSet<String> = words(&case.html).into_iter().collect();
    there.extend(words(&without_tags(&case.html)));
    let text = render::text(&reading.article);
    let invented: Vec<_> = words(&text).into_iter().filter(|word| !there.contains(word)).take(8).collect();
    (!invented.is_empty()).then(|| format!("words that are not in the page: {invented:?}"))
}

/// The text with its entities read. An inline tag leaves nothing behind, any other a space.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for (at, piece) in html.split('<').enumerate() {
        let Some((tag, after)) = piece.split_once('>').filter(|_| at > 0) else {
            text.push_str(piece);
            continue;
        };
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default();
        if !INLINE.contains(&name) {
            text.push(' ');
        }
        text.push_str(after);
    }
    scraper::Html::parse_fragment(&text).root_element().text().collect()
}

/// Reading the page again, and reading our own reading view, must change nothing.
fn unstable(case: &Case, reading: &Reading) -> Vec<String> {
    let mut found = Vec::new();
    if case.read().article != reading.article {
        found.push("read twice, it reads differently".into());
    }
    if reading.no_article.is_some() {
        return found;
    }
    let view = without_stand_ins(&render::html(&reading.article));
    let again = lede::read(&Page::from_html(&view, case.url()));
    let (before, now) = (render::text(&reading.article), render::text(&again.article));
    if before != now {
        found.push(format!("our reading view reads differently: {}", first_difference(&before, &now)));
    }
    found
}

/// What the view shows in place of something that it has not: cards of films and maps, the boxes of tasks.
fn without_stand_ins(view: &str) -> String {
    let mut out = String::new();
    for (at, piece) in view.split("<figure class=\"embed").enumerate() {
        let end = if at == 0 { 0 } else { piece.find("</figure>").expect("each is closed") };
        out.push_str(&piece[end..]);
    }
    out.replace(['☐', '☑'], "")
}
