//! The picture above the text, with what is said of it.

use std::ops::Range;

use super::figure::{caption_and_credit, ends_in_credit, figure};
use super::{Composer, Cutting, image, line};
use crate::article::{Block, Figure, Image, Link};
use crate::outline::{Outline, Passage};
use crate::page::{NodeId, Tag};

/// A lead picture is at least this wide, in CSS pixels, where the page says how wide it is.
const NARROWEST: u32 = 200;

/// Words in the longest caption that stands beside a picture without being marked as one.
const LONGEST: usize = 60;

/// A caption follows its picture within this many nodes.
const NEAR: usize = 16;

/// The lead figure, and what of the page it takes.
pub(crate) struct Lead {
    pub figure: Figure,
    pub taken: Range<NodeId>,
}

/// Finds the picture between the title and the text, which is `above`; else it is the one that the page's
/// head names, unless that stands in the text.
pub(crate) fn lead(
    outline: &Outline,
    cutting: &Cutting,
    above: Range<NodeId>,
    named: Option<&str>,
) -> Option<Lead> {
    let first = outline.passages.partition_point(|passage| passage.nodes.start < above.start);
    let last = outline.passages.partition_point(|passage| passage.nodes.start < above.end);
    let passages = outline.passages.get(first..last).unwrap_or_default();
    let found = figured(cutting, above.clone()).filter(|lead| !lead.figure.caption.is_empty());
    let found = found.or_else(|| captioned(outline, passages)).or_else(|| figured(cutting, above));
    found.or_else(|| {
        let source = Link::new(named?)?;
        let image = Image { source, alt: String::new(), size: None };
        let figure = Figure { images: vec![image], ..Figure::default() };
        Some(Lead { figure, taken: 0..0 })
    })
}

/// A line that ends in a credit is a caption, marked as one or not.
fn captioned(outline: &Outline, passages: &[Passage]) -> Option<Lead> {
    let is_caption =
        |passage: &&Passage| passage.count.words() <= LONGEST && ends_in_credit(&outline.written(passage));
    let passage = passages.iter().find(is_caption)?;
    let page = outline.page;
    let all = Cutting { page, kept: outline.shown.clone() };
    let Range { start, end } = passage.nodes.clone();
    let (caption, credit) = caption_and_credit(line(&all, start..end));
    let mut before = (start.saturating_sub(NEAR)..start).rev();
    let found = before.find(|&id| picture(&all, id).is_some());
    let images = found.and_then(|id| picture(&all, id)).into_iter().collect();
    Some(Lead { figure: Figure { images, caption, credit }, taken: found.unwrap_or(start)..end })
}

/// The first picture wide enough, with the figure around it.
fn figured(cutting: &Cutting, range: Range<NodeId>) -> Option<Lead> {
    let page = cutting.page;
    let found = range.clone().find(|&id| picture(cutting, id).is_some())?;
    let around = page.ancestors(found).take(4).find(|&id| page.tag(id) == Tag::Figure);
    let Some(around) = around else {
        let images = picture(cutting, found).into_iter().collect();
        return Some(Lead { figure: Figure { images, ..Figure::default() }, taken: found..found + 1 });
    };
    let composer = Composer::new(cutting, page.range(around));
    let figure = figure(&composer, around).into_iter().find_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    })?;
    Some(Lead { figure, taken: page.range(around) })
}

/// The picture at this node, if it is one, kept, and wide enough.
fn picture(cutting: &Cutting, id: NodeId) -> Option<Image> {
    let is_kept = cutting.page.tag(id) == Tag::Img && cutting.kept[id];
    let image = is_kept.then(|| image::image(cutting.page, id)).flatten()?;
    image.size.is_none_or(|(width, _)| width >= NARROWEST).then_some(image)
}

#[cfg(test)]
mod tests {
    use super::{Lead, lead};
    use crate::compose::Cutting;
    use crate::compose::tests::text;
    use crate::outline::Outline;
    use crate::page::Page;

    const NAMED: Option<&str> = Some("https://paper.example/named.jpg");

    /// The lead of a page between whose title and text `above` stands.
    fn found(above: &str, named: Option<&str>) -> Option<Lead> {
        let html =
            format!("<h1>Bridge closes</h1>{above}<p id=text>It will be shut.</p><img src=/in-the-text.jpg>");
        let page = Page::from_html(&html, "https://paper.example/story");
        let outline = Outline::of(&page);
        let cutting = Cutting { page: &page, kept: outline.shown.clone() };
        let first = outline.passages.first().expect("the title").nodes.end;
        let text = outline.passages.last().expect("the text").nodes.start;
        lead(&outline, &cutting, first..text, named)
    }

    fn source(lead: &Lead) -> &str {
        lead.figure.images.first().map_or("", |image| image.source.as_str())
    }

    #[test]
    fn figure_between_title_and_text_leads() {
        let above = "<p>By Ann Lee</p><figure><img src=/1.jpg><figcaption>The bridge [Ann Lee/AFP]</figcaption></figure>";
        let lead = found(above, NAMED).expect("there is one");
        assert_eq!(source(&lead), "https://paper.example/1.jpg");
        assert_eq!(lead.figure.caption, [text("The bridge")]);
        assert_eq!(lead.figure.credit.as_deref(), Some("Ann Lee/AFP"));
        assert!(!lead.taken.is_empty());
    }

    #[test]
    fn line_with_a_credit_is_the_caption_of_the_picture_before_it() {
        let lead = found("<div><img src=/1.jpg></div><div>The bridge in May [Ann Lee/AFP]</div>", NAMED);
        let lead = lead.expect("there is one");
        assert_eq!(source(&lead), "https://paper.example/1.jpg");
        assert_eq!(lead.figure.caption, [text("The bridge in May")]);
        assert_eq!(lead.figure.credit.as_deref(), Some("Ann Lee/AFP"));
    }

    #[test]
    fn line_without_a_credit_is_no_caption() {
        let lead = found("<img src=/1.jpg><p>By Ann Lee in the harbour (and at sea)</p>", NAMED)
            .expect("there is one");
        assert_eq!(source(&lead), "https://paper.example/1.jpg");
        assert_eq!(lead.figure.caption, []);
        assert_eq!(lead.taken.len(), 1);
    }

    #[test]
    fn captioned_picture_leads_before_a_bare_one_of_a_line() {
        let above = "<figure><img src=/1.jpg></figure><img src=/2.jpg><p>The bridge in May [Ann Lee/AFP]</p>";
        assert_eq!(source(&found(above, NAMED).expect("there is one")), "https://paper.example/2.jpg");
    }

    #[test]
    fn small_picture_is_no_lead() {
        let face = "<img src=/face.jpg width=80 height=80>";
        assert!(found(face, None).is_none());
        let lead =
            found(&format!("{face}<img src=/1.jpg width=800 height=500>"), None).expect("there is one");
        assert_eq!(source(&lead), "https://paper.example/1.jpg");
    }

    #[test]
    fn named_picture_leads_where_none_stands_above_the_text() {
        let lead = found("<p>By Ann Lee</p>", NAMED).expect("there is one");
        assert_eq!(source(&lead), "https://paper.example/named.jpg");
        assert!(lead.taken.is_empty());
        assert!(found("<p>By Ann Lee</p>", None).is_none());
        assert!(found("", Some("data:image/gif;base64,R0")).is_none());
    }
}
