use proptest::prelude::*;

use super::super::html::parsed;
use super::{SHORTEST, canonical};
use crate::page::{Page, Snapshot, Tag};

/// The tree, a line a node. Text between the parts of a page, where a parser drops some of the spaces, is left out.
fn nodes(html: String) -> Vec<String> {
    let page = Page::from_snapshot(Snapshot { html, ..Snapshot::default() });
    let mut nodes = Vec::new();
    for id in 0..page.nodes().len() {
        let depth = page.ancestors(id).count();
        if page.tag(id) == Tag::Text {
            let text = page.text(id);
            if !text.trim().is_empty() || depth > 3 {
                nodes.push(format!("{depth} {text:?}"));
            }
            continue;
        }
        let attribute = |(name, value): (&str, _)| format!("{}={value:?}", name.to_ascii_lowercase());
        let mut attributes: Vec<String> = page.attributes(id).map(attribute).collect();
        attributes.sort();
        nodes.push(format!("{depth} {} {}", page.name(id).to_ascii_lowercase(), attributes.join(" ")));
    }
    nodes
}

/// A page with enough text, and these tags behind it.
fn page(rest: &str) -> String {
    format!("<!doctype html><title>T</title><p>{}</p>{rest}", "word ".repeat(SHORTEST / 4))
}

#[track_caller]
fn is_tidy(rest: &str) {
    let html = page(rest);
    let ours = canonical(&html).unwrap_or_else(|| panic!("left to the parser: {rest}"));
    assert_eq!(nodes(ours), nodes(parsed(&html)), "{rest}");
}

#[track_caller]
fn is_left(rest: &str) {
    assert_eq!(canonical(&page(rest)), None, "{rest}");
}

#[test]
fn what_may_be_left_out_is_put_in() {
    is_tidy("<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul>");
    is_tidy("<dl><dt>A<dd>B<dt>C<dd>D</dl>");
    is_tidy("<p>One<p>Two<div>Three</div><p>Four<ul><li>Five</ul>");
    is_tidy("<table><tr><td>1<td>2<tr><th>3</table><table><thead><tr><td>1</thead><tr><td><p>2</table>");
    is_tidy("<select><option>A<option>B</select><ruby>a<rt>b<rt>c</ruby>");
    is_tidy("</div></p></article></li></b></td>");
}

#[test]
fn attributes_are_written_in_many_ways() {
    is_tidy("<a href=/x title='\"a\" &amp; b' data-x class=\"y\" CLASS=z>A &eacute; &copy &#8217; < 2</a>");
    is_tidy("<img src=a.png/><br/><IMG SRC='b.png'><input disabled value=\"a>b\">");
}

#[test]
fn scripts_drawings_and_templates() {
    is_tidy("<script>if (a<b) '<p>'; <!-- x --></script><style>a>b{}</style><textarea>\n&lt;b></textarea>");
    is_tidy("<svg viewBox='0 0 1 1'><title>A</title><g><path d=''/></g></svg><math><mi>x</mi></math>");
    is_tidy("<template><p>A<p>B</template><!-- c --><!----><pre>\nx\n</pre>");
}

#[test]
fn what_needs_a_parser_is_left_to_it() {
    for rest in [
        "<b>One<p>Two</b>Three",
        "<table>text<tr><td>A</table>",
        "<a href=x>A<a href=y>B</a>",
        "<svg><p>A</svg>",
        "<p>A<table><tr><td>B</table>",
        "<h1>A<h2>B</h2>",
        "<script><!-- <script></script> --></script>",
        "<form><form></form>",
        "<frameset><plaintext>",
        "<p a=\"b",
        "<!-- no end",
    ] {
        is_left(rest);
    }
    assert_eq!(canonical("<p>Little text.</p>"), None);
}

#[test]
fn body_may_come_late() {
    let text = "word ".repeat(SHORTEST / 4);
    for html in [
        format!("<html lang=en><head><meta name=a><div>x</div></head><body class=b><p>{text}"),
        format!("\n<!-- c --><html><head></head>\n<body id=a><p>{text}</p></body></html>\n"),
        format!("<p>{text}\r\n\r"),
        format!("{text}<p>x"),
    ] {
        let ours = canonical(&html).expect("it is tidy");
        assert_eq!(nodes(ours), nodes(parsed(&html)), "{html}");
    }
}

const PIECES: &[&str] = &[
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<ul>",
    "</ul>",
    "<ol>",
    "</ol>",
    "<li>",
    "</li>",
    "<dl>",
    "</dl>",
    "<dt>",
    "<dd>",
    "</dd>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href=x>",
    "</a>",
    "<span>",
    "</span>",
    "<h1>",
    "</h1>",
    "<h2>",
    "</h2>",
    "<table>",
    "</table>",
    "<tbody>",
    "</tbody>",
    "<thead>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    "<caption>",
    "</caption>",
    "<colgroup>",
    "<col>",
    "<br>",
    "</br>",
    "<hr>",
    "<img>",
    "<section>",
    "</section>",
    "<article>",
    "</article>",
    "<form>",
    "</form>",
    "<button>",
    "</button>",
    "<select>",
    "</select>",
    "<option>",
    "</option>",
    "<optgroup>",
    "<ruby>",
    "</ruby>",
    "<rt>",
    "<rp>",
    "<svg>",
    "</svg>",
    "<path/>",
    "<title>",
    "</title>",
    "<math>",
    "</math>",
    "<mi>",
    "</mi>",
    "<template>",
    "</template>",
    "<script>",
    "</script>",
    "<!-- c -->",
    "<pre>",
    "</pre>",
    "<object>",
    "</object>",
    "<details>",
    "<summary>",
    "</summary>",
    "<figure>",
    "</figure>",
    "<x-y>",
    "</x-y>",
    "<label>",
    "</label>",
    "<nobr>",
    "</nobr>",
    "<body class=x>",
    "</body>",
    "</html>",
    "<noscript>",
    "</noscript>",
    "<blockquote>",
    "</blockquote>",
    "<address>",
    "</address>",
    "<center>",
    "<font>",
    "</font>",
    "<dialog>",
    "</dialog>",
    "<search>",
    "</search>",
    "<input>",
    "<textarea>",
    "</textarea>",
    "<iframe>",
    "</iframe>",
    "x",
    " ",
    "\n",
    "a & b",
    "&lt;",
    "< ",
    "<menu>",
    "</menu>",
    "<main>",
    "</main>",
    "<audio>",
    "</audio>",
    "<source>",
    "<link>",
    "<meta>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5000))]

    /// The parser's tree, or none.
    #[test]
    fn soup(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..16)) {
        let html = page(&pieces.concat());
        if let Some(ours) = canonical(&html) {
            prop_assert_eq!(nodes(ours), nodes(parsed(&html)), "{}", pieces.concat());
        }
    }

    #[test]
    fn any_text(text in "[<>/a-zé中\t \"'=!&;-]{0,40}") {
        let html = page(&text);
        if let Some(ours) = canonical(&html) {
            prop_assert_eq!(nodes(ours), nodes(parsed(&html)), "{}", text);
        }
    }
}
