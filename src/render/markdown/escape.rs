//! Which characters need a backslash: those that would be read as markup where they stand, and no others.
//!
//! Most signs work in pairs, so one that is alone in its line is left alone. `\` itself is always doubled:
//! before letters pandoc would read it as TeX.

use super::line::{EMPHASIS, Line, STRIKE, STRONG, What};
use crate::letters::is_word;
use crate::text::holds_sign;

/// Where a line stands decides what its first and last characters mean.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    Paragraph,
    Heading,
    Cell,
}

/// How a delimiter sees the character beside it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Class {
    Space,
    Punctuation,
    Word,
    /// A symbol or mark: renderers don't agree what it is.
    Unsure,
}

impl Class {
    pub fn may_be_word(self) -> bool {
        matches!(self, Class::Word | Class::Unsure)
    }
}

pub(super) fn class(c: char) -> Class {
    if is_word(c) {
        Class::Word
    } else if c.is_whitespace() {
        Class::Space
    } else if is_punctuation(c) {
        Class::Punctuation
    } else {
        Class::Unsure
    }
}

/// The characters that every version of CommonMark takes for punctuation; enough of them to matter.
fn is_punctuation(c: char) -> bool {
    match c {
        // GitHub looks through it at the character behind.
        '~' => false,
        '\0'..='\x7f' => c.is_ascii_punctuation(),
        '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' => true,
        '\u{2044}' | '\u{2052}' => false,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' => true,
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' => true,
        '\u{ff04}' | '\u{ff0b}' => false,
        '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}' | '\u{ff1b}' | '\u{ff1f}' | '\u{ff20}' => true,
        '\u{ff3b}'..='\u{ff3d}' | '\u{ff3f}' | '\u{ff5b}' | '\u{ff5d}' | '\u{ff5f}'..='\u{ff65}' => true,
        _ => false,
    }
}

/// What is known of a whole line before its characters are written.
pub(super) struct Escapes {
    pub place: Place,
    /// Signs of which the line has one run only can't pair.
    stars: usize,
    underscores: usize,
    tildes: usize,
    backticks: usize,
    equals: usize,
    math: bool,
    at: bool,
    brace: bool,
    /// `[label]: …` would be a definition.
    label: bool,
    /// `[text]` may be a link, for there are definitions below the text.
    pub references: bool,
}

/// What stands around a piece of text in what is written.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub before: char,
    pub after: char,
    pub line: Option<LineStart>,
    pub in_link: bool,
}

/// The piece begins a line: the first of its paragraph, or one behind a hard break.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum LineStart {
    First,
    Later,
}

impl Escapes {
    pub fn of(line: &Line, place: Place) -> Escapes {
        let mut escapes = Escapes::new(place);
        for run in &line.runs {
            if let What::Text(span) = run.what {
                escapes.count(line.slice(span));
            }
            if run.styles & (EMPHASIS | STRONG) != 0 {
                escapes.stars += 2;
                escapes.underscores += 2;
            }
            escapes.tildes += if run.styles & STRIKE != 0 { 2 } else { 0 };
            // Not even a backslash keeps a backtick from closing what another has opened.
            escapes.backticks += match run.what {
                What::Code(_) => 2,
                What::Image(image) => runs(&image.alt, b'`'),
                What::Math(at) => runs(&line.formulas[at].0, b'`'),
                _ => 0,
            };
        }
        // Beside a sign of ours a dollar is not beside a space.
        escapes.math |= !line.formulas.is_empty();
        escapes.math |= line.runs.len() > 1 && line.text.matches('$').count() > 1;
        // In the code, too: of `<` and what follows an address is read before code is.
        escapes.at |=
            holds_sign(&line.text, '@') || line.formulas.iter().any(|formula| holds_sign(&formula.0, '@'));
        escapes.label = line.text.starts_with('[');
        escapes
    }

    /// For the text of a picture, which is a small line of its own, except that backticks and tags pair
    /// across its bracket.
    pub fn of_alt(text: &str, place: Place) -> Escapes {
        let mut escapes = Escapes::new(place);
        escapes.count(text);
        escapes.backticks += 2;
        escapes.at = true;
        escapes.math = true;
        escapes
    }

    fn new(place: Place) -> Escapes {
        Escapes {
            place,
            stars: 0,
            underscores: 0,
            tildes: 0,
            backticks: 0,
            equals: 0,
            math: false,
            at: false,
            brace: false,
            label: false,
            references: false,
        }
    }

    fn count(&mut self, text: &str) {
        self.stars += runs(text, b'*');
        self.underscores += runs(text, b'_');
        self.tildes += runs(text, b'~');
        self.backticks += runs(text, b'`');
        self.equals += runs(text, b'=');
        self.math |= may_be_math(text);
        self.at |= holds_sign(text, '@');
        self.brace |= holds_sign(text, '}');
    }

