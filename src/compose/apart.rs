//! What is set apart from the text: quotes with their source, callouts, what is folded away.

use super::{Composer, live};
use crate::article::{Block, Callout, Inline, Kind, Quote};
use crate::page::{Flow, NodeId, Page, Tag};

/// The element as something set apart, if it is that.
pub(super) fn apart(composer: &Composer, id: NodeId) -> Option<Block> {
    match composer.page.tag(id) {
        Tag::Details => details(composer, id),
        Tag::Div | Tag::Aside | Tag::Section | Tag::Article | Tag::Li | Tag::Blockquote | Tag::P => {
            live::entry(composer, id).or_else(|| callout(composer, id))
        }
        _ => None,
    }
}

fn details(composer: &Composer, id: NodeId) -> Option<Block> {
    let page = composer.page;
    let summary = page.children(id).find(|&child| page.tag(child) == Tag::Summary)?;
    let line = composer.line_in(summary);
    if line.is_empty() {
        return None;
    }
    let content = composer.blocks_behind(id, summary);
    Some(Block::Details { summary: line, content })
}

/// A quote. A `<footer>` or `<cite>` at its end says who it is from.
pub(super) fn quote(composer: &Composer, id: NodeId) -> Option<Block> {
    let mut content = composer.blocks_in(id);
    let source = match source(composer, id) {
        Some(node) => composer.line_in(node),
        None => Vec::new(),
    };
    if !source.is_empty() && content.len() > 1 {
        content.pop();
        return Some(Block::Quote(Quote { content, source: without_dash(source) }));
    }
    (!content.is_empty()).then_some(Block::Quote(Quote { content, source: Vec::new() }))
}

/// The element at the end of a quote that names its source.
fn source(composer: &Composer, id: NodeId) -> Option<NodeId> {
    let page = composer.page;
    let last = page.children(id).filter(|&child| composer.holds_kept[child]).last()?;
    match page.tag(last) {
        Tag::Footer | Tag::Cite | Tag::Figcaption => Some(last),
        Tag::P | Tag::Div => {
            let mut kept = page.children(last).filter(|&child| composer.holds_kept[child]);
            let first = kept.next()?;
            (page.tag(first) == Tag::Cite && kept.next().is_none()).then_some(last)
        }
        _ => None,
    }
}

/// The dash before a source is drawn by whoever shows it.
fn without_dash(mut source: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(text)) = source.first_mut() {
        *text = text.trim_start_matches(['—', '–', '-', ' ']).to_owned();
        if text.is_empty() {
            source.remove(0);
        }
    }
    source
}

/// Classes of boxes that are callouts, whatever else they are.
const CALLOUTS: [&str; 5] = ["admonition", "callout", "markdown-alert", "alert", "notice"];

/// What a callout may be called, and how much it matters.
const KINDS: [(&str, Kind); 21] = [
    ("note", Kind::Note),
    ("info", Kind::Note),
    ("abstract", Kind::Note),
    ("example", Kind::Note),
    ("question", Kind::Note),
    ("seealso", Kind::Note),
    ("todo", Kind::Note),
    ("tip", Kind::Tip),
    ("hint", Kind::Tip),
    ("success", Kind::Tip),
    ("check", Kind::Tip),
    ("important", Kind::Important),
    ("primary", Kind::Important),
    ("warning", Kind::Warning),
    ("attention", Kind::Warning),
    ("caution", Kind::Caution),
    ("danger", Kind::Caution),
    ("error", Kind::Caution),
    ("failure", Kind::Caution),
    ("bug", Kind::Caution),
    ("critical", Kind::Caution),
];

fn callout(composer: &Composer, id: NodeId) -> Option<Block> {
    let page = composer.page;
    let kind = kind(page, id)?;
    let title = page.children(id).find(|&child| is_title(page, child) && composer.holds_kept[child]);
    let (title, content) = match title {
        Some(node) => (composer.line_in(node), composer.blocks_behind(id, node)),
        None => (Vec::new(), composer.blocks_in(id)),
    };
    (!content.is_empty()).then_some(Block::Callout(Callout { kind, title, content }))
}

fn kind(page: &Page, id: NodeId) -> Option<Kind> {
    if let Some(name) = page.attribute(id, "data-callout") {
        return Some(named(&name).unwrap_or(Kind::Note));
    }
    let is_note = page.is_set(id, "role", "note");
    let class = page.attribute(id, "class").unwrap_or_default();
    let mut is_callout = is_note;
    let mut kind = None;
    for name in class.split_ascii_whitespace() {
        is_callout |= CALLOUTS.contains(&name);
        for part in name.split('-') {
            kind = kind.or(named(part));
        }
    }
    match kind {
        None if is_note => Some(Kind::Note),
        kind => kind.filter(|_| is_callout),
    }
}

fn named(name: &str) -> Option<Kind> {
    KINDS.iter().find(|known| known.0.eq_ignore_ascii_case(name)).map(|known| known.1)
}

/// Is the first line of a callout its title?
fn is_title(page: &Page, id: NodeId) -> bool {
    page.flow(id) != Flow::Silent
        && page.attribute(id, "class").is_some_and(|class| {
            class
                .split(|sign: char| !sign.is_ascii_alphabetic())
                .any(|name| matches!(name, "title" | "heading"))
        })
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Callout, Kind, Quote};
    use crate::compose::tests::{blocks, paragraph, text};

    #[test]
    fn quotes_have_their_source() {
        let expected = Block::Quote(Quote {
            content: vec![paragraph("We were never asked.")],
            source: vec![text("Ann Lee")],
        });
        for html in [
            "<blockquote><p>We were never asked.</p><footer>— Ann Lee</footer></blockquote>",
            "<blockquote>We were never asked.<footer>Ann Lee</footer></blockquote>",
        ] {
            assert_eq!(blocks(html), std::slice::from_ref(&expected), "{html}");
        }
        let whole = Block::Quote(Quote { content: vec![paragraph("Ann Lee")], source: vec![] });
        assert_eq!(blocks("<blockquote><footer>Ann Lee</footer></blockquote>"), [whole]);
    }

    #[test]
    fn callouts_have_a_kind_and_perhaps_a_title() {
        let callout = |kind, title: &str| {
            let title = if title.is_empty() { vec![] } else { vec![text(title)] };
            Block::Callout(Callout { kind, title, content: vec![paragraph("Mind the step.")] })
        };
        for (html, expected) in [
            (
                "<div class='admonition warning'><p class=admonition-title>Look out</p><p>Mind the step.</p></div>",
                callout(Kind::Warning, "Look out"),
            ),
            ("<div class='alert alert-info'>Mind the step.</div>", callout(Kind::Note, "")),
            ("<aside role=note>Mind the step.</aside>", callout(Kind::Note, "")),
            (
                "<div data-callout=tip><div class=callout-title>Hint</div>Mind the step.</div>",
                callout(Kind::Tip, "Hint"),
            ),
        ] {
            assert_eq!(blocks(html), [expected], "{html}");
        }
        for html in ["<div class=callout>Mind the step.</div>", "<div class=warning>Mind the step.</div>"] {
            assert_eq!(blocks(html), [paragraph("Mind the step.")], "{html}");
        }
    }

    #[test]
    fn details_have_their_summary() {
        let html = "<details><summary>Why?</summary>Nobody asked.<p>Nobody knows.</p></details>";
        let content = vec![paragraph("Nobody asked."), paragraph("Nobody knows.")];
        assert_eq!(blocks(html), [Block::Details { summary: vec![text("Why?")], content }]);
    }
}
