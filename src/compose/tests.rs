//! Each form that a page can take, and the blocks that it becomes.

use super::{Cutting, compose, leave_out, shows};
use crate::article::{Block, Figure, Image, Inline, Link, Style};
use crate::outline::Outline;
use crate::page::Page;

/// Composes a whole page of which what bears the attribute `drop` is cut.
pub(super) fn blocks(html: &str) -> Vec<Block> {
    let page = Page::from_html(html, "https://paper.example/story");
    let outline = Outline::of(&page);
    let is_cut = |node| page.ancestors(node).any(|above| page.attribute(above, "drop").is_some());
    let kept = outline.shown.iter().enumerate().map(|(node, shown)| *shown && !is_cut(node)).collect();
    compose(&Cutting::plain(&page, kept), page.range(0))
}

pub(super) fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

pub(super) fn strong(content: &str) -> Inline {
    Inline::Styled(Style::Strong, vec![text(content)])
}

pub(super) fn link(to: &str, content: &str) -> Inline {
    Inline::Link { to: Link::new(to).expect("safe"), content: vec![text(content)] }
}

pub(super) fn paragraph(content: &str) -> Block {
    Block::Paragraph(vec![text(content)])
}

pub(super) fn image(source: &str) -> Image {
    Image { source: Link::new(source).expect("safe"), alt: String::new(), size: None }
}

fn heading(level: u8, content: &str) -> Block {
    Block::Heading { level, content: vec![text(content)] }
}

fn picture(source: &str) -> Block {
    Block::Figure(Figure { images: vec![image(source)], ..Figure::default() })
}

fn code(language: Option<&str>, text: &str) -> Block {
    Block::Code { language: language.map(str::to_owned), text: text.into() }
}

#[test]
fn two_line_breaks_part_paragraphs() {
    let line = vec![text("Two."), Inline::LineBreak, text("Still two.")];
    let expected = [paragraph("One."), Block::Paragraph(line), paragraph("Three.")];
    assert_eq!(blocks("<div>One.<br><br>Two.<br>Still two.<br> <br>\n<br>Three.</div>"), expected);
}

#[test]
fn unknown_elements_dissolve_into_their_text() {
    let html = "<x-story><font color=red>One.</font></x-story><center>Two.</center>Three <u>and</u> four.";
    assert_eq!(blocks(html), [paragraph("One."), paragraph("Two."), paragraph("Three and four.")]);
}

#[test]
fn headings_stand_below_the_title() {
    let html = "<h1>One</h1><h2>Two</h2><h6>Six</h6><h3> </h3>";
    assert_eq!(blocks(html), [heading(2, "One"), heading(2, "Two"), heading(3, "Six")]);
}

#[test]
fn paragraphs_in_a_heading_are_no_heading() {
    assert_eq!(blocks("<h2><p>One.</p><p>Two.</p></h2>"), [paragraph("One."), paragraph("Two.")]);
}

#[test]
fn what_is_left_out_stands_between() {
    assert_eq!(blocks("One<div drop>x</div>two<div></div>three"), ["One", "two", "three"].map(paragraph));
    assert_eq!(blocks("<p>One<span drop>x</span>two<i></i>three</p>"), [paragraph("One twothree")]);
}

/// Composed twice at each level, these would take longer than anybody lives.
#[test]
fn headings_lie_in_headings() {
    let html = format!("{}One{}", "<div><h2>".repeat(200), "</h2></div>".repeat(200));
    assert_eq!(blocks(&html), [heading(2, "One")]);
    let html = format!("{}One{}", "<h2><p>Two</p><div>".repeat(200), "</div></h2>".repeat(200));
    assert_eq!(blocks(&html).len(), 201);
    assert_eq!(blocks("<h2><p>One</p>two</h2>three"), ["One", "two", "three"].map(paragraph));
}

#[test]
fn code_is_kept_to_the_letter() {
    let html = "<pre><code class='hljs language-Rust'>\nfn main() {\n    go();\n}\n</code></pre>";
    assert_eq!(blocks(html), [code(Some("rust"), "fn main() {\n    go();\n}")]);
    assert_eq!(blocks("<pre>  a\u{a0}&lt; b<br>\tc</pre>"), [code(None, "  a < b\n\tc")]);
}

#[test]
fn lines_of_code_end_as_they_are_marked() {
    let html = "<pre><b>let</b> <i>x</i>\n  <b>y</b></pre>";
    assert_eq!(blocks(html), [code(None, "let x\n  y")]);
    for html in ["<pre><div>a</div>\n<div>  b</div></pre>", "<pre>a<div>  b</div></pre>"] {
        assert_eq!(blocks(html), [code(None, "a\n  b")], "{html}");
    }
}

#[test]
fn language_of_code_may_stand_around_it() {
    assert_eq!(
        blocks("<div class='highlight-source-shell'><pre>ls</pre></div>"),
        [code(Some("shell"), "ls")]
    );
    assert_eq!(blocks("<pre data-lang='JS'>1</pre>"), [code(Some("js"), "1")]);
    assert_eq!(blocks("<pre class='language-none'>1</pre>"), [code(None, "1")]);
}

