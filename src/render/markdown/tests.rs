//! What is written for what, example by example. That all of it is read back is shown by
//! `tests/round_trip.rs`.

use super::Options;
use crate::Article;
use crate::article::{Block, Cell, Definition, Figure, Image, Inline, Link, List, Style, Table, Truncated};
use crate::meta::{Author, Meta};

fn markdown(article: &Article) -> String {
    super::markdown(article, &Options::default())
}

fn check(blocks: Vec<Block>, expected: &str) {
    assert_eq!(markdown(&Article { blocks, ..Article::default() }), format!("{expected}\n"));
}

fn check_line(line: Vec<Inline>, expected: &str) {
    check(vec![Block::Paragraph(line)], expected);
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn p(line: &str) -> Block {
    Block::Paragraph(vec![text(line)])
}

fn styled(style: Style, content: &str) -> Inline {
    Inline::Styled(style, vec![text(content)])
}

fn strong(content: &str) -> Inline {
    styled(Style::Strong, content)
}

fn address(address: &str) -> Link {
    Link::new(address).expect("the test gives a safe one")
}

fn link(to: &str, content: Vec<Inline>) -> Inline {
    Inline::Link { to: address(to), content }
}

fn image(alt: &str) -> Image {
    Image { source: address("https://a.example/i.jpg"), alt: alt.into(), size: None }
}

fn list(first: Option<i32>, items: Vec<Vec<Block>>) -> Block {
    Block::List(List { first, items, ..List::default() })
}

fn code(text: &str) -> Block {
    Block::Code { language: Some("rust".into()), text: text.into() }
}

fn cell(content: Vec<Block>) -> Cell {
    Cell { header: false, columns: 1, rows: 1, content }
}

fn head(text: &str) -> Cell {
    Cell { header: true, ..cell(vec![p(text)]) }
}

fn table(rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table { caption: vec![], rows })
}

#[test]
fn text_is_escaped_where_it_would_be_read_otherwise() {
    for (written, expected) in [
        ("a * b * c", "a * b * c"),
        ("2*3", "2*3"),
        ("*a* and *b*", r"\*a\* and \*b\*"),
        ("snake_case_name", "snake_case_name"),
        ("_a_", r"\_a\_"),
        ("Price*", "Price*"),
        ("# a", r"\# a"),
        ("#1 a #b", "#1 a #b"),
        ("1. a", r"1\. a"),
        ("1.5 a", "1.5 a"),
        ("1907. a", r"1907\. a"),
        ("- a", r"\- a"),
        ("-5 a", "-5 a"),
        ("+ a", r"\+ a"),
        ("> a > b", r"\> a > b"),
        ("---", r"\---"),
        ("```", r"\```"),
        ("~~~", r"\~~~"),
        ("| a |", r"\| a |"),
        ("a | b", "a | b"),
        ("[1] and [x](y)", r"[1] and [x\](y)"),
        ("[a]: b", r"[a\]: b"),
        ("[[a]] [^1]", r"\[[a]] [\^1]"),
        ("[x] a", r"\[x] a"),
        ("a < b, 1 <2", "a < b, 1 <2"),
        ("<b>", r"\<b>"),
        ("AT&T &amp; &c; & co", r"AT&T \&amp; \&c; & co"),
        (r"C:\dir", r"C:\\dir"),
        ("a `b` c", r"a \`b\` c"),
        ("it`s", "it`s"),
        ("$5 and $10", "$5 and $10"),
        ("US$5 and US$10", r"US\$5 and US\$10"),
        ("~5 km", "~5 km"),
        ("~a~", r"\~a\~"),
        ("==a==", r"\=\=a\=\="),
        ("a == b", "a == b"),
        ("x^2, ^_^", r"x^2, \^_^"),
        ("Wow!", "Wow!"),
    ] {
        check_line(vec![text(written)], expected);
    }
}

#[test]
fn lines_behind_a_break_are_looked_at_too() {
    for (second, expected) in
        [("- a", r"\- a"), ("===", r"\==="), ("| - |", r"\| - |"), ("1) a", r"1\) a"), ("a", "a")]
    {
        check_line(vec![text("One"), Inline::LineBreak, text(second)], &format!("One  \n{expected}"));
    }
}

