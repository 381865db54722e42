//! Title, dek, authors and dates, repeated at the top of the text: the header shows them.

use std::ops::Range;

use super::Scene;
use crate::letters::is_word;
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest line of author and date.
const LONGEST: usize = 16;

/// Cuts what the header shows, and short lines of author and date that are no sentences.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let outline = scene.outline;
    let mut cuts = scene.lines(&|line| {
        // "3. März" is no end of a sentence.
        let is_sentence = line.count.sentences > 0 && !outline.line(line).ends_with(is_word);
        line.count.words() <= LONGEST && !is_sentence && line.starts.has(Meaning::Dateline)
    });
    for &shown in scene.header {
        cuts.push(outline.passages[shown].nodes.clone());
    }
    cuts.extend(scene.minor(&|part| {
        part.names.has_any(&[Meaning::Byline, Meaning::Dateline])
            && part.count.words() <= LONGEST * 2
            && part.count.sentences < 2
    }));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;
    use crate::cuts::Scene;
    use crate::outline::Outline;
    use crate::page::Page;

    #[test]
    fn lines_of_date_go() {
        check(
            cut,
            r#"
<p drop>Updated 7 May 2026, 16:20</p>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn lines_of_date_in_other_languages_go() {
        check(
            cut,
            r#"
<p drop>Publié le 7 mai 2026 à 16h20</p>
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>更新日：2026年5月7日</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<p drop>Zuletzt aktualisiert: 07.05.2026, 16:20 Uhr</p>
<p drop>Veröffentlicht am 7. Mai 2026</p>
<p>Die Brücke über den Hafen wird im Mai gesperrt, und wer nach Norden will, muss den langen Weg nehmen.</p>
"#,
        );
    }

    #[test]
    fn named_byline_goes() {
        check(
            cut,
            r#"
<div class="byline" drop><span>By Ann Lee</span><span>Harbour correspondent</span></div>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn sentence_about_a_book_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Published in 1851, the book sold few copies.</p>
<p>Posted to the island in 1912, he never left it.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn text_in_a_box_named_for_its_author_stays() {
        check(
            cut,
            r#"
<div class="author"><p>I have crossed the bridge every day since I was six. My mother held my hand. Hers did so before.</p></div>
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
<p>Fishermen fear for the market, which lives from those who stop on their way to the northern villages.</p>
"#,
        );
    }

    #[test]
    fn what_the_header_shows_goes() {
        let page = Page::from_html("<h1>The bridge closes</h1><p>It will be shut for a year.</p>", "");
        let outline = Outline::of(&page);
        assert_eq!(cut(&Scene::new(&outline, &[0])), [outline.passages[0].nodes.clone()]);
        assert_eq!(cut(&Scene::new(&outline, &[])), []);
    }
}
