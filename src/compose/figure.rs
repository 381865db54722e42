//! Pictures with what is said of them.

use std::ops::Range;

use super::{Composer, image, take_images};
use crate::article::{Block, Figure, Image, Inline, plain};
use crate::outline::folded;
use crate::page::{NodeId, Tag};
use crate::text::{holds, holds_sign};
use crate::words::{Hits, Meaning, Meanings};

/// A caption is short; more is a story beside a picture. Chosen by eye, not measured.
const LONGEST_CAPTION: usize = 100;

/// The same picture in another size stands near the first one: it is looked for among so many.
const NEAR: usize = 100;

/// Words in the longest credit, which is one in brackets.
const LONGEST_CREDIT: usize = 14;

/// What serves as a figure has at most this many nodes.
const LARGEST: usize = 60;

/// A picture without a caption.
pub(super) fn alone(image: Image) -> Block {
    Block::Figure(Figure { images: vec![image], ..Figure::default() })
}

/// A `<figure>`, or what serves as one. One around a table, code or a quote is that, and its caption; so is
/// one without a picture.
pub(super) fn figure(composer: &Composer, id: NodeId) -> Option<Figure> {
    let page = composer.page;
    let mut figure = Figure::default();
    let mut inner = 0;
    for node in page.range(id) {
        // Several make a gallery, and each has its own caption.
        inner += usize::from(node > id && page.tag(node) == Tag::Figure && composer.holds_kept[node]);
        if inner > 1 {
            return None;
        }
        let is_text = matches!(page.tag(node), Tag::Table | Tag::Pre | Tag::Blockquote | Tag::Ul | Tag::Ol);
        if is_text && composer.holds_kept[node] {
            return None;
        }
        // The same picture is often there twice, for small and for large screens.
        if let Some(image) = image::image(composer.cutting, node)
            && !figure.images.iter().rev().take(NEAR).any(|other| other.source == image.source)
        {
            figure.images.push(image);
        }
    }
    if figure.images.is_empty() {
        return None;
    }
    let mut named = None;
    for node in captions(composer, id) {
        let mut content = composer.line_in(node);
        take_images(&mut content, &mut |_| {});
        if content.is_empty() {
            continue;
        }
        if named.is_none() && !figure.caption.is_empty() && names_credit(composer, node) {
            named = Some(bare(&plain(&content)));
            continue;
        }
        if !figure.caption.is_empty() {
            figure.caption.push(Inline::Text(" ".into()));
        }
        figure.caption.append(&mut content);
    }
    let found = take_credit(&mut figure.caption);
    figure.credit = named.or(found);
    Some(figure)
}

/// The innermost elements that hold all the text of the figure, one after the other.
fn captions(composer: &Composer, id: NodeId) -> Vec<NodeId> {
    let page = composer.page;
    let mut found = Vec::new();
    let mut node = id + 1;
    let end = page.range(id).end;
    while node < end {
        let is_caption =
            page.tag(node) != Tag::Text && composer.holds_kept[node] && !composer.holds_block[node];
        if is_caption && words_in(composer, page.range(node)) > 0 {
            found.push(node);
            node = page.range(node).end;
        } else {
            node += 1;
        }
    }
    found
}

/// Words that are kept.
fn words_in(composer: &Composer, range: Range<NodeId>) -> usize {
    let mut words = 0;
    for node in range {
        if is_kept_text(composer, node) {
            words += composer.page.text(node).split_whitespace().count();
        }
    }
    words
}

fn is_kept_text(composer: &Composer, node: NodeId) -> bool {
    composer.page.tag(node) == Tag::Text && composer.cutting.kept[node]
}

fn is_named_caption(class: &str) -> bool {
    let mut names = Meanings::default();
    names.read(class);
    names.has(Meaning::Caption)
}

fn names_credit(composer: &Composer, id: NodeId) -> bool {
    let Some(class) = composer.page.attribute(id, "class") else { return false };
    let lower = class.to_ascii_lowercase();
    is_named_caption(&class) && (holds(&lower, "credit") || holds(&lower, "copyright"))
}

/// Does this element hold a picture and a line that its name calls a caption, and nothing else?
pub(super) fn is_captioned(composer: &Composer, id: NodeId) -> bool {
    let page = composer.page;
    let range = page.range(id);
    if range.len() > LARGEST {
        return false;
    }
    let mut has_picture = false;
    for node in range.clone() {
        has_picture |= page.tag(node) == Tag::Img && composer.cutting.kept[node];
    }
    has_picture
        && (1..=LONGEST_CAPTION).contains(&words_in(composer, range.clone()))
        && range.clone().all(|node| !is_kept_text(composer, node) || is_in_caption(composer, node, id))
}

/// Does anything between the text and the element say that it is a caption?
fn is_in_caption(composer: &Composer, text: NodeId, element: NodeId) -> bool {
    let page = composer.page;
    for above in page.ancestors(text) {
        if above == element {
            return false;
        }
        let class = page.attribute(above, "class").unwrap_or_default();
        if page.tag(above) == Tag::Figcaption || is_named_caption(&class) {
            return true;
        }
    }
    false
}

/// Takes the credit from a caption: `… in Moscow [Saul Loeb/AFP]`, `… in Moscow. Photo: Saul Loeb/AFP`.
pub(super) fn take_credit(caption: &mut Vec<Inline>) -> Option<String> {
    let Some(Inline::Text(last)) = caption.last_mut() else { return None };
    let (start, credit) = credit(last)?;
    last.truncate(last[..start].trim_end().len());
    if last.is_empty() {
        caption.pop();
    }
    Some(credit)
}

