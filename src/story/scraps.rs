//! What stands around the title and is no text: dates, places, names of sections. And headings of nothing.

use crate::outline::{Outline, Passage};
use crate::page::Tag;

/// The first line with so many words is the first paragraph.
const SHORTEST_PARAGRAPH: usize = 15;

/// Words in the longest line between title and text that is none of the text.
const LONGEST: usize = 3;

/// A caption may be as long, but it ends in no full stop.
pub(super) fn is_paragraph(passage: &Passage) -> bool {
    passage.count.words() >= SHORTEST_PARAGRAPH && passage.count.sentences > 0
}

/// Leaves out what comes before the title or stands in its `<header>` and is no paragraph, and short lines
/// from there to the first paragraph; and a heading behind which nothing follows.
pub(super) fn leave_out(outline: &Outline, kept: &mut [bool], title: Option<usize>) {
    let parts = &outline.parts;
    let heads = |at: usize| parts[outline.passages[at].part].tag.heading_level().is_some();
    // On a page that has headings only they are all there is.
    if let Some(last) = (0..kept.len()).rposition(|at| kept[at] && !heads(at)) {
        kept[last + 1..].fill(false);
    }
    let Some(title) = title else { return };
    let header = outline.ancestors(outline.passages[title].part).find(|&part| parts[part].tag == Tag::Header);
    let header = header.map_or(title..title, |part| parts[part].passages.clone());
    let first = (0..kept.len()).find(|&at| kept[at] && is_paragraph(&outline.passages[at]));
    let first = first.unwrap_or(title);
    for at in (0..header.end.max(first)).filter(|&at| kept[at]).collect::<Vec<_>>() {
        let passage = &outline.passages[at];
        let is_short = passage.count.words() <= LONGEST && passage.count.sentences == 0 && !heads(at);
        let is_above = at < title || header.contains(&at);
        let is_scrap = is_above && !is_paragraph(passage) || (title + 1..first).contains(&at) && is_short;
        kept[at] = !is_scrap;
    }
}
