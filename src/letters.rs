//! Letters and cases, as far as the heuristics need them.
//!
//! The standard library knows all of Unicode, by tables that weigh 18 KB in the module, a tenth of it. What is
//! asked here is less: is this a letter or a digit or a sign between words, and what is its small form in the
//! scripts that have one and that the lists use (Latin, Greek, Cyrillic, Armenian).

/// A letter or a digit, by ranges: what is not ASCII, nor punctuation, nor a symbol, is one.
pub(crate) fn is_word(sign: char) -> bool {
    match sign {
        '\0'..='\u{7f}' => sign.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(sign, 'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼'..='¾'),
        '×'
        | '÷'
        | '\u{37e}'
        | '\u{387}'
        | '\u{55a}'..='\u{55f}'
        | '\u{589}'
        | '\u{58a}'
        | '\u{5be}'
        | '\u{5f3}'
        | '\u{5f4}' => false,
        '\u{609}'..='\u{60d}'
        | '\u{61b}'..='\u{61f}'
        | '\u{66a}'..='\u{66d}'
        | '\u{6d4}'
        | '\u{964}'
        | '\u{965}'
        | '\u{970}' => false,
        '\u{e4f}'
        | '\u{e5a}'
        | '\u{e5b}'
        | '\u{104a}'..='\u{104f}'
        | '\u{10fb}'
        | '\u{17d4}'..='\u{17db}' => false,
        '\u{2000}'..='\u{206f}'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{245f}'
        | '\u{2500}'..='\u{2775}' => false,
        '\u{2794}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{2ff0}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{3030}' => false,
        '\u{303d}'..='\u{303f}'
        | '\u{30a0}'
        | '\u{30fb}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe6f}' => false,
        '\u{feff}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}' => false,
        '\u{ffe0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'.. => false,
        _ => true,
    }
}

/// The small form of a letter; of any other sign, itself. A letter whose small form is two signs loses the
/// second (`İ` becomes `i`).
pub(crate) fn lower(sign: char) -> char {
    let code = u32::from(sign);
    let small = match sign {
        '\0'..='\u{7f}' => return sign.to_ascii_lowercase(),
        'À'..='Þ' if sign != '×' => code + 32,
        'İ' => u32::from(b'i'),
        'Ÿ' => 0xff,
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => code + (code & 1),
        '\u{100}'..='\u{137}' | '\u{14a}'..='\u{177}' | '\u{1e00}'..='\u{1e95}' | '\u{1ea0}'..='\u{1eff}' => {
            code | 1
        }
        '\u{218}'..='\u{21f}'
        | '\u{3d8}'..='\u{3ef}'
        | '\u{460}'..='\u{481}'
        | '\u{48a}'..='\u{4bf}'
        | '\u{4d0}'..='\u{52f}' => code | 1,
        'Ά' => 0x3ac,
        'Έ'..='Ί' => code + 37,
        'Ό' => 0x3cc,
        'Ύ' | 'Ώ' => code + 63,
        'Α'..='Ϋ' if code != 0x3a2 => code + 32,
        'Ѐ'..='Џ' => code + 80,
        'А'..='Я' => code + 32,
        'Ӏ' => 0x4cf,
        'Ӂ'..='ӎ' => code + (code & 1),
        'Ա'..='Ֆ' => code + 48,
        'Ａ'..='Ｚ' => code + 32,
        _ => code,
    };
    char::from_u32(small).unwrap_or(sign)
}

/// Is this a capital?
pub(crate) fn is_upper(sign: char) -> bool {
    lower(sign) != sign
}

/// Is this a small letter?
pub(crate) fn is_lower(sign: char) -> bool {
    match sign {
        'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'ά'..='ώ' | 'а'..='џ' | 'ա'..='և' | 'ａ'..='ｚ' => {
            true
        }
        '\u{100}'..='\u{24f}' | '\u{460}'..='\u{52f}' | '\u{1e00}'..='\u{1eff}' => !is_upper(sign),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_word, lower};

    /// Blocks of the scripts that the lists are written in.
    const BLOCKS: &[std::ops::Range<u32>] = &[
        0..0x180,
        0x386..0x3cf,
        0x400..0x482,
        0x48a..0x530,
        0x531..0x557,
        0x5d0..0x5eb,
        0x620..0x64b,
        0x905..0x93a,
        0xe01..0xe31,
        0x1e00..0x1e96,
        0x1ea0..0x1f00,
        0x2000..0x2070,
        0x3000..0x3005,
        0x3041..0x3097,
        0x4e00..0x9fff,
        0xac00..0xd7a4,
        0xff00..0xff5f,
    ];

    fn signs() -> impl Iterator<Item = char> {
        BLOCKS.iter().cloned().flatten().filter_map(char::from_u32)
    }

    #[test]
    fn small_forms_are_those_of_unicode() {
        for sign in signs() {
            assert_eq!(Some(lower(sign)), sign.to_lowercase().next(), "{sign:?} {:x}", u32::from(sign));
        }
    }

    #[test]
    fn words_are_those_of_unicode() {
        let unassigned = ['\u{38b}', '\u{38d}', '\u{3a2}', '\u{530}', '\u{2065}'];
        for sign in signs().filter(|sign| !unassigned.contains(sign)) {
            assert_eq!(is_word(sign), sign.is_alphanumeric(), "{sign:?} {:x}", u32::from(sign));
        }
    }
}
