//! Pictures: which address is the real one, and which are no pictures of the story.

use super::{Cutting, number};
use crate::article::{Image, Link};
use crate::page::{NodeId, Page, Tag};
use crate::text::first_of;

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
/// A picture has a handful of sources. Each of the images in it asks for them.
const SOURCES: usize = 50;

const LAZY_SETS: &[&str] = &["data-srcset", "data-lazy-srcset", "srcset"];

/// The picture that an `<img>` shows, if the node is one and kept.
pub(super) fn image(cutting: &Cutting, id: NodeId) -> Option<Image> {
    let page = cutting.page;
    if page.tag(id) != Tag::Img || !cutting.kept[id] {
        return None;
    }
    let size = size(page, id);
    if size.is_some_and(|(width, height)| width <= 2 || height <= 2) {
        return None;
    }
    let source = Link::new(&best_source(page, id)?)?;
    let alt = page.attribute(id, "alt").unwrap_or_default().trim().to_owned();
    Some(Image { source, alt, size })
}

/// The picture that an element has as its background and tells of as a picture, such as a `<div role="img">`.
pub(super) fn background(page: &Page, id: NodeId) -> Option<Image> {
    let style = page.attribute(id, "style")?;
    let start = first_of(&style, &["url("])?.end;
    let length = style[start..].find(')')?;
    let address = style[start..start + length].trim_matches(|sign| matches!(sign, '"' | '\'' | ' '));
    if !is_address(address) || !page.is_set(id, "role", "img") {
        return None;
    }
    let alt = page.attribute(id, "aria-label").unwrap_or_default().trim().to_owned();
    Some(Image { source: Link::new(&page.resolve(address)?)?, alt, size: None })
}

/// Are they one picture, perhaps in two sizes? Sites ask for another size behind the question mark, in a part of the
/// path, or at the end of the file's name. A long name is of one picture, and so are many words for it.
pub(super) fn is_same(one: &Image, other: &Image) -> bool {
    let (first, second) = (name(one), name(other));
    first.0 == second.0
        || first.1.len() > LONG_NAME && first.1 == second.1
        || one.alt.len() > LONG_ALT && one.alt == other.alt
}

/// So many bytes of a name, or of words for a picture, are of this one alone.
const LONG_NAME: usize = 12;
const LONG_ALT: usize = 30;

/// The path, and the file's name without what asks for a size.
fn name(image: &Image) -> (&str, &str) {
    let address = image.source.as_str();
    let path = &address[..address.find(['?', '#']).unwrap_or(address.len())];
    (path, without_size(&path[path.rfind('/').map_or(0, |slash| slash + 1)..]))
}

/// `bridge` of `bridge-1024x683.jpg`.
fn without_size(name: &str) -> &str {
    let stem = &name[..name.rfind('.').unwrap_or(name.len())];
    let Some(at) = stem.rfind(['-', '_']) else { return stem };
    let is_size = stem[at + 1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b'x')
        && stem[at + 1..].contains('x');
    if is_size { &stem[..at] } else { stem }
}

/// Is it a sign in the text, such as an emoji or an icon?
pub(super) fn is_sign(image: &Image) -> bool {
    image.size.is_some_and(|(width, height)| width <= SIGN && height <= SIGN)
}

fn size(page: &Page, id: NodeId) -> Option<(u32, u32)> {
    let width = number(&page.attribute(id, "width")?)?;
    Some((width, number(&page.attribute(id, "height")?)?))
}

/// The best address of a picture: what the browser chose, then what lazy loaders hide, then `src`.
fn best_source(page: &Page, id: NodeId) -> Option<String> {
    if let Some(chosen) = page.chosen_source(id) {
        return Some(chosen.to_owned());
    }
    if let Some(lazy) = first_address(page, id, LAZY) {
        return page.resolve(&lazy);
    }
    if let Some(widest) = widest_of(page, id) {
        return page.resolve(&widest);
    }
    if let Some(source) = first_address(page, id, &["src"]) {
        return page.resolve(&source);
    }
    let parent = page.parent(id).filter(|&parent| page.tag(parent) == Tag::Picture)?;
    for child in page.children(parent).take(SOURCES) {
        if page.tag(child) == Tag::Source
            && let Some(widest) = widest_of(page, child)
        {
            return page.resolve(&widest);
        }
    }
    None
}

/// The first of these attributes that holds an address.
fn first_address(page: &Page, id: NodeId, names: &[&str]) -> Option<String> {
    for name in names {
        if let Some(value) = page.attribute(id, name)
            && is_address(value.trim())
        {
            return Some(value.trim().to_owned());
        }
    }
    None
}

fn widest_of(page: &Page, id: NodeId) -> Option<String> {
    for name in LAZY_SETS {
        let found = page.attribute(id, name).and_then(|set| widest(&set));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// Not a placeholder.
fn is_address(value: &str) -> bool {
    let is_placeholder = value.starts_with("data:") || value.starts_with("blob:");
    !value.is_empty() && !is_placeholder && !value.bytes().any(|byte| matches!(byte, b'{' | b'<'))
}

/// The widest picture of a `srcset`, up to 2000 pixels: a screen shows no more of it.
fn widest(set: &str) -> Option<String> {
    let mut best = "";
    let mut best_width = 0;
    let mut rest = set.trim_start();
    while !rest.is_empty() {
        // The address ends at white space: it may hold commas itself.
        let (word, after) = rest.split_at(end(rest, b' '));
        let address = word.trim_end_matches(',');
        let descriptor = if address.len() < word.len() { "" } else { &after[..end(after, b',')] };
        let width = width(descriptor);
        if (1..=2000).contains(&width) && width > best_width && is_address(address) {
            (best, best_width) = (address, width);
        }
        rest = after[descriptor.len()..].trim_start_matches(',').trim_start();
    }
    (!best.is_empty()).then(|| best.to_owned())
}

/// Where the sign stands first, or how long the text is. White space counts as a space.
fn end(text: &str, sign: u8) -> usize {
    let mut end = 0;
    for byte in text.bytes() {
        if byte == sign || (sign == b' ' && byte.is_ascii_whitespace()) {
            break;
        }
        end += 1;
    }
    end
}

/// `1200w`, or `1.5x`, of which the whole number tells enough; 1 where there is none.
fn width(descriptor: &str) -> u32 {
    let descriptor = descriptor.trim();
    let mut length = 0;
    while descriptor.as_bytes().get(length).is_some_and(u8::is_ascii_digit) {
        length += 1;
    }
    number(&descriptor[..length]).unwrap_or(1)
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
