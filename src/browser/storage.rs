//! What is kept in the browser, under keys of our own: on file:// all pages can share one storage.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::codec::to_js;

const PREFIX: &str = "mizan.";

/// The value kept under `key`; nothing where there is none, where it can't be read, or where the browser keeps nothing.
pub fn load<T: DeserializeOwned>(key: &str) -> Option<T> {
    let text = storages().find_map(|storage| storage.get_item(&format!("{PREFIX}{key}")).ok()?)?;
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(&text).ok()?).ok()
}

/// Keeps `value` under `key`. Says whether the browser took it.
pub fn save<T: Serialize>(key: &str, value: &T) -> bool {
    let text = js_sys::JSON::stringify(&to_js(value)).ok().and_then(|text| text.as_string());
    let Some(text) = text else { return false };
    // All of them, whatever the first one says.
    storages()
        .map(|storage| storage.set_item(&format!("{PREFIX}{key}"), &text).is_ok())
        .fold(false, |one, other| one | other)
}

/// Whether the browser keeps anything for this page.
pub fn works() -> bool {
    let key = format!("{PREFIX}trial");
    storage().is_some_and(|storage| storage.set_item(&key, "").is_ok() && storage.remove_item(&key).is_ok())
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// That of the browser, and behind it that of the tab: Chromium gives a page opened from a file an empty local storage after
/// one reload in fifteen (a page of two lines shows it), and the tab's own has never been seen to lose anything.
fn storages() -> impl Iterator<Item = web_sys::Storage> {
    let of_tab = web_sys::window().and_then(|window| window.session_storage().ok()?);
    storage().into_iter().chain(of_tab)
}
