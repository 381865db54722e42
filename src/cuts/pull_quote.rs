//! Sentences of the text that stand beside it once more, in large letters.

use std::ops::Range;

use super::{Scene, is_prose};
use crate::letters::is_word;
use crate::outline::Passage;
use crate::page::{NodeId, Tag};
use crate::text::holds;

/// A quote of fewer words may be a saying that the text comes back to.
const SHORTEST: usize = 8;

/// Words in the longest quote.
const LONGEST: usize = 60;

/// A pull-quote stands near its sentence, so that so many passages up and down are searched.
const NEAR: usize = 16;

/// Cuts a line whose words all stand in a longer paragraph nearby that is made in another way. Not a heading,
/// an item or a cell: those sum up what the text says. One made like the paragraph is the author repeating
/// himself.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = Vec::new();
    for (at, line) in outline.passages.iter().enumerate() {
        let words = line.count.words();
        if (SHORTEST..=LONGEST).contains(&words) && line.count.links == 0 && can_be_quote(scene, line) {
            let text = outline.line(line);
            // The name of a product that the text names as well is neither.
            if line.count.sentences == 0 && text.starts_with(is_word) {
                continue;
            }
            let quote = text.trim_matches(|sign| !is_word(sign));
            let near = at.saturating_sub(NEAR)..(at + NEAR).min(outline.passages.len());
            let repeats = |other: &Passage| {
                other.count.words() > words
                    && is_prose(other)
                    && holds(outline.line(other), quote)
                    && make(scene, other) != make(scene, line)
            };
            if outline.passages[near].iter().any(repeats) {
                cuts.push(line.nodes.clone());
            }
        }
    }
    cuts
}

/// How a passage is built: its element, and how deep it stands.
fn make(scene: &Scene, line: &Passage) -> (Tag, usize) {
    (scene.outline.parts[line.part].tag, scene.outline.ancestors(line.part).count())
}

fn can_be_quote(scene: &Scene, line: &Passage) -> bool {
    let parts = &scene.outline.parts;
    let is_summary = |part: usize| {
        matches!(
            parts[part].tag,
            Tag::Li | Tag::Td | Tag::Th | Tag::Dt | Tag::Dd | Tag::Pre | Tag::Figcaption | Tag::Summary
        )
    };
    let above = || scene.outline.ancestors(line.part).take(3);
    !scene.is_heading(line) && !is_summary(line.part) && !above().any(is_summary)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn repeated_sentence_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div drop>“Drivers will have to take the long way round”</div>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<blockquote drop><p>Wer nach Norden will, muss den langen Weg nehmen.</p></blockquote>
"#,
        );
    }

    #[test]
    fn new_words_and_summaries_stay() {
        check(
            cut,
            r#"
<ul><li>Drivers will have to take the long way round</li></ul>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Drivers will have to take the long way round.</p>
<h2>Drivers will have to take the long way round</h2>
<blockquote><p>Drivers will have to take the long road round.</p></blockquote>
<p>The long way round.</p>
<div>Drivers will have to take the long way round</div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }
}
