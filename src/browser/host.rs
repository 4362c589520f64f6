//! What `public/host.js` does for the program: keeping the page for offline reading, its newer versions, its requests.
//! Plain JavaScript, because it must work before the program runs and where it cannot; without it nothing is kept.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

use super::codec::get;
use super::page;

/// How the page is kept for reading without a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// The browser can't keep it here.
    Impossible,
    /// The page is one file and needs no keeping.
    File,
    /// The reader does not want it kept.
    Off,
    /// It is being fetched.
    Saving,
    /// It is kept.
    Kept,
    /// It is kept, and a newer version waits for the reader's word.
    Update,
}

/// How the page is kept now.
pub fn keeping() -> Keeping {
    match call("keeping").as_string().as_deref() {
        Some("file") => Keeping::File,
        Some("off") => Keeping::Off,
        Some("saving") => Keeping::Saving,
        Some("kept") => Keeping::Kept,
        Some("update") => Keeping::Update,
        _ => Keeping::Impossible,
    }
}

/// How many requests the page has made since it was ready; nothing where that can't be known.
pub fn requests() -> Option<usize> {
    call("requests").as_f64().map(|count| count as usize)
}

/// Keeps the page for offline reading from now on.
pub fn keep() {
    call("keep");
}

/// Takes the kept copy away, and does not keep another.
pub fn forget() {
    call("forget");
}

/// Goes over to the newer version, which loads the page anew.
pub fn update() {
    call("update");
}

/// Calls `listener` when one of the answers above has changed, for as long as the present view is there.
pub fn on_change(listener: impl Fn() + 'static) {
    page::listen("mizan-host", Box::new(move |_| listener()));
}

fn call(name: &str) -> JsValue {
    let host = get(&js_sys::global(), "mizanHost");
    let function = get(&host, name).dyn_into::<Function>();
    function.and_then(|function| function.call0(&host)).unwrap_or(JsValue::UNDEFINED)
}
