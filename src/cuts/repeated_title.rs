//! The title once more: beside a share bar, below the text, in a bar that follows the reader.

use std::ops::Range;

use super::Scene;
use crate::outline::Passage;
use crate::page::NodeId;

/// A title of fewer words may be a word of the story as well.
const SHORTEST: usize = 3;

/// Cuts a line that repeats one which the header shows, and is no sentence of a paragraph.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let titles: Vec<&str> = scene.header.iter().map(|&shown| outline.line(&outline.passages[shown])).collect();
    let is_first = |line: &Passage| scene.header.iter().any(|&shown| outline.passages[shown].nodes == line.nodes);
    scene.lines(&|line| is_bare(scene, line) && titles.contains(&outline.line(line)) && !is_first(line))
}

fn is_bare(scene: &Scene, line: &Passage) -> bool {
    line.count.words() >= SHORTEST && (line.count.sentences == 0 || scene.is_heading(line))
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check_below;

    #[test]
    fn title_below_the_text_goes() {
        check_below(
            cut,
            &[0],
            r#"
<h1>The bridge closes</h1>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div drop>The bridge closes</div>
<h2 drop>The  Bridge Closes</h2>
"#,
        );
    }

    #[test]
    fn sentence_and_short_name_stay() {
        check_below(
            cut,
            &[0, 1],
            r#"
<h1>The bridge closes in May.</h1>
<div>Sarn</div>
<p>The bridge closes in May.</p>
<p>Sarn</p>
<h2>The bridge closes in May, at last</h2>
"#,
        );
    }
}
