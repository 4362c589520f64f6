//! Files for the reader: text handed to the browser to keep, JSON made by the browser's own writer.

use js_sys::{Array, JSON};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::codec::to_js;

/// Offers `text` as a file called `name`. Says whether the browser took it.
pub fn save(name: &str, mime: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options);
    blob.and_then(|blob| offer(name, &blob)).is_ok()
}

/// Offers `blob` as a file called `name`.
pub fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::UNDEFINED)?;
    let link = document.create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.unchecked_ref::<HtmlElement>().click();
    Url::revoke_object_url(&address)
}

/// `value` as JSON for people to read.
pub fn json<T: Serialize + ?Sized>(value: &T) -> String {
    let text =
        JSON::stringify_with_replacer_and_space(&to_js(value), &JsValue::NULL, &JsValue::from_f64(2.0));
    text.map(String::from).unwrap_or_default()
}

/// `values` as JSON, one to a line (NDJSON), each with `origin` in it, so that lines that were parted still say where they are from.
pub fn json_lines<T: Serialize>(values: &[T], origin: &str) -> String {
    let line = |value: &T| {
        let value = to_js(value);
        let _ = js_sys::Reflect::set(&value, &"origin".into(), &origin.into());
        JSON::stringify(&value).map(String::from).unwrap_or_default() + "\n"
    };
    values.iter().map(line).collect()
}

/// The day where the reader is not asked (UTC), ISO 8601.
pub fn today() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.split('T').next().unwrap_or_default().to_owned()
}
