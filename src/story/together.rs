//! What stands or falls together: the cells of a table, terms and what is said of them, the lines of a quotation.

use super::Verdicts;
use super::level::spoken_for;
use crate::outline::{Outline, Part, PartId};
use crate::page::Tag;

/// Words in the cells of a table of data, in the mean; more of them, and the table is there for the layout.
const LONGEST_CELLS: usize = 25;

/// Words in a quotation: a post, or what somebody said. In longer ones some pages have their whole text.
const LONGEST_QUOTE: usize = 120;

/// By passage: is it spoken for? Half a table helps nobody, and a quotation without its author not much, so all of it
/// goes with most of its words.
pub(super) fn verdicts(outline: &Outline, verdicts: &Verdicts) -> Vec<bool> {
    let mut odds = Vec::with_capacity(outline.passages.len());
    for (at, passage) in outline.passages.iter().enumerate() {
        odds.push((passage.count.words(), verdicts.scores[at].saturating_sub(verdicts.bars[at])));
    }
    let mut kept = spoken_for(&odds);
    for part in outline.outermost(is_one) {
        let cells = outline.parts[part].passages.clone();
        let (mut all, mut spoken_for) = (0, 0);
        for at in cells.clone().filter(|&at| verdicts.bars[at] < i32::MAX) {
            let words = outline.passages[at].count.words();
            all += words;
            spoken_for += if kept[at] { words } else { 0 };
        }
        let stands = spoken_for * 2 > all || is_amid(outline, &kept, part);
        for at in cells {
            kept[at] = stands && verdicts.bars[at] < i32::MAX;
        }
    }
    kept
}

/// Passages on each side of a table that are asked: a caption or a source may stand between it and the text.
const NEAR: usize = 2;

/// Cells of a table that says something.
const FEWEST_CELLS: usize = 6;

/// Is it a table with text of the story right before it and right behind it, in the same box? What its cells say, a number
/// or a name each, tells little of where they belong.
fn is_amid(outline: &Outline, kept: &[bool], part: PartId) -> bool {
    let table = &outline.parts[part];
    let cells = table.passages.clone();
    if table.tag != Tag::Table || cells.len() < FEWEST_CELLS || table.count.link_density() > 0.5 {
        return false;
    }
    let mut around = outline.ancestors(part).take(3).map(|above| outline.parts[above].passages.clone());
    around.any(|passages| {
        let before = passages.start.max(cells.start.saturating_sub(NEAR))..cells.start;
        let after = cells.end..passages.end.min(cells.end + NEAR);
        before.into_iter().any(|at| kept[at]) && after.into_iter().any(|at| kept[at])
    })
}

fn is_one(part: &Part) -> bool {
    let lines = part.passages.len();
    let longest = match part.tag {
        Tag::Table | Tag::Dl => lines * LONGEST_CELLS,
        Tag::Blockquote => LONGEST_QUOTE,
        _ => 0,
    };
    lines > 1 && part.count.words() <= longest
}
