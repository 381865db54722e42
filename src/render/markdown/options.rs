//! What people choose.

/// How a document is written. The default is what Obsidian, GitHub, pandoc and mdBook all show right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// What is known of the article as YAML above it, in place of lines of text.
    pub front_matter: bool,
    /// When the page was read, for the front matter: an ISO 8601 date.
    pub retrieved: Option<String>,
    /// Addresses stand below the text, and a number in it.
    pub reference_links: bool,
    /// Pictures are left out, with what is said of them.
    pub without_images: bool,
    /// The sign of a list's items.
    pub bullet: Bullet,
    /// The sign of emphasis.
    pub emphasis: EmphasisSign,
    /// Each sentence of a paragraph begins a line, so that changes can be compared line by line.
    pub sentences: bool,
}

/// What stands before an item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Bullet {
    /// `-`
    #[default]
    Dash,
    /// `*`
    Asterisk,
    /// `+`
    Plus,
}

impl Bullet {
    /// The sign, and the one for a second list right behind the first.
    pub(super) fn signs(self) -> [char; 2] {
        match self {
            Bullet::Dash => ['-', '*'],
            Bullet::Asterisk => ['*', '-'],
            Bullet::Plus => ['+', '-'],
        }
    }
}

/// What stands around words with emphasis.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum EmphasisSign {
    /// `*`
    #[default]
    Asterisk,
    /// Only where it is read as one: within a word it is not.
    Underscore,
}

#[cfg(test)]
mod tests {
    use super::{Bullet, EmphasisSign, Options};
    use crate::Article;
    use crate::article::{Block, Figure, Image, Inline, Link, List, Style};
    use crate::meta::{Author, Meta};
    use crate::render::markdown::markdown;

    fn text(text: &str) -> Inline {
        Inline::Text(text.into())
    }

    fn p(line: &str) -> Block {
        Block::Paragraph(vec![text(line)])
    }

    fn address(address: &str) -> Link {
        Link::new(address).expect("it is safe")
    }

    /// A page of text as these options have it.
    fn chosen(options: Options) -> String {
        let link = |to: &str, content: &str| Inline::Link { to: address(to), content: vec![text(content)] };
        let line = vec![
            text("It is "),
            Inline::Styled(Style::Emphasis, vec![text("so")]),
            text(". See "),
            link("https://a.example/1", "one"),
            text(" and [1] and "),
            link("https://a.example/1", "the same"),
            text("."),
        ];
        let figure = Figure {
            images: vec![Image { source: address("https://a.example/i.jpg"), alt: "A".into(), size: None }],
            caption: vec![text("C.")],
            credit: None,
        };
        let list = List { items: vec![vec![p("a")]], ..List::default() };
        let blocks = vec![Block::Paragraph(line), Block::Figure(figure), Block::List(list)];
        markdown(&Article { blocks, ..Article::default() }, &options)
    }

    #[test]
    fn links_may_stand_below_the_text() {
        let written = chosen(Options { reference_links: true, ..Options::default() });
        assert_eq!(
            written,
            "It is *so*. See [one][1] and \\[1] and [the same][1].\n\n\
             ![A](https://a.example/i.jpg)  \nC.\n\n- a\n\n[1]: https://a.example/1\n"
        );
    }

    #[test]
    fn signs_are_a_matter_of_taste() {
        let options = Options {
            bullet: Bullet::Plus,
            emphasis: EmphasisSign::Underscore,
            without_images: true,
            sentences: true,
            ..Options::default()
        };
        assert_eq!(
            chosen(options),
            "It is _so_.\nSee [one](https://a.example/1) and [1] and [the same](https://a.example/1).\n\n+ a\n"
        );
    }

    #[test]
    fn what_is_known_may_stand_above_as_yaml() {
        let author = |name: &str| Author { name: name.into(), link: None };
        let meta = Meta {
            title: "No: \"1\" \\ 2\u{2028}".into(),
            authors: vec![author("Ann: Lee"), author("- B")],
            published: Some("2025-08-07".into()),
            address: Some(address("https://a.example/x")),
            tags: vec!["#a".into()],
            ..Meta::default()
        };
        let options =
            Options { front_matter: true, retrieved: Some("2026-11-26".into()), ..Options::default() };
        let written = markdown(&Article { meta, blocks: vec![p("Text.")], ..Article::default() }, &options);
        let expected = "---\ntitle: \"No: \\\"1\\\" \\\\ 2\\u2028\"\nauthor:\n  - \"Ann: Lee\"\n  - \"- B\"\npublished: \"2025-08-07\"\n\
            source: \"a.example\"\nurl: \"https://a.example/x\"\ntags:\n  - \"#a\"\nretrieved: \"2026-11-26\"\n---\n\n\
            # No: \"1\" \\\\ 2\u{2028}\n\nText.\n";
        assert_eq!(written, expected);
    }
}
