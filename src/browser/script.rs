//! `window.mizan`: the public script interface, as `api/mizan.d.ts` describes it.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::client::EngineClient;
use super::codec;
use crate::engine::EngineError;

/// Says an error in the language of the page.
type Wording = Rc<dyn Fn(&EngineError) -> String>;

/// The calls, each a function of `window.mizan`.
pub const CALLS: [&str; 19] = [
    "documents",
    "document",
    "embedded",
    "add",
    "remove",
    "tag",
    "statements",
    "search",
    "concordance",
    "entities",
    "profile",
    "timeline",
    "fingerprint",
    "stats",
    "sides",
    "pairs",
    "dimensions",
    "compare",
    "evidence",
];

/// Puts `mizan` on the window. `word` says an error in the language of the page; `changed` is called after a call that
/// changed the library.
pub fn publish(
    client: &EngineClient,
    word: impl Fn(&EngineError) -> String + 'static,
    changed: impl Fn() + 'static,
) {
    let mizan = Object::new();
    let set = |key: &str, value: &JsValue| {
        // Setting a property of a fresh plain object can't fail.
        let _ = Reflect::set(&mizan, &key.into(), value);
    };
    set("version", &env!("CARGO_PKG_VERSION").into());
    set("ready", &client.ready());
    let (word, changed): (Wording, Rc<dyn Fn()>) = (Rc::new(word), Rc::new(changed));
    for call in CALLS {
        set(call, &function(client.clone(), call, word.clone(), changed.clone()));
    }
    Object::freeze(&mizan);
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &"mizan".into(), &mizan);
    }
}

/// One call as a function of at most two arguments; a function among them (only `add` takes one) hears of the progress.
fn function(client: EngineClient, call: &'static str, word: Wording, changed: Rc<dyn Fn()>) -> JsValue {
    let run = move |first: JsValue, second: JsValue| -> Promise {
        let progress = second.dyn_ref::<Function>().cloned();
        let arguments = match progress {
            Some(_) => Array::of1(&first),
            None => Array::of2(&first, &second),
        };
        let answer = client.call_js(call, arguments, codec::Form::Js, progress);
        let (word, changed) = (word.clone(), changed.clone());
        future_to_promise(async move {
            let answer = JsFuture::from(answer).await;
            if matches!(call, "add" | "remove") && answer.is_ok() {
                changed();
            }
            answer.map_err(|error| js_sys::Error::new(&word(&codec::error(error))).into())
        })
    };
    Closure::<dyn Fn(JsValue, JsValue) -> Promise>::new(run).into_js_value()
}
