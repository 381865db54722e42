//! Formulas: MathML that can hold nothing but MathML, and the LaTeX that it was made from.

use serde::Serialize;

/// A formula. It has a tree or LaTeX, perhaps both.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Math {
    /// On a line of its own.
    pub display: bool,
    /// Without delimiters.
    pub latex: Option<String>,
    /// As MathML; empty where the page has the LaTeX alone.
    pub tree: Vec<MathNode>,
}

/// A part of a formula.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MathNode {
    /// Letters, numbers, signs.
    Text(String),
    /// An element with its attributes and what is in it.
    Element(MathTag, Vec<(MathAttribute, String)>, Vec<MathNode>),
}

/// What changes the meaning of a formula where it is left out: a fraction without a line is a binomial, a letter of another
/// alphabet another quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MathAttribute {
    /// Of a fraction's line.
    Linethickness,
    /// The alphabet of a letter.
    Mathvariant,
    /// Whether a sign grows with what it stands beside.
    Stretchy,
}

impl MathAttribute {
    /// All of them.
    pub const ALL: [MathAttribute; 3] =
        [MathAttribute::Linethickness, MathAttribute::Mathvariant, MathAttribute::Stretchy];

    /// As MathML has it.
    pub fn name(self) -> &'static str {
        match self {
            MathAttribute::Linethickness => "linethickness",
            MathAttribute::Mathvariant => "mathvariant",
            MathAttribute::Stretchy => "stretchy",
        }
    }
}

impl Math {
    /// What can be read of it without setting it.
    pub fn plain(&self) -> String {
        let mut text = String::new();
        add_plain(&self.tree, &mut text);
        match &self.latex {
            Some(latex) if text.is_empty() => latex.clone(),
            _ => text,
        }
    }
}

fn add_plain(nodes: &[MathNode], text: &mut String) {
    for node in nodes {
        match node {
            MathNode::Text(words) => text.push_str(words),
            MathNode::Element(_, _, content) => add_plain(content, text),
        }
    }
}

macro_rules! math_tags {
    ($($variant:ident $name:literal),* $(,)?) => {
        /// The elements of MathML that show something.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        #[serde(rename_all = "lowercase")]
        pub enum MathTag {
            $(
                #[doc = concat!("`<", $name, ">`.")]
                $variant
            ),*
        }

        const NAMES: &[(&str, MathTag)] = &[$(($name, MathTag::$variant)),*];

        impl MathTag {
            /// As MathML has it.
            pub fn name(self) -> &'static str {
                NAMES[self as usize].0
            }

            /// Every one of them.
            pub fn all() -> impl Iterator<Item = MathTag> {
                NAMES.iter().map(|(_, tag)| *tag)
            }

            pub(crate) fn named(name: &str) -> Option<MathTag> {
                NAMES.iter().find(|tag| tag.0 == name).map(|tag| tag.1)
            }
        }
    };
}

math_tags! {
    Mi "mi", Mn "mn", Mo "mo", Mtext "mtext", Ms "ms", Mspace "mspace", Mrow "mrow", Mfrac "mfrac", Msqrt "msqrt",
    Mroot "mroot", Mstyle "mstyle", Mpadded "mpadded", Mphantom "mphantom", Menclose "menclose",
    Msub "msub", Msup "msup", Msubsup "msubsup", Munder "munder", Mover "mover", Munderover "munderover",
    Mmultiscripts "mmultiscripts", Mprescripts "mprescripts", None "none", Mtable "mtable", Mtr "mtr", Mtd "mtd",
}
