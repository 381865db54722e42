use super::super::{Page, Snapshot};
use super::Tag;

fn page(html: &str) -> Page {
    Page::from_snapshot(Snapshot { html: html.into(), ..Snapshot::default() })
}

/// The tree in one line: `html(body(p("Hello")))`.
fn tree(page: &Page) -> String {
    fn write(page: &Page, id: usize, out: &mut String) {
        if page.tag(id) == Tag::Text {
            out.push_str(&format!("{:?}", page.text(id)));
            return;
        }
        out.push_str(page.name(id));
        let children: Vec<_> = page.children(id).collect();
        if !children.is_empty() {
            out.push('(');
            for child in children {
                write(page, child, out);
            }
            out.push(')');
        }
    }
    let mut out = String::new();
    for child in page.children(0) {
        write(page, child, &mut out);
    }
    out
}

#[test]
fn elements_text_and_void_elements() {
    let page = page("<html><head></head><body><p>One<br>two</p><hr><b>x</b></body></html>");
    assert_eq!(tree(&page), r#"html(headbody(p("One"br"two")hrb("x")))"#);
}

#[test]
fn entities_and_attributes() {
    let page = page(r#"<p title="a &quot;b&quot; > c" id="">x &lt; y &amp;amp;&nbsp;z</p>"#);
    assert_eq!(page.attribute(1, "title").as_deref(), Some("a \"b\" > c"));
    assert_eq!(page.attribute(1, "id").as_deref(), Some(""));
    assert_eq!(page.attribute(1, "class"), None);
    assert_eq!(page.text(2), "x < y &amp;\u{a0}z");
}

#[test]
fn scripts_are_raw_and_comments_are_nothing() {
    let page = page("<body><!-- <p> --><script>if (a</b/.test(c)) '<p>';</script><p>x</p></body>");
    assert_eq!(tree(&page), r#"body(script("if (a</b/.test(c)) '<p>';")p("x"))"#);
}

#[test]
fn empty_elements_of_xml() {
    let page = page(r#"<p>One<br />two<a href="x/"/>three<i title="/">four</i></p>"#);
    assert_eq!(tree(&page), r#"p("One"br"two"a"three"i("four"))"#);
}

#[test]
fn broken_text_gives_some_tree() {
    for html in ["", "<", "</", "<p", "<p a", "<p a=", "<p a=\"", "<!--", "<script>", "</p></p>", "a<1>b"] {
        tree(&page(html));
    }
}

#[test]
fn depth_is_capped_and_what_follows_is_in_place() {
    let html = format!("<i>a</i>{}x{}<p>y</p>", "<div>".repeat(2000), "</div>".repeat(2000));
    let page = page(&html);
    let p = page.all(Tag::P).next().expect("the paragraph is there");
    assert_eq!(page.parent(p), Some(0));
    assert_eq!(page.all(Tag::Div).count(), super::DEEPEST);
}

#[test]
fn numbers_count_as_the_browser_does() {
    let page = Page::from_snapshot(Snapshot {
        html: "<html><body><template><p>t</p></template><p>a</p><iframe></iframe><p>b</p></body></html>"
            .into(),
        hidden: vec![5],
        frames: vec![(4, "<html><body><p>f</p></body></html>".into())],
        images: vec![(3, "https://a.example/1.png".into())],
        ..Snapshot::default()
    });
    let texts: Vec<_> =
        page.all(Tag::P).map(|p| (page.text(p + 1).into_owned(), page.nodes()[p].hidden)).collect();
    let expected = [("t", false), ("a", false), ("f", false), ("b", true)];
    assert_eq!(texts, expected.map(|(text, hidden)| (text.to_owned(), hidden)));
    let a = page.all(Tag::P).nth(1).expect("four paragraphs");
    assert_eq!(page.chosen_source(a), Some("https://a.example/1.png"));
}
