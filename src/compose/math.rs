//! Formulas: MathML as browsers, KaTeX, MathJax and Wikipedia have it, and the LaTeX beside it.

use crate::article::{Math, MathAttribute, MathNode, MathTag};
use crate::page::{NodeId, Page, Tag};
use crate::text::{holds, holds_sign, is_blank};

/// The formula at a `<math>`, or at a script that holds one (which the page has under the same tag).
pub(super) fn math(page: &Page, id: NodeId) -> Option<Math> {
    let display = page.is_set(id, "display", "block")
        || page.is_set(id, "mode", "display")
        || page.attribute(id, "type").is_some_and(|kind| holds(&kind, "mode=display"))
        || page.ancestors(id).take(4).any(|above| is_display(page, above));
    if page.name(id) == "script" {
        let latex = page.text_in(page.range(id)).trim().to_owned();
        return (!latex.is_empty()).then(|| Math { display, latex: Some(latex), tree: Vec::new() });
    }
    let tree = nodes(page, id, 0);
    let latex = annotation(page, id).or_else(|| {
        let alternative = page.attribute(id, "alttext")?;
        alternative.contains(['\\', '^', '_', '{']).then(|| bare(&alternative))
    });
    (!tree.is_empty() || latex.is_some()).then_some(Math { display, latex, tree })
}

/// KaTeX and MathJax say on a box around the formula that it stands alone.
fn is_display(page: &Page, id: NodeId) -> bool {
    page.is_set(id, "display", "true")
        || page.attribute(id, "class").is_some_and(|class| {
            class
                .split(' ')
                .any(|name| matches!(name, "katex-display" | "MathJax_Display" | "mwe-math-element-block"))
        })
}

/// Formulas nested deeper are cut off: no page has one, and writers recurse.
const DEEPEST: usize = 60;

fn nodes(page: &Page, id: NodeId, depth: usize) -> Vec<MathNode> {
    let mut found = Vec::new();
    for child in page.children(id).filter(|_| depth < DEEPEST) {
        if page.tag(child) == Tag::Text {
            let text = page.text(child);
            if !is_blank(&text) {
                found.push(MathNode::Text(text.trim().into()));
            }
            continue;
        }
        let name = page.name(child);
        let content = || nodes(page, child, depth + 1);
        match MathTag::named(name) {
            Some(tag) => found.push(MathNode::Element(tag, attributes(page, child), content())),
            None if name.starts_with("annotation") || page.tag(child).is_raw() => {}
            None => found.append(&mut content()),
        }
    }
    found
}

fn attributes(page: &Page, id: NodeId) -> Vec<(MathAttribute, String)> {
    let mut found = Vec::new();
    for attribute in MathAttribute::ALL {
        if let Some(value) = page.attribute(id, attribute.name()) {
            found.push((attribute, value.into_owned()));
        }
    }
    found
}

/// The LaTeX that a formula was made from.
fn annotation(page: &Page, id: NodeId) -> Option<String> {
    let is_latex = |&node: &NodeId| {
        page.name(node) == "annotation"
            && page
                .attribute(node, "encoding")
                .is_some_and(|encoding| holds(&encoding.to_ascii_lowercase(), "tex"))
    };
    let node = page.range(id).find(is_latex)?;
    Some(bare(&page.text_in(page.range(node)))).filter(|latex| !latex.is_empty())
}

/// Wikipedia puts each formula into `{\\displaystyle …}`.
fn bare(latex: &str) -> String {
    let latex = latex.trim();
    let inner = latex
        .strip_prefix("{\\displaystyle ")
        .or_else(|| latex.strip_prefix("{\\textstyle "))
        .and_then(|rest| rest.strip_suffix('}'));
    inner.unwrap_or(latex).trim().to_owned()
}

/// The LaTeX of a picture of a formula, whose alternative text it is.
pub(super) fn pictured(page: &Page, id: NodeId) -> Option<Math> {
    let alternative = page.attribute(id, "alt")?;
    let is_formula = alternative.starts_with("{\\")
        || alternative.starts_with('\\') && holds_sign(&alternative, '{')
        || page.attribute(id, "class").is_some_and(|class| {
            class.split([' ', '-', '_']).any(|name| matches!(name, "tex" | "latex" | "math"))
                && alternative.contains('\\')
        });
    is_formula.then(|| Math { display: false, latex: Some(bare(&alternative)), tree: Vec::new() })
}

/// What stands close around a formula has no more nodes.
const LARGEST: usize = 400;

