//! The levels of headings, so that none is skipped: what comes below another is one lower, whatever the page calls it.

use crate::article::Block;

/// The lowest heading that HTML has.
const LOWEST: u8 = 6;

pub(super) fn normalise(blocks: &mut [Block]) {
    level(blocks, &mut Vec::new());
}

/// `open` are the levels, as the page has them, of the headings that what comes next stands below.
fn level(blocks: &mut [Block], open: &mut Vec<u8>) {
    for block in blocks {
        match block {
            Block::Heading { level, .. } => {
                while open.last().is_some_and(|above| above >= level) {
                    open.pop();
                }
                open.push(*level);
                *level = (open.len() as u8 + 1).min(LOWEST);
            }
            Block::Entry(entry) => self::level(&mut entry.content, &mut open.clone()),
            Block::Details { content, .. } => self::level(content, &mut open.clone()),
            Block::Callout(callout) => self::level(&mut callout.content, &mut open.clone()),
            Block::Quote(quote) => self::level(&mut quote.content, &mut open.clone()),
            Block::List(list) => list.items.iter_mut().for_each(|item| self::level(item, &mut open.clone())),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::normalise;
    use crate::article::{Block, Entry};

    fn heading(level: u8) -> Block {
        Block::Heading { level, content: Vec::new() }
    }

    #[test]
    fn no_level_is_skipped() {
        let mut blocks = [3, 5, 5, 2, 4, 3, 6, 1].map(heading);
        normalise(&mut blocks);
        assert_eq!(blocks, [2, 3, 3, 2, 3, 3, 4, 2].map(heading));
    }

    #[test]
    fn entries_stand_below_what_is_above_them() {
        let entry = |level| {
            Block::Entry(Entry {
                moment: None,
                time: String::new(),
                author: None,
                content: vec![heading(level)],
            })
        };
        let mut blocks = [heading(4), entry(6), entry(6)];
        normalise(&mut blocks);
        assert_eq!(blocks, [heading(2), entry(3), entry(3)]);
    }
}
