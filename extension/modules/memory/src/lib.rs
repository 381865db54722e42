//! Memory that is handed out and never taken back.
//!
//! A module allocates, answers and is over: `extension/engine.js` throws the whole instance away after each call,
//! memory and all. So nothing is gained by giving back the pieces, and the standard allocator's 8 KB of code,
//! compiled at a click, can stay out of both modules.

#![cfg(target_arch = "wasm32")]

use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;
use std::ptr;

const PAGE: usize = 64 << 10;

/// Grown at least by this, since asking the browser takes longer than handing out.
const LEAST: usize = 1 << 20;

#[global_allocator]
static MEMORY: Bump = Bump { next: Cell::new(0), end: Cell::new(0) };

/// What lies between `next` and `end` is free.
struct Bump {
    next: Cell<usize>,
    end: Cell<usize>,
}

// SAFETY: the module has one thread: it is built without the `atomics` feature.
unsafe impl Sync for Bump {}

impl Bump {
    /// Makes room for `size` more bytes, if the browser has them.
    fn grow(&self, size: usize) -> Option<()> {
        let pages = size.max(LEAST).div_ceil(PAGE);
        let before = std::arch::wasm32::memory_grow(0, pages);
        if before == usize::MAX {
            return None;
        }
        let start = before * PAGE;
        // Nobody else grows the memory, so the new pages follow ours; if not, the rest of ours is given up.
        if start != self.end.get() {
            self.next.set(start);
        }
        self.end.set(start + pages * PAGE);
        Some(())
    }
}

// SAFETY: each block lies within the memory, is aligned, and overlaps no other, as `next` only rises.
unsafe impl GlobalAlloc for Bump {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let mut start = self.next.get().next_multiple_of(layout.align());
        if start + layout.size() > self.end.get() {
            if self.grow(layout.size() + layout.align()).is_none() {
                return ptr::null_mut();
            }
            start = self.next.get().next_multiple_of(layout.align());
        }
        self.next.set(start + layout.size());
        ptr::with_exposed_provenance_mut(start)
    }

    /// To take back the block that lies last saves 1 % of the memory of 2,000 pages. To know that nothing is
    /// ever taken back saves all the code that gives back (`extension/bindgen/src/idle.rs`).
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    /// The block that lies last grows where it is.
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if block.addr() + layout.size() == self.next.get() && block.addr() + size <= self.end.get() {
            self.next.set(block.addr() + size);
            return block;
        }
        // SAFETY: the caller's layout is valid, and so is one with the same alignment.
        let new = unsafe { self.alloc(Layout::from_size_align_unchecked(size, layout.align())) };
        if !new.is_null() {
            // SAFETY: both blocks are at least as long as the shorter of the sizes, and apart.
            unsafe { ptr::copy_nonoverlapping(block, new, layout.size().min(size)) };
        }
        new
    }
}
