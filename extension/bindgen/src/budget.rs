//! What the modules may weigh.
//!
//! Linked code, not algorithmic speed, decides how long a click takes: the browser compiles each function at
//! its first call, about a millisecond for every 20 to 25 KB, and the core must stay ahead of 25 KB of
//! Readability.js. A module over budget therefore fails the build.
//!
//! There are two of them because code that a click does not need shall cost nothing at the click: `reading` runs at
//! each one, `writing` is compiled when something is copied. Each has a budget of its own, and together they may be
//! more than 130 KB gzipped, and are: that budget is about the wait. The sum is printed, so that nobody takes a
//! part for the whole.

use std::io::Write;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use wasmparser::{Parser, Payload};

/// What a module may weigh.
#[derive(Clone, Copy)]
struct Budget {
    module: &'static str,
    gzipped: usize,
    code: usize,
}

const BUDGETS: [Budget; 2] = [
    // A third of what is gzipped is what the judge has learned. 160 KB of code are 6 to 8 ms of the first click.
    Budget { module: "reading", gzipped: 130 << 10, code: 160 << 10 },
    // What it weighs, and a tenth more.
    Budget { module: "writing", gzipped: 38 << 10, code: 66 << 10 },
];

/// Prints the sizes of each module and of all, and fails if one is over its budget.
pub fn check(modules: &[(&str, Vec<u8>)]) -> Result<()> {
    let (mut all_gzipped, mut all_code) = (0, 0);
    let mut heavy = Vec::new();
    for (name, module) in modules {
        let budget = BUDGETS.iter().find(|budget| budget.module == *name);
        let budget = budget.with_context(|| format!("{name} has no budget"))?;
        let (gzipped, code) = (gzipped(module)?, code_section(module)?);
        for (what, size, most) in [("gzipped", gzipped, budget.gzipped), ("code section", code, budget.code)]
        {
            println!("{name}, {what}: {size} bytes, {}% of {most}", size * 100 / most);
        }
        heavy.extend(over(budget, gzipped, code).map(|what| format!("{name}, {what}")));
        all_gzipped += gzipped;
        all_code += code;
    }
    println!("together: {all_gzipped} bytes gzipped, {all_code} bytes of code");
    if !heavy.is_empty() {
        bail!("over budget: {}. See extension/bindgen/src/budget.rs", heavy.join("; "));
    }
    Ok(())
}

/// What of a module is over its budget.
fn over(budget: &Budget, gzipped: usize, code: usize) -> Option<&'static str> {
    if gzipped > budget.gzipped {
        return Some("gzipped");
    }
    (code > budget.code).then_some("code section")
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
        let budget = Budget { module: "reading", gzipped: 10, code: 20 };
        assert_eq!(over(&budget, 10, 20), None);
        assert_eq!(over(&budget, 10, 21), Some("code section"));
        assert_eq!(over(&budget, 11, 20), Some("gzipped"));
    }

    #[test]
    fn module_without_a_budget_is_refused() {
        assert!(check(&[("unheard of", SMALLEST.to_vec())]).is_err());
    }
}
