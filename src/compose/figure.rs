//! Pictures with what is said of them.

use super::{Composer, image, without_images};
use crate::article::{Block, Figure, Image, Inline};
use crate::page::{NodeId, Tag};
use crate::words::{Hits, Meaning, Meanings};

/// A caption is short: the longest seen has 90 words. More is a story beside a picture.
const LONGEST_CAPTION: usize = 100;

/// A picture without a caption.
pub(super) fn alone(image: Image) -> Block {
    Block::Figure(Figure { images: vec![image], ..Figure::default() })
}

/// A `<figure>`, or what serves as one. A figure around a table, code or a quote is that, and its caption.
pub(super) fn figure(composer: &Composer, id: NodeId) -> Vec<Block> {
    let page = composer.page;
    let range = page.range(id);
    let holds =
        |tags: &[Tag]| range.clone().any(|node| tags.contains(&page.tag(node)) && composer.holds_kept[node]);
    if holds(&[Tag::Table, Tag::Pre, Tag::Blockquote, Tag::Ul, Tag::Ol]) {
        return composer.blocks_in(id);
    }
    let images: Vec<Image> = unique(range.clone().filter_map(|node| {
        (page.tag(node) == Tag::Img && composer.cutting.kept[node])
            .then(|| image::image(page, node))
            .flatten()
    }));
    let captions = captions(composer, id);
    if images.is_empty() {
        return composer.blocks_in(id);
    }
    let mut caption = Vec::new();
    let mut credit = None;
    for node in captions {
        let names = names(composer, node);
        let (content, _) = without_images(composer.line_in(node));
        if content.is_empty() {
            continue;
        }
        if names && credit.is_none() && !caption.is_empty() {
            credit = Some(plain(&content));
            continue;
        }
        if !caption.is_empty() {
            caption.push(Inline::Text(" ".into()));
        }
        caption.extend(content);
    }
    let (caption, found) = caption_and_credit(caption);
    vec![Block::Figure(Figure { images, caption, credit: credit.map(|credit| bare(&credit)).or(found) })]
}

/// The same picture is often there twice, for small and for large screens.
fn unique(images: impl Iterator<Item = Image>) -> Vec<Image> {
    let mut unique: Vec<Image> = Vec::new();
    for image in images {
        if !unique.iter().any(|other| other.source == image.source) {
            unique.push(image);
        }
    }
    unique
}

/// The innermost elements that hold all the text of the figure, one after the other.
fn captions(composer: &Composer, id: NodeId) -> Vec<NodeId> {
    let page = composer.page;
    let mut found = Vec::new();
    let mut node = id + 1;
    let end = page.range(id).end;
    while node < end {
        if page.tag(node) != Tag::Text
            && composer.holds_kept[node]
            && has_text(composer, node)
            && is_caption(composer, node)
        {
            found.push(node);
            node = page.range(node).end;
        } else {
            node += 1;
        }
    }
    found
}

fn has_text(composer: &Composer, id: NodeId) -> bool {
    let page = composer.page;
    page.range(id).any(|node| page.tag(node) == Tag::Text && composer.cutting.kept[node])
}

/// An element whose texts are its own or in parts of a line.
fn is_caption(composer: &Composer, id: NodeId) -> bool {
    !composer.holds_block[id]
}

fn names(composer: &Composer, id: NodeId) -> bool {
    let Some(class) = composer.page.attribute(id, "class") else { return false };
    let mut names = Meanings::default();
    names.read(&class);
    names.has(Meaning::Caption)
        && (class.to_ascii_lowercase().contains("credit") || class.contains("copyright"))
}

/// Does this element hold a picture and a line that its name calls a caption, and nothing else?
pub(super) fn is_captioned(composer: &Composer, id: NodeId) -> bool {
    let page = composer.page;
    let range = page.range(id);
    if range.len() > 60
        || !range.clone().any(|node| page.tag(node) == Tag::Img && composer.cutting.kept[node])
    {
        return false;
    }
    let mut texts = range.clone().filter(|&node| page.tag(node) == Tag::Text && composer.cutting.kept[node]);
    let words: usize = texts.clone().map(|node| page.text(node).split_whitespace().count()).sum();
    let is_named = |node: NodeId| {
        page.ancestors(node).take_while(|&above| above != id).any(|above| {
            let mut names = Meanings::default();
            names.read(&page.attribute(above, "class").unwrap_or_default());
            names.has(Meaning::Caption) || page.tag(above) == Tag::Figcaption
        })
    };
    words > 0 && words <= LONGEST_CAPTION && texts.all(is_named)
}

