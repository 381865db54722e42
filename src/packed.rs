//! The article on its way from one module to another: a text that JavaScript hands on and does not look into.
//!
//! A text, because a message between a page and the background worker is JSON, which holds no bytes: each byte is
//! a character, U+0000 to U+00FF, which V8 and SpiderMonkey keep in one byte again. The form is postcard's; it
//! costs reading 2 KB of code, and is made by the types themselves, so a new kind of block needs no line here.
//!
//! Both modules come out of one build, so the form has no version. What comes in may still be anything that can
//! send us a message: it gives an article or none, and an address in it enters through `Link::new` like all others.

use std::cell::Cell;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::article::{Article, Block, Inline, MathNode};

/// More than the 512 levels that an article may have (`render`), and less than a stack holds.
const DEEPEST: usize = 600;

pub fn pack(article: &Article) -> String {
    let bytes = postcard::to_allocvec(article).expect("memory is all that it takes");
    bytes.into_iter().map(char::from).collect()
}

/// `None` if it was not packed by `pack`.
pub fn unpack(packed: &str) -> Option<Article> {
    let bytes: Vec<u8> = packed.chars().map(|sign| u8::try_from(sign).ok()).collect::<Option<_>>()?;
    let (article, rest) = postcard::take_from_bytes(&bytes).ok()?;
    rest.is_empty().then_some(article)
}

thread_local! {
    /// How many blocks and inlines are being read, each within the one before. postcard does not count them, and
    /// serde leaves no other place to.
    static OPEN: Cell<usize> = const { Cell::new(0) };
}

fn within<T, E: Error>(read: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    let open = OPEN.get();
    if open == DEEPEST {
        return Err(E::custom("too deep"));
    }
    OPEN.set(open + 1);
    let inner = read();
    OPEN.set(open);
    inner
}

/// What nests. The functions called here are serde's own, which `remote = "Self"` keeps apart from the traits.
macro_rules! nested {
    ($($kind:ty),*) => {$(
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                <$kind>::serialize(self, serializer)
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$kind, D::Error> {
                within(|| <$kind>::deserialize(deserializer))
            }
        }
    )*};
}

nested!(Block, Inline, MathNode);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Link, Style};

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
        for bad in [String::new(), "語".into(), format!("{packed}\0"), packed.replace('\0', "\u{ff}")] {
            assert_eq!(unpack(&bad), None, "{bad:?}");
        }
    }
}
