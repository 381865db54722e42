//! The YAML above a document is read back, by two parsers that know nothing of us, to what it was made of.

#[path = "articles_support/articles.rs"]
mod articles;
#[path = "articles_support/whole.rs"]
mod whole;

use lede::Article;
use lede::render::{Options, markdown};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use saphyr::LoadableYamlNode;
use whole::article;

fn options() -> Options {
    Options { front_matter: true, retrieved: Some("2026-11-26".into()), ..Options::default() }
}

/// The YAML of a document.
fn yaml(document: &str) -> &str {
    let inner = document.strip_prefix("---\n").expect("it begins with a line of dashes");
    &inner[..inner.find("\n---\n").expect("and ends with one") + 1]
}

/// What the document should say under each key: a text, or several.
fn said(article: &Article) -> Vec<(&'static str, Vec<String>)> {
    let meta = &article.meta;
    let one = |text: &Option<String>| text.iter().cloned().collect::<Vec<_>>();
    let url = meta.address.as_ref().map(|address| address.as_str().to_owned());
    vec![
        ("title", Some(meta.title.clone()).filter(|title| !title.is_empty()).into_iter().collect()),
        ("author", meta.authors.iter().map(|author| author.name.clone()).collect()),
        ("published", one(&meta.published)),
        ("modified", one(&meta.modified)),
        ("publisher", one(&meta.publisher)),
        ("url", one(&url)),
        ("language", one(&meta.language)),
        ("tags", meta.tags.clone()),
        ("retrieved", vec!["2026-11-26".into()]),
    ]
}

fn by_rust2(yaml: &str, key: &str) -> Vec<String> {
    let document = yaml_rust2::YamlLoader::load_from_str(yaml).expect("it is YAML").remove(0);
    let texts = |node: &yaml_rust2::Yaml| match node {
        yaml_rust2::Yaml::Array(all) => all.iter().map(|one| one.as_str().expect("a text").to_owned()).collect(),
        yaml_rust2::Yaml::BadValue => vec![],
        one => vec![one.as_str().expect("a text").to_owned()],
    };
    texts(&document[key])
}

fn by_saphyr(yaml: &str, key: &str) -> Vec<String> {
    let document = saphyr::Yaml::load_from_str(yaml).expect("it is YAML").remove(0);
    let Some(node) = document.as_mapping_get(key) else { return vec![] };
    match node.as_sequence() {
        Some(all) => all.iter().map(|one| one.as_str().expect("a text").to_owned()).collect(),
        None => vec![node.as_str().expect("a text").to_owned()],
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..ProptestConfig::with_cases(500)
    })]

    #[test]
    fn front_matter_is_read_back(article in article()) {
        let document = markdown(&article, &options());
        let yaml = yaml(&document);
        for (key, values) in said(&article) {
            prop_assert_eq!(by_rust2(yaml, key), values.clone(), "{} in\n{}", key, yaml);
            prop_assert_eq!(by_saphyr(yaml, key), values, "{} in\n{}", key, yaml);
        }
    }

    #[test]
    fn no_title_breaks_it(title in "(?s).{1,20}") {
        let mut article = Article::default();
        article.meta.title = title.clone();
        let document = markdown(&article, &options());
        prop_assert_eq!(by_rust2(yaml(&document), "title"), vec![title.clone()]);
        prop_assert_eq!(by_saphyr(yaml(&document), "title"), vec![title]);
    }
}
