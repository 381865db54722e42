//! The text of a page's bytes, as a browser finds it without the help of HTTP headers.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// Browsers look for `<meta charset>` no further.
const LOOKED_AT: usize = 1024;

/// Byte order mark, then `<meta>`, then UTF-8 if it is valid, then Windows-1252. Bytes that make no sense
/// become U+FFFD; it can't fail. A page that was encoded twice is decoded twice, which no browser does.
pub fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let text = as_declared(bytes);
    match encoded_once(&text) {
        Some(once) => Cow::Owned(once),
        None => text,
    }
}

/// What whoever saved the page read as Latin-1 and wrote as UTF-8 is UTF-8 within UTF-8: `Â»` for `»`, `â\u{80}\u{99}`
/// for `’`. No text is that by chance as a whole: a single `é` of its own, or any sign beyond Latin-1, speaks against it.
fn encoded_once(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Result<Vec<u8>, _> = text.chars().map(u8::try_from).collect();
    String::from_utf8(bytes.ok()?).ok()
}

fn as_declared(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    let head = &bytes[..bytes.len().min(LOOKED_AT)];
    match declared(head) {
        Some(encoding) => encoding.decode_without_bom_handling(bytes).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(error) if is_cut_short(bytes, error) => UTF_8.decode_without_bom_handling(bytes).0,
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    }
}

/// A file that ends within a character is still UTF-8, if it has other characters that show it.
fn is_cut_short(bytes: &[u8], error: std::str::Utf8Error) -> bool {
    error.error_len().is_none() && !bytes[..error.valid_up_to()].is_ascii()
}

/// What the first `<meta>` with a charset says. A page that could be read so far is not UTF-16, whatever it
/// says of itself.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let mut rest = head;
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix(b"<!--") {
            rest = &comment[find(comment, b"-->")?..];
        } else if starts_with_ignoring_case(rest, b"<meta")
            && rest.get(5).is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'/')
        {
            let end = end_of_tag(rest);
            if let Some(encoding) = charset_of(&rest[5..end]) {
                return Some(match encoding {
                    _ if encoding == UTF_16BE || encoding == UTF_16LE => UTF_8,
                    _ if encoding == X_USER_DEFINED => WINDOWS_1252,
                    _ => encoding,
                });
            }
            rest = &rest[end..];
        } else {
            rest = &rest[1..];
        }
    }
    None
}

/// `charset=…`, be it an attribute or in `content` beside `http-equiv=content-type`.
fn charset_of(attributes: &[u8]) -> Option<&'static Encoding> {
    let mut rest = attributes;
    loop {
        let at = rest.windows(7).position(|name| name.eq_ignore_ascii_case(b"charset"))?;
        rest = &rest[at + 7..];
        let Some(value) = rest.trim_ascii_start().strip_prefix(b"=") else { continue };
        let value = value.trim_ascii_start();
        let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
        let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\"';/>".contains(byte);
        let label = &value[..value.iter().position(ends).unwrap_or(value.len())];
        if let Some(encoding) = Encoding::for_label(label) {
            return Some(encoding);
        }
    }
}

fn end_of_tag(tag: &[u8]) -> usize {
    let mut quote = None;
    for (at, byte) in tag.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), _) if open == *byte => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn starts_with_ignoring_case(bytes: &[u8], start: &[u8]) -> bool {
    bytes.get(..start.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn byte_order_mark_wins() {
        assert_eq!(decoded(b"\xef\xbb\xbf<meta charset=latin1>\xc3\xa9"), "<meta charset=latin1>é");
        assert_eq!(decoded(b"\xff\xfea\0\xe9\0"), "aé");
        assert_eq!(decoded(b"\xfe\xff\0a\0\xe9"), "aé");
    }

    #[test]
    fn meta_decides() {
        let cases: [(&[u8], &str); 6] = [
            (b"<meta charset=\"windows-1251\">\xcf", "П"),
            (b"<META content='text/html; charset=Shift_JIS' http-equiv=Content-Type>\x93\xfa", "日"),
            (b"<meta name=a content='b>c'><meta charset = 'iso-8859-1' />\x80", "€"),
            (b"<meta charset=utf-16>\xc3\xa9", "é"),
            (b"<meta charset=x-user-defined>\xe9", "é"),
            (b"<meta charset=nonsense><meta charset=gbk>\xc4\xe3", "你"),
        ];
        for (bytes, end) in cases {
            assert!(decoded(bytes).ends_with(end), "{}", decoded(bytes));
        }
    }

    #[test]
    fn meta_in_a_comment_or_too_late_does_not() {
        assert!(decoded(b"<!-- <meta charset=windows-1251> -->\xe9").ends_with('é'));
        let late = [vec![b' '; 1024], b"<meta charset=windows-1251>\xe9".to_vec()].concat();
        assert!(decoded(&late).ends_with('é'));
    }

    #[test]
    fn undeclared_is_utf_8_if_valid() {
        assert_eq!(decoded("é".as_bytes()), "é");
        assert_eq!(decoded(b"caf\xe9"), "café");
        assert_eq!(decoded(b"\x93Yes\x94"), "“Yes”");
        assert_eq!(decoded(b"caf\xc3\xa9 \xe2\x80"), "café \u{fffd}");
        assert_eq!(decoded(b""), "");
    }

    /// What a page becomes when UTF-8 is taken for Latin-1 and written as UTF-8.
    fn twice(text: &str) -> Vec<u8> {
        text.bytes().map(char::from).collect::<String>().into_bytes()
    }

    #[test]
    fn what_was_encoded_twice_is_decoded_twice() {
        assert_eq!(
            decoded(&twice("<meta charset=utf-8>Don’t, “Ann”: 5\u{a0}€")),
            "<meta charset=utf-8>Don’t, “Ann”: 5\u{a0}€"
        );
        assert_eq!(decoded(&twice("naïve 😀")), "naïve 😀");
    }

    #[test]
    fn what_only_looks_encoded_twice_is_left_as_it_is() {
        for text in ["We saw â\u{80}\u{99} and é.", "â\u{80}\u{99} — and a dash", "Café", "Â for À"] {
            assert_eq!(decoded(text.as_bytes()), text);
        }
    }
}