#[test]
fn styles() {
    check_line(vec![text("a "), strong("b"), text(" c")], "a **b** c");
    check_line(vec![text("a"), strong(" b "), text("c")], "a **b** c");
    check_line(vec![styled(Style::Emphasis, "a"), text("b")], "*a*b");
    check_line(vec![styled(Style::Strike, "a")], "~~a~~");
    check_line(vec![strong("a"), strong("b")], "**ab**");
    check_line(vec![Inline::Styled(Style::Strong, vec![strong("a"), text(" b")])], "**a b**");
    check_line(
        vec![Inline::Styled(Style::Strong, vec![styled(Style::Emphasis, "a"), text(" b")])],
        "**_a_ b**",
    );
    check_line(vec![strong("—")], "—");
    check_line(vec![styled(Style::Mark, "a"), styled(Style::Keyboard, "b")], "ab");
}

#[test]
fn punctuation_moves_out_where_a_letter_is_beside() {
    check_line(vec![text("は"), strong("「重要」"), text("です")], "は「**重要**」です");
    check_line(vec![text("a "), strong("“b”"), text(" c")], "a **“b”** c");
    check_line(vec![strong("Note:"), text("it")], "**Note**:it");
}

#[test]
fn strong_emphasis_beside_a_letter_is_one_row() {
    let both = |line: &str| Inline::Styled(Style::Strong, vec![styled(Style::Emphasis, line)]);
    check_line(vec![both("S"), text("pecific")], "***S***pecific");
    check_line(vec![text("un"), both("do"), text("ne")], "un***do***ne");
    check_line(vec![both("a"), text(" b")], "**_a_** b");
}

#[test]
fn a_bracket_is_no_letter() {
    check_line(
        vec![strong("See:"), link("https://a.example/", vec![text("a")])],
        "**See:**[a](https://a.example/)",
    );
}

#[test]
fn scripts_keep_their_tags_where_they_carry_meaning() {
    check_line(vec![text("10"), styled(Style::Superscript, "3")], "10<sup>3</sup>");
    check_line(vec![text("H"), styled(Style::Subscript, "2"), text("O")], "H<sub>2</sub>O");
    check_line(vec![text("5"), styled(Style::Superscript, "th")], "5th");
    let low = |line: &str| Inline::Styled(Style::Subscript, vec![styled(Style::Emphasis, line)]);
    check_line(vec![text("H"), low("ij"), text(" H"), low("2")], "H*ij* H<sub>*2*</sub>");
    let note = Inline::Styled(Style::Superscript, vec![link("https://a.example/#1", vec![text("[1]")])]);
    check_line(vec![text("a"), note], r"a[\[1\]](https://a.example/#1)");
}

#[test]
fn links() {
    let to = "https://a.example/";
    check_line(vec![link(to, vec![text("a")])], "[a](https://a.example/)");
    check_line(vec![text("a"), link(to, vec![text(" b ")]), text("c")], "a [b](https://a.example/) c");
    check_line(vec![text("Go!"), link(to, vec![text("a")])], r"Go\![a](https://a.example/)");
    check_line(vec![link(to, vec![text(to)])], "<https://a.example/>");
    let encoded = "https://a.example/b%20c";
    check_line(
        vec![link(encoded, vec![text(encoded)])],
        "[https://a.example/b%20c](https://a.example/b%20c)",
    );
    let space = link(to, vec![text("\u{a0}b\u{a0}")]);
    check_line(
        vec![text("a"), Inline::Styled(Style::Strong, vec![space]), text("c")],
        "a\u{a0}[**b**](https://a.example/)\u{a0}c",
    );
    check_line(vec![text("a"), link(to, vec![])], "a");
    check_line(
        vec![link(to, vec![Inline::Image(image("b"))])],
        "[![b](https://a.example/i.jpg)](https://a.example/)",
    );
    check_line(vec![link(to, vec![strong("a")])], "[**a**](https://a.example/)");
    check_line(
        vec![Inline::Styled(Style::Strong, vec![text("a "), link(to, vec![text("b")])])],
        "**a [b](https://a.example/)**",
    );
}

