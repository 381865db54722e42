//! What the stores are told is true of the manifest, and short enough.

use std::fs;

use serde_json::Value;

const LISTING: &str = include_str!("../store/listing.md");
const PERMISSIONS: &str = include_str!("../store/permissions.md");

/// What Chrome's store allows for a summary; Firefox's allows 250 characters.
const LONGEST_SUMMARY: usize = 132;

/// What Firefox's store allows for a description; Chrome's allows 16,000 characters, Edge's 10,000 and not under 250.
const DESCRIPTION: std::ops::RangeInclusive<usize> = 250..=10_000;

#[test]
fn name_and_summary_are_the_manifests() {
    let manifest = json("manifest.json");
    assert_eq!(section("Name"), said(&manifest["name"]));
    assert_eq!(section("Summary"), said(&manifest["description"]));
    assert!(section("Summary").chars().count() <= LONGEST_SUMMARY);
    assert!(DESCRIPTION.contains(&section("Description").chars().count()));
}

#[test]
fn each_permission_has_its_reason() {
    let manifest = json("manifest.json");
    let permissions = manifest["permissions"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
    let hosts = manifest["optional_host_permissions"].as_array().unwrap().iter();
    let hosts = hosts.map(|host| format!("optional_host_permissions: `{}`", host.as_str().unwrap()));
    let mut asked: Vec<String> = permissions.map(str::to_owned).chain(hosts).collect();
    let headings = PERMISSIONS.lines().filter_map(|line| line.strip_prefix("## "));
    let mut explained: Vec<&str> = headings.filter(|heading| *heading != "Remote code").collect();
    asked.sort();
    explained.sort();
    assert_eq!(explained, asked);
}

#[test]
fn all_that_bears_a_version_bears_the_same() {
    let version = json("manifest.json")["version"].clone();
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    assert_eq!(version, json("library/package.json")["version"]);
}

#[test]
fn the_privacy_statement_is_one_paragraph() {
    let statement = fs::read_to_string("PRIVACY.md").unwrap();
    assert_eq!(statement.trim().split("\n\n").count(), 2, "a heading and a paragraph");
}

/// A text of the manifest, which may be one of the messages.
fn said(text: &Value) -> String {
    let text = text.as_str().unwrap();
    match text.strip_prefix("__MSG_").and_then(|name| name.strip_suffix("__")) {
        Some(name) => {
            json("extension/_locales/en/messages.json")[name]["message"].as_str().unwrap().to_owned()
        }
        None => text.to_owned(),
    }
}

/// The text below a heading.
fn section(heading: &str) -> &'static str {
    let from = LISTING.split_once(&format!("## {heading}\n")).expect("it has that heading").1;
    from.split("\n## ").next().unwrap_or_default().trim()
}

fn json(file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}
