//! Any article, of whatever its types can hold: written as HTML it is safe to show.

#![no_main]

#[path = "../../tests/hostile_support/allowed.rs"]
#[allow(dead_code)]
mod allowed;
#[path = "../../tests/articles_support/articles.rs"]
mod articles;
#[path = "../../tests/articles_support/whole.rs"]
mod whole;

use lede::render;
use libfuzzer_sys::fuzz_target;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

fuzz_target!(|bytes: &[u8]| {
    // The bytes are the seed of chance. To take them for its throws themselves would let the fuzzer decide more, but when
    // they are at an end each throw is like the last, and what throws until it fits throws for ever.
    let mut seed = [0; 32];
    seed.iter_mut().zip(bytes).for_each(|(seed, byte)| *seed = *byte);
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), chance);
    let Ok(tree) = whole::article().new_tree(&mut runner) else { return };
    let complaints = allowed::complaints(&render::html(&tree.current()));
    assert!(complaints.is_empty(), "{complaints:?}");
});
