//! A page that is twice as long takes twice as long, however it is made.
//!
//! Whoever writes a page decides what is in it, and a square in it that no page of the corpus shows freezes
//! somebody's tab. Each make of page is read in two sizes, the larger one eight times as long; each doubling may
//! cost 2.2 times as much (see `growth_support/clock.rs` for how a busy machine is kept out of it).
//!
//! `LEDE_GROWTH=20000000 cargo test --release --test growth -- --nocapture` goes up to pages of 20 MB by doublings
//! and shows a table.

#[path = "growth_support/clock.rs"]
mod clock;
#[path = "growth_support/makes.rs"]
mod makes;

use std::hint::black_box;
use std::ops::Range;
use std::time::Duration;

use clock::{Growth, LIMIT, Size, growth, timed};
use lede::{Page, Snapshot, render};
use makes::{MAKES, Make};

/// The small page, in bytes: large enough that no depth is reached only by the large one.
const SMALL: usize = 12_000;

/// The large page is the small one doubled so often.
const DOUBLINGS: i32 = 3;

/// The table goes so many doublings up to its largest size.
const TABLE: usize = 4;

/// In how many rounds it is decided.
const ROUNDS: Range<usize> = 2..20;

/// What is timed by itself, so that the cost of one does not hide another.
const STEPS: [&str; 4] = ["parse", "snapshot", "read", "write"];

#[test]
fn twice_the_page_takes_twice_the_time() {
    on_a_large_stack(|| {
        // Tables that are made once are made now.
        run(&page(&MAKES[0], SMALL));
        let found = match std::env::var("LEDE_GROWTH") {
            Ok(most) => table(most.parse().expect("LEDE_GROWTH is a number of bytes")),
            Err(_) => MAKES.iter().flat_map(too_costly).collect(),
        };
        assert!(found.is_empty(), "\n{}", found.join("\n"));
    });
}

/// If this fails, the test above could not.
#[test]
fn a_loop_in_a_loop_is_found() {
    let work = |squared: usize, size: Size| {
        let size = if size == Size::Small { 400 } else { 400 << DOUBLINGS };
        let (_, time) = timed(|| steps(size * 400 + squared * size * size));
        [time]
    };
    assert!(!growth(DOUBLINGS, ROUNDS, |size| work(0, size))[0].is_too_much());
    assert!(growth(DOUBLINGS, ROUNDS, |size| work(1, size))[0].is_too_much());
}

/// Where it is one of the callers' own, each has another loop, one of which is faster.
#[inline(never)]
fn steps(count: usize) -> u64 {
    (0..count).fold(0, |sum, step| black_box(sum ^ step as u64))
}

/// A depth of pages that browsers allow is more than a test's thread has stack for.
fn on_a_large_stack(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(work);
    if let Err(panic) = thread.expect("a thread can be started").join() {
        std::panic::resume_unwind(panic);
    }
}

/// The steps that grow too fast. What the allocator or a cache does at one size it does once, and a page that is twice
/// as many doublings longer shows it for what it is; a square shows all the more.
fn too_costly(make: &Make) -> Vec<String> {
    let found = costly_within(make, DOUBLINGS);
    if found.is_empty() { found } else { costly_within(make, DOUBLINGS * 2) }
}

fn costly_within(make: &Make, doublings: i32) -> Vec<String> {
    let (small, large) = (page(make, SMALL), page(make, SMALL << doublings));
    let measured = growth(doublings, ROUNDS, |size| run(if size == Size::Small { &small } else { &large }));
    let costly = measured.iter().zip(STEPS).filter(|(growth, _)| growth.is_too_much());
    costly.map(|(growth, step)| complaint(make, step, growth)).collect()
}

fn complaint(make: &Make, step: &str, growth: &Growth) -> String {
    let (name, small, large) = (make.0, growth.small, growth.large);
    format!(
        "{name}: to {step} it takes {small:?}, then {large:?}: {:.2} times by doubling, not {LIMIT}",
        growth.by_doubling()
    )
}

/// All sizes up to `most` bytes. Of so large pages few runs can be had, so it is from the first size to the last that
/// the growth is judged, and again where it seems too much.
fn table(most: usize) -> Vec<String> {
    let mut found = Vec::new();
    for make in MAKES {
        let pages: Vec<String> = (0..=TABLE).map(|less| page(make, most >> (TABLE - less))).collect();
        let mut least = vec![[Duration::MAX; STEPS.len()]; pages.len()];
        for _ in 0..3 {
            for (least, page) in least.iter_mut().zip(&pages) {
                least.iter_mut().zip(run(page)).for_each(|(least, time)| *least = time.min(*least));
            }
            if !over_all(&least).iter().any(Growth::is_too_much) {
                break;
            }
        }
        println!("{}", make.0);
        for (least, page) in least.iter().zip(&pages) {
            println!("  {:>9} bytes  {}", page.len(), shown(least));
        }
        for (growth, step) in over_all(&least).iter().zip(STEPS) {
            found.extend(growth.is_too_much().then(|| complaint(make, step, growth)));
        }
    }
    found
}

fn over_all(times: &[[Duration; STEPS.len()]]) -> [Growth; STEPS.len()] {
    std::array::from_fn(|step| Growth {
        small: times[0][step],
        large: times[TABLE][step],
        doublings: TABLE as i32,
    })
}

fn shown(times: &[Duration]) -> String {
    STEPS.iter().zip(times).map(|(step, time)| format!("{step} {time:>10.1?}  ")).collect()
}

/// A page of at least so many bytes, written as a browser would.
fn page(make: &Make, bytes: usize) -> String {
    let mut page = String::from("<html lang=\"en\"><head>");
    make.1(&mut page, bytes);
    page.push_str("</body></html>");
    page
}

fn run(html: &str) -> [Duration; STEPS.len()] {
    let (_, parse) = timed(|| Page::from_html(html, "https://paper.example/story"));
    let url = "https://paper.example/story";
    let snapshot = Snapshot { html: html.into(), url: url.into(), base: url.into(), ..Snapshot::default() };
    let (page, snapshot) = timed(|| Page::from_snapshot(snapshot));
    let (reading, read) = timed(|| lede::read(&page));
    let article = &reading.article;
    let (_, write) = timed(|| {
        (render::html(article), render::markdown(article, &render::Options::default()), render::text(article))
    });
    [parse, snapshot, read, write]
}
