//! What is known of the article, as YAML.
//!
//! Every text stands in double quotes with JSON's escapes, which YAML 1.1 and 1.2 read alike: without them `No` is a
//! truth value, `1e3` a number and `2025-08-07` a day.

use super::Options;
use crate::meta::Meta;
use crate::text::host;

/// The block between its two lines of dashes.
pub(super) fn front_matter(meta: &Meta, options: &Options, out: &mut String) {
    let address = meta.address.as_ref().map(|address| address.as_str());
    let shown_by = meta.via.as_deref().or(address.map(host));
    let mut authors = Vec::with_capacity(meta.authors.len());
    authors.extend(meta.authors.iter().map(|author| author.name.as_str()));
    let mut tags = Vec::with_capacity(meta.tags.len());
    tags.extend(meta.tags.iter().map(String::as_str));
    out.push_str("---\n");
    entry("title", Some(meta.title.as_str()).filter(|title| !title.is_empty()), out);
    list("author", &authors, out);
    entry("published", meta.published.as_deref(), out);
    entry("modified", meta.modified.as_deref(), out);
    entry("source", shown_by, out);
    entry("publisher", meta.publisher.as_deref(), out);
    entry("url", address, out);
    entry("language", meta.language.as_deref(), out);
    list("tags", &tags, out);
    entry("retrieved", options.retrieved.as_deref(), out);
    out.push_str("---\n");
}

fn entry(key: &str, value: Option<&str>, out: &mut String) {
    if let Some(value) = value {
        out.push_str(key);
        out.push_str(": ");
        quoted(value, out);
        out.push('\n');
    }
}

fn list(key: &str, values: &[&str], out: &mut String) {
    if values.is_empty() {
        return;
    }
    out.push_str(key);
    out.push_str(":\n");
    for value in values {
        out.push_str("  - ");
        quoted(value, out);
        out.push('\n');
    }
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => {
                out.push('\\');
                out.push(sign);
            }
            // What YAML does not print, and what it takes for the end of a line.
            '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                out.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    let digit = (sign as u32 >> shift) & 15;
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
}