/// Parts the credit from a caption: `… in Moscow [Saul Loeb/AFP]`, `… in Moscow. Photo: Saul Loeb/AFP`.
pub(crate) fn caption_and_credit(mut caption: Vec<Inline>) -> (Vec<Inline>, Option<String>) {
    let Some(Inline::Text(last)) = caption.last_mut() else { return (caption, None) };
    let Some((start, credit)) = credit(last) else { return (caption, None) };
    last.truncate(start);
    last.truncate(last.trim_end().len());
    if last.is_empty() {
        caption.pop();
    }
    (caption, Some(credit))
}

/// Does the line end in a credit in brackets?
pub(super) fn ends_in_credit(text: &str) -> bool {
    text.ends_with([']', ')']) && credit(text).is_some()
}

/// Where the credit at the end of `text` begins, and the credit itself.
fn credit(text: &str) -> Option<(usize, String)> {
    let text = text.trim_end();
    for (open, close) in [('[', ']'), ('(', ')')] {
        if let (Some(start), true) = (text.rfind(open), text.ends_with(close)) {
            let inner = &text[start + 1..text.len() - 1];
            if names_a_maker(inner) {
                return Some((start, bare(inner)));
            }
        }
    }
    let start = text.char_indices().rev().map(|(at, _)| at).find(|&at| {
        let before = text[..at].trim_end();
        let begins = at == 0
            || before.ends_with(['.', '!', '?', '”', '|', ')', '—', '–']) && text[..at].ends_with(' ');
        begins && is_credit(&text[at..])
    })?;
    Some((start, bare(&text[start..])))
}

/// `Photo: Saul Loeb`, `© AFP`, `Saul Loeb/AFP`.
fn is_credit(text: &str) -> bool {
    let words = text.split_whitespace().count();
    if words == 0 || words > 12 {
        return false;
    }
    let begins = text.split([':', ' ']).next().unwrap_or_default();
    text.starts_with(['©', 'Ⓒ'])
        || (text.contains(':') && says_credit(&text[..text.find(':').unwrap_or(0)]))
        || (says_credit(begins) && text.to_lowercase().contains(" by "))
        || (words <= 6 && text.contains('/') && !text.contains("://") && ends_in_agency(text))
}

/// In brackets it takes less to be a credit.
fn names_a_maker(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=14).contains(&words) && (text.contains('/') || says_credit(text) || text.starts_with('©'))
}

fn says_credit(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    Hits::of(&lower).within(0..lower.len()).any(|hit| hit.meaning == Meaning::Credit)
}

fn ends_in_agency(text: &str) -> bool {
    text.rsplit(['/', ' ']).next().is_some_and(says_credit)
}

/// The credit without the word for it: `Photo: Saul Loeb/AFP` becomes `Saul Loeb/AFP`. `File:` stays,
/// since it says something about the picture.
fn bare(credit: &str) -> String {
    let credit = credit.trim().trim_start_matches(['©', '|', '–', '—']).trim();
    match credit.split_once(':') {
        Some((word, rest))
            if says_credit(word) && !word.to_lowercase().starts_with("file") && !rest.trim().is_empty() =>
        {
            rest.trim().to_owned()
        }
        _ => credit.to_owned(),
    }
}

