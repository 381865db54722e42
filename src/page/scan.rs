//! Bytes, eight at a time.

/// Where `byte` stands next, or the end.
pub(super) fn position(bytes: &[u8], from: usize, byte: u8) -> usize {
    let mut at = from.min(bytes.len());
    // Eight bytes at a time: where one of them is `byte`, that one becomes zero, and only a zero borrows.
    while let Some(eight) = bytes[at..].first_chunk() {
        let differs = u64::from_le_bytes(*eight) ^ u64::from_le_bytes([byte; 8]);
        let zeros = differs.wrapping_sub(ONES) & !differs & ONES << 7;
        if zeros != 0 {
            return at + zeros.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while at < bytes.len() && bytes[at] != byte {
        at += 1;
    }
    at
}

/// The lowest bit of each of eight bytes.
const ONES: u64 = u64::from_le_bytes([1; 8]);

#[cfg(test)]
mod tests {
    use super::position;

    #[test]
    fn first_of_many_is_found_wherever_it_stands() {
        for at in 0..40 {
            let mut bytes = [b'='; 40];
            bytes[at] = b'<';
            bytes[39] = b'<';
            assert_eq!(position(&bytes, 0, b'<'), at);
            assert_eq!(position(&bytes, at, b'<'), at);
            assert_eq!(position(&bytes, at, b'>'), 40);
        }
        assert_eq!(position(b"", 3, b'<'), 0);
        // Neighbours in value, and high bytes, are not taken for it.
        assert_eq!(position("=;é\u{80}\u{bc}<".as_bytes(), 0, b'<'), 8);
    }
}
