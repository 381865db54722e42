//! Articles of all kinds, made up.

use lede::article::{
    Block, Cell, Definition, Embed, Entry, Figure, Image, Inline, Link, List, Medium, Quote, Style, Table,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Words of a newspaper: styles begin and end at their edges.
pub fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zà-ü]{1,8}",
        1 => "[0-9]{1,4}[.)%]?",
        1 => prop::sample::select(vec!["東京", "です", "日本語", "क्या", "كتاب", "don’t", "x_y", "C:\\dir", "AT&T", "$5", "*", "-", "&amp;", "[1]", "a|b", "“Yes,”", "(no)", "#1", "3*4", "~5", "<b>", "1.", "+", "==", "!", "https://a.example/x_y_z"])
            .prop_map(String::from),
    ]
}

/// Any row of signs, letters and spaces, without a space at the ends.
pub fn noise() -> impl Strategy<Value = String> {
    "[-\\\\`*_{}\\[\\]()#+.!|<>~=&;:$^%@\"'/,a-c1x 「。é語]{1,12}"
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("text is never empty", |text| !text.is_empty())
}

pub fn link() -> impl Strategy<Value = Link> {
    "https://a\\.example/[-a-z0-9_()*&;=?~.%!$',+:@/\\[\\]|]{0,10}"
        .prop_map(|url| Link::new(&url).expect("it is https"))
}

fn image(text: BoxedStrategy<String>) -> impl Strategy<Value = Image> {
    (link(), text).prop_map(|(source, alt)| Image { source, alt, size: None })
}

fn style() -> impl Strategy<Value = Style> {
    prop::sample::select(vec![
        Style::Emphasis,
        Style::Strong,
        Style::Strike,
        Style::Subscript,
        Style::Superscript,
        Style::Mark,
        Style::Keyboard,
    ])
}

pub fn inline(text: BoxedStrategy<String>) -> BoxedStrategy<Inline> {
    let leaf = prop_oneof![
        6 => text.clone().prop_map(Inline::Text),
        2 => Just(Inline::Text(" ".into())),
        1 => Just(Inline::LineBreak),
        1 => text.clone().prop_map(Inline::Code),
        1 => image(text.clone()).prop_map(Inline::Image),
        1 => (text.clone(), text).prop_map(|(base, reading)| Inline::Ruby { base, reading }),
        1 => (0usize..9).prop_map(Inline::Anchor),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            2 => (style(), vec(inner.clone(), 1..4)).prop_map(|(style, content)| Inline::Styled(style, content)),
            1 => (link(), vec(inner.clone(), 1..3)).prop_map(|(to, content)| Inline::Link { to, content }),
            1 => (word(), vec(inner.clone(), 1..3)).prop_map(|(title, content)| Inline::Abbreviation { title, content }),
            1 => (word(), vec(inner, 1..3)).prop_map(|(moment, content)| Inline::Time { moment, content }),
        ]
    })
    .boxed()
}

fn spaced(parts: Vec<Inline>) -> Vec<Inline> {
    parts.into_iter().flat_map(|part| [part, Inline::Text(" ".into())]).collect()
}

/// Inlines with spaces between, as in most text.
pub fn sentence() -> BoxedStrategy<Vec<Inline>> {
    let words = vec(word(), 1..4).prop_map(|words| words.join(" ")).boxed();
    let styled = (prop::sample::select(vec![Style::Emphasis, Style::Strong, Style::Strike]), words.clone())
        .prop_map(|(style, text)| Inline::Styled(style, vec![Inline::Text(text)]));
    let inner = prop_oneof![3 => words.clone().prop_map(Inline::Text), 1 => styled.clone()];
    let one = prop_oneof![
        6 => words.clone().prop_map(Inline::Text),
        2 => styled,
        1 => (style(), vec(inner.clone(), 1..3)).prop_map(|(style, content)| Inline::Styled(style, spaced(content))),
        1 => (link(), vec(inner, 1..3)).prop_map(|(to, content)| Inline::Link { to, content: spaced(content) }),
        1 => words.clone().prop_map(Inline::Code),
        1 => image(words).prop_map(Inline::Image),
    ];
    vec(one, 1..5).prop_map(spaced).boxed()
}

pub fn blocks(line: BoxedStrategy<Vec<Inline>>, text: BoxedStrategy<String>) -> BoxedStrategy<Vec<Block>> {
    let cell = (any::<bool>(), 1u16..3, 1u16..3, vec(line.clone(), 0..3)).prop_map(
        |(header, columns, rows, content)| Cell {
            header,
            columns,
            rows,
            content: content.into_iter().map(Block::Paragraph).collect(),
        },
    );
    let table = (vec(vec(cell, 1..4), 1..4), option::of(line.clone()))
        .prop_map(|(rows, caption)| Table { caption: caption.unwrap_or_default(), rows });
    let figure = (vec(image(text.clone()), 0..2), line.clone(), option::of(text.clone()))
        .prop_map(|(images, caption, credit)| Figure { images, caption, credit });
    let code = (option::of("[a-z+#]{1,6}"), "[a`~ \t\\\\*<&\n>#-]{0,20}[a-z]")
        .prop_map(|(language, text)| Block::Code { language, text });
    let leaf = prop_oneof![
        6 => line.clone().prop_map(Block::Paragraph),
        1 => (2u8..7, line.clone()).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => code,
        1 => table.prop_map(Block::Table),
        1 => figure.prop_map(Block::Figure),
        1 => (link(), word()).prop_map(|(source, title)| Block::Embed(Embed { medium: Medium::Video, title, source })),
        1 => Just(Block::Break),
    ];
    let block = leaf.prop_recursive(4, 24, 4, move |inner| {
        let item = vec(inner.clone(), 1..3);
        let definition = (vec(line.clone(), 1..2), vec(item.clone(), 0..3))
            .prop_map(|(terms, meanings)| Definition { terms, meanings });
        prop_oneof![
            3 => (option::of(-2i32..12), vec(item, 1..4)).prop_map(|(first, items)| Block::List(List { first, items, ..List::default() })),
            2 => (vec(inner.clone(), 1..4), line.clone()).prop_map(|(content, source)| Block::Quote(Quote { content, source })),
            1 => (line.clone(), vec(inner.clone(), 1..3)).prop_map(|(summary, content)| Block::Details { summary, content }),
            1 => (word(), option::of(word()), vec(inner, 1..3))
                .prop_map(|(time, author, content)| Block::Entry(Entry { moment: None, time, author, content })),
            1 => vec(definition, 1..3).prop_map(Block::Definitions),
        ]
    });
    vec(block, 1..6).boxed()
}
