//! What others wrote: where it comes from, and under which licence. A lock file holds each version and its sum, and a
//! build takes nothing that is not in it (`--locked`, `npm ci`).
//!
//! What cargo-deny would do, but for its list of known faults, which it fetches by git; the tool itself takes minutes to
//! build.

use std::fs;
use std::process::Command;

use serde_json::Value;

/// Each of them lets us ship what we build under ours.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Python-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const PACKAGES: &str = "https://registry.npmjs.org/";

#[test]
fn crates_come_from_one_place_and_may_be_used() {
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let lock = fs::read_to_string(manifest.replace(".toml", ".lock")).expect("a lock file is committed");
        let sources = lock.lines().filter_map(|line| line.strip_prefix("source = "));
        let others: Vec<_> = sources.filter(|source| source.trim_matches('"') != CRATES).collect();
        assert!(others.is_empty(), "{manifest}: {others:?}");
    }
    let packages = metadata();
    assert!(packages.len() > 50, "cargo told of {} packages", packages.len());
    let others = packages.iter().filter(|package| !package["source"].is_null());
    let bad = others.filter(|package| !is_allowed(package["license"].as_str().unwrap_or_default()));
    let bad: Vec<_> = bad.map(|package| format!("{} {}", package["name"], package["license"])).collect();
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn npm_packages_come_from_one_place_and_none_ships() {
    let text = |file| -> Value { serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap() };
    let manifest = text("package.json");
    assert!(manifest.get("dependencies").is_none(), "what is needed to build is all that npm brings");
    let pinned = manifest["devDependencies"].as_object().unwrap();
    assert!(
        pinned.values().all(|version| version.as_str().unwrap().starts_with(|c: char| c.is_ascii_digit()))
    );
    let lock = text("package-lock.json");
    let packages = lock["packages"].as_object().unwrap().iter().filter(|(name, _)| !name.is_empty());
    let bad = packages.filter(|(_, package)| {
        // An address that is not stated is the registry's.
        let source = package["resolved"].as_str().unwrap_or(PACKAGES);
        let sum = package["integrity"].as_str().unwrap_or_default();
        let licence = package["license"].as_str().unwrap_or_default();
        !source.starts_with(PACKAGES) || !sum.starts_with("sha512-") || !is_allowed(licence)
    });
    let bad: Vec<_> = bad.map(|(name, package)| format!("{name} {}", package["license"])).collect();
    assert!(bad.is_empty(), "{bad:#?}");
}

/// One may choose where it says OR (or, in old manifests, a stroke).
#[test]
fn one_licence_of_several_is_enough() {
    assert!(is_allowed("MIT OR Apache-2.0") && is_allowed("GPL-3.0/MIT") && is_allowed("(MIT AND ISC)"));
    assert!(is_allowed("Apache-2.0 WITH LLVM-exception"));
    assert!(!is_allowed("GPL-3.0") && !is_allowed("MIT AND GPL-3.0") && !is_allowed(""));
}

fn is_allowed(expression: &str) -> bool {
    let bare = expression.replace(['(', ')'], "").replace('/', " OR ");
    let is_one = |name: &str| LICENCES.contains(&name.split(" WITH ").next().unwrap_or_default().trim());
    bare.split(" OR ").any(|choice| choice.split(" AND ").all(is_one))
}

/// What the packages of the workspace are made of, on all platforms.
fn metadata() -> Vec<Value> {
    let arguments = ["metadata", "--locked", "--format-version", "1"];
    let output = Command::new(env!("CARGO")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}
