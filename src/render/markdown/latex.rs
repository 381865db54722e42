//! Formulas in LaTeX: as the page's author wrote it, or else made from MathML.
//!
//! What comes of MathML is plain LaTeX that KaTeX and MathJax set alike. An element without an equal in LaTeX dissolves
//! into its content.

use crate::article::{Math, MathAttribute, MathNode, MathTag};

/// The formula without delimiters; empty if there is nothing in it. A line that begins at its end is none, and the
/// backslash would be read with the delimiter.
pub(super) fn latex(math: &Math) -> String {
    let made;
    let latex = match &math.latex {
        Some(latex) => latex,
        None => {
            made = row(&math.tree);
            &made
        }
    };
    latex.trim_end_matches(|sign: char| sign == '\\' || sign.is_whitespace()).trim_start().to_owned()
}

fn row(nodes: &[MathNode]) -> String {
    let mut out = String::new();
    for node in nodes {
        let next = one(node);
        let is_word = out.rsplit('\\').next().is_some_and(is_letters) && out.contains('\\');
        // A command ends where something else than a letter follows.
        if is_word && next.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
            out.push(' ');
        }
        out.push_str(&next);
    }
    out
}

fn is_letters(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn one(node: &MathNode) -> String {
    match node {
        MathNode::Text(text) => symbols(text),
        MathNode::Element(MathTag::Mfrac, attributes, content) if is_binomial(attributes) => {
            format!("{{{}}}", content.iter().map(one).collect::<Vec<_>>().join(" \\atop "))
        }
        MathNode::Element(tag, _, content) => element(*tag, content),
    }
}

/// A fraction without its line.
fn is_binomial(attributes: &[(MathAttribute, String)]) -> bool {
    attributes.iter().any(|(name, value)| *name == MathAttribute::Linethickness && value.starts_with('0'))
}

fn element(tag: MathTag, content: &[MathNode]) -> String {
    // The children that count: white space between elements is none.
    let parts: Vec<&MathNode> = content
        .iter()
        .filter(|node| !matches!(node, MathNode::Text(text) if text.trim().is_empty()))
        .collect();
    let part = |at: usize| parts.get(at).map(|node| one(node)).unwrap_or_default();
    let group = |at: usize| format!("{{{}}}", part(at));
    let base = || match part(0) {
        base if base.chars().count() > 1 && !is_command(&base) => format!("{{{base}}}"),
        base => base,
    };
    match tag {
        MathTag::Mi => identifier(&row(content)),
        MathTag::Mtext | MathTag::Ms => format!("\\text{{{}}}", plain(content)),
        MathTag::Mspace => "\\ ".into(),
        MathTag::Mfrac => format!("\\frac{}{}", group(0), group(1)),
        MathTag::Msqrt => format!("\\sqrt{{{}}}", row(content)),
        MathTag::Mroot => format!("\\sqrt[{}]{}", part(1), group(0)),
        MathTag::Msub | MathTag::Munder => format!("{}_{}", base(), group(1)),
        MathTag::Msup => format!("{}^{}", base(), group(1)),
        MathTag::Msubsup | MathTag::Munderover => format!("{}_{}^{}", base(), group(1), group(2)),
        MathTag::Mover => over(&part(0), &part(1)),
        MathTag::Mphantom => format!("\\phantom{{{}}}", row(content)),
        MathTag::Mtable => format!("\\begin{{matrix}}{}\\end{{matrix}}", joined(&parts, " \\\\ ")),
        MathTag::Mtr => joined(&parts, " & "),
        MathTag::Mmultiscripts => format!("{}_{}^{}", base(), group(1), group(2)),
        _ => row(content),
    }
}

fn joined(parts: &[&MathNode], sign: &str) -> String {
    parts.iter().map(|part| one(part)).collect::<Vec<_>>().join(sign)
}

fn is_command(text: &str) -> bool {
    text.strip_prefix('\\').is_some_and(is_letters)
}

/// `sin` is a name, `x` a letter.
fn identifier(name: &str) -> String {
    const KNOWN: [&str; 18] = [
        "sin", "cos", "tan", "cot", "sec", "csc", "log", "ln", "exp", "lim", "max", "min", "sup", "inf",
        "det", "dim", "arg", "gcd",
    ];
    match name {
        _ if KNOWN.contains(&name) => format!("\\{name}"),
        _ if name.len() > 1 && is_letters(name) => format!("\\mathrm{{{name}}}"),
        _ => name.to_owned(),
    }
}

/// What stands above a letter is an accent, mostly.
fn over(base: &str, above: &str) -> String {
    let accent = match above {
        "^" | "ˆ" | "\\hat{}" => "hat",
        "¯" | "‾" | "\\overline{}" | "_" => "overline",
        "~" | "˜" | "\\sim" => "tilde",
        "→" | "\\to" | "\\vec{}" | "⃗" => "vec",
        "˙" | "." => "dot",
        _ => return format!("\\overset{{{above}}}{{{base}}}"),
    };
    format!("\\{accent}{{{base}}}")
}

fn plain(nodes: &[MathNode]) -> String {
    let math = Math { tree: nodes.to_vec(), ..Math::default() };
    math.plain().chars().filter(|sign| !matches!(sign, '{' | '}' | '\\' | '$')).collect()
}

/// Signs that have a name in LaTeX. KaTeX and MathJax know all others as they are.
const NAMES: &[(char, &str)] = &[
    ('α', "alpha"),
    ('β', "beta"),
    ('γ', "gamma"),
    ('δ', "delta"),
    ('ε', "epsilon"),
    ('ζ', "zeta"),
    ('η', "eta"),
    ('θ', "theta"),
    ('κ', "kappa"),
    ('λ', "lambda"),
    ('μ', "mu"),
    ('ν', "nu"),
    ('ξ', "xi"),
    ('π', "pi"),
    ('ρ', "rho"),
    ('σ', "sigma"),
    ('τ', "tau"),
    ('φ', "phi"),
    ('χ', "chi"),
    ('ψ', "psi"),
    ('ω', "omega"),
    ('Γ', "Gamma"),
    ('Δ', "Delta"),
    ('Θ', "Theta"),
    ('Λ', "Lambda"),
    ('Σ', "Sigma"),
    ('Φ', "Phi"),
    ('Ψ', "Psi"),
    ('Ω', "Omega"),
    ('∑', "sum"),
    ('∏', "prod"),
    ('∫', "int"),
    ('∞', "infty"),
    ('∂', "partial"),
    ('∇', "nabla"),
    ('±', "pm"),
    ('×', "times"),
    ('⋅', "cdot"),
    ('·', "cdot"),
    ('÷', "div"),
    ('≤', "le"),
    ('≥', "ge"),
    ('≠', "ne"),
    ('≈', "approx"),
    ('≡', "equiv"),
    ('∼', "sim"),
    ('∝', "propto"),
    ('→', "to"),
    ('⇒', "Rightarrow"),
    ('↔', "leftrightarrow"),
    ('∈', "in"),
    ('∉', "notin"),
    ('⊂', "subset"),
    ('⊆', "subseteq"),
    ('∪', "cup"),
    ('∩', "cap"),
    ('∀', "forall"),
    ('∃', "exists"),
    ('¬', "neg"),
    ('∧', "wedge"),
    ('∨', "vee"),
    ('…', "ldots"),
    ('⋯', "cdots"),
    ('′', "prime"),
    ('{', "{"),
    ('}', "}"),
    ('%', "%"),
    ('&', "&"),
    ('#', "#"),
    ('$', "$"),
    ('_', "_"),
];

fn symbols(text: &str) -> String {
    let mut out = String::new();
    for sign in text.trim().chars() {
        match NAMES.iter().find(|name| name.0 == sign) {
            Some((_, name)) => {
                out.push('\\');
                out.push_str(name);
            }
            None if sign == '\u{2212}' => out.push('-'),
            // Function application, invisible times and the like.
            None if matches!(sign, '\u{2061}'..='\u{2064}') => {}
            None => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::latex;
    use crate::article::{Math, MathNode, MathTag};

    fn e(tag: MathTag, content: Vec<MathNode>) -> MathNode {
        MathNode::Element(tag, vec![], content)
    }

    fn t(tag: MathTag, text: &str) -> MathNode {
        e(tag, vec![MathNode::Text(text.into())])
    }

    #[track_caller]
    fn check(tree: Vec<MathNode>, expected: &str) {
        assert_eq!(latex(&Math { tree, ..Math::default() }), expected);
    }

    #[test]
    fn what_the_author_wrote_goes_first() {
        let math = Math { latex: Some(" e = mc^2 ".into()), tree: vec![t(MathTag::Mi, "x")], display: false };
        assert_eq!(latex(&math), "e = mc^2");
    }

    #[test]
    fn mathml_becomes_latex() {
        use MathTag::*;
        check(vec![t(Mi, "e"), t(Mo, "="), e(Msup, vec![t(Mi, "x"), t(Mn, "2")])], "e=x^{2}");
        check(vec![e(Mfrac, vec![t(Mn, "1"), e(Msqrt, vec![t(Mi, "π")])])], "\\frac{1}{\\sqrt{\\pi}}");
        check(vec![t(Mo, "∂"), t(Mi, "x")], "\\partial x");
        check(vec![t(Mi, "sin"), t(Mi, "x"), t(Mtext, "if {x}")], "\\sin x\\text{if x}");
        let sum = e(Munderover, vec![t(Mo, "∑"), t(Mi, "i"), t(Mi, "n")]);
        check(vec![sum, t(Mi, "i")], "\\sum_{i}^{n}i");
        check(vec![e(Mover, vec![t(Mi, "x"), t(Mo, "^")])], "\\hat{x}");
        let none = vec![(super::MathAttribute::Linethickness, "0".to_owned())];
        check(vec![MathNode::Element(Mfrac, none, vec![t(Mi, "n"), t(Mi, "k")])], "{n \\atop k}");
        let row = |a, b| e(Mtr, vec![e(Mtd, vec![t(Mn, a)]), e(Mtd, vec![t(Mn, b)])]);
        check(
            vec![e(Mtable, vec![row("1", "0"), row("0", "1")])],
            "\\begin{matrix}1 & 0 \\\\ 0 & 1\\end{matrix}",
        );
    }
}
