//! Values across the border: what scripts give and get as plain JavaScript values by serde-wasm-bindgen, what the page and its
//! worker say to each other as bytes.

use js_sys::{Array, Reflect, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

use crate::engine::EngineError;

/// A Rust value as a plain JavaScript value.
pub fn to_js<T: Serialize + ?Sized>(value: &T) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    value.serialize(&serializer).unwrap_or(JsValue::UNDEFINED)
}

/// Argument number `nth` (from 0) of `call`; a missing one reads as `T`'s default.
pub fn argument<T: DeserializeOwned + Default>(
    call: &str,
    arguments: &Array,
    nth: u32,
) -> Result<T, EngineError> {
    let value = arguments.get(nth);
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    from_js(call, value, nth as usize + 1)
}

/// Argument number `nth` (from 0) of `call`, which must be there.
pub fn required<T: DeserializeOwned>(call: &str, arguments: &Array, nth: u32) -> Result<T, EngineError> {
    from_js(call, arguments.get(nth), nth as usize + 1)
}

/// `value`, argument number `argument` (from 1) of `call`, as a Rust value.
pub fn from_js<T: DeserializeOwned>(call: &str, value: JsValue, argument: usize) -> Result<T, EngineError> {
    serde_wasm_bindgen::from_value(value).map_err(|error| EngineError::BadArgument {
        call: call.to_owned(),
        argument,
        reason: first_line(&error.to_string()),
    })
}

/// What a decoder's error says, without the name of its type and the stack that the browser adds.
fn first_line(error: &str) -> String {
    let line = error.lines().next().unwrap_or_default();
    line.strip_prefix("Error: ").unwrap_or(line).to_owned()
}

/// In which form an answer crosses from worker to page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Plain JavaScript values, for the script interface.
    Js,
    /// Bytes, for the page itself: a decoder of bytes is a tenth of one that reads JavaScript objects.
    Bytes,
}

/// `value` in the form asked for.
pub fn encode<T: Serialize + ?Sized>(value: &T, form: Form) -> JsValue {
    match form {
        Form::Js => to_js(value),
        Form::Bytes => Uint8Array::from(postcard::to_allocvec(value).unwrap_or_default().as_slice()).into(),
    }
}

/// The value that [`encode`] made bytes of.
pub fn decode<T: DeserializeOwned>(bytes: JsValue) -> Result<T, EngineError> {
    let bytes = Uint8Array::new(&bytes).to_vec();
    postcard::from_bytes(&bytes).map_err(|error| EngineError::Stopped { reason: error.to_string() })
}

/// An error that crossed the border as bytes, or what the browser threw.
pub fn error(value: JsValue) -> EngineError {
    let thrown = |value: &JsValue| EngineError::Stopped { reason: text_of(value) };
    match value.is_instance_of::<Uint8Array>() {
        true => decode(value).unwrap_or_else(|error| error),
        false => thrown(&value),
    }
}

/// What a thrown value says.
pub fn text_of(value: &JsValue) -> String {
    let message = get(value, "message").as_string();
    message.or_else(|| value.as_string()).unwrap_or_else(|| format!("{value:?}"))
}

/// A property, `undefined` where there is none.
pub fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

/// A plain object of these properties.
pub fn object(properties: &[(&str, &JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (key, value) in properties {
        // Setting a property of a fresh plain object can't fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object.into()
}