#[test]
fn numbers_and_names_beside_code_are_none_of_it() {
    let html = "<div><p>Js</p><div><div>1</div><pre class=language-js>a</pre></div></div>";
    assert_eq!(blocks(html), [code(Some("js"), "a")]);
    let table = "<div class=language-js><table><tr><td><pre>1\n2</pre><td><pre>a\nb</pre></table></div>";
    assert_eq!(blocks(table), [code(Some("js"), "a\nb")]);
    let editor = "<div class='cm-content x' role=textbox data-language=js><div>a</div><div><br></div><div>  b</div></div>";
    assert_eq!(blocks(editor), [code(Some("js"), "a\n\n  b")]);
    assert_eq!(blocks("<p>C</p><pre class=language-js>a</pre>").len(), 2);
}

#[test]
fn links_of_headings_to_themselves_are_left_out() {
    let html = "<h2 id=b>Bread<a href=#b>¶</a></h2><p>It is sold. <a href=/x>#</a></p>";
    let line = vec![text("It is sold. "), link("https://paper.example/x", "#")];
    assert_eq!(blocks(html), [heading(2, "Bread"), Block::Paragraph(line)]);
}

#[test]
fn box_of_a_task_stands_before_it() {
    for item in [
        "<li><input type=checkbox checked> Fish</li>",
        "<li><label><input type=checkbox checked>Fish</label></li>",
    ] {
        let [Block::List(list)] = &blocks(&format!("<ul>{item}</ul>"))[..] else { panic!("no list") };
        assert_eq!(list.items, [vec![Block::Paragraph(vec![Inline::Task(true), text("Fish")])]], "{item}");
    }
    assert_eq!(blocks("<p><input type=checkbox> Fish</p>"), [paragraph("Fish")]);
}

#[test]
fn quote_holds_blocks() {
    let quote = Block::Quote(vec![paragraph("We were never asked."), paragraph("Ann Lee")].into());
    assert_eq!(blocks("<blockquote><p>We were never asked.</p>Ann Lee</blockquote>"), [quote]);
    assert_eq!(blocks("<blockquote> <p></p></blockquote>"), []);
}

#[test]
fn rule_is_a_change_of_scene() {
    assert_eq!(blocks("One.<hr>Two."), [paragraph("One."), Block::Break, paragraph("Two.")]);
}

#[test]
fn what_is_cut_leaves_no_trace() {
    let html = "<p>One <b drop>two</b> three.</p><ul drop><li>four</li></ul><p><a href=/5 drop>five</a></p>
        <blockquote drop>six</blockquote><h2 drop>seven</h2>";
    assert_eq!(blocks(html), [paragraph("One three.")]);
}

#[test]
fn lone_summary_is_a_strong_line() {
    let line = Block::Paragraph(vec![strong("How we know")]);
    assert_eq!(
        blocks("<div><summary>How we know</summary>From the minutes.</div>"),
        [line, paragraph("From the minutes.")]
    );
}

#[test]
fn picture_in_a_paragraph_stands_alone() {
    let html = "<p>One two.<a href=/map><img src=/1.jpg></a></p>";
    assert_eq!(blocks(html), [picture("https://paper.example/1.jpg"), paragraph("One two.")]);
    assert_eq!(blocks("<p><img src=/1.jpg><br></p>"), [picture("https://paper.example/1.jpg")]);
}

#[test]
fn sign_stays_in_its_line() {
    let sign = Image { size: Some((16, 16)), ..image("https://paper.example/fish.png") };
    let line = vec![text("Fresh "), Inline::Image(sign), text(" daily.")];
    let html = "<p>Fresh <img src=/fish.png width=16 height=16> daily.</p>";
    assert_eq!(blocks(html), [Block::Paragraph(line)]);
}

#[test]
fn picture_that_counts_readers_is_none() {
    assert_eq!(blocks("<p>One.<img src=/count.gif width=1 height=1></p>"), [paragraph("One.")]);
}

#[test]
fn japanese_and_arabic_are_kept_as_they_are() {
    let html = "<p>港にかかる<b>橋</b>は閉鎖される。</p><p dir=rtl>سيُغلق <b>الجسر</b> في مايو.</p>";
    let japanese = vec![text("港にかかる"), strong("橋"), text("は閉鎖される。")];
    let arabic = vec![text("سيُغلق "), strong("الجسر"), text(" في مايو.")];
    assert_eq!(blocks(html), [Block::Paragraph(japanese), Block::Paragraph(arabic)]);
}

#[test]
fn same_picture_in_another_size_is_shown_already() {
    let lead = |source: &str| Figure { images: vec![image(source)], ..Figure::default() };
    let blocks = [Block::Quote(vec![picture("https://paper.example/1.jpg?w=400")].into())];
    assert!(shows(&blocks, &lead("https://paper.example/1.jpg?w=1200")));
    assert!(!shows(&blocks, &lead("https://paper.example/2.jpg?w=400")));
    assert!(!shows(&blocks, &Figure::default()));
    let mut blocks =
        vec![picture("https://paper.example/1.jpg?w=400"), picture("https://paper.example/2.jpg")];
    leave_out(&mut blocks, &lead("https://paper.example/1.jpg?w=1200"));
    assert_eq!(blocks, [picture("https://paper.example/2.jpg")]);
    let mut blocks = ["1.jpg?w=400", "1.jpg?w=500"]
        .map(|name| picture(&["https://paper.example/", name].concat()))
        .to_vec();
    leave_out(&mut blocks, &lead("https://paper.example/1.jpg?w=1200"));
    assert_eq!(blocks.len(), 2);
}

#[test]
fn picture_between_line_breaks_parts_paragraphs() {
    let expected = [paragraph("One."), picture("https://paper.example/1.jpg"), paragraph("Two.")];
    assert_eq!(blocks("<p>One.<br><br><img src=/1.jpg><br><br>Two.</p>"), expected);
}
