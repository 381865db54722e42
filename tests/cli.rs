//! The command line from outside: exit codes, streams, order, and files of every kind.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const WORDS: &str = "The bridge over the harbour will close in May and work on it is to last a whole year, \
    said the mayor on Tuesday, while shopkeepers on both sides fear for their trade and ask who pays.";

/// A directory of the test's own, gone with it.
struct Scratch(PathBuf);

impl Scratch {
    fn new(test: &str) -> Scratch {
        let path = std::env::temp_dir().join(format!("lede-cli-{}-{test}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Scratch(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn lede(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_lede"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join();
    output
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn complaint(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn page(more: &str) -> String {
    let paragraphs = format!("<p>{WORDS}</p>").repeat(6);
    format!(
        "<!doctype html><html><head><title>A bridge</title></head><body><article><h1>A bridge</h1>\
        {paragraphs}<p>{more}</p></article></body></html>"
    )
}

fn batch(lines: &[Value]) -> Vec<Value> {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let output = lede(&["batch"], input.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
    out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn help_and_version_go_to_standard_output() {
    let help = lede(&["--help"], b"");
    assert_eq!(help.status.code(), Some(0));
    assert!(out(&help).contains("lede read") && out(&help).contains("lede batch"));
    let version = lede(&["--version"], b"");
    assert_eq!(out(&version), format!("lede {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn bad_usage_is_1_and_says_what_is_wrong() {
    for (args, name) in
        [(&["raed"][..], "raed"), (&["read"], "file"), (&["read", "--format", "pdf", "x"], "pdf")]
    {
        let output = lede(args, b"");
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert!(complaint(&output).contains(name), "{args:?}: {}", complaint(&output));
        assert_eq!(out(&output), "");
    }
}

#[test]
fn unreadable_file_is_1_and_named() {
    let scratch = Scratch::new("unreadable");
    for path in ["/nowhere/page.html", &scratch.0.display().to_string()] {
        let output = lede(&["read", path], b"");
        assert_eq!(output.status.code(), Some(1));
        assert!(complaint(&output).contains(path), "{}", complaint(&output));
    }
}

#[test]
fn read_writes_each_format() {
    let scratch = Scratch::new("formats");
    let path = scratch.file("page.html", page("It is <em>old</em>."));
    for (format, sign) in
        [("markdown", "It is *old*."), ("html", "<p>It is <em>old</em>.</p>"), ("text", "It is old.")]
    {
        let output = lede(&["read", "--format", format, &path], b"");
        assert_eq!(output.status.code(), Some(0), "{}", complaint(&output));
        assert!(out(&output).contains(sign), "{format}: {}", out(&output));
        assert_eq!(complaint(&output), "");
    }
    assert_eq!(out(&lede(&["read", &path], b"")), out(&lede(&["read", "--format=markdown", &path], b"")));
}

#[test]
fn read_takes_standard_input() {
    let output = lede(&["read", "-"], page("Last.").as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).contains("Last."));
}

#[test]
fn json_is_the_whole_article() {
    let output = lede(
        &["read", "--format", "json", "--url", "https://a.example/bridge", "-"],
        page("Last.").as_bytes(),
    );
    let read: Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(read["meta"]["address"], "https://a.example/bridge");
    assert_eq!(read["no_article"], Value::Null);
    let last = read["blocks"].as_array().unwrap().last().unwrap();
    assert_eq!(last, &json!({"paragraph": [{"text": "Last."}]}));
}

#[test]
fn batch_says_header_and_body_apart() {
    let scratch = Scratch::new("record");
    let path = scratch.file("page.html", page("Last."));
    let record = batch(&[json!({"id": 1, "path": path, "url": "https://a.example/bridge"})]).remove(0);
    for key in [
        "id",
        "title",
        "authors",
        "published",
        "modified",
        "site",
        "publisher",
        "section",
        "dek",
        "language",
        "direction",
        "lead_image",
        "text",
        "markdown",
        "html",
        "elapsed_us",
    ] {
        assert!(record.get(key).is_some(), "{key} is missing");
    }
    let title = record["title"].as_str().unwrap();
    assert!(!title.is_empty() && !record["markdown"].as_str().unwrap().contains(title), "{record}");
}

#[test]
fn no_article_is_2_with_the_reason_and_the_guess() {
    let scratch = Scratch::new("no-article");
    for (name, bytes) in [("empty.html", &b""[..]), ("short.html", b"<p>Log in.</p>")] {
        let path = scratch.file(name, bytes);
        let output = lede(&["read", &path], b"");
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(complaint(&output).contains(&path), "{}", complaint(&output));
        let answer = &batch(&[json!({"id": name, "path": path})])[0];
        assert!(answer["no_article"].is_string() && answer["text"].is_string(), "{answer}");
    }
}

#[test]
fn batch_keeps_the_order_and_goes_on_after_errors() {
    let scratch = Scratch::new("order");
    let long = scratch.file("long.html", page(&"Many more words. ".repeat(20_000)));
    let short = scratch.file("short.html", page("Few."));
    let mut jobs: Vec<Value> = Vec::new();
    for number in 0..200 {
        let path = if number % 50 == 0 { &long } else { &short };
        jobs.push(json!({"id": format!("page/{number}"), "path": path, "url": "https://a.example/"}));
    }
    jobs[7]["path"] = json!("/nowhere/page.html");
    jobs[8] = json!({"id": "page/8"});
    let answers = batch(&jobs);
    let ids: Vec<&str> = answers.iter().map(|answer| answer["id"].as_str().unwrap()).collect();
    assert_eq!(ids, (0..200).map(|number| format!("page/{number}")).collect::<Vec<_>>());
    let failed: Vec<usize> = (0..200).filter(|at| answers[*at].get("error").is_some()).collect();
    assert_eq!(failed, [7, 8]);
    assert!(answers[7]["error"].as_str().unwrap().contains("/nowhere/page.html"));
    assert!(answers[8]["error"].as_str().unwrap().contains("path"));
}

#[test]
fn lines_that_are_no_json_are_answered() {
    let output = lede(&["batch"], b"{\"id\":\n\n\xff\xfe\n");
    assert_eq!(output.status.code(), Some(0));
    let answers: Vec<Value> = out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 2);
    assert!(answers[0]["id"].is_null() && answers[0]["error"].as_str().unwrap().starts_with("line 1:"));
    assert!(answers[1]["error"].as_str().unwrap().starts_with("line 3:"));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let scratch = Scratch::new("pipe");
    let path = scratch.file("page.html", page(&"More words. ".repeat(50_000)));
    let mut child = Command::new(env!("CARGO_BIN_EXE_lede"))
        .args(["read", &path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), complaint(&output)), (Some(0), ""));
}

#[test]
fn character_sets_are_found() {
    let scratch = Scratch::new("charsets");
    let declared = |name: &str, bytes: &[u8]| {
        let head =
            format!("<meta charset={name}><article>{}<p>{WORDS} ", format!("<p>{WORDS}</p>").repeat(6));
        [head.as_bytes(), bytes, b"</p></article>"].concat()
    };
    let utf_16: Vec<u8> =
        format!("\u{feff}{}", page("Größe")).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let undeclared = page("Gr\u{1}\u{1}e").replace('\u{1}', "?").into_bytes();
    let undeclared = String::from_utf8(undeclared).unwrap().replace("Gr??e", "Gr\u{f6}\u{df}e");
    let latin: Vec<u8> = undeclared.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (name, bytes, word) in [
        ("utf-8", page("Größe").into_bytes(), "Größe"),
        ("utf-16", utf_16, "Größe"),
        ("windows-1252", latin, "Größe"),
        ("koi8-r", declared("koi8-r", b"\xf7\xcf\xc4\xc1 \xd2\xc5\xcb\xc9."), "Вода реки."),
        ("shift_jis", declared("shift_jis", b"\x93\xfa\x96\x7b"), "日本"),
    ] {
        let path = scratch.file(&format!("{name}.html"), bytes);
        let output = lede(&["read", "--format", "text", &path], b"");
        assert!(out(&output).contains(word), "{name}: {}", out(&output));
    }
}

#[test]
fn odd_files_are_answered() {
    let scratch = Scratch::new("odd");
    let binary: Vec<u8> =
        (0..100_000u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let files = [
        scratch.file("empty.html", ""),
        scratch.file("binary.html", binary),
        scratch.file("broken.html", b"<p>\xc3\x28\xff<b><i></p><table><p>"),
        scratch.file("deep.html", "<div>".repeat(100_000) + WORDS),
        scratch.file("quotes.html", "<blockquote><p>a".repeat(5_000)),
        scratch.file("wide.html", "<p>a</p>".repeat(50_000)),
    ];
    let jobs: Vec<Value> = files.iter().map(|path| json!({"id": file_name(path), "path": path})).collect();
    for answer in batch(&jobs) {
        assert!(answer["html"].is_string(), "{answer}");
    }
    for path in &files {
        let code = lede(&["read", path], b"").status.code();
        assert!(matches!(code, Some(0 | 2)), "{path}: {code:?}");
    }
}

fn file_name(path: &str) -> &str {
    Path::new(path).file_name().unwrap().to_str().unwrap()
}

#[test]
fn more_markup_than_is_read_is_told_so() {
    let scratch = Scratch::new("large");
    let file = scratch.file("large.html", "<p>x</p>".repeat(5 << 20));
    let output = lede(&["read", &file], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("40 MB of markup; at most 32 MB are read"), "{}", complaint(&output));
}

#[test]
fn other_line_ends_do_not_cut_a_line_of_the_batch() {
    let scratch = Scratch::new("line-ends");
    let file = scratch.file("page.html", page("<code>one\u{2028}two\u{85}three</code> and more words"));
    let input = format!("{}\n", json!({"id": 1, "path": file}));
    let output = lede(&["batch"], input.as_bytes());
    assert!(!out(&output).contains(['\u{2028}', '\u{85}']));
    assert!(serde_json::from_str::<Value>(out(&output)).is_ok());
}

#[test]
fn caption_without_a_picture_is_not_lost() {
    let scratch = Scratch::new("caption");
    let paragraphs = format!("<p>{WORDS}</p>").repeat(4);
    let file =
        scratch.file("page.html", format!("<h1>A bridge</h1><p>The bridge [Ann Lee/AFP]</p>{paragraphs}"));
    let lead = &batch(&[json!({"id": 1, "path": file})])[0]["lead_image"];
    assert_eq!(
        (&lead["src"], &lead["caption"], &lead["credit"]),
        (&Value::Null, &json!("The bridge"), &json!("Ann Lee/AFP"))
    );
}
