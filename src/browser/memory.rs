//! What the engine is measured by: the browser's clock, and a count of the memory that is held.

use wasm_bindgen::prelude::*;

use crate::engine::Gauge;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the page, or the worker, was started.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    pub fn now() -> f64;
}

/// The clock and the count.
pub const GAUGE: Gauge = Gauge { now, held };

#[cfg(not(target_arch = "wasm32"))]
fn held() -> usize {
    0
}

#[cfg(target_arch = "wasm32")]
use counted::held;

#[cfg(target_arch = "wasm32")]
mod counted {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    /// The standard allocator, counted.
    struct Counted;

    static HELD: AtomicUsize = AtomicUsize::new(0);

    /// What the allocator takes for so many bytes: a word before them, and all in steps of eight.
    fn taken(size: usize) -> usize {
        ((size + 11) & !7).max(16)
    }

    // SAFETY: every call goes on to the standard allocator as it came; only a number is kept beside it.
    unsafe impl GlobalAlloc for Counted {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            HELD.fetch_add(taken(layout.size()), Relaxed);
            unsafe { System.alloc(layout) }
        }

        unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
            HELD.fetch_sub(taken(layout.size()), Relaxed);
            unsafe { System.dealloc(place, layout) }
        }

        unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
            HELD.fetch_add(taken(size), Relaxed);
            HELD.fetch_sub(taken(layout.size()), Relaxed);
            unsafe { System.realloc(place, layout, size) }
        }
    }

    #[global_allocator]
    static ALLOCATOR: Counted = Counted;

    pub fn held() -> usize {
        HELD.load(Relaxed)
    }
}
