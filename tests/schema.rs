//! `lede read --format json` keeps to what `docs/article.schema.json` promises: on every page of `tests/pages`, and for
//! any article that the types can hold.

#[path = "articles_support/articles.rs"]
mod articles;
#[path = "articles_support/whole.rs"]
mod whole;

use std::fs;
use std::process::Command;

use jsonschema::Validator;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use whole::article;

fn schema() -> Validator {
    let text = fs::read_to_string("docs/article.schema.json").expect("tests run in the folder of Cargo.toml");
    jsonschema::validator_for(&serde_json::from_str(&text).expect("it is JSON")).expect("it is a schema")
}

#[track_caller]
fn check(schema: &Validator, value: &Value, what: &str) {
    let errors: Vec<String> =
        schema.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path)).collect();
    assert!(errors.is_empty(), "{what}:\n{}", errors.join("\n"));
}

#[test]
fn every_page_keeps_to_the_schema() {
    let schema = schema();
    for folder in fs::read_dir("tests/pages").expect("there are pages") {
        let page = folder.expect("it can be read").path().join("page.html");
        let output = Command::new(env!("CARGO_BIN_EXE_lede"))
            .args(["read", "--format", "json", "--url", "https://paper.example/story"])
            .arg(&page)
            .output()
            .expect("lede runs");
        check(&schema, &serde_json::from_slice(&output.stdout).expect("it is JSON"), &page.to_string_lossy());
    }
}

#[test]
fn any_article_keeps_to_the_schema() {
    let schema = schema();
    let mut runner = TestRunner::new_with_rng(
        Config { failure_persistence: None, ..Config::with_cases(300) },
        proptest::test_runner::TestRng::deterministic_rng(Default::default()),
    );
    runner
        .run(&article(), |article| {
            let mut value = serde_json::to_value(&article).expect("texts and numbers");
            value["no_article"] = Value::Null;
            check(&schema, &value, "an article");
            Ok(())
        })
        .expect("all keep to it");
}

#[test]
fn what_is_not_in_the_model_is_refused() {
    let schema = schema();
    let mut value =
        serde_json::to_value(lede::Article { minutes: 1, ..lede::Article::default() }).expect("it is");
    value["no_article"] = Value::Null;
    check(&schema, &value, "an empty article");
    for (place, bad) in [
        ("/blocks", json!([{"script": "alert(1)"}])),
        ("/blocks", json!([{"paragraph": [{"link": {"to": "javascript:alert(1)", "content": []}}]}])),
        ("/meta/direction", json!("up")),
        ("/more", json!(1)),
    ] {
        let mut spoilt = value.clone();
        match spoilt.pointer_mut(place) {
            Some(part) => *part = bad,
            None => spoilt[&place[1..]] = bad,
        }
        assert!(!schema.is_valid(&spoilt), "{place}");
    }
}
