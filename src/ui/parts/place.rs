//! Where the reader was on the page, kept with each step of the browser's history, so that Back finds it again.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::pages::{Pages, Place};
use crate::browser::{address, page};

/// Takes up the place noted for the present step, and notes it for as long as the view around this is there. To be called where
/// what is long stands on the page: the browser itself comes back too early, to a page that is still empty.
pub fn keep_place() {
    if let Some(Place { scrolled, .. }) = noted() {
        request_animation_frame(move || page::scroll_page_to(scrolled));
    }
    let alive = StoredValue::new(());
    let note = move || {
        if alive.try_get_value().is_some() {
            address::note(&Place { scrolled: page::scrolled(), top: 0.0, pages: Pages::default() }.write());
        }
    };
    let later = StoredValue::new_local(debounce(Duration::from_millis(150), move |()| note()));
    let scrolls = window_event_listener(leptos::ev::scroll, move |_| {
        let _ = later.try_update_value(|later| later(()));
    });
    // Who follows a link right after scrolling must not come back to an older place.
    let clicks = window_event_listener(leptos::ev::click, move |_| note());
    on_cleanup(move || {
        scrolls.remove();
        clicks.remove();
    });
}

/// The place noted for the present step, if there is one.
pub fn noted() -> Option<Place> {
    address::noted().and_then(|noted| Place::read(&noted, 0))
}
