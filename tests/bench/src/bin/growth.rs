//! Time and memory against the size of the page, up to 20 MB and more than a million nodes.
//!
//! `cargo run --release --bin growth -- [MAKES]`: every make of page that `tests/growth.rs` has, or those whose name
//! begins with one of MAKES, in three sizes, from the snapshot to the HTML of the view. Memory is counted as it is asked
//! for, the snapshot included, and given back as natively; the modules never give any back, but for them see
//! `tests/browser/bench`.

#[path = "../../../growth_support/makes.rs"]
mod makes;

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

use lede::{Page, Snapshot, render};
use makes::{MAKES, Make};

const SIZES: [usize; 3] = [1_250_000, 5_000_000, 20_000_000];

/// Room for the deepest pages that browsers allow.
const STACK: usize = 256 << 20;

#[global_allocator]
static COUNTED: Counted = Counted;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

struct Counted;

// SAFETY: all is left to the system; only the sizes are added up.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Relaxed) + layout.size();
        MOST.fetch_max(now, Relaxed);
        // SAFETY: the caller keeps what `alloc` asks of it.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller keeps what `dealloc` asks of it.
        unsafe { System.dealloc(block, layout) }
    }
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |make: &&Make| wanted.is_empty() || wanted.iter().any(|name| make.0.starts_with(name));
    println!("| page | {} |", SIZES.map(|size| format!("{} MB", size as f64 / 1e6)).join(" | "));
    println!("|---|{}", "---|".repeat(SIZES.len()));
    for make in MAKES.iter().filter(is_wanted) {
        let cells = SIZES.map(|size| measured(make, size));
        println!("| {} | {} |", make.0, cells.join(" | "));
    }
}

/// On a thread of its own, for the stack.
fn measured(make: &'static Make, size: usize) -> String {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || cell(make, size));
    thread.expect("a thread can be started").join().unwrap_or_else(|_| "panic".into())
}

/// Seconds, and how many times the snapshot the most memory was.
fn cell(make: &Make, size: usize) -> String {
    let mut html = String::from("<html lang=\"en\"><head>");
    make.1(&mut html, size);
    html.push_str("</body></html>");
    let length = html.len();
    let url = String::from("https://paper.example/story");
    let snapshot = Snapshot { html, url: url.clone(), base: url, ..Snapshot::default() };
    let before = NOW.load(Relaxed) - length;
    MOST.store(NOW.load(Relaxed), Relaxed);
    let start = Instant::now();
    let page = Page::from_snapshot(snapshot);
    black_box(render::html(&lede::read(&page).article));
    let seconds = start.elapsed().as_secs_f64();
    let times = (MOST.load(Relaxed) - before) as f64 / length as f64;
    format!("{seconds:.2} s, {times:.1}×")
}
