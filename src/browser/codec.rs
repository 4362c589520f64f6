//! Values across the border: serde-wasm-bindgen, with maps as plain objects.

use js_sys::{Array, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

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

fn from_js<T: DeserializeOwned>(call: &str, value: JsValue, argument: usize) -> Result<T, EngineError> {
    serde_wasm_bindgen::from_value(value).map_err(|error| EngineError::BadArgument {
        call: call.to_owned(),
        argument,
        reason: error.to_string(),
    })
}

/// What a call of our own engine answered.
pub fn answer<T: DeserializeOwned>(call: &str, value: JsValue) -> Result<T, EngineError> {
    from_js(call, value, 0)
}

/// An error that crossed the border, or what the browser threw.
pub fn error(value: JsValue) -> EngineError {
    serde_wasm_bindgen::from_value(value.clone())
        .unwrap_or_else(|_| EngineError::Stopped { reason: text_of(&value) })
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
