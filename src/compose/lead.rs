//! The picture above the text, with what is said of it.

use std::ops::Range;

use super::figure::{ends_in_credit, figure, take_credit};
use super::{Composer, Cutting, image, line};
use crate::article::{Block, Figure, Image, Link};
use crate::outline::Outline;
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
    let found = figured(cutting, above.clone());
    let found = match found {
        Some(lead) if !lead.figure.caption.is_empty() => return Some(lead),
        found => captioned(outline, above).or(found),
    };
    found.or_else(|| {
        let source = Link::new(named?)?;
        let image = Image { source, alt: String::new(), size: None };
        let figure = Figure { images: vec![image], ..Figure::default() };
        Some(Lead { figure, taken: 0..0 })
    })
}

/// A line that ends in a credit is a caption, marked as one or not.
fn captioned(outline: &Outline, above: Range<NodeId>) -> Option<Lead> {
    let page = outline.page;
    let passage = outline.passages.iter().find(|passage| {
        above.contains(&passage.nodes.start)
            && passage.count.words() <= LONGEST
            && ends_in_credit(&outline.written(passage))
    })?;
    let all = Cutting::plain(page, outline.shown.clone());
    let Range { start, end } = passage.nodes.clone();
    let mut lead = Lead { figure: Figure::default(), taken: start..end };
    lead.figure.caption = line(&all, start..end);
    lead.figure.credit = take_credit(&mut lead.figure.caption);
    for id in (start.saturating_sub(NEAR)..start).rev() {
        if let Some(image) = picture(&all, id) {
            lead.figure.images.push(image);
            lead.taken.start = id;
            break;
        }
    }
    Some(lead)
}

/// The first picture wide enough, with the figure around it.
fn figured(cutting: &Cutting, range: Range<NodeId>) -> Option<Lead> {
    let page = cutting.page;
    for id in range {
        let Some(image) = picture(cutting, id) else { continue };
        let around = page.ancestors(id).take(4).find(|&above| page.tag(above) == Tag::Figure);
        if let Some(around) = around
            && let Some(figure) = figure(&Composer::new(cutting, page.range(around)), around)
        {
            return Some(Lead { figure, taken: page.range(around) });
        }
        let figure = Figure { images: vec![image], ..Figure::default() };
        return Some(Lead { figure, taken: id..id + 1 });
    }
    None
}

/// The picture at this node, if it is one, kept, and wide enough.
fn picture(cutting: &Cutting, id: NodeId) -> Option<Image> {
    let image = image::image(cutting, id)?;
    image.size.is_none_or(|(width, _)| width >= NARROWEST).then_some(image)
}

/// Is the figure's picture shown in the blocks as well?
pub(crate) fn shows(blocks: &[Block], figure: &Figure) -> bool {
    let Some(wanted) = figure.images.first() else { return false };
    let has = |other: &Figure| other.images.iter().any(|image| image::is_same(image, wanted));
    blocks.iter().any(|block| match block {
        Block::Figure(other) => has(other),
        Block::Quote(quote) => shows(&quote.content, figure),
        Block::Entry(entry) => shows(&entry.content, figure),
        _ => false,
    })
}

/// Leaves out the picture of a figure where it stands in the text again, perhaps in another size. Several that look
/// like it are others: some sites give all pictures of a page the same words.
pub(crate) fn leave_out(blocks: &mut Vec<Block>, figure: &Figure) {
    let mut again = None;
    for (at, block) in blocks.iter().enumerate() {
        let Block::Figure(other) = block else { continue };
        if shows(std::slice::from_ref(block), figure) {
            let is_bare = other.images.len() == 1 && other.caption.is_empty() && other.credit.is_none();
            if again.is_some() || !is_bare {
                return;
            }
            again = Some(at);
        }
    }
    if let Some(at) = again {
        blocks.remove(at);
    }
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
        let cutting = Cutting::plain(&page, outline.shown.clone());
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