#[test]
fn addresses_end_where_they_end() {
    for (to, expected) in [
        ("https://a.example/b_(c)", "https://a.example/b_(c)"),
        ("https://a.example/b)", "https://a.example/b%29"),
        ("https://a.example/b c<d>", "https://a.example/b%20c%3Cd%3E"),
        ("https://a.example/?a&copy;b&c", "https://a.example/?a&amp;copy;b&c"),
    ] {
        check_line(vec![link(to, vec![text("a")])], &format!("[a]({expected})"));
    }
}

#[test]
fn code_spans() {
    for (code, expected) in
        [("a*b", "`a*b`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), (" a ", "`  a  `"), (" ", "` `")]
    {
        check_line(vec![Inline::Code(code.into())], expected);
    }
    let row = "`".repeat(80);
    check_line(vec![Inline::Code(row.clone())], &format!("<code>{}</code>", row.replace('`', "\\`")));
}

#[test]
fn code_blocks_have_a_fence_that_is_long_enough() {
    check(vec![code("a\n\n  b")], "```rust\na\n\n  b\n```");
    check(vec![code("````")], "`````rust\n````\n`````");
    check(vec![Block::Quote(vec![code("a\n\nb")].into())], "> ```rust\n> a\n>\n> b\n> ```");
}

#[test]
fn headings() {
    let heading = |level, line: &str| Block::Heading { level, content: vec![text(line)] };
    check(vec![heading(2, "A"), heading(3, "C#"), heading(6, "a #")], "## A\n\n### C#\n\n###### a \\#");
}

#[test]
fn lists_are_tight_if_their_items_are_lines_and_the_page_has_them_so() {
    check(vec![list(None, vec![vec![p("a")], vec![p("b")]])], "- a\n- b");
    let loose = Block::List(List { items: vec![vec![p("a")], vec![p("b")]], loose: true, ..List::default() });
    check(vec![loose], "- a\n\n- b");
    check(vec![list(Some(9), vec![vec![p("a")], vec![p("b")]])], "9. a\n10. b");
    check(vec![list(None, vec![vec![p("a"), p("b")], vec![p("c")]])], "- a\n\n  b\n\n- c");
    let inner = list(Some(1), vec![vec![p("b")], vec![p("c")]]);
    check(vec![list(None, vec![vec![p("a"), inner], vec![p("d")]])], "- a\n  1. b\n  2. c\n- d");
    let inner = list(Some(5), vec![vec![p("b")]]);
    check(vec![list(None, vec![vec![p("a"), inner]])], "- a\n\n  5. b");
}

#[test]
fn blocks_in_items_are_indented() {
    check(vec![list(Some(1), vec![vec![p("a"), code("b\nc")]])], "1. a\n\n   ```rust\n   b\n   c\n   ```");
    check(
        vec![list(None, vec![vec![Block::Quote(vec![p("a")].into())], vec![Block::Break]])],
        "- > a\n\n- ___",
    );
}

#[test]
fn adjacent_lists_stay_apart() {
    let bullets = || list(None, vec![vec![p("a")]]);
    let numbers = || list(Some(1), vec![vec![p("a")]]);
    check(vec![bullets(), bullets(), bullets()], "- a\n\n* a\n\n- a");
    check(vec![numbers(), numbers(), bullets()], "1. a\n\n1) a\n\n- a");
    check(vec![bullets(), p("b"), bullets()], "- a\n\nb\n\n- a");
}

#[test]
fn what_is_empty_leaves_nothing() {
    let empty = || Block::Paragraph(vec![text(" "), Inline::LineBreak]);
    check(
        vec![
            p("a"),
            empty(),
            Block::Quote(vec![empty()].into()),
            list(None, vec![vec![empty()], vec![p("b")]]),
        ],
        "a\n\n- b",
    );
    assert_eq!(markdown(&Article { blocks: vec![empty()], ..Article::default() }), "");
}

#[test]
fn tables() {
    let row = |a: &str, b: &str| vec![cell(vec![p(a)]), cell(vec![p(b)])];
    check(
        vec![table(vec![vec![head("A"), head("B")], row("1|2", "3")])],
        "| A | B |\n| --- | --- |\n| 1\\|2 | 3 |",
    );
    check(vec![table(vec![row("a", "b")])], "| | |\n| --- | --- |\n| a | b |");
    check(vec![table(vec![vec![head("A")], row("a", "b")])], "| A | |\n| --- | --- |\n| a | b |");
    let two = cell(vec![p("a"), Block::Paragraph(vec![Inline::Image(image("b"))])]);
    check(vec![table(vec![vec![two]])], "| |\n| --- |\n| a<br> ![b](https://a.example/i.jpg) |");
}

#[test]
fn spanned_cells_are_left_empty() {
    let wide = Cell { columns: 2, ..head("A") };
    let tall = Cell { rows: 2, ..cell(vec![p("b")]) };
    let rows = vec![vec![wide], vec![tall, cell(vec![p("c")])], vec![cell(vec![p("d")])]];
    check(
        vec![table(vec![vec![head("X"), head("Y")], rows[1].clone(), rows[2].clone()])],
        "| X | Y |\n| --- | --- |\n| b | c |\n| | d |",
    );
    check(
        vec![table(rows)],
        "| A |\n| --- |\n| b | c |\n| | d |".replace("| A |\n| --- |", "| A | |\n| --- | --- |").as_str(),
    );
}

#[test]
fn a_hostile_table_does_not_grow() {
    let wide = || Cell { columns: 1000, rows: 1000, ..cell(vec![p("a")]) };
    let rows = (0..200).map(|_| (0..100).map(|_| wide()).collect()).collect();
    let written = markdown(&Article { blocks: vec![table(rows)], ..Article::default() });
    assert!(written.len() < 200_000, "{} bytes", written.len());
}

#[test]
fn figures_keep_caption_and_credit() {
    let figure = |credit: Option<&str>| {
        Block::Figure(Figure {
            images: vec![image("A [b]")],
            caption: vec![text("C.")],
            credit: credit.map(String::from),
        })
    };
    check(vec![figure(None)], "![A \\[b\\]](https://a.example/i.jpg)  \nC.");
    check(vec![figure(Some("D/AFP"))], "![A \\[b\\]](https://a.example/i.jpg)  \nC.  \nD/AFP");
}

#[test]
fn definitions() {
    let one = Definition { terms: vec![vec![text("a")]], meanings: vec![vec![p("b")]] };
    check(vec![Block::Definitions(vec![one])], "**a**\n\nb");
}

#[test]
fn the_header_says_all_that_is_known() {
    let author = |name: &str| Author { name: name.into(), link: None };
    let meta = Meta {
        title: "1. A *b*".into(),
        section: Some("World".into()),
        dek: Some("# Dek".into()),
        authors: vec![author("A"), author("B"), author("C")],
        publisher: Some("Al Jazeera".into()),
        via: Some("inkl".into()),
        published: Some("2025-08-07T16:20:00Z".into()),
        modified: Some("2025-08-08".into()),
        address: Some(address("https://a.example/x")),
        ..Meta::default()
    };
    let lead = Some(Figure { images: vec![image("")], caption: vec![], credit: None });
    let written = markdown(&Article { meta, lead, blocks: vec![p("Text.")], ..Article::default() });
    let expected = "# 1. A \\*b\\*\n\n\\# Dek\n\n\
        World · By A, B and C · Al Jazeera, via inkl · 2025-08-07, updated 2025-08-08\n\n\
        <https://a.example/x>\n\n![](https://a.example/i.jpg)\n\nText.\n";
    assert_eq!(written, expected);
}

#[test]
fn a_header_with_gaps_shows_none() {
    let meta = Meta {
        published: Some("2025-08-07".into()),
        modified: Some("2025-08-07T09:00Z".into()),
        ..Meta::default()
    };
    assert_eq!(markdown(&Article { meta, blocks: vec![], ..Article::default() }), "2025-08-07\n");
}

#[test]
fn deep_nesting_is_bounded() {
    let deep = (0..400).fold(p("a"), |inner, _| Block::Quote(vec![p("b"), inner].into()));
    let written = markdown(&Article { blocks: vec![deep], ..Article::default() });
    assert!(written.len() < 400 * 200 && written.ends_with("> a\n"), "{} bytes", written.len());
}

#[test]
fn a_beginning_says_that_it_is_one() {
    let truncated = Some(Truncated::Continued);
    let article = Article { blocks: vec![p("Text.")], truncated, ..Article::default() };
    let expected = "Text.\n\n*This is only the beginning. The rest is on another page.*\n";
    assert_eq!(markdown(&article), expected);
}
