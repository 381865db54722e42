//! Buttons that want something done: buy, book, get in touch.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 6, sentences: 1 };

/// Cuts a line that is such a button and nothing else.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.lines_of(Meaning::Action, Tell::Is, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn button_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop><a href="/buy">Buy now</a></p>
<div drop>Learn more →</div>
<p drop><a href="/kauf">Jetzt kaufen</a></p>
<p drop><a href="/q">お問い合わせはこちら</a></p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn sentence_and_heading_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Buy now and pay when the bridge is open, said the man.</p>
<p>Contact us by the old bell, the sign said.</p>
<h2>Get started with a rope</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }
}
