//! What appears beside a word when one points at it.

use std::ops::Range;

use super::Scene;
use crate::outline::Part;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest explanation.
const LONGEST: usize = 60;

/// Cuts what has the role or is named so: without its word, an explanation breaks the sentence. The name may
/// stand on the word that is explained as well, so that of two, one in the other, the inner one goes.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let page = scene.outline.page;
    let mut cuts: Vec<Range<NodeId>> = Vec::new();
    for part in scene.outline.parts.iter().filter(|part| is_tooltip(scene, part)) {
        let nodes = page.range(part.node);
        if cuts.last().is_some_and(|last| last.contains(&part.node)) {
            cuts.pop();
        }
        cuts.push(nodes);
    }
    cuts
}

fn is_tooltip(scene: &Scene, part: &Part) -> bool {
    let has_role = || part.has_role && scene.outline.page.is_set(part.node, "role", "tooltip");
    part.count.words() <= LONGEST && scene.is_minor(part) && (part.names.has(Meaning::Tooltip) || has_role())
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn explanation_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in <span class="tooltip">May<span class="tooltip-text" drop>The fifth month</span></span>, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine <b>million</b><span role="tooltip" drop>a thousand thousands</span>, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn word_that_is_explained_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in <abbr title="the fifth month">May</abbr>, and drivers will have to take the long way round.</p>
<h2>The tooltip</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }
}
