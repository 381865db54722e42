//! The article on its way from one module to another: a text that JavaScript hands on and does not look into.
//!
//! A text, because a message between a page and the background worker is JSON, which holds no bytes. Each value writes its
//! parts one after the other, a text behind its length, an enum behind the number of its variant; there is nothing in it
//! that says what is what. serde and postcard do as much, but where nothing can fail this weighs half of it.
//!
//! Both modules come out of one build, so the form has no version. What comes in may still be anything that can
//! send us a message: it gives an article or none, and an address in it enters through `Link::new` like all others.

use crate::article::*;
use crate::meta::{Author, Direction, Meta};
use crate::text::push_number;

/// More than the 512 levels that an article may have (`render`), and less than a stack holds.
const DEEPEST: usize = 600;

/// The article as a text, for [`unpack`].
pub fn pack(article: &Article) -> String {
    let mut out = String::new();
    article.pack(&mut out);
    out
}

/// `None` if it was not packed by `pack`.
pub fn unpack(packed: &str) -> Option<Article> {
    let mut source = Source { rest: packed, depth: 0 };
    let article = Article::unpack(&mut source)?;
    source.rest.is_empty().then_some(article)
}

/// What is still to be read, and how many blocks and inlines are open.
struct Source<'a> {
    rest: &'a str,
    depth: usize,
}

trait Packed: Sized {
    fn pack(&self, out: &mut String);
    fn unpack(source: &mut Source) -> Option<Self>;
}

impl Packed for usize {
    fn pack(&self, out: &mut String) {
        push_number(out, *self as u32);
        out.push(';');
    }

    fn unpack(source: &mut Source) -> Option<usize> {
        let (digits, rest) = source.rest.split_once(';')?;
        source.rest = rest;
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<u32>().ok().filter(|_| is_number).map(|number| number as usize)
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => {$(
        impl Packed for $kind {
            fn pack(&self, out: &mut String) {
                (*self as u32 as usize).pack(out);
            }

            fn unpack(source: &mut Source) -> Option<$kind> {
                usize::unpack(source).map(|number| number as u32 as $kind)
            }
        }
    )*};
}

// A number below zero goes as what 32 bits hold of it.
numbers!(u8, u16, u32, i32);

impl Packed for bool {
    fn pack(&self, out: &mut String) {
        usize::from(*self).pack(out);
    }

    fn unpack(source: &mut Source) -> Option<bool> {
        usize::unpack(source).map(|number| number == 1)
    }
}

impl Packed for String {
    fn pack(&self, out: &mut String) {
        self.len().pack(out);
        out.push_str(self);
    }

    fn unpack(source: &mut Source) -> Option<String> {
        let length = usize::unpack(source)?;
        let text = source.rest.get(..length)?;
        source.rest = &source.rest[length..];
        Some(text.to_owned())
    }
}

impl Packed for Link {
    fn pack(&self, out: &mut String) {
        self.as_str().to_owned().pack(out);
    }

    fn unpack(source: &mut Source) -> Option<Link> {
        Link::new(&String::unpack(source)?)
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut String) {
        self.len().pack(out);
        self.iter().for_each(|one| one.pack(out));
    }

    /// Nothing is made ready for a number that is only said: each value takes its letters.
    fn unpack(source: &mut Source) -> Option<Vec<T>> {
        let length = usize::unpack(source)?;
        let mut all = Vec::new();
        for _ in 0..length {
            all.push(T::unpack(source)?);
        }
        Some(all)
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut String) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }

    fn unpack(source: &mut Source) -> Option<Option<T>> {
        if bool::unpack(source)? { T::unpack(source).map(Some) } else { Some(None) }
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, out: &mut String) {
        self.0.pack(out);
        self.1.pack(out);
    }

    fn unpack(source: &mut Source) -> Option<(A, B)> {
        Some((A::unpack(source)?, B::unpack(source)?))
    }
}

macro_rules! structs {
    ($($kind:ident { $($field:ident),* })*) => {$(
        impl Packed for $kind {
            fn pack(&self, out: &mut String) {
                $(self.$field.pack(out);)*
            }

            fn unpack(source: &mut Source) -> Option<$kind> {
                Some($kind { $($field: Packed::unpack(source)?),* })
            }
        }
    )*};
}

structs! {
    Article { meta, lead, blocks, notes, words, minutes, truncated }
    Meta {
        title, kicker, section, dek, authors, publisher, publisher_link, via, published, modified, address, language,
        direction, rights, tags
    }
    Author { name, link }
    List { first, numbering, items, loose }
    Quote { content, source }
    Callout { kind, title, content }
    Entry { moment, time, author, content }
    Embed { medium, title, source }
    Note { label, content }
    Definition { terms, meanings }
    Table { caption, rows }
    Cell { header, columns, rows, content }
    Figure { images, caption, credit }
    Image { source, alt, size }
    Math { display, latex, tree }
}