/// Is the picture one of a formula that stands beside it as MathML?
pub(super) fn has_its_math(page: &Page, id: NodeId) -> bool {
    let is_of_it = |above: NodeId| {
        let range = page.range(above);
        let is_other = |node: NodeId| {
            page.tag(node) == Tag::Text
                && !is_blank(&page.text(node))
                && !page.ancestors(node).any(|around| page.tag(around) == Tag::Math)
        };
        range.len() < LARGEST
            && range.clone().any(|node| page.tag(node) == Tag::Math)
            && !range.clone().any(is_other)
    };
    page.ancestors(id).take(2).any(is_of_it)
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Inline, Math, MathAttribute, MathNode, MathTag};
    use crate::compose::tests::{blocks, paragraph, text};

    fn x() -> MathNode {
        MathNode::Element(MathTag::Mi, vec![], vec![MathNode::Text("x".into())])
    }

    #[track_caller]
    fn check(html: &str, display: bool, latex: Option<&str>, tree: Vec<MathNode>) {
        let math = Inline::Math(Math { display, latex: latex.map(str::to_owned), tree });
        let expected = [Block::Paragraph(vec![text("So "), math, text(" it is.")])];
        assert_eq!(blocks(&format!("<p>So {html} it is.</p>")), expected, "{html}");
    }

    #[test]
    fn mathml_is_kept() {
        check("<math><mi>x</mi></math>", false, None, vec![x()]);
        check(
            "<math display=block><mrow><mi>x</mi></mrow></math>",
            true,
            None,
            vec![MathNode::Element(MathTag::Mrow, vec![], vec![x()])],
        );
        check("<math><mi onclick=x()>x<script>y</script></mi></math>", false, None, vec![x()]);
    }

    #[test]
    fn what_changes_the_meaning_is_kept() {
        let bold = vec![(MathAttribute::Mathvariant, "bold".into())];
        let x = MathNode::Element(MathTag::Mi, bold, vec![MathNode::Text("x".into())]);
        check("<math><mi mathvariant=bold href=javascript:x()>x</mi></math>", false, None, vec![x]);
    }

    #[test]
    fn pictures_of_other_formulas_stay() {
        let html = "<p>So <math><mi>x</mi></math> is <img src=/y.svg alt='{\\displaystyle y}'>.</p>";
        assert!(matches!(&blocks(html)[..], [Block::Paragraph(line)] if line.len() == 5));
    }

    #[test]
    fn latex_is_found_beside_it() {
        let katex = "<span class=katex><span class=katex-mathml><math><semantics><mi>x</mi>
            <annotation encoding=application/x-tex>x</annotation></semantics></math></span>
            <span class=katex-html aria-hidden=true drop>x</span></span>";
        check(katex, false, Some("x"), vec![x()]);
        let wikipedia = "<span><span style='display: none'><math alttext='{\\displaystyle x}'><mi>x</mi></math></span><img
            src=/x.svg alt='{\\displaystyle x}'></span>";
        check(wikipedia, false, Some("x"), vec![x()]);
        check("<img src=/x.svg alt='{\\displaystyle x}'>", false, Some("x"), vec![]);
        let other = "<span><math alttext='{\\displaystyle x}'><mi>x</mi></math></span>";
        let y = Math { display: false, latex: Some("y".into()), tree: vec![] };
        let both = blocks(&format!("<p>{other} and <img src=/y.svg alt='{{\\displaystyle y}}'></p>"));
        assert!(matches!(&both[..], [Block::Paragraph(line)] if line[2] == Inline::Math(y)));
        check("<script type='math/tex; mode=display'>x^2</script>", true, Some("x^2"), vec![]);
    }

    #[test]
    fn mathjax_says_it_once() {
        let html = "<mjx-container display=true><mjx-math aria-hidden=true drop>x</mjx-math><mjx-assistive-mml><math><mi>x</mi>
            </math></mjx-assistive-mml></mjx-container>";
        check(html, true, None, vec![x()]);
        let html = "<span class=MathJax><nobr aria-hidden=true drop>x</nobr><span><math><mi>x</mi></math></span></span><script
            type=math/tex>x</script>";
        check(html, false, Some("x"), vec![x()]);
        let html = "<div class=MathJax_Display><math><mi>x</mi></math></div><script type=math/tex>x</script><p>So it is.</p>";
        let math = Inline::Math(Math { display: true, latex: Some("x".into()), tree: vec![x()] });
        assert_eq!(blocks(html), [Block::Paragraph(vec![math]), paragraph("So it is.")]);
    }
}
