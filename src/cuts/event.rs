//! Announcements of events, with tickets to buy.

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind.
const LONGEST: Length = Length { words: 7, sentences: 1 };

/// Words in the longest box of this kind.
const LONGEST_BOX: usize = 60;

/// Cuts what is named so, a line that is such a control and nothing else, and a box of short lines with one.
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    let mut cuts = scene.named_scrap(Meaning::Event);
    cuts.extend(scene.lines_of(Meaning::Event, Tell::Is, LONGEST));
    cuts.extend(scene.boxes_with(Meaning::Event, LONGEST_BOX));
    cuts
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn announcement_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<div drop><h3>An evening on bridges</h3><p>12 May, Harbour Hall</p><p><a href="/book">Book your tickets</a></p></div>
<p drop><a href="/cal">Add to calendar</a></p>
<div drop><h3>Ein Abend über Brücken</h3><p>12. Mai, Hafensaal</p><p><a href="/t">Tickets kaufen</a></p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn story_about_an_event_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>To register for the event of the year one has to know the pilot, who keeps the list in his cap.</p>
<div><h3>Where to go</h3><p>The hall opens at nine, and whoever comes late will have to stand behind the nets with the old men, where it smells of tar and smoke, and where one hears every word.</p><p>Those who book tickets sit.</p></div>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn controls_in_more_languages_go_and_a_ticket_stays() {
        check(
            cut,
            r#"
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Acheter des billets</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<p drop>Takvime ekle</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>티켓 예매</p>
<p>티켓 예매는 항구에서만 할 수 있었다.</p>
"#,
        );
    }
}
