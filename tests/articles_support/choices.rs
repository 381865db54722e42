//! What people choose for Markdown, of all that makes no other document of it.

use lede::render::{Bullet, EmphasisSign, Options};
use proptest::prelude::*;

pub fn options() -> impl Strategy<Value = Options> {
    let bullet = prop::sample::select(vec![Bullet::Dash, Bullet::Asterisk, Bullet::Plus]);
    let emphasis = prop::sample::select(vec![EmphasisSign::Asterisk, EmphasisSign::Underscore]);
    (bullet, emphasis, any::<bool>(), any::<bool>()).prop_map(
        |(bullet, emphasis, reference_links, sentences)| Options {
            bullet,
            emphasis,
            reference_links,
            sentences,
            ..Options::default()
        },
    )
}
