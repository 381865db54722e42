//! What the page says of its own versions: "This article was updated."

use std::ops::Range;

use super::{Length, Scene, Tell};
use crate::page::NodeId;
use crate::words::Meaning;

/// The longest line of this kind: a correction with its reason.
const LONGEST: Length = Length { words: 45, sentences: 3 };

/// Cuts a line that begins so. A story says "the article", not "this article".
pub(super) fn cut(scene: &Scene) -> Vec<Range<NodeId>> {
    scene.named_or_line(Meaning::UpdateNotice, Tell::Starts, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::cuts::check;

    #[test]
    fn notice_goes() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p drop>This article was updated on 3 May to add the cost.</p>
<p drop>Dieser Artikel wurde aktualisiert.</p>
<p drop><em>Esta noticia se está actualizando.</em></p>
<p drop>この記事は随時更新されます。</p>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn sentence_about_an_update_stays() {
        check(
            cut,
            r#"
<p>The bridge over the harbour will close in May, and drivers will have to take the long way round.</p>
<p>The article was updated twice before anyone saw that the bridge in the picture was another one.</p>
<p>The map of the harbour has been updated, and this article was why.</p>
<h2>Updated plans</h2>
<p>Work is to last a year and cost nine million, the council said after a meeting on Tuesday evening.</p>
"#,
        );
    }

    #[test]
    fn notices_in_more_languages_go_and_a_map_stays() {
        check(
            cut,
            r#"
<p>Le pont du port fermera en mai, et les automobilistes devront prendre la longue route par les collines.</p>
<p drop>Cet article a été modifié le 3 mai.</p>
<p>A ponte do porto vai fechar em maio, e os motoristas terão de tomar o caminho mais longo pelas colinas.</p>
<p drop>Este texto foi atualizado.</p>
<p>Liman köprüsü mayıs ayında kapanacak ve kuzeye giden sürücüler tepelerin üzerinden uzun yolu kullanmak zorunda kalacak.</p>
<p drop>Ayrıntılar geliyor</p>
<p>항구의 다리는 오월에 폐쇄되며 북쪽으로 가는 운전자들은 언덕을 도는 먼 길을 이용해야 한다고 시가 밝혔다.</p>
<p drop>이 기사는 수정되었습니다.</p>
<p>Il ponte sul porto chiuderà a maggio, e gli automobilisti dovranno prendere la strada lunga per le colline.</p>
<p>L’articolo aggiornato del trattato tace sul ponte.</p>
"#,
        );
    }
}