    /// Writes `text` so that it is read as it is.
    pub fn write(&self, text: &str, around: Around, out: &mut String) {
        let forced = match (self.place, around.line) {
            (Place::Paragraph, Some(start)) => block_sign(text, around.after, start),
            _ => None,
        };
        let mut before = around.before;
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            let length = match character {
                '*' | '_' | '~' | '=' | '`' => run_length(&text[at..], character),
                _ => character.len_utf8(),
            };
            let rest = &text[at + length..];
            let after = rest.chars().next().unwrap_or(around.after);
            let escaped = self.is_markup(character, length, before, after, rest, around);
            for offset in (0..length).step_by(character.len_utf8()) {
                if escaped || forced == Some(at + offset) {
                    out.push('\\');
                }
                out.push(character);
            }
            before = character;
            at += length;
        }
    }

    fn is_markup(&self, c: char, run: usize, before: char, after: char, rest: &str, around: Around) -> bool {
        let apart = class(before) == Class::Space && class(after) == Class::Space;
        match c {
            '\\' => true,
            '*' => self.stars > 1 && !apart,
            '_' => self.underscores > 1 && !apart && !(is_word(before) && is_word(after)),
            '~' => self.tildes > 1 && !apart,
            '=' => run > 1 && self.equals > 1 && !apart,
            '`' => self.backticks > 1,
            '$' => self.math,
            '[' => self.references || around.in_link || matches!(after, '[' | '@' | '!'),
            ']' => around.in_link || matches!(after, '(' | '{') || (self.label && after == ':'),
            '!' => rest.is_empty() && after == '[',
            '<' => {
                matches!(after, 'a'..='z' | 'A'..='Z' | '/' | '!' | '?')
                    || (self.at && !after.is_whitespace())
            }
            '&' => is_entity(rest),
            '^' => before == '[' || after == '[' || next_in_word(rest, '^'),
            '%' => after == '%',
            '|' => self.place == Place::Cell,
            '#' => self.place == Place::Heading && ends_heading(before, rest, around.after),
            '{' => self.place == Place::Heading && self.brace,
            _ => false,
        }
    }
}

/// The place of the sign that would make a block of the line: a list, a quote, a heading, a fence, a break,
/// the underline of a heading, a table, or pandoc's definitions and divisions.
fn block_sign(text: &str, after: char, start: LineStart) -> Option<usize> {
    let first = text.chars().next()?;
    let ends = |rest: &str| match rest.chars().next() {
        Some(next) => next == ' ',
        None => after == '\n',
    };
    let only = |signs: &[char]| after == '\n' && text.chars().all(|c| c == ' ' || signs.contains(&c));
    let is_sign = match first {
        '>' | '|' => true,
        '#' => {
            let length = run_length(text, first);
            length <= 6 && ends(&text[length..])
        }
        '-' => ends(&text[1..]) || only(&['-']) || (start == LineStart::Later && only(&['-', '|', ':'])),
        '+' => ends(&text[1..]),
        '*' | '_' => (first == '*' && ends(&text[1..])) || only(&[first]),
        '=' => start == LineStart::Later && only(&['=']),
        '`' => run_length(text, '`') > 2,
        '~' => run_length(text, '~') > 2 || ends(&text[1..]),
        ':' => ends(&text[1..]) || text.starts_with(":::") || only(&['-', '|', ':']),
        '[' => {
            matches!(text.as_bytes(), [_, b' ' | b'x' | b'X', b']', rest @ ..] if rest.first().is_none_or(|b| *b == b' '))
        }
        '0'..='9' => return number_sign(text).filter(|at| ends(&text[at + 1..])),
        _ => false,
    };
    is_sign.then_some(0)
}

/// Where the dot or bracket stands behind a number that could be an item's.
fn number_sign(text: &str) -> Option<usize> {
    let digits = leading(text, &|byte| byte.is_ascii_digit());
    (digits <= 9 && matches!(text.as_bytes().get(digits), Some(b'.' | b')'))).then_some(digits)
}

/// How many runs of `sign` the text has.
fn runs(text: &str, sign: u8) -> usize {
    let mut before = 0;
    let mut runs = 0;
    for byte in text.bytes() {
        runs += usize::from(byte == sign && before != sign);
        before = byte;
    }
    runs
}

fn run_length(text: &str, sign: char) -> usize {
    leading(text, &|byte| char::from(byte) == sign)
}

/// How many bytes at the start are such.
fn leading(text: &str, is_such: &dyn Fn(u8) -> bool) -> usize {
    let mut length = 0;
    while text.as_bytes().get(length).is_some_and(|byte| is_such(*byte)) {
        length += 1;
    }
    length
}

/// `$` opens left of a character and closes right of one, so that `$5 and $10` are prices. (Pandoc and
/// GitHub also look at the digit behind, but not everyone does.)
fn may_be_math(text: &str) -> bool {
    let mut opens = false;
    let mut before = ' ';
    for character in text.chars() {
        if character == '$' && opens && before != ' ' {
            return true;
        }
        opens |= before == '$' && character != ' ';
        before = character;
    }
    false
}

/// Whether what follows `&` makes it a character reference.
pub(super) fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let length = leading(name, &|byte| byte.is_ascii_alphanumeric());
    (1..=33).contains(&length) && name.as_bytes().get(length) == Some(&b';')
}

fn next_in_word(rest: &str, sign: char) -> bool {
    for character in rest.chars() {
        if character == sign || character.is_whitespace() {
            return character == sign;
        }
    }
    false
}

/// Whether `#` begins the row of signs that may close a heading.
fn ends_heading(before: char, rest: &str, after: char) -> bool {
    before == ' ' && after == '\n' && run_length(rest, '#') == rest.len()
}
