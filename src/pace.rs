//! How fast people read.

/// Words a minute, by language: the means of adults reading silently, from Trauzettel-Klosinski and Dietz,
/// "Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST", 2012. Of Chinese and
/// Japanese it is half the signs, as words are counted here.
const PACES: [(&str, usize); 17] = [
    ("ar", 138),
    ("de", 179),
    ("en", 228),
    ("es", 218),
    ("fi", 161),
    ("fr", 195),
    ("he", 187),
    ("it", 188),
    ("ja", 178),
    ("nl", 202),
    ("pl", 166),
    ("pt", 181),
    ("ru", 184),
    ("sl", 180),
    ("sv", 199),
    ("tr", 166),
    ("zh", 127),
];

/// The mean of these languages.
const USUAL: usize = 184;

/// Minutes that a text of so many words takes in this language, at least 1.
pub(crate) fn minutes(words: usize, language: Option<&str>) -> usize {
    let language = language.unwrap_or_default();
    let is_it =
        |pace: &&(&str, usize)| language.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(pace.0));
    let pace = PACES.iter().find(is_it).map_or(USUAL, |pace| pace.1);
    ((words + pace / 2) / pace).max(1)
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn languages_have_their_pace() {
        assert_eq!(minutes(0, None), 1);
        assert_eq!(minutes(1000, Some("en-GB")), 4);
        assert_eq!(minutes(1000, Some("AR")), 7);
        assert_eq!(minutes(1000, Some("x")), 5);
    }
}
