//! What the manual for programs shows is what one gets. Its example in Rust is run as a test of the documentation
//! (`src/lib.rs`), the one in JavaScript by `tests/browser/library.test.js`.

use std::fs;
use std::path::Path;
use std::process::Command;

const MANUAL: &str = include_str!("../docs/library.md");

#[test]
fn the_command_line_does_what_the_manual_shows() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documented");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("ferry.html"), example("html")).unwrap();
    let shown = example("console");
    let commands: Vec<&str> = shown.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
    assert!(commands.len() > 2);
    let ran: String =
        commands.iter().map(|command| format!("$ {command}\n{}", output(command, &folder))).collect();
    assert_eq!(ran, shown);
}

/// What the manual has in this language.
fn example(language: &str) -> &'static str {
    let from = MANUAL.split_once(&format!("```{language}\n")).expect("it has an example").1;
    from.split_once("```").expect("it ends").0
}

fn output(command: &str, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_lede")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let output =
        Command::new("sh").args(["-c", command]).current_dir(folder).env("PATH", path).output().unwrap();
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
