//! Pictures: which address is the real one, and which are no pictures of the story.

use crate::article::{Image, Link};
use crate::page::{NodeId, Page, Tag};

/// A picture smaller than this in both directions, in CSS pixels, is a sign in the text.
const SIGN: u32 = 48;

/// Where lazy loaders keep the address until the picture comes into view.
const LAZY: &[&str] = &[
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-full-src",
    "data-hi-res-src",
    "data-url",
    "data-image",
    "data-lazy",
    "data-actualsrc",
    "data-raw-src",
];
const LAZY_SETS: &[&str] = &["data-srcset", "data-lazy-srcset", "srcset"];

/// The picture that an `<img>` shows.
pub(super) fn image(page: &Page, id: NodeId) -> Option<Image> {
    let size = size(page, id);
    if size.is_some_and(|(width, height)| width <= 2 || height <= 2) {
        return None;
    }
    let source = Link::new(&best_source(page, id)?)?;
    let alt = page.attribute(id, "alt").unwrap_or_default().trim().to_owned();
    Some(Image { source, alt, size })
}

/// Is it a sign in the text, such as an emoji or an icon?
pub(super) fn is_sign(image: &Image) -> bool {
    image.size.is_some_and(|(width, height)| width <= SIGN && height <= SIGN)
}

fn size(page: &Page, id: NodeId) -> Option<(u32, u32)> {
    let side = |name| page.attribute(id, name)?.trim().trim_end_matches("px").parse().ok();
    Some((side("width")?, side("height")?))
}

/// The best address of a picture: what the browser chose, then what lazy loaders hide, then `src`.
fn best_source(page: &Page, id: NodeId) -> Option<String> {
    if let Some(chosen) = page.chosen_source(id) {
        return Some(chosen.to_owned());
    }
    let lazy = LAZY.iter().find_map(|name| page.attribute(id, name).filter(|value| is_address(value)));
    if let Some(lazy) = lazy {
        return page.resolve(lazy.trim());
    }
    if let Some(widest) = LAZY_SETS.iter().find_map(|name| widest(&page.attribute(id, name)?)) {
        return page.resolve(&widest);
    }
    if let Some(source) = page.attribute(id, "src").filter(|value| is_address(value)) {
        return page.resolve(source.trim());
    }
    let parent = page.parent(id).filter(|&parent| page.tag(parent) == Tag::Picture)?;
    let mut sources = page.children(parent).filter(|&child| page.tag(child) == Tag::Source);
    let set = sources
        .find_map(|source| LAZY_SETS.iter().find_map(|name| widest(&page.attribute(source, name)?)))?;
    page.resolve(&set)
}

/// Not a placeholder.
fn is_address(value: &str) -> bool {
    let value = value.trim();
    !value.is_empty()
        && !value.starts_with("data:")
        && !value.starts_with("blob:")
        && !value.contains(['{', '<'])
}

/// The widest picture of a `srcset`, up to 2000 pixels: a screen shows no more of it.
fn widest(set: &str) -> Option<String> {
    let mut best: Option<(u32, &str)> = None;
    let mut rest = set.trim();
    while !rest.is_empty() {
        // The address ends at white space: it may hold commas itself.
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let address = rest[..end].trim_end_matches(',');
        let after = rest[end..].split_once(',').unwrap_or((&rest[end..], ""));
        let (descriptor, next) = if rest[..end].ends_with(',') { ("", &rest[end..]) } else { after };
        // `1200w`, or `1.5x`, of which the whole number tells enough.
        let width =
            descriptor.trim().split(['w', 'x', '.']).next().and_then(|width| width.parse().ok()).unwrap_or(1);
        if width <= 2000 && is_address(address) && best.is_none_or(|(widest, _)| width > widest) {
            best = Some((width, address));
        }
        rest = next.trim_start();
    }
    best.map(|(_, address)| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{best_source, widest};
    use crate::page::{Page, Tag};

    fn source(html: &str) -> Option<String> {
        let page = Page::from_html(html, "https://a.example/b/");
        let id = page.all(Tag::Img).next().expect("there is one");
        best_source(&page, id)
    }

    #[test]
    fn lazy_sources_win_over_placeholders() {
        assert_eq!(
            source("<img src='data:image/gif;base64,R0' data-src='1.jpg'>").as_deref(),
            Some("https://a.example/b/1.jpg")
        );
        assert_eq!(
            source("<picture><source srcset='2.webp 2x'><img></picture>").as_deref(),
            Some("https://a.example/b/2.webp")
        );
        assert_eq!(source("<img src='data:image/gif;base64,R0'>"), None);
    }

    #[test]
    fn widest_of_a_set() {
        assert_eq!(widest("a.jpg 320w, b.jpg 1200w, c.jpg 4000w").as_deref(), Some("b.jpg"));
        assert_eq!(widest("a,w=1.jpg 1x, b,w=2.jpg 2x").as_deref(), Some("b,w=2.jpg"));
        assert_eq!(widest("only.jpg").as_deref(), Some("only.jpg"));
        assert_eq!(widest(""), None);
    }
}
