//! What became of each passage, for who wants to see what was left out, or to have it after all.

use crate::case::Case;
use crate::cuts;
use crate::outline::Outline;
use crate::story::Story;
use crate::text::push_number;

/// The sign of what is in the article.
const KEPT: char = '.';

/// A letter for each cutter, in their order: `A` is the first. What no cutter asked for has the letter behind the last.
const FIRST: u8 = b'A';

/// For each passage, in reading order, a sign of what became of it and the number of its element in the snapshot:
/// `.12` is kept, `A15` is what the first cutter left out.
pub(crate) fn written(outline: &Outline, case: &Case, story: &Story) -> String {
    let mut fates = String::new();
    for (at, passage) in outline.passages.iter().enumerate() {
        let cutter = case.cutter(at).min(cuts::ALL.len() as u32);
        fates.push(if story.passages[at] { KEPT } else { char::from(FIRST + cutter as u8) });
        push_number(&mut fates, outline.page.nodes()[outline.parts[passage.part].node].number);
    }
    fates
}

/// The names of the reasons, by their letters.
#[cfg(not(target_arch = "wasm32"))]
pub fn reasons() -> impl Iterator<Item = (char, &'static str)> {
    let names = cuts::ALL.iter().map(|cutter| cutter.0).chain(["beside"]);
    (FIRST..).map(char::from).zip(names)
}
