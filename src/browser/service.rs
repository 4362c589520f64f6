//! The engine's side of the calls: the same in the worker and, where there is none, on the page.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent};

use super::codec::{Form, argument, encode, from_js, get, object, required};
use super::memory::{GAUGE, now};
use crate::engine::{Engine, EngineError, api};

/// Reads the embedded corpus a document at a time, letting the thread breathe in between. `progress` gets 0..1.
pub async fn start(progress: &dyn Fn(f64)) -> Rc<RefCell<Engine>> {
    let mut engine = Engine::new().measured_by(GAUGE);
    let mut total = 0;
    let mut breath = Breath::new();
    while let Some(left) = engine.step() {
        total = total.max(left + 1);
        if breath.is_due() {
            progress(1.0 - left as f64 / total as f64);
            breath.take().await;
        }
    }
    engine.settle();
    Rc::new(RefCell::new(engine))
}

/// Answers one call in the form asked for. `progress` gets 0..1 from calls that take long.
pub async fn answer(
    engine: &RefCell<Engine>,
    call: &str,
    arguments: &Array,
    form: Form,
    progress: &dyn Fn(f64),
) -> Result<JsValue, EngineError> {
    let text = |nth| required::<String>(call, arguments, nth);
    Ok(match call {
        "documents" => encode(&engine.borrow().documents(), form),
        "document" => encode(&engine.borrow().document(&text(0)?)?, form),
        "add" => encode(&add(engine, &given(call, arguments)?, progress).await?, form),
        "remove" => {
            engine.borrow_mut().remove(&required::<Vec<String>>(call, arguments, 0)?)?;
            JsValue::UNDEFINED
        }
        "tag" => encode(&engine.borrow().tag(&text(0)?), form),
        "statements" => encode(&engine.borrow().statements(&text(0)?), form),
        "search" => encode(&engine.borrow().search(&text(0)?, &argument(call, arguments, 1)?), form),
        "concordance" => {
            encode(&engine.borrow().concordance(&text(0)?, &argument(call, arguments, 1)?), form)
        }
        "entities" => encode(&engine.borrow().entities(&argument(call, arguments, 0)?), form),
        "profile" => encode(&engine.borrow().profile(&text(0)?, &argument(call, arguments, 1)?), form),
        "timeline" => encode(&engine.borrow().timeline(&argument(call, arguments, 0)?), form),
        "embedded" => encode(engine.borrow().embedded(), form),
        "stats" => encode(&engine.borrow().stats(), form),
        "fingerprint" => encode(&engine.borrow().fingerprint(), form),
        "sides" => encode(engine.borrow().sides(), form),
        "pairs" => encode(engine.borrow().pairs(), form),
        "dimensions" => encode(&engine.borrow().dimensions(), form),
        "compare" => encode(&engine.borrow().compare(&argument(call, arguments, 0)?)?, form),
        "evidence" => {
            let cell: api::CellName = required(call, arguments, 0)?;
            encode(&engine.borrow().evidence(&cell, &argument(call, arguments, 1)?)?, form)
        }
        _ => return Err(EngineError::NoSuchCall { call: call.to_owned() }),
    })
}

/// How long the thread may go on without a look at what else there is to do, in milliseconds: half of what a screen has for one
/// picture.
const BREATH: f64 = 8.0;

/// When the thread last looked.
struct Breath(f64);

impl Breath {
    fn new() -> Breath {
        Breath(now())
    }

    fn is_due(&self) -> bool {
        now() - self.0 >= BREATH
    }

    /// Lets everything that waits have its turn. A message comes back at once, where timers that set timers wait four
    /// milliseconds each: forty seconds for ten thousand documents.
    async fn take(&mut self) {
        let turn = Promise::new(&mut |resolve, _| {
            if let Ok(channel) = MessageChannel::new() {
                channel.port1().set_onmessage(Some(&resolve));
                let _ = channel.port2().post_message(&JsValue::NULL);
            } else {
                let _ = resolve.call0(&JsValue::UNDEFINED);
            }
        });
        let _ = JsFuture::from(turn).await;
        self.0 = now();
    }
}

/// The list that is the first argument of `call`.
fn given(call: &str, arguments: &Array) -> Result<Array, EngineError> {
    let list = arguments.get(0);
    match Array::is_array(&list) {
        true => Ok(Array::from(&list)),
        // Whatever it is, this says what is wrong with it.
        false => required::<Vec<api::NewDocument>>(call, arguments, 0).map(|_| Array::new()),
    }
}

/// Adds documents. Each is brought over when its turn comes: all of them at once would be a second copy of all the text.
async fn add(
    engine: &RefCell<Engine>,
    documents: &Array,
    progress: &dyn Fn(f64),
) -> Result<api::ImportReport, EngineError> {
    let mut report = api::ImportReport::default();
    let mut breath = Breath::new();
    let document = |nth| from_js::<api::NewDocument>("add", documents.get(nth), 1);
    // What is wrong with one of them is said before any is added.
    for nth in 0..documents.length() {
        document(nth)?;
        if breath.is_due() {
            breath.take().await;
        }
    }
    for nth in 0..documents.length() {
        let document = document(nth)?;
        engine.borrow_mut().add(nth as usize, &document, &mut report);
        if breath.is_due() {
            progress(f64::from(nth + 1) / f64::from(documents.length()));
            breath.take().await;
        }
    }
    engine.borrow_mut().settle();
    progress(1.0);
    Ok(report)
}

/// Runs the engine in the worker that this module was loaded into: reads the corpus, says `ready`, then answers
/// `{id, call, arguments, bytes}` with `{id, value}` or `{id, error}` (always bytes), and `{id, progress}` on the way.
pub fn serve() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    spawn_local(async move {
        let post = {
            let scope = scope.clone();
            move |message: JsValue| {
                // The page is gone if this fails, and nobody waits any more.
                let _ = scope.post_message(&message);
            }
        };
        let report = post.clone();
        let engine = start(&move |fraction| report(object(&[("starting", &fraction.into())]))).await;
        let on_ready = post.clone();
        let handler = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let (engine, post, message) = (engine.clone(), post.clone(), event.data());
            spawn_local(async move {
                let id = get(&message, "id");
                let call = get(&message, "call").as_string().unwrap_or_default();
                let arguments = Array::from(&get(&message, "arguments"));
                let progress = |fraction: f64| post(object(&[("id", &id), ("progress", &fraction.into())]));
                let form = if get(&message, "bytes").is_truthy() { Form::Bytes } else { Form::Js };
                let (key, value) = match answer(&engine, &call, &arguments, form, &progress).await {
                    Ok(value) => ("value", value),
                    Err(error) => ("error", encode(&error, Form::Bytes)),
                };
                post(object(&[("id", &id), (key, &value)]));
            });
        });
        scope.set_onmessage(Some(handler.as_ref().unchecked_ref()));
        handler.forget();
        on_ready(object(&[("ready", &JsValue::TRUE)]));
    });
}
