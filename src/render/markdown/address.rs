//! Addresses between round brackets.

use super::escape::is_entity;
use crate::article::Link;

/// Writes an address so that no character of it ends it.
pub(super) fn push_address(address: &Link, out: &mut String) {
    let address = address.as_str();
    let balanced = is_balanced(address);
    for (at, character) in address.char_indices() {
        match character {
            '(' if !balanced => out.push_str("%28"),
            ')' if !balanced => out.push_str("%29"),
            ' ' => out.push_str("%20"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '|' => out.push_str("%7C"),
            '$' => out.push_str("%24"),
            '`' => out.push_str("%60"),
            '\n' | '\r' | '\t' => {}
            '&' if is_entity(&address[at + 1..]) => out.push_str("&amp;"),
            _ => out.push(character),
        }
    }
}

/// Whether each bracket has its partner, not too deep for any renderer.
fn is_balanced(address: &str) -> bool {
    let mut depth = 0;
    for byte in address.bytes() {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if !(0..=3).contains(&depth) {
            return false;
        }
    }
    depth == 0
}