/// Enums without content.
macro_rules! names {
    ($($kind:ident { $($variant:ident),* $(,)? })*) => {$(
        impl Packed for $kind {
            fn pack(&self, out: &mut String) {
                (*self as usize).pack(out);
            }

            fn unpack(source: &mut Source) -> Option<$kind> {
                [$($kind::$variant),*].get(usize::unpack(source)?).copied()
            }
        }
    )*};
}

names! {
    Direction { Ltr, Rtl }
    Truncated { Paywall, Continued, Shortened }
    Numbering { Decimal, LowerAlpha, UpperAlpha, LowerRoman, UpperRoman }
    Kind { Note, Tip, Important, Warning, Caution }
    Medium { Video, Audio, Frame }
    Style { Emphasis, Strong, Strike, Subscript, Superscript, Mark, Keyboard }
    MathAttribute { Linethickness, Mathvariant, Stretchy }
}

impl Packed for MathTag {
    fn pack(&self, out: &mut String) {
        (*self as usize).pack(out);
    }

    fn unpack(source: &mut Source) -> Option<MathTag> {
        MathTag::all().nth(usize::unpack(source)?)
    }
}

/// Enums with content, which nest: a number for each variant, and the names of its parts.
macro_rules! nested {
    ($($kind:ident { $($number:literal $variant:ident $(($($part:ident),*))? $({ $($field:ident),* })?,)* })*) => {$(
        impl Packed for $kind {
            fn pack(&self, out: &mut String) {
                match self {
                    $($kind::$variant $(($($part),*))? $({ $($field),* })? => {
                        usize::pack(&$number, out);
                        $($($part.pack(out);)*)?
                        $($($field.pack(out);)*)?
                    })*
                }
            }

            fn unpack(source: &mut Source) -> Option<$kind> {
                if source.depth == DEEPEST {
                    return None;
                }
                source.depth += 1;
                let value = match usize::unpack(source)? {
                    $($number => {
                        $($(let $part = Packed::unpack(source)?;)*)?
                        $($(let $field = Packed::unpack(source)?;)*)?
                        $kind::$variant $(($($part),*))? $({ $($field),* })?
                    })*
                    _ => return None,
                };
                source.depth -= 1;
                Some(value)
            }
        }
    )*};
}

nested! {
    Block {
        0 Heading { level, content },
        1 Paragraph(line),
        2 List(list),
        3 Definitions(all),
        4 Quote(quote),
        5 Callout(callout),
        6 Details { summary, content },
        7 Entry(entry),
        8 Code { language, text },
        9 Table(table),
        10 Figure(figure),
        11 Embed(embed),
        12 Break,
    }
    Inline {
        0 Text(text),
        1 LineBreak,
        2 Code(text),
        3 Styled(style, content),
        4 Link { to, content },
        5 Image(image),
        6 Abbreviation { title, content },
        7 Ruby { base, reading },
        8 Time { moment, content },
        9 Math(math),
        10 Task(done),
        11 Note(at),
        12 Anchor(number),
        13 Jump { to, content },
    }
    MathNode {
        0 Text(text),
        1 Element(tag, attributes, content),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(blocks: Vec<Block>) -> Article {
        Article { blocks, ..Article::default() }
    }

    fn quotes(depth: usize) -> Article {
        article((0..depth).fold(Vec::new(), |inner, _| vec![Block::Quote(inner.into())]))
    }

    fn line(inline: Inline) -> Article {
        article(vec![Block::Paragraph(vec![inline])])
    }

    #[test]
    fn deepest_article_comes_back() {
        let article = quotes(512);
        assert_eq!(unpack(&pack(&article)), Some(article));
    }

    #[test]
    fn what_is_deeper_than_any_article_is_none() {
        assert_eq!(unpack(&pack(&quotes(DEEPEST + 1))), None);
        let styles =
            (0..DEEPEST).fold(Inline::LineBreak, |inner, _| Inline::Styled(Style::Mark, vec![inner]));
        assert_eq!(unpack(&pack(&line(styles))), None);
        // And what was refused leaves nothing behind.
        assert!(unpack(&pack(&quotes(DEEPEST))).is_some());
    }

    #[test]
    fn unsafe_address_is_refused() {
        let to = Link::new("https://a.example/").expect("safe");
        let packed = pack(&line(Inline::Link { to, content: Vec::new() }));
        assert!(unpack(&packed).is_some());
        assert_eq!(unpack(&packed.replace("https://a.example/", "javascript:alert(1)")), None);
        assert_eq!(unpack(&packed.replace("https://a.example/", "javascript:alert()")), None);
    }

    #[test]
    fn what_is_no_packed_article_is_none() {
        let packed = pack(&line(Inline::Text("Ærø 東京".into())));
        assert!(unpack(&packed).is_some());
        for bad in [
            String::new(),
            "語".into(),
            format!("{packed}0"),
            packed.replace("12;", "13;"),
            packed.replace(';', ""),
        ] {
            assert_eq!(unpack(&bad), None, "{bad:?}");
        }
    }
}
