//! Articles of all kinds, made up.

use lede::article::{
    Block, Callout, Cell, Definition, Embed, Entry, Figure, Image, Inline, Kind, Link, List, Math, MathNode,
    MathTag, Medium, Quote, Style, Table,
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

/// A formula with signs that mean something to Markdown. LaTeX has a partner for each brace.
fn math() -> impl Strategy<Value = Inline> {
    let parts = vec![
        "x",
        "2",
        "a_b",
        "_i",
        "^{2}",
        "*",
        "**",
        "~",
        "`",
        "|",
        "<",
        ">",
        "&",
        "#",
        "[0,1)",
        "](",
        "!",
        "\\\\",
        "\\{",
        "\\$",
        "$",
        "\\text{if $x$}",
        "\\frac{a}{b}",
        "\\begin{matrix}a & b \\\\ c\\end{matrix}",
        " ",
        "\n",
        "=",
        "-",
        "+ ",
        "é",
    ];
    let latex = vec(prop::sample::select(parts), 1..5)
        .prop_map(|parts| parts.concat())
        .prop_filter("a formula says something", |latex| {
            latex.contains(|sign| !matches!(sign, ' ' | '\n' | '\\'))
        });
    let tree = "[a-z0-9+*_$|{}]{1,4}".prop_map(|text| {
        let leaf = |text: String| MathNode::Element(MathTag::Mi, vec![], vec![MathNode::Text(text)]);
        vec![MathNode::Element(MathTag::Msup, vec![], vec![leaf(text), leaf("2".into())])]
    });
    let both = prop_oneof![
        latex.clone().prop_map(|latex| (Some(latex), Vec::new())),
        tree.clone().prop_map(|tree| (None, tree)),
        (latex, tree).prop_map(|(latex, tree)| (Some(latex), tree)),
    ];
    (any::<bool>(), both).prop_map(|(display, (latex, tree))| Inline::Math(Math { display, latex, tree }))
}

/// What stands in lines beside text and links.
fn aside() -> impl Strategy<Value = Inline> {
    prop_oneof![
        2 => math(),
        1 => any::<bool>().prop_map(Inline::Task),
        2 => (0usize..4).prop_map(Inline::Note),
        1 => (0usize..9).prop_map(Inline::Anchor),
    ]
}

pub fn inline(text: BoxedStrategy<String>) -> BoxedStrategy<Inline> {
    let leaf = prop_oneof![
        6 => text.clone().prop_map(Inline::Text),
        2 => Just(Inline::Text(" ".into())),
        1 => Just(Inline::LineBreak),
        1 => text.clone().prop_map(Inline::Code),
        1 => image(text.clone()).prop_map(Inline::Image),
        1 => (text.clone(), text.clone()).prop_map(|(base, reading)| Inline::Ruby { base, reading }),
        1 => aside(),
    ];
    leaf.prop_recursive(3, 12, 4, move |inner| {
        prop_oneof![
            2 => (style(), vec(inner.clone(), 1..4)).prop_map(|(style, content)| Inline::Styled(style, content)),
            1 => (link(), text.clone(), vec(inner.clone(), 0..3)).prop_map(|(to, text, more)| Inline::Link { to, content: [vec![Inline::Text(text)], more].concat() }),
            1 => (word(), vec(inner.clone(), 1..3)).prop_map(|(title, content)| Inline::Abbreviation { title, content }),
            1 => (word(), vec(inner.clone(), 1..3)).prop_map(|(moment, content)| Inline::Time { moment, content }),
            1 => (0usize..9, vec(inner, 1..3)).prop_filter_map("what leads to a place leads nowhere else", jump),
        ]
    })
    .boxed()
}

fn jump((to, content): (usize, Vec<Inline>)) -> Option<Inline> {
    fn has_link(inline: &Inline) -> bool {
        match inline {
            Inline::Link { .. } => true,
            Inline::Styled(_, content)
            | Inline::Abbreviation { content, .. }
            | Inline::Time { content, .. }
            | Inline::Jump { content, .. } => content.iter().any(has_link),
            _ => false,
        }
    }
    (!content.iter().any(has_link)).then_some(Inline::Jump { to, content })
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
        1 => aside(),
    ];
    vec(one, 1..5).prop_map(spaced).boxed()
}

