//! What leads elsewhere on the site.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 6, sentences: 0 };

/// Cuts what is named so, and a line that is such a control.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.lines_of(Meaning::Navigation, Tell::Is, LONGEST);
    cuts.extend(scene.named_scrap(Meaning::Navigation));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn named_box_goes() {
        check(
            cut,
            r#"
<div class="breadcrumb" drop><a href="/">Home</a> › <a href="/town">Town</a></div>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div id="page-footer-nav" class="pagination" drop>1 2 3</div>
"#,
        );
    }

    #[test]
    fn controls_go() {
        check(
            cut,
            r#"
<p drop>Skip to content</p>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>list of 4 items</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p drop>Back to top</p>
"#,
        );
    }

    #[test]
    fn controls_in_other_languages_go() {
        check(
            cut,
            r#"
<p drop>Zum Inhalt springen</p>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
<p drop>返回顶部</p>
<p>港口大桥将于五月关闭，前往北部村庄的司机只能绕行山间的远路。</p>
<p drop>Retour en haut</p>
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
"#,
        );
    }

    #[test]
    fn lines_that_begin_so_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<h2>Home is across the water</h2>
<h2>Back to top form</h2>
<p>Search parties set out at dawn.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn names_that_merely_hold_the_letters_stay() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div class="naval-history unmenued"><p>The navy left in 1921.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_in_a_box_with_an_unlucky_name_stays() {
        check(
            cut,
            r#"
<div id="site-header">
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
</div>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }

    #[test]
    fn story_about_a_menu_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<div class="menu"><p>For the opening the cook has planned herring in oats, and then a soup of mussels from the bay.</p>
<p>There will be apples from the last orchard on the island, which a family from the north has kept for ninety years.</p></div>
<div class="menu" drop><p>Harbour</p><p>Market</p></div>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }
}
