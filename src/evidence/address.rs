//! What the page's address and its data say of the page as a whole: a story has a long name, a front page none.

use super::{Known, Row};
use crate::text::path;

/// What is asked of all passages of a page alike.
pub(super) struct Page([i16; 13]);

impl Page {
    pub(super) fn of(known: &Known) -> Page {
        let path = path(known.url);
        let mut segments = 0;
        let mut last = "";
        for segment in path.split('/').filter(|segment| !segment.is_empty()) {
            segments += 1;
            last = segment;
        }
        let count = |text: &str, is: fn(u8) -> bool| text.bytes().filter(|&byte| is(byte)).count() as i16;
        let mut values = [0; 13];
        values[0] = segments;
        values[1] = count(last, |byte| matches!(byte, b'-' | b'_'));
        values[2] = count(path, |byte| byte.is_ascii_digit());
        values[3] = path.len().min(999) as i16;
        values[4] = i16::from(known.url.as_bytes().contains(&b'?'));
        for (value, &flag) in values[5..].iter_mut().zip(known.kinds) {
            *value = i16::from(flag);
        }
        Page(values)
    }

    pub(super) fn add(&self, row: &mut Row) {
        for value in self.0 {
            row.signed(value.into());
        }
    }
}
