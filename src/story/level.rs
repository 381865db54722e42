//! How sure one must be of a passage on this page.
//!
//! A page unlike those that were learned from, such as a forum, gets low scores all over. The best text is
//! then not the empty one: of what might be the article's, the likeliest is shown. What is best is taken to be
//! what may expect the best F1, which is to keep what is likelier than half of that F1 (Z. C. Lipton,
//! C. Elkan and B. Naryanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", 2014).

/// Thousandths of log odds between two entries of `LIKELY`.
const STEP: i32 = 500;

/// How likely are log odds of 0, 0.5, 1, ... 8, in thousandths.
const LIKELY: [i32; 17] =
    [500, 622, 731, 818, 881, 924, 953, 971, 982, 989, 993, 996, 998, 998, 999, 999, 1000];

/// Steps towards the best level; each is closer by far than the one before.
const STEPS: usize = 8;

/// Thousandths: as likely as not.
const HALF: u64 = 500;

/// What is judged well, above an F1 of 0.8, keeps to one half; below that the level falls the faster. Between
/// the pages of articles and the others of the corpus: with F1/2 alone, more boilerplate comes through on
/// pages that lack nothing (leak 0.042 in place of 0.038).
const STEEPER: u64 = 1567;
const SURER: u64 = 127;

/// Neighbours that are not the article's cast doubt on a passage, by this part of their log odds, each counted up to
/// `MOST`: on sites never seen the F1 of wcxb is 0.0015 higher, of aeb 0.003. Neighbours that are the article's speak for
/// nothing: with them more boilerplate comes through (106 of wcxb's snippets in place of 95). Where
/// the level is lower, nothing is doubted: forums would lose 0.01.
const DOUBT: i32 = 5;
const MOST: i32 = 2000;

/// What is further below is not judged: the header shows it, or nobody sees it. A title casts no doubt on the dek below it:
/// the F1 of traf is 0.002 higher, that of wcxb, whose texts have no deks, 0.0005 lower.
const UNJUDGED: i32 = -1_000_000;

/// What is less likely is no guess.
const LEAST: u64 = 30;

/// In thousandths.
fn likely(odds: i32) -> i32 {
    const FARTHEST: i32 = STEP * (LIKELY.len() as i32 - 1) - 1;
    let far = odds.clamp(-FARTHEST, FARTHEST).abs();
    let at = (far / STEP) as usize;
    let likely = LIKELY[at] + (LIKELY[at + 1] - LIKELY[at]) * (far % STEP) / STEP;
    if odds < 0 { 1000 - likely } else { likely }
}

/// By passage: is it spoken for? Of each are given its words, and the thousandths of log odds for it.
pub(super) fn spoken_for(passages: &[(usize, i32)]) -> Vec<bool> {
    let mut all = Vec::with_capacity(passages.len());
    all.extend(passages.iter().map(|&(words, odds)| (words as u64, likely(odds) as u64)));
    let expected: u64 = all.iter().map(|(words, likely)| words * likely).sum();
    let mut level = HALF;
    for _ in 0..STEPS {
        let kept = all.iter().filter(|(_, likely)| *likely > level);
        let (kept, right) =
            kept.fold((0, 0), |(kept, right), (words, likely)| (kept + words * 1000, right + words * likely));
        // Half of the F1 that may be expected.
        let best = (right * 1000).checked_div(kept + expected).unwrap_or(HALF);
        level = (best * STEEPER / 1000).saturating_sub(SURER).clamp(LEAST, HALF);
    }
    let near = |at: usize| match passages.get(at) {
        Some(&(_, odds)) if odds > UNJUDGED => odds.clamp(-MOST, MOST),
        _ => 0,
    };
    let mut spoken_for = Vec::with_capacity(all.len());
    spoken_for.extend((0..all.len()).map(|at| {
        let doubt = (near(at.wrapping_sub(1)) + near(at + 1)).min(0) / DOUBT;
        if level == HALF { passages[at].1 > -doubt } else { all[at].1 > level }
    }));
    spoken_for
}

#[cfg(test)]
mod tests {
    use super::{likely, spoken_for};

    const NEVER: i32 = i32::MIN;

    #[test]
    fn odds_are_likelihoods() {
        assert_eq!([-99999, -1000, 0, 250, 1000, 99999].map(likely), [1, 269, 500, 561, 731, 999]);
    }

    #[test]
    fn what_is_judged_well_is_more_likely_than_not() {
        let kept = spoken_for(&[(40, 3000), (60, 4000), (10, -100), (80, -4000)]);
        assert_eq!(kept, [true, true, false, false]);
    }

    #[test]
    fn among_what_is_not_the_articles_one_must_be_surer() {
        let verdicts = |odds: [i32; 4]| spoken_for(&odds.map(|odds| (20, odds)));
        assert_eq!(verdicts([3000, -2000, 500, -3000]), [true, false, false, false]);
        assert_eq!(verdicts([3000, -2000, 900, -3000]), [true, false, true, false]);
        assert_eq!(verdicts([3000, 3000, 500, -3000]), [true, true, true, false]);
        assert_eq!(verdicts([3000, 3000, -100, 3000]), [true, true, false, true]);
    }

    #[test]
    fn a_title_casts_no_doubt_on_the_dek_below_it() {
        let below = |odds: i32| spoken_for(&[(8, odds), (20, 200), (20, 500), (400, 4000)])[1];
        assert!(below(-i32::MAX));
        assert!(!below(-2000));
    }

    #[test]
    fn where_all_is_unlikely_the_likeliest_is_kept() {
        let kept = spoken_for(&[(40, -700), (60, -900), (10, -5000), (80, NEVER)]);
        assert_eq!(kept, [true, true, false, false]);
    }

    #[test]
    fn nothing_is_kept_of_nothing() {
        assert_eq!(spoken_for(&[]), [false; 0]);
        assert_eq!(spoken_for(&[(40, NEVER)]), [false]);
    }
}
