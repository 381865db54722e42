//! Lists that were typed: lines that begin with a number or a bullet, as people write where there is no button for a list.
//! Markdown has signs for that; without them the lines would flow into one another or carry a backslash.

use crate::article::{Block, Inline, List};

/// What nobody begins a sentence with. Dashes are not among them: in many languages they begin what somebody says.
const BULLETS: [char; 6] = ['•', '●', '▪', '■', '◦', '‣'];

/// Items that belong together stand this near, be it with paragraphs and pictures between.
const NEAR: usize = 12;

/// What an item begins with.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Number(i32),
    Bullet(char),
}

impl Sign {
    /// What the next item begins with.
    fn next(self) -> Sign {
        match self {
            Sign::Number(number) => Sign::Number(number + 1),
            bullet => bullet,
        }
    }

    fn before(self) -> Sign {
        match self {
            Sign::Number(number) => Sign::Number(number - 1),
            bullet => bullet,
        }
    }
}

/// Blocks with lists in the place of what was typed as such: what the Markdown of `blocks` says.
pub fn as_meant(blocks: &[Block]) -> Vec<Block> {
    let mut meant = Vec::with_capacity(blocks.len());
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let (mut block, count) = match list_at(blocks, at) {
            Some((list, count)) => (Block::List(list), count),
            None => (block.clone(), 1),
        };
        match &mut block {
            Block::List(list) => list.items.iter_mut().for_each(|item| *item = as_meant(item)),
            Block::Quote(quote) => quote.content = as_meant(&quote.content),
            Block::Callout(callout) => callout.content = as_meant(&callout.content),
            Block::Details { content, .. } => *content = as_meant(content),
            Block::Entry(entry) => entry.content = as_meant(&entry.content),
            Block::Definitions(all) => {
                let meanings = all.iter_mut().flat_map(|one| &mut one.meanings);
                meanings.for_each(|meaning| *meaning = as_meant(meaning));
            }
            _ => {}
        }
        meant.push(block);
        at += count;
    }
    meant
}

/// The typed list that begins at a block, and of how many blocks it was made.
pub(super) fn list_at(blocks: &[Block], at: usize) -> Option<(List, usize)> {
    let first = sign(&blocks[at])?;
    let (mut next, mut items, mut end) = (first, Vec::new(), at);
    while let Some(Block::Paragraph(line)) = blocks.get(end)
        && sign(&blocks[end]) == Some(next)
    {
        next = add_items(line, next, &mut items);
        end += 1;
    }
    let near = |blocks: &[Block], wanted| blocks.iter().any(|block| sign(block) == Some(wanted));
    let is_list = items.len() > 1
        || near(&blocks[at.saturating_sub(NEAR)..at], first.before())
        || near(&blocks[end..blocks.len().min(end + NEAR)], next);
    let first = if let Sign::Number(number) = first { Some(number) } else { None };
    is_list.then(|| (List { first, items, ..List::default() }, end - at))
}

/// Each line of a paragraph that begins with the next sign is an item; others go on with the one before. Tells which sign
/// would be next.
fn add_items(line: &[Inline], mut next: Sign, items: &mut Vec<Vec<Block>>) -> Sign {
    let mut is_first = true;
    for inline in line {
        let item = match inline {
            Inline::Text(text) if is_first => split(text).filter(|(sign, _)| *sign == next),
            _ => None,
        };
        is_first = *inline == Inline::LineBreak;
        if let Some((_, rest)) = item {
            next = next.next();
            if let Some([Block::Paragraph(item)]) = items.last_mut().map(|item| &mut item[..]) {
                item.pop_if(|last| *last == Inline::LineBreak);
            }
            let text = Inline::Text(rest.into());
            items.push(vec![Block::Paragraph(if rest.is_empty() { Vec::new() } else { vec![text] })]);
        } else if let Some([Block::Paragraph(item)]) = items.last_mut().map(|item| &mut item[..]) {
            item.push(inline.clone());
        }
    }
    next
}

fn sign(block: &Block) -> Option<Sign> {
    match block {
        Block::Paragraph(line) => match &line[..] {
            [Inline::Text(text)] => split(text).filter(|(_, rest)| !rest.is_empty()).map(|(sign, _)| sign),
            [Inline::Text(text), ..] => split(text).map(|(sign, _)| sign),
            _ => None,
        },
        _ => None,
    }
}

/// The sign that a text begins with, and what stands behind it. A number of three digits would be a year or an amount.
fn split(text: &str) -> Option<(Sign, &str)> {
    let first = text.chars().next()?;
    if BULLETS.contains(&first) {
        return Some((Sign::Bullet(first), behind_space(&text[first.len_utf8()..])));
    }
    let (mut number, mut digits) = (0, 0);
    for digit in text.bytes().take(2) {
        if !digit.is_ascii_digit() {
            break;
        }
        number = 10 * number + i32::from(digit - b'0');
        digits += 1;
    }
    let is_number = digits > 0 && matches!(text.as_bytes().get(digits), Some(b'.' | b')'));
    let rest = if is_number { &text[digits + 1..] } else { "" };
    let behind = behind_space(rest);
    (behind.len() < rest.len()).then_some((Sign::Number(number), behind))
}

fn behind_space(text: &str) -> &str {
    text.strip_prefix(' ').or(text.strip_prefix('\u{a0}')).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Inline, Style};
    use crate::render::markdown::Markdown;

    #[track_caller]
    fn check(lines: &[&str], expected: &str) {
        let paragraph = |line: &&str| {
            let mut content = Vec::new();
            for part in line.split('\n') {
                content.extend([Inline::LineBreak, Inline::Text(part.into())]);
            }
            Block::Paragraph(content.split_off(1))
        };
        let mut markdown = Markdown::default();
        markdown.blocks(&lines.iter().map(paragraph).collect::<Vec<_>>());
        assert_eq!(markdown.finish().trim_end(), expected);
    }

    #[test]
    fn typed_items_are_items() {
        check(&["1. Fish", "2. Bread", "Salt"], "1. Fish\n2. Bread\n\nSalt");
        check(&["1) Fish\n2) Bread\nor cake\n3) Salt"], "1. Fish\n2. Bread  \n   or cake\n3. Salt");
        check(&["• Fish\n• Bread"], "- Fish\n- Bread");
        check(&["•Fish", "•Bread"], "- Fish\n- Bread");
    }

    #[test]
    fn items_with_something_between_keep_their_numbers() {
        check(&["1. Fish", "It is dear.", "2. Bread"], "1. Fish\n\nIt is dear.\n\n2. Bread");
    }

    #[test]
    fn number_behind_the_sign_may_stand_alone() {
        let strong = Inline::Styled(Style::Strong, vec![Inline::Text("Fish".into())]);
        let first = Block::Paragraph(vec![Inline::Text("1. ".into()), strong]);
        let second = Block::Paragraph(vec![Inline::Text("2. Bread".into())]);
        let mut markdown = Markdown::default();
        markdown.blocks(&[first, second]);
        assert_eq!(markdown.finish(), "1. **Fish**\n2. Bread\n");
    }

    #[test]
    fn what_is_alone_is_text() {
        check(&["3. May it be"], "3\\. May it be");
        check(&["• Fish"], "• Fish");
        check(&["1984. A novel", "1985. Another"], "1984\\. A novel\n\n1985\\. Another");
        check(&["1. Fish", "3. Bread"], "1\\. Fish\n\n3\\. Bread");
        check(&["– Fish?", "– Bread."], "– Fish?\n\n– Bread.");
    }
}
