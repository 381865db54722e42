//! Appeals for money that keeps the site going.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// Words in the longest box of this kind.
const LONGEST_BOX: usize = 80;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 45, sentences: 3 };

/// Cuts what is named so, a line that begins so or is short, and a box of short lines around one.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_scrap(Meaning::Donation);
    cuts.extend(scene.lines_of(Meaning::Donation, Tell::Starts, LONGEST));
    cuts.extend(scene.boxes(Meaning::Donation, LONGEST_BOX));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn appeal_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>Support our work with a <a href="/give">small gift</a>. It keeps the paper free for all.</p>
<div drop><h3>No advertisements, no owner</h3><p>Harbour News lives from its readers.</p><p><a href="/give">Donate now</a></p></div>
<p drop><a href="/don">Faites un don</a></p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_about_a_gift_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>The fishermen asked for your donation of an old net, and they got nine hundred of them within a week.</p>
<div><p>To donate nets is an old custom here, and whoever had none gave rope, which is why the chapel behind the market is full of it.</p><p>Make a donation of rope and the pilot will ring the bell.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn appeals_in_more_languages_go_and_a_custom_stays() {
        check(
            cut,
            r#"
<p>Мост через гавань закроют в мае, и водителям придётся ехать длинной дорогой через северные холмы.</p>
<p drop>Поддержите нас</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<p drop>Bağış yapın</p>
<p>港にかかる橋は五月に閉鎖され、北へ向かう車は丘を回る長い道を通ることになる。</p>
<h3 drop>寄付のお願い</h3>
<p>寄付を集めた漁師たちは橋の修理を始めた。</p>
<p>A ponte do porto vai fechar em maio, e os motoristas terão de tomar o caminho mais longo pelas colinas.</p>
<p drop>Faça uma doação</p>
<p>A doação de redes é um costume antigo do porto, e quem não as tem dá cordas.</p>
"#,
        );
    }
}
