//! An article that was packed comes out as it went in, and what is no packed article comes out as none.

#[path = "articles_support/articles.rs"]
mod articles;
#[path = "articles_support/whole.rs"]
mod whole;

use lede::packed::{pack, unpack};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use whole::article;

proptest! {
    // The same articles each time: what fails here fails for everybody. Another seed tries others.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..ProptestConfig::with_cases(1000)
    })]

    #[test]
    fn article_comes_back_whole(article in article()) {
        prop_assert_eq!(unpack(&pack(&article)), Some(article));
    }

    #[test]
    fn part_of_an_article_is_none(article in article(), left in 0.0..1.0) {
        let packed = pack(&article);
        let kept = packed.chars().count() as f64 * left;
        let part: String = packed.chars().take(kept as usize).collect();
        prop_assert_eq!(unpack(&part), None);
    }

    /// What comes of a spoilt one is an article of its own, or none; never a panic.
    #[test]
    fn spoilt_article_harms_nobody(article in article(), at in any::<prop::sample::Index>(), sign in any::<u8>()) {
        let mut signs: Vec<char> = pack(&article).chars().collect();
        let at = at.index(signs.len());
        signs[at] = sign.into();
        if let Some(article) = unpack(&String::from_iter(signs)) {
            prop_assert_eq!(unpack(&pack(&article)), Some(article));
        }
    }

    #[test]
    fn noise_harms_nobody(bytes in vec(any::<u8>(), 0..300), text in any::<String>()) {
        unpack(&bytes.into_iter().map(char::from).collect::<String>());
        unpack(&text);
    }
}
