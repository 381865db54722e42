//! Quotes that the text has once more: set large, to be seen, they say nothing new.

use crate::article::{Block, Quote, plain};
use crate::letters::is_word;
use crate::text::holds;

/// Bytes of the shortest such quote: a saying may be what the text comes back to.
const SHORTEST: usize = 40;

/// Bytes of a paragraph beside the quote.
const MORE: usize = 10;

/// It stands near its sentence, among so many blocks before and behind.
const NEAR: usize = 8;

pub(super) fn leave_out(blocks: &mut Vec<Block>) {
    let mut at = 0;
    while at < blocks.len() {
        match is_repeated(blocks, at) {
            true => drop(blocks.remove(at)),
            false => at += 1,
        }
    }
}

fn is_repeated(blocks: &[Block], at: usize) -> bool {
    let Block::Quote(Quote { content, .. }) = &blocks[at] else { return false };
    let [Block::Paragraph(line)] = &content[..] else { return false };
    let line = plain(line);
    let quote = line.trim_matches(|sign| !is_word(sign));
    let near = &blocks[at.saturating_sub(NEAR)..blocks.len().min(at + NEAR)];
    quote.len() >= SHORTEST
        && near.iter().any(|block| match block {
            // One that is all of a paragraph answers it.
            Block::Paragraph(line) => plain(line).len() > quote.len() + MORE && holds(&plain(line), quote),
            _ => false,
        })
}

#[cfg(test)]
mod tests {
    use crate::article::Block;
    use crate::compose::tests::{blocks, paragraph};

    #[test]
    fn quote_that_the_text_repeats_is_left_out() {
        let told = "“We were never asked, and we would have said no,” she says.";
        let quote = "<blockquote><p>„We were never asked, and we would have said no“</p></blockquote>";
        for html in [format!("{quote}<p>{told}</p>"), format!("<p>{told}</p><figure>{quote}</figure>")] {
            assert_eq!(blocks(&html), [paragraph(told)], "{html}");
        }
    }

    #[test]
    fn other_quotes_stay() {
        let quote = "<blockquote><p>We were never asked.</p></blockquote>";
        let blocks = blocks(&format!("<p>We were never asked. So she says.</p>{quote}"));
        assert!(matches!(blocks[..], [Block::Paragraph(_), Block::Quote(_)]));
        let post = "We were never asked, and we would have said no.";
        let answer = format!("<p>{post}</p><blockquote><p>{post}</p></blockquote><p>Nor were we.</p>");
        assert_eq!(super::super::tests::blocks(&answer).len(), 3);
    }
}
