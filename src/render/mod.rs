//! Writers. Each knows the article and nothing of the page it came from.
//!
//! All three walk the tree with one small function per variant and append to one string. They recurse as
//! deep as blocks and inlines nest; whoever makes an [`Article`](crate::Article) keeps that at most 512
//! levels, or dropping the tree would overflow the stack as well.

mod html;
mod markdown;
mod text;

pub use html::html;
pub use markdown::{Bullet, EmphasisSign, Options, markdown, markdown_body};
pub use text::text;

/// What the link to the page is called, where it is said that the text is not whole.
const ORIGINAL: &str = "The original page";

/// The day of an ISO 8601 moment: `2025-08-07` of `2025-08-07T16:20:00Z`. What has another form is given
/// back as it is.
fn day(moment: &str) -> &str {
    match moment.as_bytes() {
        [a, b, c, d, b'-', e, f, b'-', g, h, ..]
            if [a, b, c, d, e, f, g, h].iter().all(|byte| byte.is_ascii_digit()) =>
        {
            &moment[..10]
        }
        _ => moment,
    }
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days() {
        assert_eq!(day("2025-08-07T16:20:00Z"), "2025-08-07");
        assert_eq!(day("2025-08-07"), "2025-08-07");
        assert_eq!(day("2025-08"), "2025-08");
        assert_eq!(day("7 août 2025"), "7 août 2025");
    }
}
