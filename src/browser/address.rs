//! The address: everything after `#`, so that it works on any host, on a sub-path and from a file.

use super::page;

/// What stands after `#`, still percent-encoded.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The whole address.
pub fn whole() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Keeps `note` with the present entry of the browser's history, where Back finds it.
pub fn note(note: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::from_str(note), "", None);
    }
}

/// What was noted for the present entry.
pub fn noted() -> Option<String> {
    web_sys::window()?.history().ok()?.state().ok()?.as_string()
}

/// Goes to `fragment` as a new entry of the browser's history. The listener of [`on_change`] hears of it.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts `fragment` in the place of the present entry, as while someone types. No listener hears of it.
pub fn replace(fragment: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _ =
            history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&format!("#{fragment}")));
    }
}

/// Calls `listener` whenever the reader follows a link, goes back or forward, or edits the address, for as long as the present
/// view is there.
pub fn on_change(listener: impl Fn() + 'static) {
    page::listen("hashchange", Box::new(move |_| listener()));
}
