//! The page's side of the engine: asynchronous calls, whether a worker answers them or, where none can be had, the page.

mod calls;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, MessageEvent, Worker};

use super::codec::{self, Form, get};
use super::{service, worker};
use crate::engine::{Engine, EngineError};

/// A handle to the engine; clones share it.
#[derive(Clone)]
pub struct EngineClient(Rc<Inner>);

struct Inner {
    backend: RefCell<Backend>,
    ready: Promise,
    /// Settles `ready`.
    settle: Function,
    pending: RefCell<BTreeMap<u32, Pending>>,
    next: Cell<u32>,
    on_start: Box<dyn Fn(Start)>,
}

enum Backend {
    Starting,
    Worker(Worker),
    Page(Rc<RefCell<Engine>>),
}

struct Pending {
    resolve: Function,
    reject: Function,
    progress: Option<Function>,
}

/// How far the start has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Start {
    /// Reading the embedded corpus: 0..1.
    Reading(f64),
    /// Calls are answered.
    Ready,
    /// The engine stopped.
    Failed,
}

impl EngineClient {
    /// Starts the engine. `on_start` hears how far it has come.
    pub fn start(on_start: impl Fn(Start) + 'static) -> EngineClient {
        let (promise, settle, _) = deferred();
        let client = EngineClient(Rc::new(Inner {
            backend: RefCell::new(Backend::Starting),
            ready: promise,
            settle,
            pending: RefCell::default(),
            next: Cell::new(0),
            on_start: Box::new(on_start),
        }));
        match worker::start() {
            Ok(worker) => client.listen(worker),
            Err(_) => client.start_on_page(),
        }
        client
    }

    /// Settles when the embedded corpus is tagged and indexed.
    pub fn ready(&self) -> Promise {
        self.0.ready.clone()
    }

    fn listen(&self, worker: Worker) {
        let client = self.clone();
        let on_message =
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| client.hear(&event.data()));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        let client = self.clone();
        let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            event.prevent_default();
            client.worker_failed(&codec::text_of(&event));
        });
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_error.forget();
        *self.0.backend.borrow_mut() = Backend::Worker(worker);
    }

    fn hear(&self, message: &JsValue) {
        if let Some(fraction) = get(message, "starting").as_f64() {
            (self.0.on_start)(Start::Reading(fraction));
        } else if get(message, "ready").is_truthy() {
            self.announce_ready();
        } else if let Some(id) = get(message, "id").as_f64() {
            self.hear_answer(id as u32, message);
        }
    }

    fn hear_answer(&self, id: u32, message: &JsValue) {
        let progress = get(message, "progress");
        if !progress.is_undefined() {
            let listener = self.0.pending.borrow().get(&id).and_then(|pending| pending.progress.clone());
            if let Some(listener) = listener {
                let _ = listener.call1(&JsValue::UNDEFINED, &progress);
            }
            return;
        }
        let Some(pending) = self.0.pending.borrow_mut().remove(&id) else { return };
        let error = get(message, "error");
        let _ = match error.is_undefined() {
            true => pending.resolve.call1(&JsValue::UNDEFINED, &get(message, "value")),
            false => pending.reject.call1(&JsValue::UNDEFINED, &error),
        };
    }

    fn announce_ready(&self) {
        (self.0.on_start)(Start::Ready);
        let _ = self.0.settle.call0(&JsValue::UNDEFINED);
    }

    /// Before any call was posted, the page takes over; later, what is pending fails.
    fn worker_failed(&self, reason: &str) {
        let worker = std::mem::replace(&mut *self.0.backend.borrow_mut(), Backend::Starting);
        if let Backend::Worker(worker) = worker {
            worker.terminate();
        }
        let pending = std::mem::take(&mut *self.0.pending.borrow_mut());
        if self.0.next.get() == 0 {
            return self.start_on_page();
        }
        (self.0.on_start)(Start::Failed);
        let error = codec::encode(&EngineError::Stopped { reason: reason.to_owned() }, Form::Bytes);
        for pending in pending.into_values() {
            let _ = pending.reject.call1(&JsValue::UNDEFINED, &error);
        }
    }

    fn start_on_page(&self) {
        let client = self.clone();
        spawn_local(async move {
            let engine = service::start(&|fraction| (client.0.on_start)(Start::Reading(fraction))).await;
            *client.0.backend.borrow_mut() = Backend::Page(engine);
            client.announce_ready();
        });
    }

    /// Calls the engine with JavaScript values, as the script interface does. The promise rejects with an
    /// [`EngineError`] as bytes.
    pub fn call_js(&self, call: &str, arguments: Array, form: Form, progress: Option<Function>) -> Promise {
        let (client, call) = (self.clone(), call.to_owned());
        wasm_bindgen_futures::future_to_promise(async move {
            JsFuture::from(client.ready()).await?;
            let page = match &*client.0.backend.borrow() {
                Backend::Page(engine) => Some(engine.clone()),
                _ => None,
            };
            match page {
                Some(engine) => {
                    let report = |fraction: f64| {
                        if let Some(progress) = &progress {
                            let _ = progress.call1(&JsValue::UNDEFINED, &fraction.into());
                        }
                    };
                    service::answer(&engine, &call, &arguments, form, &report)
                        .await
                        .map_err(|error| codec::encode(&error, Form::Bytes))
                }
                None => JsFuture::from(client.post(&call, &arguments, form, progress)).await,
            }
        })
    }

    fn post(&self, call: &str, arguments: &Array, form: Form, progress: Option<Function>) -> Promise {
        let (promise, resolve, reject) = deferred();
        let id = self.0.next.get();
        self.0.next.set(id + 1);
        let message = codec::object(&[
            ("id", &id.into()),
            ("call", &call.into()),
            ("arguments", arguments),
            ("bytes", &(form == Form::Bytes).into()),
        ]);
        let sent = match &*self.0.backend.borrow() {
            Backend::Worker(worker) => worker.post_message(&message).map_err(|error| codec::text_of(&error)),
            _ => Err("no worker".to_owned()),
        };
        match sent {
            Ok(()) => {
                self.0.pending.borrow_mut().insert(id, Pending { resolve, reject, progress });
            }
            Err(reason) => {
                let _ = reject.call1(
                    &JsValue::UNDEFINED,
                    &codec::encode(&EngineError::Stopped { reason }, Form::Bytes),
                );
            }
        }
        promise
    }
}

/// A promise and the two functions that settle it.
fn deferred() -> (Promise, Function, Function) {
    let mut settle = None;
    let promise = Promise::new(&mut |resolve, reject| settle = Some((resolve, reject)));
    let (resolve, reject) = settle.expect("the executor of a promise runs at once");
    (promise, resolve, reject)
}
