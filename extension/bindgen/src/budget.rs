//! What the module may weigh.
//!
//! Linked code, not algorithmic speed, decides how long a click takes: the browser compiles each function at
//! its first call, about a millisecond for every 20 to 25 KB, and the core must stay ahead of 25 KB of
//! Readability.js. A module over budget therefore fails the build.

use std::io::Write;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use wasmparser::{Parser, Payload};

/// What a person downloads. A sixth of it is what the judge has learned.
const MOST_GZIPPED: usize = 130 * 1024;

/// What the browser compiles: 160 KB is 6 to 8 ms of the first click.
const MOST_CODE: usize = 160 * 1024;

/// Prints both sizes, and fails if one is over its budget.
pub fn check(module: &[u8]) -> Result<()> {
    let sizes =
        [("gzipped", gzipped(module)?, MOST_GZIPPED), ("code section", code_section(module)?, MOST_CODE)];
    for (name, size, most) in sizes {
        println!("wasm {name}: {size} bytes, {}% of {most}", size * 100 / most);
    }
    match over_budget(&sizes) {
        Some(name) => bail!("the module is over its budget: {name}. See extension/bindgen/src/budget.rs"),
        None => Ok(()),
    }
}

fn over_budget(sizes: &[(&'static str, usize, usize)]) -> Option<&'static str> {
    sizes.iter().find(|(_, size, most)| size > most).map(|(name, ..)| *name)
}

fn gzipped(module: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(module)?;
    Ok(encoder.finish()?.len())
}

fn code_section(module: &[u8]) -> Result<usize> {
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::CodeSectionStart { range, .. } = payload.context("reading the module")? {
            return Ok(range.len());
        }
    }
    bail!("the module has no code section")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One function, `(func)`: a count, and a body of two bytes behind its length.
    const SMALLEST: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a\x04\x01\x02\0\x0b";

    #[test]
    fn code_section_is_counted_without_its_header() {
        assert_eq!(code_section(SMALLEST).expect("a module"), 4);
    }

    #[test]
    fn module_without_code_is_refused() {
        assert!(code_section(b"\0asm\x01\0\0\0").is_err());
    }

    #[test]
    fn budget_itself_is_allowed_and_one_byte_more_is_not() {
        assert_eq!(over_budget(&[("gzipped", 10, 10), ("code section", 20, 20)]), None);
        assert_eq!(over_budget(&[("gzipped", 10, 10), ("code section", 21, 20)]), Some("code section"));
    }
}
