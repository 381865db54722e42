//! What is written for notes, tasks, callouts and formulas, example by example.

use super::Options;
use crate::Article;
use crate::article::{Block, Callout, Inline, Kind, Link, List, Math, Note, Style};

#[track_caller]
fn check(blocks: Vec<Block>, notes: Vec<Vec<Block>>, expected: &str) {
    let note = |content| Note { label: "1".into(), content };
    let notes = notes.into_iter().map(note).collect();
    let article = Article { blocks, notes, ..Article::default() };
    assert_eq!(super::markdown(&article, &Options::default()), format!("{expected}\n"));
}

#[track_caller]
fn check_line(line: Vec<Inline>, expected: &str) {
    check(vec![Block::Paragraph(line)], vec![], expected);
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn p(line: &str) -> Block {
    Block::Paragraph(vec![text(line)])
}

fn link(content: Vec<Inline>) -> Inline {
    Inline::Link { to: Link::new("https://a.example/").expect("it is https"), content }
}

fn math(display: bool, latex: &str) -> Inline {
    Inline::Math(Math { display, latex: Some(latex.into()), tree: vec![] })
}

fn list(first: Option<i32>, items: Vec<Vec<Block>>) -> Block {
    Block::List(List { first, items, ..List::default() })
}

fn callout(title: &str, content: Vec<Block>) -> Block {
    Block::Callout(Callout { kind: Kind::Tip, title: vec![text(title)], content })
}

#[test]
fn a_note_is_referred_to_wherever_it_may_be() {
    for (line, expected) in [
        (vec![text("a"), Inline::Note(0), text(" b")], "a[^1] b"),
        (vec![Inline::Note(0), text(": a")], "[^1]\\: a"),
        (vec![text("a"), Inline::Note(0), text("(b)")], "a[^1]\\(b)"),
        (vec![link(vec![text("a"), Inline::Note(0), text(" b")])], "[a b](https://a.example/)[^1]"),
        (vec![Inline::Note(0), link(vec![text("a")])], "[^1]<!-- -->[a](https://a.example/)"),
    ] {
        check(vec![Block::Paragraph(line)], vec![vec![p("N")]], &format!("{expected}\n\n[^1]: N"));
    }
}

#[test]
fn a_note_that_is_not_there_is_not_referred_to() {
    check_line(vec![text("a"), Inline::Note(0), text(" b")], "a b");
    check(vec![Block::Paragraph(vec![Inline::Note(0)])], vec![vec![]], "[^1]\n\n[^1]:");
}

/// Who reads Markdown shows no note that nothing refers to.
#[test]
fn a_note_without_a_reference_is_text() {
    let line = Block::Paragraph(vec![text("a"), Inline::Note(1)]);
    check(vec![line], vec![vec![p("M")], vec![p("N")], vec![]], "a[^2]\n\n[^2]: N\n\nM");
}

#[test]
fn tasks() {
    let task = |done, line: &str| vec![Block::Paragraph(vec![Inline::Task(done), text(line)])];
    check(vec![list(None, vec![task(true, "a"), task(false, " ")])], vec![], "- [x] a\n- ☐");
}

#[test]
fn callouts() {
    check(vec![callout("T", vec![p("a")])], vec![], "> [!TIP]\n> **T**\n>\n> a");
    check(vec![callout(" ", vec![p("a")])], vec![], "> [!TIP]\n> a");
    check(vec![callout("Tip", vec![p("a")])], vec![], "> [!TIP]\n> a");
    let numbers = list(Some(2), vec![vec![p("a")]]);
    check(vec![callout(" ", vec![numbers])], vec![], "> [!TIP]\n>\n> 2. a");
    check(vec![callout(" ", vec![p(" ")]), p("a")], vec![], "a");
}

#[test]
fn formulas() {
    check_line(vec![math(true, "x_1")], "$$x_1$$");
    check_line(vec![text("a "), math(true, "x")], "a $x$");
    check_line(vec![text("a "), math(false, "x"), text("2")], "a $x$<!-- -->2");
    check_line(vec![text("$a "), math(false, "x\\\\")], "\\$a $x$");
    check_line(vec![math(false, "a$b\\$")], "$a\\$b\\${}$");
}

/// Only the style that can't be marked where it stands is given up.
#[test]
fn a_doubtful_sign_costs_its_own_style() {
    let styled = |style, content| Inline::Styled(style, vec![content]);
    let code = styled(Style::Strong, Inline::Code("b".into()));
    let line = vec![text("a"), code, text("c "), styled(Style::Emphasis, text("d"))];
    check_line(line, "a`b`c *d*");
    let quoted = styled(Style::Emphasis, styled(Style::Strong, link(vec![text("“a”")])));
    check_line(vec![quoted, text("b")], "[**_“a”_**](https://a.example/)b");
    check_line(vec![styled(Style::Strong, link(vec![text("~5 km")]))], "[**~5 km**](https://a.example/)");
}

#[test]
fn what_is_beside_a_struck_tilde_keeps_its_style() {
    let struck = Inline::Styled(Style::Strike, vec![text("~5")]);
    let line = vec![link(vec![struck.clone()]), text(" "), Inline::Styled(Style::Strike, vec![text("a")])];
    check_line(vec![Inline::Styled(Style::Strong, line)], "[\\~**~~5~~**](https://a.example/) **~~a~~**");
    let line = vec![link(vec![struck, text(" ")]), text(" b")];
    check_line(vec![Inline::Styled(Style::Strong, line)], "[\\~**~~5~~**](https://a.example/) **b**");
}
