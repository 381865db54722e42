//! How work grows with size, measured so that a busy machine does not matter.
//!
//! The clock is the processor time of this thread, which stands still while others run. What still disturbs it
//! (caches, a core shared with others, the clock rate) only ever adds, so of many runs the least is the truest. Runs
//! of both sizes alternate, and take equally long in all, so that what disturbs the one disturbs the other.

use std::ops::Range;
use std::time::Duration;

use cpu_time::ThreadTime;

/// What doubling the size may multiply the time by. Beyond 2, caches that no longer hold everything take their part.
pub const LIMIT: f64 = 2.2;

/// No noise makes that of what should be 2.
const HOPELESS: f64 = 3.0;

/// Work that takes less is not told from noise, and nobody waits for it.
const NOTHING: Duration = Duration::from_micros(500);

/// The least times of a small and a large run.
#[derive(Clone, Copy)]
pub struct Growth {
    pub small: Duration,
    pub large: Duration,
    pub doublings: i32,
}

impl Growth {
    /// What one doubling multiplies the time by.
    pub fn by_doubling(&self) -> f64 {
        (self.large.as_secs_f64() / self.small.as_secs_f64().max(1e-9)).powf(1.0 / f64::from(self.doublings))
    }

    pub fn is_too_much(&self) -> bool {
        self.large > NOTHING && self.by_doubling() > LIMIT
    }
}

/// Measures each of the works that a run tells the times of. `run` is told which of the two sizes is to be worked
/// at, the larger of which is the smaller one doubled so many times.
///
/// It takes at least as many rounds as `rounds` begins with. Work that looks too costly is given more of them, up to
/// its end: the least time of work that is not comes down, that of work that is does not.
pub fn growth<const N: usize>(
    doublings: i32,
    rounds: Range<usize>,
    mut run: impl FnMut(Size) -> [Duration; N],
) -> [Growth; N] {
    let mut least = [Growth { small: Duration::MAX, large: Duration::MAX, doublings }; N];
    for round in 1..rounds.end {
        // As many small runs as take as long as a large one: a short one would sooner find the machine at rest.
        let runs = 1 << doublings;
        let mut all = [Duration::ZERO; N];
        for _ in 0..runs {
            all.iter_mut().zip(run(Size::Small)).for_each(|(all, time)| *all += time);
        }
        for (growth, all) in least.iter_mut().zip(all) {
            growth.small = growth.small.min(all / runs);
        }
        for (growth, time) in least.iter_mut().zip(run(Size::Large)) {
            growth.large = growth.large.min(time);
        }
        let is_square = |growth: &Growth| growth.is_too_much() && growth.by_doubling() > HOPELESS;
        let is_settled = !least.iter().any(Growth::is_too_much) || least.iter().any(is_square);
        if round >= rounds.start && is_settled {
            break;
        }
    }
    least
}

#[derive(Clone, Copy, PartialEq)]
pub enum Size {
    Small,
    Large,
}

/// What `work` gives, and the time it takes.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = ThreadTime::now();
    let made = work();
    (made, start.elapsed())
}