/// Does the line end in a credit in brackets?
pub(super) fn ends_in_credit(text: &str) -> bool {
    ends_in(text, "])") && credit(text).is_some()
}

/// Where the credit at the end of `text` begins, and the credit itself.
fn credit(text: &str) -> Option<(usize, String)> {
    let text = text.trim_end();
    let bytes = text.as_bytes();
    for at in (0..bytes.len()).rev() {
        let is_pair = matches!((bytes[at], bytes[bytes.len() - 1]), (b'[', b']') | (b'(', b')'));
        if is_pair
            && let inner = &text[at + 1..text.len() - 1]
            && names_a_maker(inner)
        {
            return Some((at, bare(inner)));
        }
        if is_pair {
            break;
        }
    }
    for at in (0..bytes.len()).rev() {
        let begins = at == 0 || (bytes[at - 1] == b' ' && ends_in(text[..at].trim_end(), ".!?”|)—–"));
        if begins && is_credit(&text[at..]) {
            return Some((at, bare(&text[at..])));
        }
    }
    None
}

fn ends_in(text: &str, signs: &str) -> bool {
    text.chars().next_back().is_some_and(|last| holds_sign(signs, last))
}

/// Words, of which more than a credit has are not counted.
fn words_of(text: &str) -> usize {
    text.split_whitespace().take(LONGEST_CREDIT + 1).count()
}

/// `Photo: Saul Loeb`, `© AFP`, `Saul Loeb/AFP`.
fn is_credit(text: &str) -> bool {
    let words = words_of(text);
    if words == 0 || words > 12 {
        return false;
    }
    let named = text.find(':').is_some_and(|colon| says_credit(&text[..colon]));
    named
        || text.starts_with('©')
        || text.starts_with('Ⓒ')
        || (holds(&folded(text), " by ") && says_credit(&text[..first_word(text)]))
        || (words <= 6 && holds_sign(text, '/') && !holds(text, "://") && ends_in_agency(text))
}

/// The bytes before the first space or colon.
fn first_word(text: &str) -> usize {
    let mut length = 0;
    while length < text.len() && !matches!(text.as_bytes()[length], b' ' | b':') {
        length += 1;
    }
    length
}

/// In brackets it takes less to be a credit.
fn names_a_maker(text: &str) -> bool {
    (1..=LONGEST_CREDIT).contains(&words_of(text))
        && (holds_sign(text, '/') || text.starts_with('©') || says_credit(text))
}

fn says_credit(text: &str) -> bool {
    let text = folded(text);
    Hits::of(&text).within(0..text.len()).any(|hit| hit.meaning == Meaning::Credit)
}

fn ends_in_agency(text: &str) -> bool {
    let mut start = text.len();
    while start > 0 && !matches!(text.as_bytes()[start - 1], b' ' | b'/') {
        start -= 1;
    }
    says_credit(&text[start..])
}

/// The credit without the word for it: `Photo: Saul Loeb/AFP` becomes `Saul Loeb/AFP`. `File:` stays,
/// since it says something about the picture.
fn bare(credit: &str) -> String {
    let mut credit = credit.trim();
    for sign in ['©', '|', '–', '—'] {
        credit = credit.trim_start_matches(sign);
    }
    credit = credit.trim_start();
    if let Some((word, rest)) = credit.split_once(':')
        && says_credit(word)
        && !folded(word).starts_with("file")
        && !rest.trim_start().is_empty()
    {
        credit = rest.trim_start();
    }
    credit.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Inline, plain, take_credit};
    use crate::article::{Block, Figure, Quote};
    use crate::compose::tests::{blocks, image, paragraph, text};

    fn split(text: &str) -> (String, Option<String>) {
        let mut caption = vec![Inline::Text(text.into())];
        let credit = take_credit(&mut caption);
        (plain(&caption), credit)
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
        let content = vec![paragraph("We were never asked.")];
        assert_eq!(blocks(html), [Block::Quote(Quote { content, source: vec![text("Ann Lee")] })]);
        let html = "<figure><pre>ls</pre><figcaption>A listing</figcaption></figure>";
        let code = Block::Code { language: None, text: "ls".into() };
        assert_eq!(blocks(html), [code, paragraph("A listing")]);
    }

    #[test]
    fn figure_around_a_table_is_the_table() {
        let html = "<figure><table><tr><th>Year<th>Cars<tr><td>1990<td>400</table>
            <figcaption>Cars a day</figcaption></figure>";
        let above = html
            .replace("<table>", "<figcaption>Cars a day</figcaption><table>")
            .replace("<figcaption>Cars a day</figcaption></figure>", "</figure>");
        for html in [html, &above] {
            let blocks = blocks(html);
            assert!(matches!(&blocks[..], [Block::Table(table)] if table.caption == [text("Cars a day")]));
        }
    }

    #[test]
    fn figures_in_a_figure_have_their_own_captions() {
        let one = "<figure><img src=/1.jpg><figcaption>The bridge</figcaption></figure>";
        let two = one.replace("1", "2").replace("bridge", "pier");
        let expected = [
            figure(&["https://paper.example/1.jpg"], "The bridge", None),
            figure(&["https://paper.example/2.jpg"], "The pier", None),
        ];
        assert_eq!(blocks(&format!("<figure>{one}{two}</figure>")), expected);
        assert_eq!(blocks(&format!("<figure>{one}</figure>")), expected[..1]);
    }

    #[test]
    fn picture_without_a_real_address_leaves_its_caption() {
        let html =
            "<figure><img src='data:image/gif;base64,R0'><figcaption>The bridge in May</figcaption></figure>";
        assert_eq!(blocks(html), [paragraph("The bridge in May")]);
    }
}
