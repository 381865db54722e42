//! The article as HTML that is safe to show: one `<article>` with only what the types can hold.
//!
//! The reading view finds the parts by these classes; a part that the article lacks is not there at all.
//!
//! ```html
//! <article lang="en" dir="ltr">
//! <header>
//! <p class="kicker">the kicker, or else the section</p>
//! <h1>the title</h1>
//! <p class="dek">…</p>
//! <p class="byline"><span class="authors"><a class="author" href="…">A</a>, <span class="author">B</span></span>
//! <time class="published" datetime="2025-08-07T16:20:00Z">7 August 2025</time>
//! <time class="modified" datetime="…">…</time> <span class="minutes">5 min</span></p>
//! <p class="source"><a href="the address"><span class="publisher">Al Jazeera</span></a> <span class="via">inkl</span></p>
//! </header>
//! <figure class="lead"><img src="…" alt="…" width="…" height="…">
//! <figcaption><span class="caption">…</span> <span class="credit">…</span></figcaption></figure>
//! the body: p, h2 to h6, ul, ol, dl, blockquote (its source in footer), pre > code.language-x, table, figure (as above,
//! without class), hr, details > summary, aside.callout.warning > p.title, section.entry > p.when,
//! figure.embed.video > a + span.address
//! in its lines: a, em, strong, s, sub, sup, mark, kbd, code, br, img, abbr, time, ruby, math, code.math (LaTeX alone),
//! sup.note > a#ref-1, span#place-1
//! <section class="notes"><ul><li id="note-1"><a class="label" href="#ref-1">1</a> the note</li></ul></section>
//! <footer><p class="truncated">why it is only the beginning <a href="the address">The page</a></p></footer>
//! </article>
//! ```
//!
//! Without a publisher the link of the source shows the host of the address, as `<span class="address">`.
//! Elements of the body carry no other class or attribute than these.

mod body;
mod date;
mod line;

use super::ORIGINAL;
use crate::Article;
use crate::article::Note;
use crate::meta::{Author, Direction, Meta};
use crate::text::host;
use crate::text::push_number;

/// Writes the whole article.
pub fn html(article: &Article) -> String {
    let mut html = Html { notes: &article.notes, ..Html::default() };
    html.article(article);
    html.out
}

#[derive(Default)]
struct Html<'a> {
    out: String,
    notes: &'a [Note],
    /// The notes that were referred to so far.
    referred: Vec<usize>,
    /// Links don't nest in HTML, so one within another is written as its content.
    links_open: usize,
}

