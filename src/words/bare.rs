//! Lists without what only people need: comments, phrases that were taken back, names of languages.
//!
//! Every byte of a list is one of the module, so this is done while the module is compiled.

/// The bare `list`, and how many bytes it has. `N` is at least as many.
pub(super) const fn bare<const N: usize>(list: &str) -> ([u8; N], usize) {
    let mut bare = [0; N];
    let mut length = 0;
    let mut in_names = false;
    let mut rest = list.as_bytes();
    while !rest.is_empty() {
        let line = up_to(rest, b'\n');
        rest = rest.split_at(if line.len() < rest.len() { line.len() + 1 } else { line.len() }).1;
        let entry = up_to(line, b'#').trim_ascii();
        assert!(!in_names || !is_heading(entry), "[names] is the last section of a list");
        in_names |= is_names(entry);
        if !is_for_people(entry) {
            length = append(&mut bare, length, entry);
            length = append(&mut bare, length, b"\n");
        }
    }
    (bare, length)
}

const fn up_to(text: &[u8], sign: u8) -> &[u8] {
    let mut end = 0;
    while end < text.len() && text[end] != sign {
        end += 1;
    }
    text.split_at(end).0
}

const fn is_heading(entry: &[u8]) -> bool {
    matches!(entry, [b'[', ..])
}

const fn is_names(entry: &[u8]) -> bool {
    matches!(entry, b"[names]")
}

const fn is_for_people(entry: &[u8]) -> bool {
    matches!(entry, [] | [b'n', b'o', b't', b':', ..]) || is_heading(entry) && !is_names(entry)
}

/// Writes `added` behind the first `length` bytes, and returns how many there are now.
const fn append(bytes: &mut [u8], length: usize, added: &[u8]) -> usize {
    let mut at = 0;
    while at < added.len() {
        bytes[length + at] = added[at];
        at += 1;
    }
    length + at
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn only_phrases_and_names_are_left() {
        let list = "# For people.\n[en]\nread more  # as a line\nnot: more\n\n[de]\nüber\n[names]\nmore link";
        let (bytes, length) = bare::<100>(list);
        assert_eq!(str::from_utf8(&bytes[..length]), Ok("read more\nüber\n[names]\nmore link\n"));
    }

    #[test]
    #[should_panic(expected = "last section")]
    fn names_come_last() {
        bare::<100>("[names]\na\n[en]\nb\n");
    }
}
