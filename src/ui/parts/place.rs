//! Where the reader was on the page, kept with each step of the browser's history, so that Back finds it again.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::pages::{Pages, Place};
use crate::browser::{address, page};

/// Takes up the place noted for the present step, and notes it for as long as the view around this is there. To be called where
/// what is long stands on the page: the browser itself comes back too early, to a page that is still empty.
pub fn keep_place() {
    if let Some(Place { scrolled, .. }) = noted(0) {
        request_animation_frame(move || page::scroll_page_to(scrolled));
    }
    let note = note_place(|scrolled| Some(Place { scrolled, top: 0.0, pages: Pages::default() }));
    // Who follows a link right after scrolling must not come back to an older place.
    let clicks = window_event_listener(leptos::ev::click, move |_| note());
    on_cleanup(move || clicks.remove());
}

/// Notes what `place` makes of how far the page is scrolled, whenever it has come to rest, for as long as the view around this is
/// there; what it returns notes it at once.
pub fn note_place(place: impl Fn(f64) -> Option<Place> + Send + Sync + 'static) -> impl Fn() + Copy {
    let place = StoredValue::new(place);
    let note = move || {
        if let Some(Some(place)) = place.try_with_value(|place| place(page::scrolled())) {
            address::note(&place.write());
        }
    };
    let later = StoredValue::new_local(debounce(Duration::from_millis(150), move |()| note()));
    let scrolls = window_event_listener(leptos::ev::scroll, move |_| {
        let _ = later.try_update_value(|later| later(()));
    });
    on_cleanup(move || scrolls.remove());
    note
}

/// The place noted for the present step, if there is one, in a list of `count` pages.
pub fn noted(count: usize) -> Option<Place> {
    Place::read(&address::noted()?, count)
}