impl Html<'_> {
    fn article(&mut self, article: &Article) {
        self.raw("<article");
        if let Some(language) = &article.meta.language {
            self.attribute("lang", language);
        }
        self.attribute("dir", if article.meta.direction == Direction::Rtl { "rtl" } else { "ltr" });
        self.raw(">\n");
        self.header(article);
        if let Some(lead) = &article.lead {
            self.raw("<figure class=\"lead\">");
            self.figure_content(lead);
        }
        self.blocks(&article.blocks);
        self.notes(&article.notes);
        self.truncated(article);
        self.rights(&article.meta);
        self.raw("</article>\n");
    }

    fn header(&mut self, article: &Article) {
        let meta = &article.meta;
        self.raw("<header>\n");
        self.header_line("<p class=\"kicker\">", meta.kicker.as_ref().or(meta.section.as_ref()), "</p>\n");
        let title = Some(&meta.title).filter(|title| !title.is_empty());
        self.header_line("<h1>", title, "</h1>\n");
        self.header_line("<p class=\"dek\">", meta.dek.as_ref(), "</p>\n");
        self.byline(article);
        self.source(meta);
        self.raw("</header>\n");
    }

    fn header_line(&mut self, open: &str, text: Option<&String>, close: &str) {
        if let Some(text) = text {
            self.element(open, text, close);
        }
    }

    fn byline(&mut self, article: &Article) {
        let meta = &article.meta;
        let is_known = !meta.authors.is_empty() || meta.published.is_some() || meta.modified.is_some();
        if !is_known && article.words == 0 {
            return;
        }
        self.raw("<p class=\"byline\">");
        let start = self.out.len();
        self.authors(&meta.authors);
        self.time("published", meta.published.as_deref(), start);
        self.time("modified", meta.modified.as_deref(), start);
        if article.words > 0 {
            self.raw(if self.out.len() > start { " " } else { "" });
            self.raw("<span class=\"minutes\">");
            push_number(&mut self.out, article.minutes as u32);
            self.raw(" min</span>");
        }
        self.raw("</p>\n");
    }

    fn authors(&mut self, authors: &[Author]) {
        if authors.is_empty() {
            return;
        }
        self.raw("<span class=\"authors\">");
        for (index, author) in authors.iter().enumerate() {
            if index > 0 {
                self.raw(", ");
            }
            self.author(author);
        }
        self.raw("</span>");
    }

    fn author(&mut self, author: &Author) {
        let Some(link) = &author.link else {
            return self.element("<span class=\"author\">", &author.name, "</span>");
        };
        self.raw("<a class=\"author\"");
        self.attribute("href", link.as_str());
        self.element(">", &author.name, "</a>");
    }

    /// `start` is where the line began: whatever is on it already is kept apart by a space.
    fn time(&mut self, class: &str, moment: Option<&str>, start: usize) {
        let Some(moment) = moment else { return };
        if self.out.len() > start {
            self.raw(" ");
        }
        self.raw("<time");
        self.attribute("class", class);
        self.attribute("datetime", moment);
        self.raw(">");
        self.date(moment);
        self.raw("</time>");
    }

    fn source(&mut self, meta: &Meta) {
        if meta.publisher.is_none() && meta.via.is_none() && meta.address.is_none() {
            return;
        }
        self.raw("<p class=\"source\">");
        let start = self.out.len();
        let address = meta.publisher_link.as_ref().or(meta.address.as_ref());
        if let Some(address) = address {
            self.raw("<a");
            self.attribute("href", address.as_str());
            self.raw(">");
        }
        match (&meta.publisher, address) {
            (Some(publisher), _) => self.element("<span class=\"publisher\">", publisher, "</span>"),
            (None, Some(address)) => {
                self.element("<span class=\"address\">", host(address.as_str()), "</span>")
            }
            (None, None) => {}
        }
        self.raw(if address.is_some() { "</a>" } else { "" });
        if let Some(via) = &meta.via {
            self.raw(if self.out.len() > start { " " } else { "" });
            self.element("<span class=\"via\">", via, "</span>");
        }
        self.raw("</p>\n");
    }

    fn rights(&mut self, meta: &Meta) {
        if meta.rights.is_some() {
            self.header_line("<footer><p class=\"rights\">", meta.rights.as_ref(), "</p></footer>\n");
        }
    }

    /// In a footer, so that whoever reads our own HTML again leaves it out.
    fn truncated(&mut self, article: &Article) {
        let Some(why) = article.truncated else { return };
        self.element("<footer><p class=\"truncated\">", why.sentence(), "");
        if let Some(address) = &article.meta.address {
            self.raw(" <a");
            self.attribute("href", address.as_str());
            self.element(">", ORIGINAL, "</a>");
        }
        self.raw("</p></footer>\n");
    }

    fn element(&mut self, open: &str, text: &str, close: &str) {
        self.raw(open);
        self.text(text);
        self.raw(close);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.element("=\"", value, "\"");
    }

    fn number_attribute(&mut self, open: &str, number: u32) {
        self.raw(open);
        push_number(&mut self.out, number);
        self.raw("\"");
    }

    /// Escapes for text and for attributes in double quotes alike.
    fn text(&mut self, text: &str) {
        let mut written = 0;
        for (at, byte) in text.bytes().enumerate() {
            let escaped = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => continue,
            };
            self.raw(&text[written..at]);
            self.raw(escaped);
            written = at + 1;
        }
        self.raw(&text[written..]);
    }

    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::Article;
    use crate::article::{Figure, Image, Link, Truncated};
    use crate::meta::{Author, Direction, Meta};

    fn check(meta: Meta, header: &str) {
        let html = html(&Article { meta, blocks: vec![], ..Article::default() });
        let inside = html.split("<header>\n").nth(1).and_then(|rest| rest.split("</header>").next());
        assert_eq!(inside, Some(header));
    }

    fn address(address: &str) -> Option<Link> {
        Some(Link::new(address).expect("the test gives a safe one"))
    }

    #[test]
    fn full_header() {
        let meta = Meta {
            title: "A < B".into(),
            section: Some("World".into()),
            dek: Some("Dek".into()),
            authors: vec![
                Author { name: "A & C".into(), link: address("https://a.example/?a=\"&b") },
                Author { name: "B".into(), link: None },
            ],
            publisher: Some("Al Jazeera".into()),
            via: Some("inkl".into()),
            published: Some("2025-08-07T16:20:00Z".into()),
            modified: Some("2025-12".into()),
            address: address("https://a.example/x"),
            ..Meta::default()
        };
        check(
            meta,
            "<p class=\"kicker\">World</p>\n<h1>A &lt; B</h1>\n<p class=\"dek\">Dek</p>\n\
            <p class=\"byline\"><span class=\"authors\">\
            <a class=\"author\" href=\"https://a.example/?a=&quot;&amp;b\">A &amp; C</a>, \
            <span class=\"author\">B</span></span> \
            <time class=\"published\" datetime=\"2025-08-07T16:20:00Z\">7 August 2025</time> \
            <time class=\"modified\" datetime=\"2025-12\">2025-12</time></p>\n\
            <p class=\"source\"><a href=\"https://a.example/x\"><span class=\"publisher\">Al Jazeera</span></a> \
            <span class=\"via\">inkl</span></p>\n",
        );
    }

    #[test]
    fn what_is_missing_leaves_no_gap() {
        check(Meta::default(), "");
        let modified = Some("2025-08-07".into());
        check(
            Meta { modified, ..Meta::default() },
            "<p class=\"byline\"><time class=\"modified\" datetime=\"2025-08-07\">7 August 2025</time></p>\n",
        );
        check(
            Meta { via: Some("inkl".into()), ..Meta::default() },
            "<p class=\"source\"><span class=\"via\">inkl</span></p>\n",
        );
        check(
            Meta { address: address("https://a.example/x"), ..Meta::default() },
            "<p class=\"source\"><a href=\"https://a.example/x\"><span class=\"address\">a.example</span></a></p>\n",
        );
    }

    #[test]
    fn the_kicker_goes_before_the_section() {
        let (kicker, section) = (Some("Opinion".into()), Some("World".into()));
        check(Meta { kicker, section, ..Meta::default() }, "<p class=\"kicker\">Opinion</p>\n");
    }

    #[test]
    fn the_lead_picture_stands_below_the_header() {
        let source = address("https://a.example/i.jpg").expect("it is safe");
        let images = vec![Image { source, alt: "\"".into(), size: Some((4, 3)) }];
        let lead = Some(Figure { images, caption: vec![], credit: Some("D/AFP".into()) });
        let meta = Meta { language: Some("ar".into()), direction: Direction::Rtl, ..Meta::default() };
        assert_eq!(
            html(&Article { meta, lead, blocks: vec![], ..Article::default() }),
            "<article lang=\"ar\" dir=\"rtl\">\n<header>\n</header>\n<figure class=\"lead\">\
            <img src=\"https://a.example/i.jpg\" alt=\"&quot;\" width=\"4\" height=\"3\">\n\
            <figcaption><span class=\"credit\">D/AFP</span></figcaption></figure>\n</article>\n"
        );
    }

    #[test]
    fn a_text_says_how_long_it_takes() {
        let article = Article {
            meta: Meta::default(),
            lead: None,
            blocks: vec![],
            notes: vec![],
            words: 1000,
            minutes: 4,
            truncated: None,
        };
        assert!(html(&article).contains("<p class=\"byline\"><span class=\"minutes\">4 min</span></p>"));
    }

    #[test]
    fn a_beginning_says_that_it_is_one() {
        let meta = Meta { address: address("https://a.example/"), ..Meta::default() };
        let article =
            Article { meta, blocks: vec![], truncated: Some(Truncated::Continued), ..Article::default() };
        let end = "<footer><p class=\"truncated\">This is only the beginning. The rest is on another page. \
            <a href=\"https://a.example/\">The original page</a></p></footer>\n</article>\n";
        assert!(html(&article).ends_with(end), "{}", html(&article));
    }
}
