//! One folder of `tests/pages`.

use std::fs;
use std::path::PathBuf;

use lede::{Page, Reading};
use serde_json::Value;

pub struct Case {
    pub name: String,
    pub folder: PathBuf,
    pub html: String,
    pub truth: String,
    pub wanted: Value,
}

impl Case {
    pub fn all() -> Vec<Case> {
        let entries = fs::read_dir("tests/pages").expect("tests run in the folder of Cargo.toml");
        let mut folders: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        folders.sort();
        folders.into_iter().map(Case::load).collect()
    }

    fn load(folder: PathBuf) -> Case {
        let file = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let wanted = serde_json::from_str(&file("page.json"))
            .unwrap_or_else(|error| panic!("{}/page.json: {error}", folder.display()));
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        Case { name, html: file("page.html"), truth: file("truth.md"), wanted, folder }
    }

    pub fn read(&self) -> Reading {
        lede::read(&Page::from_html(&self.html, self.url()))
    }

    pub fn url(&self) -> &str {
        self.wanted["url"].as_str().unwrap_or_else(|| panic!("{}: page.json has no url", self.name))
    }

    pub fn shows(&self) -> &str {
        self.wanted["shows"].as_str().unwrap_or("page.json does not say what it shows")
    }
}

/// Are the files that tell what comes out to be written?
pub fn update() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}
