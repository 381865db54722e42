//! Films, sounds, maps: what the page shows that is neither text nor a picture.

use crate::article::{Block, Embed, Link, Medium};
use crate::page::{NodeId, Page, Tag};

pub(super) fn is_embed(tag: Tag) -> bool {
    matches!(tag, Tag::Iframe | Tag::Video | Tag::Audio)
}

/// Where the address may stand until the embed comes into view.
const SOURCES: [&str; 4] = ["src", "data-src", "data-lazy-src", "data-url"];

/// What the address of a frame, or its title, has in it if the frame belongs to the text: most frames are
/// advertisements.
const OF_SOUND: [&str; 4] = ["audio", "podcast", "episode", "track"];
const OF_FILM: [&str; 4] = ["video", "videos", "player", "watch"];
const OF_OTHERS: [&str; 7] = ["embed", "embeds", "oembed", "map", "maps", "chart", "charts"];

/// A frame with fewer pixels shows nothing.
const SMALLEST: u32 = 40;

/// The embed as a card, if its address is one that can be followed.
pub(super) fn embed(page: &Page, id: NodeId) -> Option<Block> {
    let source = address(page, id)?;
    let named = page.attribute(id, "title").or_else(|| page.attribute(id, "aria-label"));
    let title = named.unwrap_or_default().trim().to_owned();
    let medium = match page.tag(id) {
        Tag::Video => Medium::Video,
        Tag::Audio => Medium::Audio,
        _ => framed(page, id, &source, &title)?,
    };
    Some(Block::Embed(Embed { medium, title, source }))
}

fn address(page: &Page, id: NodeId) -> Option<Link> {
    for node in page.range(id) {
        if node != id && page.tag(node) != Tag::Source {
            continue;
        }
        for name in SOURCES {
            let found = page.attribute(node, name).filter(|value| !value.is_empty());
            if let Some(link) = found.and_then(|value| Link::new(&page.resolve(value.trim())?)) {
                return Some(link);
            }
        }
    }
    None
}

/// What a frame shows, if it belongs to the text.
fn framed(page: &Page, id: NodeId, source: &Link, title: &str) -> Option<Medium> {
    for name in ["width", "height"] {
        let pixels = page.attribute(id, name).and_then(|pixels| super::number(&pixels));
        if pixels.is_some_and(|pixels| pixels < SMALLEST) {
            return None;
        }
    }
    // The parameters of an advertisement name the page that it is on.
    let path = source.as_str().split('?').next().unwrap_or_default();
    let has = |words: &[&str]| [path, title].iter().any(|text| names(text, words));
    let fills_screen = page.attribute(id, "allowfullscreen").is_some();
    Some(match () {
        _ if has(&OF_SOUND) => Medium::Audio,
        _ if has(&OF_FILM) => Medium::Video,
        _ if has(&OF_OTHERS) && fills_screen && !has(&OF_OTHERS[3..]) => Medium::Video,
        _ if has(&OF_OTHERS) => Medium::Frame,
        _ => return None,
    })
}

/// Is one of the words in the text, whole?
fn names(text: &str, words: &[&str]) -> bool {
    text.split(|sign: char| !sign.is_ascii_alphanumeric())
        .any(|name| words.iter().any(|word| word.eq_ignore_ascii_case(name)))
}

#[cfg(test)]
mod tests {
    use crate::article::{Block, Embed, Link, Medium};
    use crate::compose::tests::{blocks, paragraph};

    fn embed(medium: Medium, title: &str, source: &str) -> Block {
        Block::Embed(Embed { medium, title: title.into(), source: Link::new(source).expect("safe") })
    }

    #[test]
    fn films_sounds_and_maps_are_cards() {
        for (html, medium, title, source) in [
            (
                "<iframe src=//films.example/embed/x1 title='Bridge opens' allowfullscreen></iframe>",
                Medium::Video,
                "Bridge opens",
                "https://films.example/embed/x1",
            ),
            (
                "<iframe data-src=https://atlas.example/maps/embed?pb=1></iframe>",
                Medium::Frame,
                "",
                "https://atlas.example/maps/embed?pb=1",
            ),
            ("<iframe src=/podcast/7></iframe>", Medium::Audio, "", "https://paper.example/podcast/7"),
            ("<video><source src=/a.mp4></video>", Medium::Video, "", "https://paper.example/a.mp4"),
            (
                "<audio src=/a.mp3 aria-label=Read></audio>",
                Medium::Audio,
                "Read",
                "https://paper.example/a.mp3",
            ),
        ] {
            let expected = [paragraph("One."), embed(medium, title, source), paragraph("Two.")];
            assert_eq!(blocks(&format!("<p>One.</p>{html}<p>Two.</p>")), expected, "{html}");
            assert_eq!(blocks(&format!("<p>One.<span>{html}</span>Two.</p>")), expected, "{html}");
        }
    }

    #[test]
    fn frames_that_show_nothing_of_the_text_are_left_out() {
        for html in [
            "<iframe src=https://ads.example/safeframe?page=embed></iframe>",
            "<iframe src=https://films.example/embed/x width=1 height=1></iframe>",
            "<iframe src=about:blank title=video></iframe>",
            "<iframe src='javascript:video()' title=video></iframe>",
            "<video src=blob:https://paper.example/1></video>",
        ] {
            assert_eq!(blocks(&format!("<p>One.</p>{html}")), [paragraph("One.")], "{html}");
        }
    }
}