pub fn blocks(line: BoxedStrategy<Vec<Inline>>, text: BoxedStrategy<String>) -> BoxedStrategy<Vec<Block>> {
    let paragraphs = vec(line.clone().prop_map(Block::Paragraph), 0..3).boxed();
    let plain_table = table(paragraphs, line.clone());
    let figure = (vec(image(text.clone()), 0..2), line.clone(), option::of(text.clone()))
        .prop_map(|(images, caption, credit)| Figure { images, caption, credit });
    let code = (option::of("[a-z+#]{1,6}"), "[a`~ \t\\\\*<&\n>#-]{0,20}[a-z]")
        .prop_map(|(language, text)| Block::Code { language, text });
    let leaf = prop_oneof![
        6 => line.clone().prop_map(Block::Paragraph),
        1 => (2u8..7, line.clone()).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => code,
        1 => plain_table,
        1 => figure.prop_map(Block::Figure),
        1 => embed(text.clone()),
        1 => Just(Block::Break),
    ];
    let block = leaf.prop_recursive(4, 24, 4, move |inner| {
        let item = vec(inner.clone(), 1..3);
        let definition = (vec(line.clone(), 1..2), vec(item.clone(), 0..3))
            .prop_map(|(terms, meanings)| Definition { terms, meanings });
        prop_oneof![
            3 => (option::of(-2i32..12), vec(item.clone(), 1..4), any::<bool>()).prop_map(|(first, items, loose)| Block::List(List { first, items, loose, ..List::default() })),
            2 => (vec(inner.clone(), 1..4), line.clone()).prop_map(|(content, source)| Block::Quote(Quote { content, source })),
            1 => (line.clone(), vec(inner.clone(), 1..3)).prop_map(|(summary, content)| Block::Details { summary, content }),
            1 => callout(vec(inner.clone(), 1..4).boxed(), line.clone()),
            1 => table(vec(inner.clone(), 0..3).boxed(), line.clone()),
            1 => task_list(item, line.clone()),
            1 => (word(), option::of(word()), vec(inner, 1..3))
                .prop_map(|(time, author, content)| Block::Entry(Entry { moment: None, time, author, content })),
            1 => vec(definition, 1..3).prop_map(Block::Definitions),
        ]
    });
    vec(block, 1..6).boxed()
}

fn table(content: BoxedStrategy<Vec<Block>>, line: BoxedStrategy<Vec<Inline>>) -> BoxedStrategy<Block> {
    let cell = (any::<bool>(), 1u16..3, 1u16..3, content).prop_map(|(header, columns, rows, content)| Cell {
        header,
        columns,
        rows,
        content,
    });
    (vec(vec(cell, 1..4), 1..4), option::of(line))
        .prop_map(|(rows, caption)| Block::Table(Table { caption: caption.unwrap_or_default(), rows }))
        .boxed()
}

fn embed(text: BoxedStrategy<String>) -> impl Strategy<Value = Block> {
    let medium = prop::sample::select(vec![Medium::Video, Medium::Audio, Medium::Frame]);
    (link(), option::of(text), medium).prop_map(|(source, title, medium)| {
        Block::Embed(Embed { medium, title: title.unwrap_or_default(), source })
    })
}

fn callout(
    content: BoxedStrategy<Vec<Block>>,
    line: BoxedStrategy<Vec<Inline>>,
) -> impl Strategy<Value = Block> {
    let kind =
        prop::sample::select(vec![Kind::Note, Kind::Tip, Kind::Important, Kind::Warning, Kind::Caution]);
    (kind, option::of(line), content).prop_map(|(kind, title, content)| {
        Block::Callout(Callout { kind, title: title.unwrap_or_default(), content })
    })
}

/// Items of which some begin with a box.
fn task_list(
    item: impl Strategy<Value = Vec<Block>> + 'static,
    line: BoxedStrategy<Vec<Inline>>,
) -> impl Strategy<Value = Block> {
    let task = (option::of(any::<bool>()), line, option::of(item)).prop_map(|(done, line, more)| {
        let line = done.map(Inline::Task).into_iter().chain(line).collect();
        std::iter::once(Block::Paragraph(line)).chain(more.unwrap_or_default()).collect()
    });
    vec(task, 1..4).prop_map(|items| Block::List(List { items, ..List::default() }))
}