/// The text of a line, without its marks.
fn plain(line: &[Inline]) -> String {
    let mut text = String::new();
    for inline in line {
        match inline {
            Inline::Text(part) | Inline::Code(part) => text.push_str(part),
            Inline::Styled(_, content) | Inline::Link { content, .. } => text.push_str(&plain(content)),
            Inline::LineBreak => text.push(' '),
            Inline::Image(_) => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Inline, caption_and_credit};
    use crate::article::{Block, Figure};
    use crate::compose::tests::{blocks, image, paragraph, text};

    fn split(text: &str) -> (String, Option<String>) {
        let (caption, credit) = caption_and_credit(vec![Inline::Text(text.into())]);
        (super::plain(&caption), credit)
    }

    #[test]
    fn credits_at_the_end_are_apart() {
        for (text, caption, credit) in [
            (
                "Two men [File: Saul Loeb and Pavel Bednyakov/AFP]",
                "Two men",
                "File: Saul Loeb and Pavel Bednyakov/AFP",
            ),
            ("The harbour. Photo: Ann Lee", "The harbour.", "Ann Lee"),
            ("The harbour (Photograph by Ann Lee)", "The harbour", "Photograph by Ann Lee"),
            ("The harbour. © Ann Lee", "The harbour.", "Ann Lee"),
            ("The harbour. Ann Lee/Reuters", "The harbour.", "Ann Lee/Reuters"),
        ] {
            assert_eq!(split(text), (caption.to_owned(), Some(credit.to_owned())));
        }
    }

    #[test]
    fn captions_without_credit_stay_whole() {
        for text in
            ["The harbour (in May)", "It was late. The boats came in and/or left", "Ferry: the last one."]
        {
            assert_eq!(split(text), (text.to_owned(), None));
        }
    }
    fn figure(images: &[&str], caption: &str, credit: Option<&str>) -> Block {
        let images = images.iter().map(|source| image(source)).collect();
        let caption = if caption.is_empty() { Vec::new() } else { vec![text(caption)] };
        Block::Figure(Figure { images, caption, credit: credit.map(str::to_owned) })
    }

    #[test]
    fn figure_has_its_caption_and_credit() {
        let expected = [figure(&["https://paper.example/1.jpg"], "The bridge in May", Some("Ann Lee/AFP"))];
        for caption in [
            "<figcaption>The bridge in May [Ann Lee/AFP]</figcaption>",
            "<figcaption>The bridge in May (Photo: Ann Lee/AFP)</figcaption>",
            "<div><p>The bridge in May</p><p class=image-credit>Photo: Ann Lee/AFP</p></div>",
        ] {
            let html = format!("<figure><div><img src=/1.jpg></div>{caption}</figure>");
            assert_eq!(blocks(&html), expected, "{caption}");
        }
    }

    #[test]
    fn credits_in_other_languages_are_apart() {
        for (caption, plain, credit) in [
            ("Die Brücke im Mai. Foto: Ann Lee/dpa", "Die Brücke im Mai.", "Ann Lee/dpa"),
            ("Le pont en mai (Crédit: Ann Lee)", "Le pont en mai", "Ann Lee"),
            ("El puente en mayo. Foto: Ann Lee", "El puente en mayo.", "Ann Lee"),
        ] {
            assert_eq!(split(caption), (plain.to_owned(), Some(credit.to_owned())));
        }
    }

    #[test]
    fn same_picture_is_shown_once() {
        let html =
            "<figure><img src=/1.jpg class=small><img src=/1.jpg class=large><img src=/2.jpg></figure>";
        assert_eq!(
            blocks(html),
            [figure(&["https://paper.example/1.jpg", "https://paper.example/2.jpg"], "", None)]
        );
    }

    #[test]
    fn box_with_a_named_caption_is_a_figure() {
        let html =
            "<div class=photo><img src=/1.jpg><div class=wp-caption-text>The bridge in May</div></div>";
        assert_eq!(blocks(html), [figure(&["https://paper.example/1.jpg"], "The bridge in May", None)]);
        let beside = "<div class=photo><img src=/1.jpg><div class=story>The bridge in May</div></div>";
        assert_eq!(
            blocks(beside),
            [figure(&["https://paper.example/1.jpg"], "", None), paragraph("The bridge in May")]
        );
    }

    #[test]
    fn figure_around_code_or_a_quote_is_that() {
        let html =
            "<figure><blockquote>We were never asked.</blockquote><figcaption>Ann Lee</figcaption></figure>";
        assert_eq!(
            blocks(html),
            [Block::Quote(vec![paragraph("We were never asked.")]), paragraph("Ann Lee")]
        );
        let html = "<figure><pre>ls</pre><figcaption>A listing</figcaption></figure>";
        let code = Block::Code { language: None, text: "ls".into() };
        assert_eq!(blocks(html), [code, paragraph("A listing")]);
    }

    #[test]
    fn figure_around_a_table_is_the_table() {
        let html = "<figure><table><tr><th>Year<th>Cars<tr><td>1990<td>400</table>
            <figcaption>Cars a day</figcaption></figure>";
        let blocks = blocks(html);
        assert!(matches!(blocks[..], [Block::Table(_), _]));
        assert_eq!(blocks[1], paragraph("Cars a day"));
    }

    #[test]
    fn picture_without_a_real_address_leaves_its_caption() {
        let html =
            "<figure><img src='data:image/gif;base64,R0'><figcaption>The bridge in May</figcaption></figure>";
        assert_eq!(blocks(html), [paragraph("The bridge in May")]);
    }
}
