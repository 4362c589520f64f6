//! The address: everything after `#`, so that it works on any host, on a sub-path and from a file.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::set_timeout;
use wasm_bindgen::JsValue;

use super::page;

/// How long the address may stay behind what is typed: browsers take their time over a new one, and the answer comes first.
const BEHIND: Duration = Duration::from_millis(50);

thread_local! {
    /// What [`replace`] was given last, until the browser has it. Who asks for the address has it brought there first.
    static TYPED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What stands after `#`, still percent-encoded.
pub fn fragment() -> String {
    catch_up();
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The whole address.
pub fn whole() -> String {
    catch_up();
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Keeps `note` with the present entry of the browser's history, where Back finds it.
pub fn note(note: &str) {
    catch_up();
    put(&JsValue::from_str(note), None);
}

/// What was noted for the present entry.
pub fn noted() -> Option<String> {
    // The entry that is to come has no note.
    let is_behind = TYPED.with_borrow(Option::is_some);
    if is_behind {
        return None;
    }
    web_sys::window()?.history().ok()?.state().ok()?.as_string()
}

/// Goes to `fragment` as a new entry of the browser's history. The listener of [`on_change`] hears of it.
pub fn go(fragment: &str) {
    catch_up();
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts `fragment` in the place of the present entry, as while someone types, a moment later. No listener hears of it.
pub fn replace(fragment: &str) {
    if TYPED.replace(Some(format!("#{fragment}"))).is_none() {
        set_timeout(catch_up, BEHIND);
    }
}

fn catch_up() {
    if let Some(typed) = TYPED.take() {
        put(&JsValue::NULL, Some(&typed));
    }
}

/// Changes the present entry of the browser's history.
fn put(note: &JsValue, address: Option<&str>) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(note, "", address);
    }
}

/// Calls `listener` whenever the reader follows a link, goes back or forward, or edits the address, for as long as the present
/// view is there.
pub fn on_change(listener: impl Fn() + 'static) {
    page::listen(
        "hashchange",
        Box::new(move |_| {
            // The entry that it was for is no longer the present one.
            TYPED.take();
            listener();
        }),
    );
}
