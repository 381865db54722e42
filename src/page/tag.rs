//! The names of elements that the core tells apart.

macro_rules! tags {
    ($($kind:ident { $($variant:ident $name:literal),* $(,)? })*) => {
        /// What a node is: an element of a known name, another element, or text.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Tag { Text, Other, $($($variant),*),* }

        /// By name. A table weighs a fifth of the code that a `match` becomes.
        const NAMES: &[(&str, Tag)] = &sorted([$($(($name, Tag::$variant)),*),*]);

        /// The keys of the names: numbers are compared faster than texts, and each element is looked up.
        const KEYS: &[u64] = &keys(&sorted([$($(($name, Tag::$variant)),*),*]));

        impl Tag {
            /// The tag with this lower-case name.
            pub(crate) fn named(name: &str) -> Tag {
                let found = KEYS.binary_search(&key(name.as_bytes())).ok();
                found.filter(|&at| NAMES[at].0 == name).map_or(Tag::Other, |at| NAMES[at].1)
            }

            /// How the element takes part in the flow of text; see also [`Page::flow`](super::Page::flow).
            pub(crate) fn flow(self) -> Flow {
                match self {
                    Tag::Text => Flow::Inline,
                    Tag::Other => Flow::Inline,
                    $($(Tag::$variant)|* => Flow::$kind,)*
                }
            }
        }
    };
}

/// The first eight bytes of a name as a number, in the order of names. No two of ours have the same.
const fn key(name: &[u8]) -> u64 {
    let (mut key, mut at) = (0, 0);
    while at < 8 {
        key = key << 8 | if at < name.len() { name[at] as u64 } else { 0 };
        at += 1;
    }
    key
}

const fn keys<const N: usize>(names: &[(&str, Tag); N]) -> [u64; N] {
    let mut keys = [0; N];
    let mut at = 0;
    while at < N {
        keys[at] = key(names[at].0.as_bytes());
        assert!(at == 0 || keys[at] > keys[at - 1], "two names begin alike");
        at += 1;
    }
    keys
}

/// Sorts while compiling.
const fn sorted<const N: usize>(mut names: [(&str, Tag); N]) -> [(&str, Tag); N] {
    let mut at = 1;
    while at < N {
        let mut down = at;
        while down > 0 && is_before(names[down].0.as_bytes(), names[down - 1].0.as_bytes()) {
            names.swap(down, down - 1);
            down -= 1;
        }
        at += 1;
    }
    names
}

const fn is_before(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

/// How an element takes part in the flow of text, by its name alone: the command line has no style
/// sheets, and both doors must agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// A part of a line.
    Inline,
    /// Stands on lines of its own.
    Block,
    /// A picture or the like: neither text nor a break in it.
    Media,
    /// Never shown as text.
    Silent,
}

tags! {
    Inline {
        A "a", Abbr "abbr", Acronym "acronym", B "b", Bdi "bdi", Bdo "bdo", Big "big", Br "br", Cite "cite", Code "code",
        Data "data", Del "del", Dfn "dfn", Em "em", Font "font", I "i", Ins "ins", Kbd "kbd", Label "label",
        Button "button", Mark "mark", Nobr "nobr", Q "q", Rb "rb", Rp "rp", Rt "rt", Ruby "ruby", S "s", Samp "samp", Slot "slot",
        Small "small", Span "span", Strike "strike", Strong "strong", Sub "sub", Sup "sup", Time "time", Tt "tt",
        U "u", Var "var", Wbr "wbr",
    }
    Block {
        Address "address", Article "article", Aside "aside", Blockquote "blockquote", Body "body", Caption "caption",
        Center "center", Dd "dd", Details "details", Div "div", Dl "dl", Dt "dt", Fieldset "fieldset",
        Figcaption "figcaption", Figure "figure", Footer "footer", Form "form", H1 "h1", H2 "h2", H3 "h3", H4 "h4",
        H5 "h5", H6 "h6", Header "header", Hgroup "hgroup", Hr "hr", Html "html", Li "li", Main "main", Menu "menu",
        Nav "nav", Ol "ol", P "p", Pre "pre", Section "section", Summary "summary", Table "table", Tbody "tbody",
        Td "td", Tfoot "tfoot", Th "th", Thead "thead", Tr "tr", Ul "ul", Dialog "dialog", Search "search",
    }
    Media {
        Audio "audio", Canvas "canvas", Embed "embed", Iframe "iframe", Img "img", Object "object",
        Picture "picture", Source "source", Svg "svg", Video "video", Math "math",
    }
    Silent {
        Area "area", Base "base", Col "col", Colgroup "colgroup", Datalist "datalist", Head "head",
        Input "input", Link "link", Map "map", Meta "meta", Meter "meter", Noembed "noembed", Noframes "noframes",
        Noscript "noscript", Optgroup "optgroup", Option "option", Output "output", Param "param",
        Plaintext "plaintext", Progress "progress", Script "script", Select "select", Style "style",
        Template "template", Textarea "textarea", Title "title", Track "track", Xmp "xmp",
        Basefont "basefont", Bgsound "bgsound", Frame "frame", Keygen "keygen",
    }
}

impl Tag {
    /// Has no content and no end tag when a browser writes it down.
    pub(crate) fn is_void(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Area | Base
                | Basefont
                | Bgsound
                | Br
                | Col
                | Embed
                | Frame
                | Hr
                | Img
                | Input
                | Keygen
                | Link
                | Meta
                | Param
                | Source
                | Track
                | Wbr
        )
    }

    /// Its content is written down without escapes, to be read up to the end tag.
    pub(crate) fn is_raw(self) -> bool {
        use Tag::*;
        matches!(self, Iframe | Noembed | Noframes | Noscript | Plaintext | Script | Style | Xmp)
    }

    /// 1 to 6 for a heading.
    pub(crate) fn heading_level(self) -> Option<u8> {
        Some(match self {
            Tag::H1 => 1,
            Tag::H2 => 2,
            Tag::H3 => 3,
            Tag::H4 => 4,
            Tag::H5 => 5,
            Tag::H6 => 6,
            _ => return None,
        })
    }
}
